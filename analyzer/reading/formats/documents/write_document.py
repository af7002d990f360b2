"""Writes a document into the child's database: tables as sheets, questions with answers as a sheet, the rest beside the cells.

Nothing is dropped: a table of one row or one column, and every line that belongs to no question, is a text beside the
cells. Those are screened, but are no rows that a mapping would have to explain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.documents.document import DocumentTable, Piece, TextLine
from analyzer.reading.formats.documents.question_lines import is_form_label, names_respondent
from analyzer.reading.formats.documents.question_pairs import QuestionPair, pair_lines, pairs_of_table
from analyzer.reading.formats.sheet_names import SheetNames
from analyzer.store.raw_sheet import RawSheet, SideClass, SideText
from analyzer.store.reading_file import ReadingFile

QUESTIONS = "questions"
_HEADINGS = ("Question", "Answer", "Stands in")
_LONGEST = 32_767  # as in a cell
_MAX_TEXTS = 10_000
_MAX_COLUMNS = 2_000
_NO_TABLE = "It holds no table, and no question with an answer; its text was searched for names."
_ANSWERS = "Questions and answers that stand in the text of the document; the rows are numbered in their order."


@dataclass(slots=True)
class _Sorted:
    """The pieces of a document by what becomes of them."""

    tables: list[tuple[str, DocumentTable]] = field(default_factory=list)
    pairs: list[QuestionPair] = field(default_factory=list)
    rest: list[TextLine] = field(default_factory=list)


def write_document(
    pieces: Iterable[Piece],
    budget: CellBudget,
    into: ReadingFile,
    notes: Sequence[str] = (),
    fields: Sequence[QuestionPair] = (),
) -> None:
    """Write all pieces; `notes` are sentences on what is not looked into, `fields` what is filled into a form."""
    pieces = list(pieces)
    sorted_pieces = _sort_pieces(pieces)
    sorted_pieces.pairs += fields
    owner = next(filter(None, map(_owner_line, pieces)), "")
    for name, table in sorted_pieces.tables:
        _add_table(name, table, owner, budget, into)
    if sorted_pieces.pairs:
        _add_questions(sorted_pieces.pairs, owner, budget, into)
    if not (sorted_pieces.tables or sorted_pieces.pairs):
        notes = (*notes, _NO_TABLE)
    into.add_side(_side_texts(sorted_pieces.rest, budget))
    into.add_side(SideText("", 0, "", SideClass.UNSCREENED, note) for note in notes)


def _sort_pieces(pieces: Sequence[Piece]) -> _Sorted:
    result = _Sorted()
    run: list[TextLine] = []
    names = SheetNames((QUESTIONS,))
    tables = 0
    for piece in pieces:
        if isinstance(piece, TextLine):
            run.append(piece)
            continue
        _sort_lines(run, result)
        run = []
        tables += 1
        _sort_table(piece, f"table {tables}", names, result)
    _sort_lines(run, result)
    return result


def _sort_lines(lines: Sequence[TextLine], result: _Sorted) -> None:
    pairs, rest = pair_lines(lines)
    result.pairs += pairs
    result.rest += rest


def _sort_table(table: DocumentTable, name: str, names: SheetNames, result: _Sorted) -> None:
    name = table.title or name
    pairs = pairs_of_table(table, name)
    if pairs:
        result.pairs += pairs
    elif table.width > 1 and table.height > 1:
        result.tables.append((names.take_name(name), table))
    else:
        _sort_lines(list(_lines_of(table, name)), result)


def _lines_of(table: DocumentTable, name: str) -> Iterator[TextLine]:
    for number, cells in table.rows:
        for cell in cells:
            yield from (TextLine(f"{name}, row {number}", text) for text in cell.split("\n") if text.strip())


def _owner_line(piece: Piece) -> str:
    """`Company: Acme` from a line, or from two cells that stand side by side; '' where neither says so."""
    if isinstance(piece, TextLine):
        return piece.text.strip() if not piece.is_quoted and names_respondent(piece.text) else ""
    rows = [[cell.strip() for cell in cells if cell.strip()] for _, cells in piece.rows]
    named = [(cells[0].rstrip(": "), cells[1]) for cells in rows if len(cells) == 2 and "\n" not in cells[0]]
    is_form = any(cells[0].endswith(":") for cells in rows if cells) or any(
        map(is_form_label, (cell for cell, _ in named))
    )
    lines = (f"{label}: {value}" for label, value in named) if is_form else ()
    return next(filter(names_respondent, lines), "")


def _add_table(name: str, table: DocumentTable, owner: str, budget: CellBudget, into: ReadingFile) -> None:
    """Row 0 says whose document it is: above the headings, where a spreadsheet would have it."""
    rows: list[tuple[int, Sequence[str]]] = [(0, (owner,))] if owner else []
    for number, cells in table.rows:
        budget.spend(len(cells))
        rows.append((number, cells[:_MAX_COLUMNS]))
    written = into.write_rows(rows)
    into.add_rows(RawSheet(name, merged=table.merged), written)


def _add_questions(pairs: Sequence[QuestionPair], owner: str, budget: CellBudget, into: ReadingFile) -> None:
    lines: list[Sequence[str]] = [*([(owner,)] if owner else []), _HEADINGS]
    for pair in pairs:
        budget.spend(len(_HEADINGS))
        lines.append((pair.question, pair.answer, pair.where))
    into.add_rows(RawSheet(QUESTIONS, notes=(_ANSWERS,)), into.write_rows(enumerate(lines, 1)))


def _side_texts(lines: Sequence[TextLine], budget: CellBudget) -> Iterator[SideText]:
    worded = [line for line in lines if any(map(str.isalnum, line.text))]
    step = -(-len(worded) // _MAX_TEXTS) or 1
    for start in range(0, len(worded), step):
        budget.spend(1)
        yield from _cut_text(_join_lines(worded[start : start + step]))


def _join_lines(lines: Sequence[TextLine]) -> TextLine:
    return replace(lines[0], text="\n".join(line.text for line in lines))


def _cut_text(line: TextLine) -> Iterator[SideText]:
    where = f"earlier mail, quoted in {line.where}" if line.is_quoted else line.where
    text = line.text.strip()
    for start in range(0, len(text), _LONGEST):
        yield SideText("", 0, where, SideClass.SAID, text[start : start + _LONGEST])
