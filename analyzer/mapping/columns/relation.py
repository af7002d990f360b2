"""Two columns of organisations say a relation: the firms of one buy from, or rely on, the firms of the other.

Who is which is told by the two headings together: "Entity" beside "Supplier" buys, "Entity" beside "Customer" sells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import Meaning
from analyzer.mapping.raw_row import RawRow
from analyzer.text.name_key import name_key

# How far a role stands from the buyer's end of a purchase: of two columns the nearer one buys.
_STEPS: Mapping[str, int] = {
    **dict.fromkeys(("consumer", "payer", "prime"), 0),
    **dict.fromkeys(("company", "child", "certifier"), 1),
    **dict.fromkeys(("recipient", "sub"), 2),
    **dict.fromkeys(("vendor", "payee", "maker", "subprocessor"), 3),
}
_BUYER, _SELLER = "payer", "vendor"
_COMPANIES = 0.5
_MIN_UNIT_SHARE = 0.5
_SAME_FIRM = 0.6
_FEW_COLUMNS = 6
# Headings of third parties, who neither buy from the row's other firm nor sell to it.
_THIRD_PARTIES = frozenset(
    ("agent", "auditor", "bank", "broker", "carrier", "competitor", "guarantor", "incumbent", "insurer", "landlord", "lawyer",
     "lender", "partner", "referred", "surety")
)  # fmt: skip
_MAY_HIDE_A_PARTY = frozenset(("", "identifier", "category", "contact"))


def names_organisations(column: Column) -> bool:
    """Whether the column of names holds firms, rather than persons or departments."""
    return (
        column.meaning.concept == "name"
        and column.meaning.role in _STEPS
        and column.content.filled > 0
        and not column.may_be_a_person
        and column.content.share("unit") < _MIN_UNIT_SHARE
    )


def sides_of(columns: Iterable[Column]) -> tuple[tuple[Column, ...], tuple[Column, ...]] | None:
    """The columns of those who buy and of those who sell, None where no two columns say so."""
    parties = tuple(filter(names_organisations, columns))
    steps = {_STEPS[column.meaning.role] for column in parties}
    if len(steps) < 2:
        return None
    first, last = min(steps), max(steps)
    buyers = tuple(column for column in parties if _STEPS[column.meaning.role] == first)
    return buyers, tuple(column for column in parties if _STEPS[column.meaning.role] == last)


def with_second_names(columns: Sequence[Column], sample: Sequence[RawRow]) -> tuple[Column, ...]:
    """Read a second column that names the same firm row by row (its legal name, its trading name) as another name of it."""
    sides = sides_of(columns)
    if sides is None:
        return tuple(columns)
    second = {buyer.col: seller for buyer in sides[0] for seller in sides[1] if _name_the_same(buyer, seller, sample)}
    return tuple(_second_name(column, second[column.col]) if column.col in second else column for column in columns)


def _second_name(column: Column, first: Column) -> Column:
    note = f"the cells name the same firms as '{first.heading}'"
    return replace(column, meaning=Meaning("alias", first.meaning.role), note=note)


def _name_the_same(one: Column, other: Column, sample: Sequence[RawRow]) -> bool:
    pairs = [(row.cells[one.col - 1], row.cells[other.col - 1]) for row in sample]
    keys = [(name_key(first), name_key(second)) for first, second in pairs if first and second]
    same = sum(first.startswith(second) or second.startswith(first) for first, second in keys)
    return bool(keys) and same >= _SAME_FIRM * len(keys)


def with_missing_side(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give a column of companies under a heading that names no role the side of a purchase that nobody else takes.

    Only in a narrow sheet with one other party, which buys or sells beyond doubt; what is read so is said.
    """
    parties = [column for column in columns if column.meaning.concept == "name" and column.meaning.role]
    hidden = [column for column in columns if _hides_a_party(column)]
    if len(parties) != 1 or len(hidden) != 1 or len(columns) > _FEW_COLUMNS:
        return tuple(columns)
    step = _STEPS.get(parties[0].meaning.role)
    if step not in (0, 3) or not names_organisations(parties[0]):
        return tuple(columns)
    role, verb = (_SELLER, "sells to") if step == 0 else (_BUYER, "buys from")
    note = f"it names organisations, taken for the one that {verb} the firm of '{parties[0].heading}'; if not, say so in a map"
    found = replace(hidden[0], meaning=Meaning("name", role), note=note)
    return tuple(found if column is hidden[0] else column for column in columns)


def _hides_a_party(column: Column) -> bool:
    words = set(column.heading.lower().split())
    vague = column.meaning.concept in _MAY_HIDE_A_PARTY and not words & _THIRD_PARTIES
    return bool(column.heading) and vague and column.content.share("company") >= _COMPANIES
