"""Questions and answers that stand side by side in a row (CAIQ, SIG): every remark on an answer is part of the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import NOTHING, QUESTION, Meaning

ASKED, ANSWER = "asked", "answer"
_PART_OF_ANSWER = frozenset((ANSWER, "notes"))


def pair_questions(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Columns of answers beside a column of questions; alone, an answer answers its own heading, and a question is text."""
    concepts = {column.meaning.concept for column in columns}
    paired = {ASKED, ANSWER} <= concepts
    return tuple(_read_beside_question(column) if paired else _read_alone(column) for column in columns)


def _read_beside_question(column: Column) -> Column:
    if column.meaning.concept not in _PART_OF_ANSWER:
        return column
    return replace(column, meaning=Meaning(ANSWER, column.meaning.role, column.meaning.rank))


def _read_alone(column: Column) -> Column:
    if column.meaning.concept == ASKED:
        return replace(column, meaning=NOTHING)
    return replace(column, meaning=Meaning(QUESTION)) if column.meaning.concept == ANSWER else column
