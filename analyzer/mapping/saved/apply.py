"""Lets the mapping beat the guess: kind, parts, whose sheet it is, whether it is left out; and says what drifted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from analyzer.mapping.classify_table import TableClassification
from analyzer.mapping.columns.heading_terms import QUESTION
from analyzer.mapping.columns.roles import SHARED, AssignedColumn
from analyzer.mapping.role_labels import role_label
from analyzer.mapping.saved.drift import ColumnPair, Drift, drift_of
from analyzer.mapping.saved.match_tables import TableMatch
from analyzer.mapping.saved.saved_records import SavedTable
from analyzer.mapping.saved.similarity import is_fixed
from analyzer.vocabulary import ColumnRole, SheetKind

LEFT_OUT = "left out, because the mapping says so."
_MAPPED = "as the mapping says"
_USED = frozenset((ColumnRole.PRODUCT, ColumnRole.COMPONENT, ColumnRole.LICENCES, ColumnRole.HOST, ColumnRole.PACKAGE))
_OF_A_FIRM = "read as dependencies: a person says whose it is, so that each row is something that this firm uses."
_ANSWERED = "read as answers: a person says whose it is, so that each row is an answer or a statement of this firm."
Guess = Callable[[SheetKind | None], TableClassification]
"""What a table is taken for without the mapping; given a kind, its columns are guessed for that kind."""


def understand_as_saved(meeting: TableMatch, guess: Guess) -> TableClassification:
    """What the table is by the mapping; where that is silent, by the guess."""
    table, guessed = meeting.table, guess(None)
    if table.skip and meeting.names_agree:
        return replace(guessed, skipped=True, notes=(LEFT_OUT,))
    kind = table.kind or guessed.kind
    if kind is SheetKind.UNKNOWN:
        kind = kind_of_parts(table, guessed) or kind
    notes = [*_names_not_carried(meeting), *_kind_notes(kind, guessed.kind)]
    if kind is not guessed.kind:
        guessed = guess(kind)
    drift = drift_of(table.columns, guessed.assigned, is_fixed=is_fixed(table))
    assigned = _saved_or_guessed(drift, guessed.assigned)
    said = (*guessed.notes, *notes, *_drift_notes(drift, assigned))
    settled = replace(guessed, kind=kind, assigned=assigned, notes=said)
    return with_firm(settled, table.firm, guess) if meeting.names_agree else settled


def with_firm(understood: TableClassification, firm: str, guess: Guess) -> TableClassification:
    """The table with the firm that a person says its rows are of; what was not understood then lists what that firm uses."""
    if firm and understood.kind is SheetKind.UNKNOWN:
        answers = any(each.column.meaning.concept == QUESTION for each in understood.assigned)
        listed = guess(SheetKind.FIRMS if answers else SheetKind.DEPENDENCIES)
        mapped = {each.column.col: each for each in understood.assigned if each.note == _MAPPED}
        assigned = tuple(mapped.get(each.column.col, each) for each in listed.assigned)
        understood = replace(listed, assigned=assigned, notes=(*understood.notes, _ANSWERED if answers else _OF_A_FIRM))
    return replace(understood, firm=firm)


def _saved_or_guessed(drift: Drift, guessed: tuple[AssignedColumn, ...]) -> tuple[AssignedColumn, ...]:
    """Every column with its saved part; a guess gives way where the mapping gave its part to another column."""
    saved = {pair.today.column.col: pair.saved.part for pair in drift.pairs if pair.saved.part is not None}
    taken = {part for part in saved.values() if part not in SHARED}
    return tuple(_column_role(each, saved.get(each.column.col), taken) for each in guessed)


def _column_role(guess: AssignedColumn, part: ColumnRole | None, taken: set[ColumnRole]) -> AssignedColumn:
    if part is None:
        return replace(guess, part=ColumnRole.OTHER, note=_MAPPED) if guess.part in taken else guess
    # The reason of the guess goes with the guess; what the cells said against the heading no longer counts.
    return guess if part is guess.part else AssignedColumn(replace(guess.column, note=""), part, _MAPPED)


def kind_of_parts(table: SavedTable, guessed: TableClassification) -> SheetKind | None:
    """What a table is whose kind nobody knows, by the parts that a person gave its columns; None where they do not tell."""
    parts = {column.part for column in table.columns}
    if parts <= {each.part for each in guessed.assigned}:
        return None  # nobody changed what the program had written
    if parts >= {ColumnRole.SUPPLIER, ColumnRole.AMOUNT} and not parts & _USED:
        return SheetKind.PAYMENTS
    if parts & {ColumnRole.SUPPLIER, *_USED}:
        return SheetKind.DEPENDENCIES
    return SheetKind.FIRMS if ColumnRole.FIRM in parts else None


def _kind_notes(kind: SheetKind, guessed: SheetKind) -> Iterator[str]:
    if kind is not guessed:
        yield f"read as {kind}, because the mapping says so; without it: {guessed}."


def _names_not_carried(meeting: TableMatch) -> Iterator[str]:
    """Headings cannot tell whose a sheet is, nor that it is to be left out."""
    table = meeting.table
    if not meeting.names_agree and (table.firm or table.skip):
        said = "leaves it out" if table.skip else f"says that it is a sheet of {table.firm!r}"
        yield (
            f"it has the headings of {table.file}, of which the mapping {said}; that is not carried over to a file or sheet "
            "of another name. Add a table for this one to the mapping if it holds here too."
        )


def _drift_notes(drift: Drift, assigned: tuple[AssignedColumn, ...]) -> Iterator[str]:
    settled = {each.column.col: each for each in assigned}
    for pair in drift.pairs:
        yield from _pair_notes(pair, settled[pair.today.column.col].part)
    for column in drift.gone:
        named = repr(column.heading) if column.heading else f"number {column.col}"
        part = f" ({role_label(column.part)})" if column.part else ""
        yield f"column {named}{part} of the mapping is gone."
    for each in drift.new:
        part_now = settled[each.column.col].part
        yield f"{_column_name(each)} is not in the mapping; guessed: {role_label(part_now)}."


def _pair_notes(pair: ColumnPair, part: ColumnRole) -> Iterator[str]:
    if pair.why:
        yield (
            f"{_column_name(pair.today)} is read as {role_label(part)}: it is probably {pair.saved.heading!r} of the mapping, "
            f"renamed ({pair.why}). If not, correct the mapping."
        )
    elif part is not pair.today.part:
        without = role_label(pair.today.part)
        yield f"{_column_name(pair.today)} is read as {role_label(part)}, because the mapping says so; without it: {without}."


def _column_name(each: AssignedColumn) -> str:
    return f"column {each.column.heading!r}" if each.column.heading else f"column number {each.column.col}"
