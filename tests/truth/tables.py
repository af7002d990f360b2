"""Random tables whose truth is known because they are built from it: `random_table(seed)`.

A table is one that a person reads in one way only. The same seed gives the same table for ever, unless the lists in
headings.toml or names.toml or this code change; `test_tables.py` keeps a print of the first tables to notice that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from . import words
from .amounts import WAYS, draw_way
from .cells import fill
from .dice import Dice
from .entries import Cast, Entry, draw_cast, draw_pairs, grouped, with_amounts, with_copies, without_accidents
from .layout import Layout, Line, draw_order
from .totals import SORTS, Totals

OWN_FIRM = "Meridian Harbor Defense LLC"
"""The scan's own firm, whose books a table is that names no buyer."""

KINDS = {"payments": 8, "relations": 5, "own payments": 4, "inventory": 3}
BESIDE_PAYMENTS = ("date", "invoice", "description", "category", "vendor_id", "notes")
BESIDE_RELATIONS = (
    "country", "service", "notes", "status", "category", "start", "invoice", "vendor_id", "tier", "purpose",
    "relationship", "contract",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """A table and its truth.

    `kept` and `rejected` count the rows below the header that are not blank. `total` is the sum of the kept amounts,
    None where the table has none; `spend` the same by supplier, as its name is printed. `owners` are the firms that
    buy or use, `exposed` those that buy from or use Anthropic. `own` is the firm to scan for, '' where the table names
    its buyers. `traits` say what is special about the table, to group failures by.
    """

    seed: int
    kind: str
    own: str
    rows: tuple[Line, ...]
    kept: int
    rejected: int
    total: Decimal | None
    owners: frozenset[str]
    exposed: frozenset[str]
    spend: Mapping[str, Decimal]
    traits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a kind has drawn, before title rows, header and totals are put around it."""

    kind: str
    own: str
    entries: Sequence[Entry]
    meanings: Sequence[str]
    language: str
    vendor: str
    headings: Mapping[str, str]
    sort: str = "none"
    name_once: bool = False


def random_table(seed: int) -> Table:
    """The table of this seed."""
    dice = Dice(seed)
    kind = dice.weighed(KINDS)
    language = dice.weighed({"en": 16, "de": 2, "fr": 1, "es": 1})
    return _finish(dice, seed, DRAFTERS[kind](dice, language))


def _payments(dice: Dice, language: str) -> Draft:
    return _ledger(dice, language, ("buyer", "seller", "amount"))


def _own_payments(dice: Dice, language: str) -> Draft:
    return _ledger(dice, language, ("seller", "amount"))


def _ledger(dice: Dice, language: str, parts: tuple[str, ...]) -> Draft:
    """Amounts paid, with or without the firm that paid; in some the seller is printed once per group."""
    own = "" if "buyer" in parts else OWN_FIRM
    cast, pairs = _cast_and_pairs(dice, language, own)
    beside = dice.sample(BESIDE_PAYMENTS, dice.pick((0, 0, 1, 2, 3)) if not own else dice.pick((0, 0, 0, 1, 2)))
    sort = dice.weighed(SORTS)
    name_once = len(pairs) > len(cast.sellers) and dice.chance(0.5 if sort == "subtotals" else 0.15)
    if name_once:  # by its id, or by printed subtotals with a date on every row
        beside = list(dict.fromkeys([*beside, "date" if sort == "subtotals" else "vendor_id"]))
    in_groups = name_once or sort == "subtotals"
    ordered = grouped(pairs) if in_groups else pairs
    entries = _copied(dice, fill(dice, with_amounts(dice, ordered, cast.vendor), beside, language), in_groups)
    headings = _pair(dice, language) if not own else {}
    meanings = (*parts, *beside)
    kind = "own payments" if own else "payments"
    return Draft(kind, own, entries, meanings, language, cast.vendor, headings, sort, name_once)


def _relations(dice: Dice, language: str) -> Draft:
    cast, pairs = _cast_and_pairs(dice, language, "")
    beside = dice.sample(BESIDE_RELATIONS, dice.whole(0, 3))
    entries = _copied(dice, fill(dice, pairs, beside, language), in_groups=False)
    meanings = ("buyer", "seller", *beside)
    return Draft("relations", "", entries, meanings, language, cast.vendor, _pair(dice, language))


def _inventory(dice: Dice, language: str) -> Draft:
    """Products with their publishers: the scan's own firm's, or with a column of the firms that use them."""
    own = OWN_FIRM if dice.chance(0.7) else ""
    cast = draw_cast(dice, dice.whole(1, 4), 2, language)
    users = (own,) if own else cast.buyers
    others = dice.sample(words.lists("names")["products"]["others"], dice.whole(3, 14))
    named = [(product, publisher) for product, publisher in others]
    if cast.vendor:
        named[dice.whole(0, len(named) - 1)] = (dice.pick(words.lists("names")["products"]["vendor"]), cast.vendor)
    entries = [Entry(dice.pick(users), publisher, None, {"product": product}) for product, publisher in named]
    said = dice.sample(("owner", "status", "seats"), dice.whole(1, 3))
    meanings = ["product", "publisher", *said, *(() if own else ("user",))]
    return Draft("inventory", own, fill(dice, entries, said, language), meanings, language, cast.vendor, {})


DRAFTERS: Mapping[str, Callable[[Dice, str], Draft]] = {
    "payments": _payments,
    "relations": _relations,
    "own payments": _own_payments,
    "inventory": _inventory,
}


def _cast_and_pairs(dice: Dice, language: str, own: str) -> tuple[Cast, list[Entry]]:
    count = min(dice.whole(3, 23), dice.whole(3, 23))
    cast = draw_cast(dice, dice.whole(1, 6), min(dice.whole(2, 7), count), language)
    if own:
        cast = Cast((own,), own, cast.sellers, cast.vendor)
    return cast, draw_pairs(dice, cast, count)


def _copied(dice: Dice, entries: list[Entry], in_groups: bool) -> list[Entry]:
    """In one table of five, up to two rows twice."""
    copied = with_copies(dice, entries, 0.2 if dice.chance(0.2) else 0.0, in_groups)
    return copied if len(copied) <= min(len(entries) + 2, 25) and without_accidents(copied) else entries


def _pair(dice: Dice, language: str) -> Mapping[str, str]:
    """In one English table of eight, headings that are clear only beside each other."""
    pairs: list[Mapping[str, str]] = words.lists("headings")["pair"]
    return dice.pick(pairs) if language == "en" and dice.chance(0.12) else {}


def _finish(dice: Dice, seed: int, draft: Draft) -> Table:
    headings = words.draw_headings(dice, draft.meanings, draft.language, draft.headings)
    way = draw_way(dice, draft.language)
    layout = Layout(draw_order(dice, draft.meanings), headings, WAYS[way])
    blanks = dice.chance(0.25)
    body = Totals(dice, layout, draft.sort, draft.language, draft.name_once, blanks).body(draft.entries)
    top = _titles(dice, draft.kind, layout)
    filled, spend = sum(any(line) for line in body), _spend(draft.entries)
    return Table(
        seed=seed,
        kind=draft.kind,
        own=draft.own,
        rows=(*top, layout.header, *body),
        kept=len(draft.entries),
        rejected=filled - len(draft.entries),
        total=sum(spend.values(), Decimal()) if spend else None,
        owners=frozenset(entry.buyer for entry in draft.entries),
        exposed=frozenset(entry.buyer for entry in draft.entries if entry.seller == draft.vendor),
        spend=spend,
        traits=_traits(draft, layout, way, len(top), filled < len(body)),
    )


def _spend(entries: Sequence[Entry]) -> Mapping[str, Decimal]:
    spend: dict[str, Decimal] = {}
    for entry in entries:
        if entry.amount is not None:
            spend[entry.seller] = spend.get(entry.seller, Decimal()) + entry.amount
    return MappingProxyType(spend)


def _titles(dice: Dice, kind: str, layout: Layout) -> list[Line]:
    """Up to three title rows, in some tables with a blank line below them."""
    titles = words.lists("names")["titles"]
    own_titles = titles[{"own payments": "payments", "inventory": "inventories"}.get(kind, kind)]
    count = dice.weighed({0: 5, 1: 2, 2: 2, 3: 1})
    texts = [dice.pick(own_titles), *dice.sample(titles["any"], 2)][:count]
    gap = [layout.at({})] if texts and dice.chance(0.4) else []
    return [*(layout.at({0: text}) for text in texts), *gap]


def _traits(draft: Draft, layout: Layout, way: str, top: int, blank_lines: bool) -> tuple[str, ...]:
    said = {
        draft.kind: True,
        f"language {draft.language}": draft.language != "en",
        f"total: {draft.sort}": draft.sort != "none",
        "name once": draft.name_once,
        way: "amount" in draft.meanings,
        "title rows": top > 0,
        "blank lines": blank_lines,
        "blank column": "" in layout.meanings,
        "pair of headings": bool(draft.headings),
        "users named": "user" in draft.meanings,
    }
    return tuple(trait for trait, holds in said.items() if holds)
