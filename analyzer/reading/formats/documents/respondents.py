"""Whose answers stand in which part of a document: each line that names a firm which answers begins a part of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from analyzer.reading.formats.documents.document import DocumentTable, Piece, TextLine
from analyzer.reading.formats.documents.question_lines import (
    is_form_label,
    is_question,
    names_respondent,
    split_inline,
)
from analyzer.text.name_key import name_key


@dataclass(slots=True)
class DocumentPart:
    """Pieces that speak of one firm: `owner` is the line that names it, '' where none or more than one does."""

    owner: str = ""
    pieces: list[Piece] = field(default_factory=list)


def split_document(pieces: Sequence[Piece]) -> list[DocumentPart]:
    """The parts of a document, in order. One firm, wherever it is named, speaks in the whole document.

    Two firms with no question and no table between them: neither is the owner. Nor is any firm where questions stand above the
    first of several names or none below the last: then nobody can tell whether a name stands above its answers or below.
    """
    parts = [DocumentPart()]
    for piece in pieces:
        owners = _owner_lines(piece)
        if any(_firm_of(owner) != _firm_of(parts[-1].owner) for owner in owners):
            parts.append(DocumentPart(owners[0] if len(set(map(_firm_of, owners))) == 1 else ""))
        parts[-1].pieces.append(piece)
    firms = set(_firms_of(pieces))
    if len(firms) < 2:
        return [DocumentPart(parts[-1].owner, list(pieces))]
    if _holds_answers(parts[0].pieces) or not _holds_answers(parts[-1].pieces):
        return [DocumentPart("", list(pieces))]
    return list(_join_headers(parts))


def list_respondents(pieces: Sequence[Piece]) -> list[str]:
    """The lines that name firms which answer, each firm once, in order."""
    lines = (line for piece in pieces for line in _owner_lines(piece))
    return list({_firm_of(line): line for line in lines}.values())


def _join_headers(parts: Sequence[DocumentPart]) -> Iterator[DocumentPart]:
    """A part without answers is the head of the next one, which then has two names above it and so no owner."""
    head: list[Piece] = []
    is_contested = False
    for part in parts:
        if _holds_answers(part.pieces):
            yield DocumentPart("" if is_contested else part.owner, [*head, *part.pieces])
            head, is_contested = [], False
        else:
            head += part.pieces
            is_contested = is_contested or bool(part.owner)


def _holds_answers(pieces: Sequence[Piece]) -> bool:
    return any(_asks_something(piece) for piece in pieces)


def _asks_something(piece: Piece) -> bool:
    """A table holds answers unless it is quoted, or the form that names the firm."""
    if piece.is_quoted:
        return False
    if isinstance(piece, TextLine):
        return is_question(piece.text) or split_inline(piece.text) is not None
    return not _owner_lines(piece) or any(is_question(cell) for _, cells in piece.rows for cell in cells)


def _firms_of(pieces: Sequence[Piece]) -> Iterator[str]:
    return (_firm_of(line) for piece in pieces for line in _owner_lines(piece))


def _firm_of(line: str) -> str:
    return name_key(line.partition(":")[2])


def _owner_lines(piece: Piece) -> list[str]:
    """`Company: Acme` from a line, or from two cells that stand side by side; [] where nothing says so."""
    if isinstance(piece, TextLine):
        return [piece.text.strip()] if not piece.is_quoted and names_respondent(piece.text) else []
    return [] if piece.is_quoted else list(_lines_of_form(piece))


def _lines_of_form(table: DocumentTable) -> Iterator[str]:
    rows = [[cell.strip() for cell in cells if cell.strip()] for _, cells in table.rows]
    named = [(cells[0].rstrip(": "), cells[1]) for cells in rows if len(cells) == 2 and "\n" not in cells[0]]
    is_form = any(cells[0].endswith(":") for cells in rows if cells) or any(
        map(is_form_label, (cell for cell, _ in named))
    )
    lines = (f"{label}: {value}" for label, value in named) if is_form else ()
    yield from filter(names_respondent, lines)
