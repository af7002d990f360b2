"""What `map_sheets` asks of a mapping, table by table; without a mapping every answer is the guess."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from analyzer.mapping.classify_table import SheetPlace, TableClassification, understand_table
from analyzer.mapping.raw_row import RawRow
from analyzer.mapping.replies import ReplyFile
from analyzer.mapping.saved.apply import Guess, understand_as_saved, with_firm
from analyzer.mapping.saved.match_tables import match_table, why_unmatched, with_saved_header
from analyzer.mapping.saved.saved_records import SavedMap, SavedTable
from analyzer.mapping.saved.stated_owners import StatedOwner, owner_of
from analyzer.mapping.tables.find_tables import FIRST_ROWS, RowsFrom, SheetTable
from analyzer.vocabulary import SheetKind


class Mapping:
    """A saved mapping at work on one scan, with what was ruled of whose a sheet is.

    It remembers which of its tables met one of today's.
    """

    def __init__(
        self,
        saved: SavedMap | None,
        owners: Sequence[StatedOwner] = (),
        replies: dict[str, ReplyFile] | None = None,
    ) -> None:
        self._saved = saved
        self._owners = owners
        self._replies = replies or {}
        self._met: list[SavedTable] = []

    def table(self, place: SheetPlace, table: SheetTable, rows_from: RowsFrom) -> SheetTable:
        """The table as it was found, its header row where the mapping knows it."""
        if self._saved is None:
            return table
        return with_saved_header(self._saved, place, table, rows_from(table.first_row, FIRST_ROWS))

    def understand(self, place: SheetPlace, table: SheetTable, sample: Sequence[RawRow]) -> TableClassification:
        """Kind, parts and firm by the mapping and the rulings, and by the guess where they are silent."""
        guess = partial(_guess_table, place, table, sample)
        understood = self._understand_unruled(place, table, sample, guess)
        owner = owner_of(self._owners, place) or self._replies.get(place.file)
        if owner is None or understood.names_its_firms or understood.firm or understood.skipped:
            return understood
        stated = with_firm(understood, owner.firm, guess)
        ruling = owner.sentence if isinstance(owner, StatedOwner) else ""
        return replace(stated, ruling=ruling, notes=(*stated.notes, owner.sentence))

    def _understand_unruled(
        self, place: SheetPlace, table: SheetTable, sample: Sequence[RawRow], guess: Guess
    ) -> TableClassification:
        width = max((len(row.cells) for row in sample), default=0)
        headings = table.header.headings if table.header else ("",) * width
        if self._saved is None or not headings:
            return guess(None)
        meeting = match_table(self._saved, place, headings)
        if meeting is None:
            guessed = guess(None)
            return replace(guessed, notes=(*guessed.notes, why_unmatched(self._saved, headings)))
        self._met.append(meeting.table)
        return understand_as_saved(meeting, guess)

    def unmet(self) -> Iterator[tuple[str, str, str]]:
        """File, sheet and sentence for every saved table that no table of today has the headings of."""
        for table in self._saved.tables if self._saved else ():
            alike = [met for met in self._met if met.columns == table.columns]
            if table not in self._met and not alike:
                sentence = f"the mapping {self._name} has a table of it, but no input has its headings."
                yield (table.file, table.sheet, sentence)

    @property
    def _name(self) -> str:
        return self._saved.name if self._saved else ""


def _guess_table(
    place: SheetPlace, table: SheetTable, sample: Sequence[RawRow], kind: SheetKind | None
) -> TableClassification:
    return understand_table(place, table, sample, kind)
