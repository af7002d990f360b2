"""Reads the names that are no firm, each with its reason in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.report.model import SetAside
from analyzer.store.steps import query_rows
from analyzer.vocabulary import Cell

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_WHY = {
    "second name": "Another name of the designated vendor, {vendor}. It is counted as the vendor.",
    "misspelling": "A misspelling of the designated vendor, {vendor}. Those who buy from it are asked.",
    "no organisation": "It names no organisation.",
    "card descriptor": "It is a line of a card statement, and no name of a firm.",
    "merchant": "It is a travel or retail merchant, met only as a payee.",
    "maker": "It is met only as the maker of a product. No payment, contract, certificate or answer names it.",
}


def load_set_aside(connection: Connection) -> tuple[SetAside, ...]:
    """Every name that was set aside, by reason and name."""
    return tuple(
        SetAside(
            designation,
            firm_key,
            name,
            _WHY[reason].format(vendor=vendor.rstrip(".")),
            rows,
            spend,
            Cell(file, sheet, row, "", name),
        )
        for designation, firm_key, name, reason, vendor, rows, spend, file, sheet, row in query_rows(
            connection, _PACKAGE, "set_aside_row"
        )
    )
