"""What still stands: the items that need a ruling, by firm and by contract, and which rulings would settle them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from analyzer.report.model.review_item import ReviewItem
from analyzer.ruling_needs import IN_FORCE, NEEDS, needs_of
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import Subject

_OF_POSITIONS = (Subject.PATH, Subject.MATCH, Subject.SHEET)
_LISTED = 3
Firm = tuple[str, str]


def is_settled(item: ReviewItem) -> bool:
    """Whether a ruling in force settles the item itself."""
    return needs_of(item.decision.ruling).settles and item.state == IN_FORCE


def open_items_of(items: Iterable[ReviewItem]) -> Iterator[ReviewItem]:
    """The items that need a ruling: rows of their own, and steps that are left open though the rows that carry them are settled."""
    items = tuple(items)
    settled = {item.key for item in items if is_settled(item)}
    for item in items:
        left_alone = item.subject is Subject.PATH and settled.issuperset(item.carriers)
        if item.key not in settled and (not item.carriers or left_alone):
            yield item


def open_by_firm(items: Iterable[ReviewItem]) -> Mapping[Firm, tuple[ReviewItem, ...]]:
    """Designation and firm key -> what still stands of the paths and matches of that firm, in the order of the sheet."""
    groups: dict[Firm, list[ReviewItem]] = defaultdict(list)
    for item in open_items_of(items):
        if item.subject in _OF_POSITIONS:
            groups[item.designation, item.firm_key].append(item)
    return {firm: tuple(some) for firm, some in groups.items()}


def open_by_contract(items: Iterable[ReviewItem]) -> Mapping[Firm, tuple[ReviewItem, ...]]:
    """Designation and contract key -> the authorities and reports of that contract that nobody ruled on."""
    groups: dict[Firm, list[ReviewItem]] = defaultdict(list)
    for item in open_items_of(items):
        if item.bounds.contract_key:
            groups[item.designation, item.bounds.contract_key].append(item)
    return {contract: tuple(some) for contract, some in groups.items()}


def open_sentence(items: Sequence[ReviewItem]) -> str:
    """The first of the items with what would settle each, and how many more there are; '' where nothing stands."""
    first = "; ".join(map(_item_words, items[:_LISTED]))
    more = f"; and {count_noun(len(items) - _LISTED, 'more item')}" if len(items) > _LISTED else ""
    return f"{first}{more}"


def item_without_firm(item: ReviewItem) -> str:
    """What an item is about, for a reader who knows of which firm it is."""
    return item.what.removeprefix(f"{item.firm} ")


def _item_words(item: ReviewItem) -> str:
    where = f" [{item.place}]" if item.place else ""
    return f"{item_without_firm(item)}{where}: {' or '.join(settling_rulings(item.subject))}"


def settling_rulings(subject: Subject) -> tuple[str, ...]:
    """The rulings that settle an item of the subject."""
    return tuple(ruling.value for ruling, needs in NEEDS.items() if needs.settles and subject in needs.subjects)
