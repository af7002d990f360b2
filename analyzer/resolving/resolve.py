"""Gives every firm one key and every contract one key; what cannot be settled is kept apart and said."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from analyzer.resolving import resolve_steps
from analyzer.resolving.actions import read_action_keys
from analyzer.resolving.near_names import link_near_names
from analyzer.resolving.own_entity_problems import say_own_entities
from analyzer.resolving.several_names import split_name_cells
from analyzer.resolving.shared import say_shared_identities
from analyzer.store.steps import insert_rows, query_columns, run_steps
from analyzer.text.name_key import name_key

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
UNNAMED_OWN_FIRM = "Own firm (not named)"


@dataclass(frozen=True, slots=True)
class OwnFirm:
    """One of the firms that sign; identifiers may be empty."""

    name: str
    uei: str = ""
    cage: str = ""


def resolve_firms(
    connection: Connection,
    own: Sequence[OwnFirm],
    vendors: Collection[str],
    as_of: date,
    when_screened: Callable[[], object],
) -> None:
    """Make `firm`, `firm_link`, `record_firm`, `contract` and `contract_ref` from `record`.

    The first of `own` is the consumer wherever a sheet names none; with no own firm given, a stand-in takes its place.
    What was awarded or issued after `as_of` is left out (rule 7).
    `vendors` are the keys of the designated vendors' names: they own their misspellings, and an identifier that joins one
    of them to others is said first. `when_screened` waits until `matched_cell` and `match` are made; only near spellings need them.
    """
    run_steps(connection, _PACKAGE, resolve_steps.TABLES)
    _insert_own_firms(connection, own or [OwnFirm(UNNAMED_OWN_FIRM)])
    split_name_cells(connection, vendors)
    run_steps(connection, _PACKAGE, resolve_steps.MENTIONS)
    _insert_name_keys(connection)
    run_steps(connection, _PACKAGE, resolve_steps.LINKS)
    link_near_names(connection, vendors, when_screened)
    run_steps(connection, _PACKAGE, resolve_steps.FIRMS)
    read_action_keys(connection)
    run_steps(connection, _PACKAGE, resolve_steps.CONTRACTS, as_of=as_of)
    say_shared_identities(connection, vendors)
    if own:
        say_own_entities(connection)


def _insert_own_firms(connection: Connection, own: Sequence[OwnFirm]) -> None:
    rows = [(position, firm.name, firm.uei, firm.cage) for position, firm in enumerate(own, start=1)]
    insert_rows(connection, "own_firm", ("position", "name", "uei", "cage"), rows)


def _insert_name_keys(connection: Connection) -> None:
    """Normalise each distinct name once."""
    (names,) = query_columns(connection, _PACKAGE, "distinct_name")
    insert_rows(connection, "name_key", ("name", "name_key"), zip(names, map(name_key, names), strict=True))
