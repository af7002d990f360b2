"""Gives each column the part that its meaning has in a sheet of that kind (ARCHITECTURE.md)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analyzer.mapping.columns.amounts import choose_amounts
from analyzer.mapping.columns.circumstances import day_of_subscription
from analyzer.mapping.columns.column import DATES, MONEY, TOOL, Column
from analyzer.mapping.columns.heading_terms import QUESTION
from analyzer.mapping.columns.main_text import with_main_text
from analyzer.mapping.columns.parties import PARENT, PartySlot, slot_for, slots_of
from analyzer.mapping.columns.periods import is_period_amount
from analyzer.mapping.columns.published_layouts import Layout
from analyzer.mapping.columns.row_day import with_only_date
from analyzer.vocabulary import ColumnRole, SheetKind

# Parts that any number of columns may have; every other part stands once per sheet.
SHARED = frozenset(
    (
        ColumnRole.NOTES, ColumnRole.QUESTION, ColumnRole.ANSWER, ColumnRole.TOOL, ColumnRole.PACKAGE, ColumnRole.HOST,
        ColumnRole.ADDRESS, ColumnRole.CITY, ColumnRole.COUNTRY,
        ColumnRole.EMAIL, ColumnRole.IDENTIFIER, ColumnRole.OTHER, ColumnRole.NONE, ColumnRole.UNIT, ColumnRole.USAGE,
        ColumnRole.DISPOSITION,
    )
)  # fmt: skip
_PARTY_IDS = frozenset(("uei", "cage", "lei", "duns", "alias"))
# Meanings that are the part of the same name in every kind of sheet.
_SAME = frozenset(
    (
        "category", "relation", "unit", "usage", "disposition", "contract_key", "piid", "parent_piid", "agency",
        "agency_code", "funding_agency", "funding_code", "office", "performance", "delivered",
        "licences", "status", "basis", "contact", "notes", "question", "asked", "answer", "tool", "package", "host", "address", "city",
        "country", "email", "identifier",
    )
)  # fmt: skip
_CLAUSE_DATES = {"identified_on": ColumnRole.NONE, "submitted_on": ColumnRole.NONE}
_OFFER_DATES = {"offers_due": ColumnRole.NONE}
_CERTIFICATE_DATES = (
    _CLAUSE_DATES
    | _OFFER_DATES
    | {
        "date_on": ColumnRole.SIGNED_ON,
        "start_on": ColumnRole.VALID_FROM,
        "end_on": ColumnRole.VALID_UNTIL,
    }
)
_OTHER_DATES = (
    _CLAUSE_DATES
    | _OFFER_DATES
    | {
        "signed_on": ColumnRole.DATE_ON,
        "valid_from": ColumnRole.START_ON,
        "valid_until": ColumnRole.END_ON,
    }
)
# "Due Date" and "Issue Date" are days of an offer in a list of offers, and may be anything elsewhere.
_OFFER_DAY = re.compile(
    r"(?P<due>\b(?:due|clos\w+|deadline|exercise\w*)\b)|\b(?:issued?|posted|released?)\b", re.IGNORECASE
)
_TOLD_ANYWHERE = (ColumnRole.PRODUCT, ColumnRole.DESCRIPTION, ColumnRole.AGENCY)
_PURE = (ColumnRole.AMOUNT, ColumnRole.DATE_ON, ColumnRole.START_ON, ColumnRole.END_ON)
_SOLICITATION_DATES = _CLAUSE_DATES | {"offers_due": ColumnRole.END_ON}
# A contract list may say when its contracting officer gave notice, which starts the clocks of that contract.
_CONTRACT_DATES = _OTHER_DATES | {"identified_on": ColumnRole.IDENTIFIED_ON}
_MOVED_DATES: Mapping[SheetKind, Mapping[str, ColumnRole]] = {
    SheetKind.CERTIFICATES: _CERTIFICATE_DATES,
    SheetKind.SOLICITATIONS: _SOLICITATION_DATES,
    SheetKind.CONTRACTS: _CONTRACT_DATES,
}
# What stands for the product where no column names one.
_PRODUCT_STAND_INS: Mapping[SheetKind, tuple[str, ...]] = {
    SheetKind.PAYMENTS: ("item", "model_id", "description", "component"),
    SheetKind.PRODUCTS: ("item", "description"),
    SheetKind.DEPENDENCIES: ("model_id",),
}
_CERTIFICATE_TEXTS = {
    "clause": ColumnRole.CERT_TEST,
    "designation": ColumnRole.DESIGNATION,
    "statement": ColumnRole.STATEMENT,
    "cert_test": ColumnRole.CERT_TEST,
    "signer": ColumnRole.SIGNER,
}
# Meanings that are the part of the same name, but in these kinds of sheet only.
_ONLY_IN: Mapping[str, tuple[SheetKind, ...]] = {
    "clause": (SheetKind.CLAUSES, SheetKind.SOLICITATIONS),
    "edition": (SheetKind.CLAUSES, SheetKind.SOLICITATIONS),
    "identified_by": (SheetKind.CLAUSES, SheetKind.CONTRACTS),
    "contract_alias": (SheetKind.CONTRACTS, SheetKind.CLAUSES),
    "potential": (SheetKind.CONTRACTS,),
    "action_obligation": (SheetKind.CONTRACTS,),
    "action_key": (SheetKind.CONTRACTS,),
}
_ELSEWHERE = {
    "statement": ColumnRole.NOTES,
    "signer": ColumnRole.CONTACT,
    "model_id": ColumnRole.NOTES,
    "invoice": ColumnRole.IDENTIFIER,
    "action_key": ColumnRole.IDENTIFIER,
    "commit": ColumnRole.IDENTIFIER,
    "version": ColumnRole.IDENTIFIER,
}


@dataclass(frozen=True, slots=True)
class AssignedColumn:
    """A column with its part, and what is to be said of the choice."""

    column: Column
    part: ColumnRole
    note: str = ""

    @property
    def is_proposed(self) -> bool:
        """Whether no heading says the part: a person should look at it."""
        return self.column.is_proposed and self.part not in (ColumnRole.OTHER, ColumnRole.NONE)


def assign_roles(
    kind: SheetKind, columns: Sequence[Column], layout: Layout | None = None
) -> tuple[AssignedColumn, ...]:
    """Every column with its part, in the order of the columns; a part that stands once goes to the best column."""
    if layout:
        wished = [(column, _of_layout(layout, column)) for column in columns]
    else:
        slots = slots_of(kind, columns)
        wished = [(column, _preferred_role(kind, column, slots)) for column in columns]
        wished = with_only_date(kind, _with_agency(_with_products(kind, _with_amount(kind, wished))))
        wished = with_main_text(kind, wished)
    assigned = _leave_to_best(wished)
    return tuple(map(_search_unless_plain, assigned)) if kind is SheetKind.UNKNOWN else assigned


def _search_unless_plain(each: AssignedColumn) -> AssignedColumn:
    """In a sheet that nobody understands every column with words is searched; what a heading says beyond doubt is told."""
    pure = each.part in _PURE and not each.column.content.share("words")
    if each.part in _TOLD_ANYWHERE or pure:
        return each
    return AssignedColumn(each.column, _by_content(each.column), each.column.note)


def _of_layout(layout: Layout, column: Column) -> ColumnRole:
    part = layout.part_of(column.heading)
    return _fallback_role(column) if part is None else part


def _preferred_role(kind: SheetKind, column: Column, slots: Sequence[PartySlot]) -> ColumnRole:
    """The part that the column would have if no other column wanted it."""
    concept = column.meaning.concept
    if day := day_of_subscription(kind, column):
        return day
    if concept == "name" or (concept == "agency" and any(slot.name is column for slot in slots)):
        return _name_part(kind, column, slots)
    if concept in _PARTY_IDS:
        return _party_part(column, slot_for(column, slots))
    if concept in DATES:
        return _date_part(kind, column)
    if concept in _CERTIFICATE_TEXTS and kind is SheetKind.CERTIFICATES:
        return _CERTIFICATE_TEXTS[concept]
    if concept == "solicitation":
        return ColumnRole.PIID if kind is SheetKind.SOLICITATIONS else ColumnRole.IDENTIFIER
    if kind in _ONLY_IN.get(concept, ()):
        return ColumnRole(concept)
    if concept in MONEY or concept in ("ownership", "phone"):
        return ColumnRole.NONE
    if concept in ("product", "item", "component", "description"):
        return _subject_part(kind, concept)
    return ColumnRole(concept) if concept in _SAME else _ELSEWHERE.get(concept, _by_content(column))


def _name_part(kind: SheetKind, column: Column, slots: Sequence[PartySlot]) -> ColumnRole:
    """The party whose names the column holds; beside a contractor the customer is the agency that it works for."""
    for slot in slots:
        if slot.name is column:
            return ColumnRole(slot.part)
    if kind is SheetKind.DEPENDENCIES and column.meaning.role == "owner" and not column.content.share("company"):
        return ColumnRole.UNIT  # who looks after a tool, not who owns a firm
    # Where nobody is known to sell, the heading alone may say that they buy.
    able = kind is SheetKind.CONTRACTS or (kind is SheetKind.UNKNOWN and not column.note)
    is_customer = able and column.meaning.role in ("consumer", "payer")
    return ColumnRole.AGENCY if is_customer else _fallback_role(column)


def _party_part(column: Column, slot: PartySlot | None) -> ColumnRole:
    name = f"{slot.part}_{column.meaning.concept}" if slot else ""
    if slot and slot.part == PARENT and column.meaning.concept != "uei":
        return ColumnRole.IDENTIFIER
    return ColumnRole(name) if name in set(ColumnRole) else _fallback_role(column)


def _date_part(kind: SheetKind, column: Column) -> ColumnRole:
    concept = column.meaning.concept
    if kind is SheetKind.SOLICITATIONS and (day := _OFFER_DAY.search(column.heading)):
        return ColumnRole.END_ON if day["due"] else ColumnRole.DATE_ON
    if concept == "other_date":
        return ColumnRole.NONE
    if kind is SheetKind.CLAUSES:
        return ColumnRole(concept) if concept in _CLAUSE_DATES else ColumnRole.NONE
    moved = _MOVED_DATES.get(kind, _OTHER_DATES)
    return moved[concept] if concept in moved else ColumnRole(concept)


def _subject_part(kind: SheetKind, concept: str) -> ColumnRole:
    """Products, their components, and descriptions; what a kind has no place for is free text about the row."""
    if concept == "component":
        if kind in (SheetKind.PRODUCTS, SheetKind.DEPENDENCIES):
            return ColumnRole.COMPONENT
        return ColumnRole.QUESTION if kind in (SheetKind.FIRMS, SheetKind.SUBCONTRACTS) else ColumnRole.NOTES
    if concept == "product":
        takes = (SheetKind.DEPENDENCIES, SheetKind.PRODUCTS, SheetKind.PAYMENTS, SheetKind.UNKNOWN)
        return ColumnRole.PRODUCT if kind in takes else ColumnRole.DESCRIPTION
    return ColumnRole.DESCRIPTION


def _with_amount(kind: SheetKind, wished: Iterable[tuple[Column, ColumnRole]]) -> list[tuple[Column, ColumnRole]]:
    rows = list(wished)
    chosen = choose_amounts(kind, [column for column, _ in rows])
    return [(column, ColumnRole.AMOUNT if column in chosen else part) for column, part in rows]


def _with_products(kind: SheetKind, wished: list[tuple[Column, ColumnRole]]) -> list[tuple[Column, ColumnRole]]:
    """Where no column names a product, the item or the description is what was bought or made, the model what was used."""
    if any(part is ColumnRole.PRODUCT for _, part in wished):
        return wished
    stand_ins = [
        column
        for concept in _PRODUCT_STAND_INS.get(kind, ())
        for column, _ in wished
        if column.meaning.concept == concept
    ]
    plain = [column for column in stand_ins if column.meaning.concept != "description" or column.meaning.rank == 0]
    return [(column, ColumnRole.PRODUCT if plain and column is plain[0] else part) for column, part in wished]


def _with_agency(wished: list[tuple[Column, ColumnRole]]) -> list[tuple[Column, ColumnRole]]:
    """Where no column names the agency, the office or who pays is all that tells whose contract it is."""
    parts = {part for _, part in wished}
    stand_in = next((part for part in (ColumnRole.OFFICE, ColumnRole.FUNDING_AGENCY) if part in parts), None)
    if stand_in is None or not parts.isdisjoint((ColumnRole.AGENCY, ColumnRole.AGENCY_CODE)):
        return wished
    return [(column, ColumnRole.AGENCY if part is stand_in else part) for column, part in wished]


def _leave_to_best(wished: Sequence[tuple[Column, ColumnRole]]) -> tuple[AssignedColumn, ...]:
    """Leave every part that stands once to its best column; the others keep what they can still be."""
    winners: dict[ColumnRole, Column] = {}
    for column, part in wished:
        if part not in SHARED and (part not in winners or _fit_of(column) < _fit_of(winners[part])):
            winners[part] = column
    return tuple(_final_role(column, part, winners) for column, part in wished)


def _fit_of(column: Column) -> tuple[bool, int, int]:
    return (column.content.filled == 0, column.meaning.rank, column.col)


def _final_role(column: Column, part: ColumnRole, winners: Mapping[ColumnRole, Column]) -> AssignedColumn:
    if part in SHARED:
        note = "another amount; not counted" if column.meaning.concept in MONEY and ColumnRole.AMOUNT in winners else ""
        return AssignedColumn(column, part, column.note or note)
    if winners[part] is column or (
        part is ColumnRole.AMOUNT and is_period_amount(column) and is_period_amount(winners[part])
    ):
        return AssignedColumn(column, part, column.note)
    rival = winners[part].heading or f"column {winners[part].col}"
    return AssignedColumn(column, _second_choice(column, part), column.note or f"{part} is taken from '{rival}'")


def _second_choice(column: Column, part: ColumnRole) -> ColumnRole:
    if part in (ColumnRole.DESCRIPTION, ColumnRole.PRODUCT, ColumnRole.COMPONENT, ColumnRole.STATEMENT):
        return ColumnRole.NOTES
    if (
        part in (ColumnRole.PIID, ColumnRole.CONTRACT_KEY, ColumnRole.PARENT_PIID, ColumnRole.AGENCY_CODE)
        or column.meaning.concept in _PARTY_IDS
    ):
        return ColumnRole.IDENTIFIER if column.meaning.concept != "alias" else ColumnRole.OTHER
    return ColumnRole.USAGE if part is ColumnRole.LICENCES else _by_content(column)


def _fallback_role(column: Column) -> ColumnRole:
    """A column that the sheet's kind has no place for: its plain sort, as far as the heading or the cells tell."""
    plain = {"address", "city", "country", "email", "host", "identifier", "package", TOOL, QUESTION}
    concept = column.meaning.concept
    if concept in plain:
        return ColumnRole(concept)
    return ColumnRole.IDENTIFIER if concept in _PARTY_IDS - {"alias"} else _by_content(column)


def _by_content(column: Column) -> ColumnRole:
    return ColumnRole.OTHER if column.content.is_text else ColumnRole.NONE
