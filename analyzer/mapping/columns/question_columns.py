"""Questions and answers that stand side by side in a row (CAIQ, SIG): every remark on an answer is part of the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import NOTHING, QUESTION, Meaning

ASKED, ANSWER = "asked", "answer"
_MOST_ASK = 0.5
_PART_OF_ANSWER = frozenset((ANSWER, "notes"))


def pair_questions(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Columns of answers beside a column of questions; alone, an answer answers its own heading, and a question is text.

    Questions are known by their cells, too: above them may stand nothing, or what a section of the questionnaire is about.
    """
    columns = _with_questions(columns)
    concepts = {column.meaning.concept for column in columns}
    paired = {ASKED, ANSWER} <= concepts
    return tuple(_read_beside_question(column) if paired else _read_alone(column) for column in columns)


def _with_questions(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns, the one whose cells are questions read as such where answers stand to the right of it and no heading asks."""
    concepts = [column.meaning.concept for column in columns]
    if ANSWER not in concepts or ASKED in concepts:
        return tuple(columns)
    before = columns[: concepts.index(ANSWER)]
    asking = [column for column in before if column.content.share("question") >= _MOST_ASK]
    return tuple(replace(column, meaning=Meaning(ASKED)) if column in asking[:1] else column for column in columns)


def _read_beside_question(column: Column) -> Column:
    if column.meaning.concept not in _PART_OF_ANSWER:
        return column
    return replace(column, meaning=Meaning(ANSWER, column.meaning.role, column.meaning.rank))


def _read_alone(column: Column) -> Column:
    if column.meaning.concept == ASKED:
        return replace(column, meaning=NOTHING)
    return replace(column, meaning=Meaning(QUESTION)) if column.meaning.concept == ANSWER else column
