"""Pairs the questions of a document with their answers: from lines that follow each other, and from tables of two columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from analyzer.reading.formats.documents.document import DocumentTable, TextLine
from analyzer.reading.formats.documents.question_lines import (
    is_answer,
    is_question,
    names_respondent,
    offers_answers,
    split_inline,
    without_answer_label,
    without_label,
)

_LONGEST_ANSWER = 8
_MIN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class QuestionPair:
    """A question with its answer, '' if nobody answered; `where` says in words where the question stands."""

    where: str
    question: str
    answer: str


@dataclass(slots=True)
class _Pairing:
    """Lines on their way: pairs that are complete, lines that belong to none, and the question that waits for an answer."""

    pairs: list[QuestionPair] = field(default_factory=list)
    rest: list[TextLine] = field(default_factory=list)
    question: TextLine | None = None
    answer: list[TextLine] = field(default_factory=list)

    def take(self, line: TextLine) -> None:
        inline = None if line.is_quoted else split_inline(line.text)
        if inline:
            self.close(has_next=True)
            self.pairs.append(QuestionPair(line.where, *inline))
        elif is_question(line.text):
            self.close(has_next=True)
            self.question = line
        elif self.question and self._continues_answer(line):
            self.answer.append(line)
        else:
            self.close(has_next=False)
            self.rest.append(line)

    def close(self, has_next: bool) -> None:
        """End the pair. Lines below an answer belong to it where another question follows; else only the first does."""
        if self.question is None:
            return
        count = len(self.answer) if has_next else 1
        answer, after = self.answer[:count], self.answer[count:]
        if self.question.is_quoted and not answer:
            self.rest.append(self.question)
        else:
            text = "\n".join(without_answer_label(line.text) for line in answer)
            self.pairs.append(QuestionPair(self.question.where, without_label(self.question.text), text))
        self.rest += after
        self.question, self.answer = None, []

    def _continues_answer(self, line: TextLine) -> bool:
        """A quoted line is no answer of the one who wrote the mail."""
        if line.is_heading or line.is_quoted or names_respondent(line.text):
            return False
        return len(self.answer) < _LONGEST_ANSWER and not (self.answer and is_answer(line.text))


def pair_lines(lines: Sequence[TextLine]) -> tuple[list[QuestionPair], list[TextLine]]:
    """The pairs in the lines, and the lines that belong to none. Questions without any answer are text, except in a form."""
    pairing = _Pairing()
    for line in lines:
        pairing.take(line)
    pairing.close(has_next=False)
    if any(pair.answer or offers_answers(pair.question) for pair in pairing.pairs):
        return pairing.pairs, pairing.rest
    return [], list(lines)


def pairs_of_table(table: DocumentTable, name: str) -> list[QuestionPair]:
    """The pairs of a table that holds a question and an answer in each row and no headings; [] for another table."""
    rows = [(number, [cell for cell in cells if cell.strip()]) for number, cells in table.rows]
    filled = [(number, cells) for number, cells in rows if cells]
    asking = [(number, cells) for number, cells in filled if any(map(is_question, cells[:2]))]
    if not filled or len(asking) <= _MIN_SHARE * len(filled) or max(len(cells) for _, cells in filled) > 3:
        return []
    if filled[0] != asking[0]:
        return []  # headings or a title stand above: it is a table like others
    return list(_row_pairs(filled, name))


def _row_pairs(rows: Sequence[tuple[int, Sequence[str]]], name: str) -> Iterator[QuestionPair]:
    for number, cells in rows:
        asks = next((col for col, cell in enumerate(cells[:2]) if is_question(cell)), 0)
        before = [cells[0]] if asks else []
        yield QuestionPair(f"{name}, row {number}", " ".join([*before, cells[asks]]), "\n".join(cells[asks + 1 :]))
