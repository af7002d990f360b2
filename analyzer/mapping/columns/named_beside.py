"""What a column under a vague heading is, told by what stands beside it: the name of an identified firm, a bureau, a shop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import Meaning, normalise_heading

_MOST = 0.8
_PARTY_IDS = frozenset(("uei", "cage", "lei", "duns"))
_VAGUE = frozenset(("", "basis", "category", "identifier", "unit", "contact"))
_PARTS_OF_AGENCIES = frozenset(("component", "components", "agency component", "organizational component"))
_SHOPS = frozenset(("store", "stores"))
_SERVICES = frozenset(("service", "services", "subscription", "title", "dienst", "servicio", "servico", "servizio"))
_SELLERS = frozenset(("vendor", "payee", "maker", "recipient", "sub", "company"))
_BESIDE_NUMBER = "the names beside the numbers of firms; the heading is not known"


def with_named_beside(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns, those with a vague heading as their neighbours tell."""
    return _with_identified_name(_with_bureaus(_with_shops(_with_subscribed(columns))))


def _with_identified_name(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Where no column names a firm, the words right before its UEI, CAGE, LEI or DUNS are its name: proposed."""
    ids = [column for column in columns if column.meaning.concept in _PARTY_IDS]
    if not ids or any(column.meaning.concept == "name" for column in columns):
        return tuple(columns)
    before = [column for column in columns if column.col == ids[0].col - 1 and _is_vague(column)]
    meanings = {column.col: Meaning("name", ids[0].meaning.role or "company", 1) for column in before}
    return tuple(
        replace(column, meaning=meanings[column.col], is_proposed=True, note=_BESIDE_NUMBER)
        if column.col in meanings
        else column
        for column in columns
    )


def _is_vague(column: Column) -> bool:
    return column.meaning.concept in _VAGUE and column.content.share("words") >= _MOST and column.content.distinct > 1


def _with_bureaus(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The "Component" of a use case is the part of the agency that has it, and no part of a product."""
    cases = any("use case" in normalise_heading(column.heading) for column in columns)
    return _read_as(columns, _PARTS_OF_AGENCIES if cases else frozenset(), "component", Meaning("unit"))


def _with_subscribed(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The "Service" whose seats are counted, and that no column calls a product, is what somebody subscribed to."""
    concepts = {column.meaning.concept for column in columns}
    counted = "licences" in concepts and not concepts & {"product", "item"}
    return _read_as(columns, _SERVICES if counted else frozenset(), "description", Meaning("product"))


def _with_shops(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The "Store" beside an amount and a department is who sold, where nobody else is said to."""
    concepts = [column.meaning.concept for column in columns]
    sold = any(column.meaning.concept == "name" and column.meaning.role in _SELLERS for column in columns)
    bought = "amount" in concepts and concepts.count("unit") > 1 and not sold
    return _read_as(columns, _SHOPS if bought else frozenset(), "unit", Meaning("name", "payee", 1))


def _read_as(columns: Sequence[Column], headings: frozenset[str], concept: str, meaning: Meaning) -> tuple[Column, ...]:
    return tuple(
        replace(column, meaning=meaning)
        if column.meaning.concept == concept and normalise_heading(column.heading) in headings
        else column
        for column in columns
    )
