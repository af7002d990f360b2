"""Writes a document into the child's database: tables as sheets, questions with answers as a sheet, the rest beside the cells.

Nothing is dropped: a table of one row or one column, and every line that belongs to no question, is a text beside the
cells. Those are screened, but are no rows that a mapping would have to explain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.documents.document import DocumentTable, Piece, TextLine
from analyzer.reading.formats.documents.question_pairs import QuestionPair, pair_lines, pairs_of_table
from analyzer.reading.formats.documents.respondents import DocumentPart, list_respondents, split_document
from analyzer.reading.formats.sheet_names import SheetNames
from analyzer.store.raw_sheet import QUOTED, RawSheet, SideClass, SideText
from analyzer.store.reading_file import ReadingFile

QUESTIONS = "questions"
_HEADINGS = ("Question", "Answer", "Stands in")
_LONGEST = 32_767  # as in a cell
_MAX_TEXTS = 10_000
_MAX_COLUMNS = 2_000
_NO_TABLE = "It holds no table, and no question with an answer; its text was searched for names."
_WHOSE = "Several firms are named as the one that answers ({firms}); what stands here is counted as nobody's. Split the document."
_ANSWERS = "Questions and answers that stand in the text of the document; the rows are numbered in their order."


@dataclass(slots=True)
class _Sorted:
    """The pieces of a part by what becomes of them; `firms` are those among which nobody can tell the owner."""

    owner: str
    firms: str
    tables: list[tuple[str, DocumentTable]] = field(default_factory=list)
    pairs: list[QuestionPair] = field(default_factory=list)
    rest: list[TextLine] = field(default_factory=list)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is said of its sheets."""
        return (_WHOSE.format(firms=self.firms),) if self.firms else ()


def write_document(
    pieces: Iterable[Piece],
    budget: CellBudget,
    into: ReadingFile,
    notes: Sequence[str] = (),
    fields: Sequence[QuestionPair] = (),
    has_tables: bool = False,
) -> None:
    """Write all pieces.

    `notes` are sentences on what is not looked into, `fields` what is filled into a form; `has_tables`: the caller writes the
    tables of the document itself.
    """
    pieces = list(pieces)
    parts = _sort_parts(split_document(pieces), fields)
    names = SheetNames()
    for part in parts:
        for name, table in part.tables:
            _add_table(names.take_name(name), table, part, budget, into)
        if part.pairs:
            _add_questions(names.take_name(QUESTIONS), part, budget, into)
    if not (has_tables or any(part.tables or part.pairs for part in parts)):
        notes = (*notes, _NO_TABLE)
    into.add_side(_side_texts([line for part in parts for line in part.rest], budget))
    into.add_side(SideText("", 0, "", SideClass.UNSCREENED, note) for note in notes)


def _sort_parts(parts: Sequence[DocumentPart], fields: Sequence[QuestionPair]) -> list[_Sorted]:
    """What becomes of each part; where several firms answer, the fields of a form are nobody's."""
    several = list_respondents([piece for part in parts for piece in part.pieces])
    firms = ", ".join(line.partition(":")[2].strip() for line in several) if len(several) > 1 else ""
    tables = count(1)
    results = [_sort_part(part, tables, "" if part.owner else firms) for part in parts]
    if fields and len(parts) == 1:
        results[0].pairs += fields
    elif fields:
        results.append(_Sorted("", firms, pairs=list(fields)))
    return results


def _sort_part(part: DocumentPart, numbers: Iterator[int], firms: str) -> _Sorted:
    result = _Sorted(part.owner, firms)
    run: list[TextLine] = []
    for piece in part.pieces:
        if isinstance(piece, TextLine):
            run.append(piece)
            continue
        _sort_lines(run, result)
        run = []
        _sort_table(piece, f"table {next(numbers)}", result)
    _sort_lines(run, result)
    return result


def _sort_lines(lines: Sequence[TextLine], result: _Sorted) -> None:
    pairs, rest = pair_lines(lines)
    result.pairs += pairs
    result.rest += rest


def _sort_table(table: DocumentTable, name: str, result: _Sorted) -> None:
    name = table.title or name
    pairs = [] if table.is_quoted else pairs_of_table(table, name)
    if table.is_quoted:
        result.rest += _rows_as_lines(table, name)
    elif pairs:
        result.pairs += pairs
    elif table.width > 1 and table.height > 1:
        result.tables.append((name, table))
    else:
        _sort_lines(list(_lines_of(table, name)), result)


def _rows_as_lines(table: DocumentTable, name: str) -> Iterator[TextLine]:
    """A table of an earlier mail: a row a line, which is searched for names and states nothing."""
    for number, cells in table.rows:
        yield TextLine(f"{name}, row {number}", " | ".join(filter(None, cells)), is_quoted=True)


def _lines_of(table: DocumentTable, name: str) -> Iterator[TextLine]:
    for number, cells in table.rows:
        for cell in cells:
            yield from (TextLine(f"{name}, row {number}", text) for text in cell.split("\n") if text.strip())


def _add_table(name: str, table: DocumentTable, part: _Sorted, budget: CellBudget, into: ReadingFile) -> None:
    """Row 0 says whose document it is: above the headings, where a spreadsheet would have it."""
    rows: list[tuple[int, Sequence[str]]] = [(0, (part.owner,))] if part.owner else []
    for number, cells in table.rows:
        budget.spend(len(cells))
        rows.append((number, cells[:_MAX_COLUMNS]))
    written = into.write_rows(rows)
    into.add_rows(RawSheet(name, notes=part.notes, merged=table.merged), written)


def _add_questions(name: str, part: _Sorted, budget: CellBudget, into: ReadingFile) -> None:
    lines: list[Sequence[str]] = [*([(part.owner,)] if part.owner else []), _HEADINGS]
    for pair in part.pairs:
        budget.spend(len(_HEADINGS))
        lines.append((pair.question, pair.answer, pair.where))
    into.add_rows(RawSheet(name, notes=(_ANSWERS, *part.notes)), into.write_rows(enumerate(lines, 1)))


def _side_texts(lines: Sequence[TextLine], budget: CellBudget) -> Iterator[SideText]:
    worded = [line for line in lines if any(map(str.isalnum, line.text))]
    step = -(-len(worded) // _MAX_TEXTS) or 1
    for start in range(0, len(worded), step):
        budget.spend(1)
        yield from _cut_text(_join_lines(worded[start : start + step]))


def _join_lines(lines: Sequence[TextLine]) -> TextLine:
    return replace(lines[0], text="\n".join(line.text for line in lines))


def _cut_text(line: TextLine) -> Iterator[SideText]:
    where = f"{QUOTED} {line.where}" if line.is_quoted else line.where
    text = line.text.strip()
    for start in range(0, len(text), _LONGEST):
        yield SideText("", 0, where, SideClass.SAID, text[start : start + _LONGEST])
