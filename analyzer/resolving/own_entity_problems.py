"""Says what puts the own entities in doubt: a name that no input knows, and one that stands beside several identifiers.

Either makes a firm apart of the one that signs, with none of its contracts: the report would be about nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from analyzer.resolving.problem_words import identifier_text, place_text
from analyzer.store.steps import insert_rows, query_rows

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_MAX_NAMES = 200_000
_NEAREST = 3
_LIKENESS = 75  # of 100: "Meridan Defence System" and "Meridian Defense Systems, Inc." have 92
_SAID = 20


@dataclass(frozen=True, slots=True)
class OwnCandidate:
    """A firm of the inputs, with the contracts of which it is the recipient."""

    name_key: str
    firm: str
    firm_key: str
    contracts: int
    obligated: Decimal

    @property
    def shown(self) -> str:
        """Its name with identifier and dollars."""
        known = [] if self.firm_key.startswith("name:") else [identifier_text(self.firm_key)]
        return f'"{self.firm}" ({", ".join([*known, dollars_on_contracts(self.contracts, self.obligated)])})'


@dataclass(frozen=True, slots=True)
class NameBesideUei:
    """One of several identifiers beside an own entity's name; `taken` is the one that it goes by. `row` 0: in no row."""

    position: int
    name: str
    taken: bool
    firm_key: str
    contracts: int
    obligated: Decimal
    file: str
    sheet: str
    row: int

    @property
    def shown(self) -> str:
        """The identifier with its dollars and its first row."""
        first = f"first in {place_text(self.file, self.sheet, self.row)}" if self.row else "given with the name"
        return f"{identifier_text(self.firm_key)} ({dollars_on_contracts(self.contracts, self.obligated)}; {first})"


def say_own_entities(connection: Connection) -> None:
    """Write to `problem`, aloud, which own entities no input names, and which go by several identifiers."""
    beside = [NameBesideUei(*row) for row in query_rows(connection, _PACKAGE, "own_beside")]
    missing = query_rows(connection, _PACKAGE, "own_missing")
    said = [*_several_identifiers(beside), *(_missing_entities(connection, missing) if missing else ())]
    insert_rows(connection, "problem", ("file", "sheet", "text", "loud"), [("", "", text, 1) for text in said])


def dollars_on_contracts(contracts: int, obligated: Decimal) -> str:
    """`$24,650,000.00 on 3 contracts`."""
    if not contracts:
        return "no contract"
    return f"${obligated:,.2f} on {contracts:,} {'contract' if contracts == 1 else 'contracts'}"


def _several_identifiers(beside: Sequence[NameBesideUei]) -> Iterator[str]:
    for _, group in groupby(beside, key=attrgetter("position")):
        every = list(group)
        taken = [identifier_text(each.firm_key) for each in every if each.taken]
        reading = f"{taken[0]}, and the dollars of the others" if taken else "none of them, and their dollars"
        yield (
            f'The name of the own entity "{every[0].name}" stands beside {len(every)} identifiers:'
            f" {' and '.join(each.shown for each in every)}. It is taken for {reading} are not counted as its own."
            " Correct the wrong rows, or give --firm a file that names the entity with its UEI."
        )


def _missing_entities(connection: Connection, missing: Sequence[tuple[int, str, str]]) -> Iterator[str]:
    candidates = [OwnCandidate(*row) for row in query_rows(connection, _PACKAGE, "own_candidate", most=_MAX_NAMES)]
    for position, name, name_key in missing[:_SAID]:
        rows = "; rows that name no consumer are taken to be its own" if position == 1 else ""
        near = " or ".join(each.shown for each in nearest_names(name_key, candidates))
        meant = f"Did you mean {near}?" if near else "No name among them is like it."
        yield f'The own entity "{name}" is found in no input{rows}. {meant} Check the name given with --firm.'
    if more := missing[_SAID:]:
        names = ", ".join(f'"{name}"' for _, name, _ in more[:_SAID])
        yield f"{len(more):,} more own entities are found in no input, such as {names}."


def nearest_names(name_key: str, candidates: Sequence[OwnCandidate]) -> list[OwnCandidate]:
    """The firms whose names are most like `name_key`, the nearest first, each once."""
    from rapidfuzz import fuzz, process

    keys = [each.name_key for each in candidates]
    # More than are shown, since a firm may have several names.
    found = process.extract(name_key, keys, scorer=fuzz.WRatio, score_cutoff=_LIKENESS, limit=_NEAREST * _NEAREST)
    by_firm: dict[str, OwnCandidate] = {}
    for _, _, index in found:
        by_firm.setdefault(candidates[index].firm_key, candidates[index])
    return list(by_firm.values())[:_NEAREST]
