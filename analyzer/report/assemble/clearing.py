"""Choke points and the clearing plan in words: whom to ask what, and what it clears."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from analyzer.report.assemble import assemble_steps
from analyzer.report.assemble.read_records import read_records
from analyzer.report.model.clearing import ChokePoint, ClearingStep
from analyzer.store.steps import run_steps

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__

# (position to close, sort of unit, whether it is one's own) -> what to do; a declared table.
_ACTIONS: dict[tuple[str, str, bool], str] = {
    ("exposed", "p", False): "Replace {what} or have it switched off; ask {addressee} for a version without {vendor}.",
    ("exposed", "p", True): "Take {vendor} out of {what}, or stop delivering it.",
    (
        "exposed",
        "d",
        False,
    ): "Agree with {addressee} that {vendor} is not used in work for your contracts, and have it say so in writing.",
    ("exposed", "d", True): "End the use of {vendor} at {addressee}, or ask for the release that the authority grants.",
    ("exposed", "f", False): "Ask {addressee} to show that its paths are closed, or plan the work without it.",
    ("exposed", "f", True): "Close the paths of {addressee} first: others rest on it.",
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
    ("unresolved", "f", False): "Ask {addressee} for a written answer.",
    ("unresolved", "f", True): "Settle {addressee} first: others rest on it.",
}


class _StepRow(NamedTuple):
    """A line of `clearing_row.sql`; `sort` is that of its unit, `own` says that it belongs to an own entity."""

    designation: str
    goal: str
    step: int
    sort: str
    label: str
    what: str
    addressee: str
    own: bool
    contact: str
    vendor: str
    firms: int
    contracts: int
    obligated: Decimal
    firms_left: int
    obligated_left: Decimal
    annual_cost: Decimal | None
    next_renewal: date | None
    notice_by: date | None


class _CutRow(NamedTuple):
    designation: str
    firm_key: str
    units: str


def load_choke_points(connection: Connection) -> tuple[ChokePoint, ...]:
    """Every weighed choke point, worst first."""
    run_steps(connection, _PACKAGE, assemble_steps.UNITS)
    return tuple(read_records(connection, _PACKAGE, "choke_point_row", ChokePoint))


def load_clearing(connection: Connection, as_of: date) -> tuple[ClearingStep, ...]:
    """The plan, with the renewals from `as_of` on; `load_choke_points` has made the labels that it needs."""
    return tuple(_make_step(row) for row in read_records(connection, _PACKAGE, "clearing_row", _StepRow, as_of=as_of))


def load_cuts(connection: Connection) -> dict[tuple[str, str], str]:
    """Designation and firm -> what would clear it; `load_choke_points` has made the labels that it needs."""
    rows = read_records(connection, _PACKAGE, "min_cut_row", _CutRow)
    return {(row.designation, row.firm_key): row.units for row in rows}


def _make_step(row: _StepRow) -> ClearingStep:
    addressee = row.addressee or "its supplier"
    action = _ACTIONS[row.goal, row.sort, row.own].format(what=row.label, addressee=addressee, vendor=row.vendor)
    return ClearingStep(
        designation=row.designation,
        goal=row.goal,
        step=row.step,
        what=row.what,
        action=action,
        addressee=row.addressee,
        contact=row.contact,
        firms=row.firms,
        contracts=row.contracts,
        obligated=row.obligated,
        firms_left=row.firms_left,
        obligated_left=row.obligated_left,
        annual_cost=row.annual_cost,
        next_renewal=row.next_renewal,
        notice_by=row.notice_by,
    )
