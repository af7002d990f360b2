"""Which party of a sheet is the row's firm, which its supplier, and which its parent: it depends on the kind of sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import normalise_heading
from analyzer.mapping.columns.relation import names_organisations, sides_of
from analyzer.vocabulary import SheetKind

FIRM, SUPPLIER, PARENT = "firm", "supplier", "parent"
_OWNER = ("owner",)

# Per kind and slot the roles that may fill it, best first; '' is a heading that names no role ("Name").
_ROLES: Mapping[SheetKind, Mapping[str, tuple[str, ...]]] = {
    SheetKind.FIRMS: {
        FIRM: (
            "sub",
            "vendor",
            "payee",
            "recipient",
            "company",
            "maker",
            "certifier",
            "consumer",
            "child",
            "prime",
            "subprocessor",
            "",
        ),
        PARENT: _OWNER,
    },
    SheetKind.DEPENDENCIES: {
        SUPPLIER: ("subprocessor", "maker", "vendor", "payee"),
        FIRM: ("consumer", "payer", "certifier", "company", "child", "sub", "recipient", "prime"),
        PARENT: _OWNER,
    },
    SheetKind.PAYMENTS: {
        SUPPLIER: ("payee", "vendor", "maker", "recipient", "sub", "company", ""),
        FIRM: ("payer", "consumer", "prime", "sub", "company"),
        PARENT: _OWNER,
    },
    SheetKind.PRODUCTS: {SUPPLIER: ("maker", "vendor", "company", "sub", "recipient", ""), PARENT: _OWNER},
    SheetKind.CONTRACTS: {FIRM: ("recipient", "prime", "payee", "company", "vendor", "sub", ""), PARENT: _OWNER},
    SheetKind.SOLICITATIONS: {FIRM: ("company", "recipient", "prime", "consumer", "vendor", "")},
    SheetKind.SUBCONTRACTS: {
        SUPPLIER: ("sub", "vendor", "payee", "company", ""),
        FIRM: ("prime", "recipient", "payer", "consumer", "company", "vendor"),
        PARENT: _OWNER,
    },
    SheetKind.CERTIFICATES: {
        FIRM: ("certifier", "company", "vendor", "sub", "recipient", "prime", "maker", ""),
        PARENT: _OWNER,
    },
    SheetKind.OWNERSHIP: {SUPPLIER: _OWNER, FIRM: ("child", "company", "vendor", "sub", "recipient", "")},
}
_ANY = ("consumer", "payer", "prime", "company", "child", "certifier", "recipient", "sub", "vendor", "payee", "maker")
_AGENCIES = ("agency", "agency name", "federal agency", "department agency")
_WHAT_IS_USED = ("product", "tool", "question", "host", "package", "usage", "disposition")
_OF_RELATIONS = frozenset((SheetKind.DEPENDENCIES, SheetKind.PAYMENTS, SheetKind.SUBCONTRACTS))
# In a list of what one firm relies on, the firm need not be named, and the listed company is the supplier.
_LISTED = ("company", "recipient", "sub", "")


@dataclass(frozen=True, slots=True)
class PartySlot:
    """One party of the sheet: `name` is its column of names, None where only identifiers speak of it."""

    part: str
    role: str
    name: Column


def slots_of(kind: SheetKind, columns: Sequence[Column]) -> tuple[PartySlot, ...]:
    """The parties that the sheet names, each in the slot that its kind gives it."""
    names = [
        column
        for column in columns
        if column.meaning.concept == "name" and (kind is SheetKind.OWNERSHIP or not column.may_be_a_person)
    ]
    taken = _of_relation(kind, names)
    for part, roles in _ROLES.get(kind, {}).items():
        if part in {slot.part for slot in taken}:
            continue
        free = [column for column in names if column not in {slot.name for slot in taken}]
        if kind is SheetKind.PAYMENTS and part == FIRM:
            free = [column for column in free if column.meaning.role != "company" or names_organisations(column)]
        if kind is SheetKind.DEPENDENCIES and part == SUPPLIER and not _has_names(free, roles):
            roles = () if _tells_what_is_used(columns) else _LISTED
        if slot := _fill_slot(part, roles, free):
            taken.append(slot)
    if kind is SheetKind.DEPENDENCIES and FIRM not in {slot.part for slot in taken}:
        taken += [PartySlot(FIRM, "agency", column) for column in columns if is_agency_of_its_own(column)][:1]
    return tuple(taken)


def is_agency_of_its_own(column: Column) -> bool:
    """Whether an inventory of several agencies names the one that uses what the row lists."""
    return column.meaning.concept == "agency" and normalise_heading(column.heading) in _AGENCIES


def _of_relation(kind: SheetKind, names: Sequence[Column]) -> list[PartySlot]:
    """Who buys and who sells, where two columns say it in a sheet that is about just that."""
    sides = sides_of(names) if kind in _OF_RELATIONS else None
    if sides is None:
        return []
    filled = (
        _fill_slot(part, (*_ROLES[kind][part], *_ANY), side) for part, side in zip((FIRM, SUPPLIER), sides, strict=True)
    )
    return [slot for slot in filled if slot]


def _fill_slot(part: str, roles: Sequence[str], free: Sequence[Column]) -> PartySlot | None:
    able = [column for column in free if column.meaning.role in roles]
    best = min(
        able,
        key=lambda each: (roles.index(each.meaning.role), each.content.filled == 0, _makes_machines(each), each.col),
        default=None,
    )
    return PartySlot(part, best.meaning.role, best) if best else None


def _makes_machines(column: Column) -> bool:
    """Whether it heads manufacturers: beside the publisher of software that is who made the device that the software is on."""
    return "manufacturer" in normalise_heading(column.heading).split()


def _has_names(columns: Sequence[Column], roles: Sequence[str]) -> bool:
    return any(column.meaning.role in roles for column in columns)


def _tells_what_is_used(columns: Sequence[Column]) -> bool:
    """Whether other columns say what is used, so that a listed company is who uses it, and no supplier."""
    return any(column.meaning.concept in _WHAT_IS_USED for column in columns)


def slot_for(column: Column, slots: Sequence[PartySlot]) -> PartySlot | None:
    """Whose identifier, alias or address the column holds: its role's, else that of the name before it."""
    role = column.meaning.role
    if role:
        return next((slot for slot in slots if slot.role == role), None)
    only_of_firms = column.meaning.concept in ("alias", "cage", "lei", "duns")
    before = [slot for slot in slots if slot.name.col < column.col and not (only_of_firms and slot.part == PARENT)]
    return max(before, key=lambda slot: slot.name.col, default=slots[0] if slots else None)
