"""One source row, one decision: which items stand for the other readings of their rows (docs/rules.md rule 10).

A row may be read as a purchase, as the use of a product, and as a text that may mean the vendor. Its narrowest reading stands in
the Decisions sheet; the others are carried by it, and settled with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from msgspec import structs

from analyzer.report.assemble import assemble_steps
from analyzer.report.assemble.review_keys import review_item_key
from analyzer.report.model.review_item import DecisionScope, ReviewItem
from analyzer.report.rulings_due import is_settled, item_without_firm
from analyzer.ruling_needs import IN_FORCE, RulingScope
from analyzer.store.steps import query_rows, run_steps
from analyzer.vocabulary import Subject

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
StepKey = Callable[..., str]


def load_carriers(connection: Connection) -> Mapping[str, tuple[str, ...]]:
    """Key of an item -> keys of the items that stand for it, in order; needs the first steps followed."""
    run_steps(connection, _PACKAGE, assemble_steps.READINGS)
    carriers: dict[str, set[str]] = defaultdict(set)
    step_key = cache(_step_key)  # a step carries several readings, and is asked for with each
    for key, carrier in (*_carried_steps(connection, step_key), *_carried_matches(connection, step_key)):
        carriers[key].add(carrier)
    return {key: tuple(sorted(leads)) for key, leads in carriers.items()}


def with_carriers(items: Sequence[ReviewItem], carriers: Mapping[str, tuple[str, ...]]) -> Iterator[ReviewItem]:
    """The items, each with those that stand for it in this scan, or with its other readings where it has a row of its own.

    Who ruled on one reading only has opened the row up: its readings stand in rows of their own.
    """
    by_key = {item.key: item for item in items}
    carried = {
        item.key: keys
        for item in items
        if (keys := carriers.get(item.key, ()))
        and _is_carried(item, [by_key[key] for key in keys if key in by_key], keys)
    }
    readings: dict[str, list[str]] = defaultdict(list)
    for item in items:
        for carrier in carried.get(item.key, ()):
            readings[carrier].append(_reading_words(item))
    for item in items:
        if item.key in carried or item.key in readings:
            item = structs.replace(item, carriers=carried.get(item.key, ()), readings=tuple(readings.get(item.key, ())))
        yield item


def _is_carried(item: ReviewItem, leads: Sequence[ReviewItem], keys: Sequence[str]) -> bool:
    """Whether the leads stand for the item: all are there, none is opened up, and a step is not left open by settled ones."""
    if len(leads) < len(keys) or any(_is_opened(lead) for lead in leads):
        return False
    return item.subject is Subject.MATCH or is_settled(item) or not all(map(is_settled, leads))


def _is_opened(item: ReviewItem) -> bool:
    return item.decision.applies_to == RulingScope.READING and item.state == IN_FORCE


def _reading_words(item: ReviewItem) -> str:
    """What a row is read as, without the name of its firm; of a text, where it stands."""
    what = item_without_firm(item)
    return f"{what} [{item.place}]" if item.subject is Subject.MATCH else what


def _carried_steps(connection: Connection, step_key: StepKey) -> Iterator[tuple[str, str]]:
    for designation, firm_key, *steps in query_rows(connection, _PACKAGE, "step_carrier"):
        yield step_key(designation, firm_key, *steps[:3]), step_key(designation, firm_key, *steps[3:])


def _carried_matches(connection: Connection, step_key: StepKey) -> Iterator[tuple[str, str]]:
    for designation, firm_key, text, sheet_kind, part, *step in query_rows(connection, _PACKAGE, "match_carrier"):
        bounds = DecisionScope(text=text, sheet_kind=sheet_kind, part=part)
        yield review_item_key(Subject.MATCH, designation, firm_key, bounds), step_key(designation, firm_key, *step)


def _step_key(designation: str, firm_key: str, consumer: str, supplier: str, kind: str) -> str:
    bounds = DecisionScope(consumer=consumer, supplier=supplier, kind=kind)
    return review_item_key(Subject.PATH, designation, firm_key, bounds)
