"""What a person answers to a question on a table, put into the table as a mapping file will hold it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace

from analyzer.mapping.saved import SavedTable, letters_of
from analyzer.render.inspection.map_guide import UNUSED, part_word
from analyzer.report.ranked_questions import RankedQuestion
from analyzer.vocabulary import ColumnRole, SheetKind

SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a question proposes: `word`, a kind or a part, for `column`, '' where it is about the table.

    `word` is '' where the question is open. `words` are all that may be answered.
    """

    word: str
    column: str
    words: tuple[str, ...]


def proposal_of(ranked: RankedQuestion) -> Proposal:
    """What the line of a mapping says that answers the question."""
    kinds = (*SheetKind, SKIP)
    text = ranked.question.answer
    try:
        entry = tomllib.loads(f"line = {text}" if text.startswith("{") else text)
    except tomllib.TOMLDecodeError:  # a sentence that names several lines
        return Proposal("", "", kinds)
    if line := entry.get("line"):
        return Proposal(line["part"] or UNUSED, line["column"], (*map(part_word, ColumnRole), SKIP))
    return Proposal(entry["kind"], "", kinds)


def with_answer(table: SavedTable, proposal: Proposal, word: str) -> SavedTable:
    """The table where `word`, one of the proposal's words, is the kind of it or the part of the column."""
    if word == SKIP:
        return replace(table, skip=True)
    if not proposal.column:
        return replace(table, kind=SheetKind(word))
    part = ColumnRole.NONE if word == UNUSED else ColumnRole(word)
    columns = (
        replace(column, part=part) if letters_of(column.col) == proposal.column else column for column in table.columns
    )
    return replace(table, columns=tuple(columns))


def word_of_no(table: SavedTable, proposal: Proposal) -> str:
    """What a mapping says where a proposal is wrong; '' where the table stays as it is read."""
    taken = {letters_of(column.col): column.part for column in table.columns}
    part = taken.get(proposal.column)
    return part_word(ColumnRole.OTHER) if part is not None and part_word(part) == proposal.word else ""
