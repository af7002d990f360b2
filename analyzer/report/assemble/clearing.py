"""Choke points and the clearing plan in words: whom to ask what, and what it clears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.report.model.clearing import ChokePoint, ClearingStep, Concentration
from analyzer.store.steps import make_table, query_rows

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__

# (position to clear, sort of unit, whether it is one's own) -> what to do; a declared table.
_ACTIONS: dict[tuple[str, str, bool], str] = {
    ("exposed", "p", False): "Replace {what} or have it switched off; ask {addressee} for a version without {vendor}.",
    ("exposed", "p", True): "Take {vendor} out of {what}, or stop delivering it.",
    (
        "exposed",
        "d",
        False,
    ): "Have {addressee} end its own use of {vendor} and certify that it has ended, or replace the firm.",
    ("exposed", "d", True): "End the own use of {vendor} at {addressee}, or get a waiver.",
    ("exposed", "f", False): "Replace {addressee}, or have it clear itself.",
    ("exposed", "f", True): "Clear {addressee} first: others rest on it.",
    (
        "unresolved",
        "p",
        False,
    ): "Ask {addressee}: does {what}, as held here, use {vendor}? Can it be switched off, since when?",
    ("unresolved", "p", True): "Ask the owner of {what} whether it uses {vendor}.",
    ("unresolved", "d", False): "Ask {addressee}: do you use {vendor} yourselves, since when, for which contracts?",
    (
        "unresolved",
        "d",
        True,
    ): "Ask the tool's owner at {addressee}: is {vendor} in use, since when, for which contracts?",
    ("unresolved", "f", False): "Ask {addressee} to certify.",
    ("unresolved", "f", True): "Settle {addressee} first: others rest on it.",
}


def load_choke_points(connection: Connection) -> tuple[ChokePoint, ...]:
    """Every weighed choke point, worst first."""
    for step in ("unit_label", "addressee"):
        make_table(connection, _PACKAGE, step)
    return tuple(
        ChokePoint(designation, goal, _unit_name(sort, label), *figures)
        for designation, goal, sort, label, *figures in query_rows(connection, _PACKAGE, "choke_row")
    )


def load_clearing(connection: Connection) -> tuple[ClearingStep, ...]:
    """The plan; `load_choke_points` has made the labels that it needs."""
    return tuple(
        ClearingStep(
            designation,
            goal,
            step,
            _unit_name(sort, label),
            _ACTIONS[goal, sort, own].format(what=label, addressee=addressee or "its supplier", vendor=vendor),
            addressee,
            contact,
            *figures,
        )
        for designation, goal, step, sort, label, addressee, own, contact, vendor, *figures in query_rows(
            connection, _PACKAGE, "clearing_row"
        )
    )


def load_cuts(connection: Connection) -> dict[tuple[str, str], str]:
    """Designation and firm -> what would clear it."""
    return {
        (designation, firm_key): "; ".join(_unit_name(sort, label) for sort, label in units)
        for designation, firm_key, units in query_rows(connection, _PACKAGE, "cut_row")
    }


def _unit_name(sort: str, label: str) -> str:
    return f"Own use at {label}" if sort == "d" else label


def load_concentration(connection: Connection) -> tuple[Concentration, ...]:
    """How exposures spread; `load_choke_points` has made the labels that it needs."""
    return tuple(Concentration(*row) for row in query_rows(connection, _PACKAGE, "concentration_row"))
