"""Maps raw sheets to records: header, kind and parts are decided on a sample in Python, every row is moved in SQL.

Rows read (non-blank, below the header) = rows kept + rows rejected, for every sheet, whatever its kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from analyzer.records import FileStatus, Part, SheetKind
from analyzer.sources.cell_words import words
from analyzer.sources.cells import DEFAULT_FORM, TYPED, decide_forms, read_odd_cells
from analyzer.sources.column import Column, swap_names, weigh
from analyzer.sources.content import measure
from analyzer.sources.header import RawRow, find_header
from analyzer.sources.headings import understand
from analyzer.sources.kinds import Signs, decide_kind
from analyzer.sources.layouts import Layout, known_layout
from analyzer.sources.parts import Assigned, assign
from analyzer.sources.raw_views import cell_names, make_mapped_row, make_sheet_row, make_typed_cell, raw_table
from analyzer.sources.reading import ReadFile
from analyzer.store.steps import insert_rows, make_table, run

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.sources"
_SAMPLE = 400
_FIRST_ROWS = 60


@dataclass(frozen=True, slots=True)
class _RawSheet:
    """One sheet as the reading child left it."""

    sheet_id: int
    file: ReadFile
    name: str
    table: str
    width: int
    is_sbom: bool
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Understood:
    """What a sheet was taken to be."""

    header: RawRow | None
    kind: SheetKind
    assigned: tuple[Assigned, ...]
    usual: int
    notes: tuple[str, ...]


def map_sheets(connection: Connection, files: Sequence[ReadFile]) -> None:
    """Fill `input_file`, `sheet`, `sheet_column`, `rejected_cell`, `problem` and `record` from the attached files."""
    columns = ("file_id", "file", "sha256", "bytes", "status", "problem")
    rows = [(f.file_id, f.file, f.sha256, f.bytes, f.status, f.problem) for f in files]
    insert_rows(connection, "input_file", columns, rows)
    _say(connection, [(f.file, "", f.problem) for f in files if f.problem])
    run(connection, _PACKAGE, "cell_macros")
    for sheet in _raw_sheets(connection, files):
        _map_sheet(connection, sheet)


def _raw_sheets(connection: Connection, files: Sequence[ReadFile]) -> Iterator[_RawSheet]:
    found = [
        (file, row)
        for file in files
        if file.status is FileStatus.READ and file.database
        for row in connection.execute(
            f'SELECT n, name, width, is_sbom, notes FROM "r{file.file_id}".raw_sheet ORDER BY n'
        ).fetchall()
    ]
    for sheet_id, (file, (number, name, width, is_sbom, notes)) in enumerate(found, start=1):
        table = raw_table(file.file_id, number)
        yield _RawSheet(sheet_id, file, name, table, width, is_sbom, tuple(notes or ()))


def _map_sheet(connection: Connection, sheet: _RawSheet) -> None:
    if not sheet.width:
        _insert_sheet(connection, sheet, _Understood(None, SheetKind.UNKNOWN, (), 0, ("no rows",)))
        _settle_counts(connection, sheet, 0, 0)
        _say(connection, [(sheet.file.file, sheet.name, "no rows: the sheet is empty.")])
        return
    understood = _understand(connection, sheet)
    header_row = understood.header.src_row if understood.header else 0
    make_sheet_row(connection, sheet.table, sheet.width, header_row)
    make_mapped_row(connection, sheet.table, understood.assigned, header_row)
    make_table(
        connection,
        _PACKAGE,
        "dropped_row",
        header=list(understood.header.cells) if understood.header else [None] * sheet.width,
        usual=understood.usual,
        total=sorted(words("total")),
        note=sorted(words("note")),
    )
    notes = _move_rows(connection, sheet, understood)
    ((read,),) = connection.execute("SELECT count(*) FROM sheet_row").fetchall()
    ((dropped,),) = connection.execute("SELECT count(*) FROM dropped_row").fetchall()
    _settle_counts(connection, sheet, read, dropped)
    remarks = [*understood.notes, *notes, *_missing(understood, read)]
    connection.execute(
        "UPDATE sheet SET notes = $notes WHERE sheet_id = $sheet_id", {"notes": remarks, "sheet_id": sheet.sheet_id}
    )
    _say(connection, [(sheet.file.file, sheet.name, remark) for remark in remarks])


def _understand(connection: Connection, sheet: _RawSheet) -> _Understood:
    first = _rows(connection, sheet, 0, _FIRST_ROWS)
    header = find_header(first)
    start = header.src_row if header else 0
    sample = _rows(connection, sheet, start, _SAMPLE)
    columns, layout = _columns(sheet, header, sample)
    hint = f"{sheet.file.file} {sheet.name}".lower()
    kind = layout.kind if layout else decide_kind(Signs(columns, hint))
    kind = SheetKind.DEPENDENCIES if sheet.is_sbom else kind
    notes = list(sheet.notes)
    if header is None and sample:
        notes.append("no header row: the columns are told by their contents.")
    usual = int(median([row.filled for row in sample])) if sample else 0
    return _Understood(header, kind, _sbom_parts(assign(kind, columns, layout), sheet), usual, tuple(notes))


def _columns(
    sheet: _RawSheet, header: RawRow | None, sample: Sequence[RawRow]
) -> tuple[tuple[Column, ...], Layout | None]:
    labels = [" ".join((cell or "").split()) for cell in header.cells] if header else [""] * sheet.width
    contents = [measure(row.cells[col] for row in sample) for col in range(sheet.width)]
    read = [
        weigh(Column(col, label, understand(label), content))
        for col, (label, content) in enumerate(zip(labels, contents, strict=True), start=1)
    ]
    return tuple(swap_names(read)), known_layout(labels)


_SBOM = {
    "product": Part.PRODUCT,
    "maker": Part.SUPPLIER,
    "name": Part.COMPONENT,
    "purl": Part.PACKAGE,
}


def _sbom_parts(assigned: tuple[Assigned, ...], sheet: _RawSheet) -> tuple[Assigned, ...]:
    """The columns of an SBOM are ours, so their parts are known and not guessed."""
    if not sheet.is_sbom:
        return assigned
    return tuple(Assigned(each.column, _SBOM.get(each.column.heading.lower(), Part.NONE)) for each in assigned)


def _rows(connection: Connection, sheet: _RawSheet, after: int, limit: int) -> list[RawRow]:
    names = ", ".join(cell_names(sheet.width))
    rows = connection.execute(
        f"SELECT src_row, {names} FROM {sheet.table} WHERE src_row > $after ORDER BY src_row LIMIT $limit",
        {"after": after, "limit": limit},
    ).fetchall()
    return [RawRow(src_row, tuple(cells)) for src_row, *cells in rows]


def _move_rows(connection: Connection, sheet: _RawSheet, understood: _Understood) -> list[str]:
    """Insert the kept rows into `record` and the rest into `rejected_cell`; what is to be said of the columns."""
    _insert_sheet(connection, sheet, understood)
    typed = [each.part for each in understood.assigned if each.part in TYPED]
    make_typed_cell(connection, typed or list(TYPED))
    forms = decide_forms(connection)
    read_odd_cells(connection)
    values: dict[str, Any] = {part: DEFAULT_FORM[sort] for part, sort in TYPED.items()}
    values |= {form.part: form.form for form in forms}
    nothing = sorted(words("null_name"))
    run(connection, _PACKAGE, "record", sheet_id=sheet.sheet_id, nothing=nothing, **values)
    run(connection, _PACKAGE, "rejected_cells", sheet_id=sheet.sheet_id, file=sheet.file.file, sheet=sheet.name)
    return [f"column {_heading(understood, form.part)}: {form.note}." for form in forms if form.note]


def _heading(understood: _Understood, part: Part) -> str:
    return next(repr(each.column.heading) for each in understood.assigned if each.part is part)


def _insert_sheet(connection: Connection, sheet: _RawSheet, understood: _Understood) -> None:
    header_row = understood.header.src_row if understood.header else None
    columns = ("sheet_id", "file_id", "file", "sheet", "raw_table", "kind", "header_row", "is_sbom", "notes")
    row = (sheet.sheet_id, sheet.file.file_id, sheet.file.file, sheet.name, sheet.table, understood.kind, header_row)
    insert_rows(connection, "sheet", columns, [(*row, sheet.is_sbom, list(understood.notes))])
    parts = [
        (sheet.sheet_id, each.column.col, each.column.heading, each.part, each.note) for each in understood.assigned
    ]
    insert_rows(connection, "sheet_column", ("sheet_id", "col", "heading", "part", "note"), parts)


def _settle_counts(connection: Connection, sheet: _RawSheet, read: int, dropped: int) -> None:
    run(connection, _PACKAGE, "sheet_counts", sheet_id=sheet.sheet_id, read=read, dropped=dropped)


def _missing(understood: _Understood, read: int) -> Iterator[str]:
    if not read:
        yield "no rows: a header and nothing below it."
    elif understood.kind is SheetKind.UNKNOWN:
        yield (
            "no vendor column: nothing names a firm or vendor, so its rows are screened but belong to nobody. "
            "Give the column of names a heading such as 'Vendor' or 'Supplier name'."
        )
    yield from (
        f"column {each.column.heading!r}: {each.note}."
        for each in understood.assigned
        if each.note and each.column.note
    )


def _say(connection: Connection, remarks: Sequence[tuple[str, str, str]]) -> None:
    insert_rows(connection, "problem", ("file", "sheet", "text"), remarks)
