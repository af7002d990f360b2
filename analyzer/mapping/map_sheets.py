"""Maps raw sheets to records: tables, kinds and parts are decided on samples in Python, every row is moved in SQL.

Rows read (non-blank, below the header) = rows kept + rows rejected, for every table, whatever its kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from analyzer.mapping import map_steps
from analyzer.mapping.cell_words import word_group
from analyzer.mapping.cells.cell_types import TYPED
from analyzer.mapping.cells.column_format import ColumnFormat
from analyzer.mapping.cells.typed_cells import read_typed_cells, reject_cells
from analyzer.mapping.classify_table import SAMPLE, SheetPlace, TableClassification
from analyzer.mapping.columns.name_patterns import shapes_of
from analyzer.mapping.columns.roles import AssignedColumn
from analyzer.mapping.map_questions import insert_questions, questions_on
from analyzer.mapping.raw_row import RawRow
from analyzer.mapping.raw_views import (
    cell_names,
    make_mapped_row,
    make_sheet_cells,
    make_table_row,
    raw_table,
    view_of_table,
)
from analyzer.mapping.records.insert_records import KeptCounts, insert_records
from analyzer.mapping.records.record_view import begin_records
from analyzer.mapping.records.summary_sheets import uncount_summaries
from analyzer.mapping.remarks import remarks_on
from analyzer.mapping.replies import REPLY_SHEET, ReplyFile, has_rows, make_reply_table, reply_classification
from analyzer.mapping.rows.fill_down import fill_names_down
from analyzer.mapping.rows.nameless import nameless_rows
from analyzer.mapping.rows.stray_rows import drop_stray_line, drop_unused
from analyzer.mapping.rows.sums import drop_sums, unfit_totals
from analyzer.mapping.saved import Mapping, SavedMap, StatedOwner, without_mappings
from analyzer.mapping.side_texts import gather_side_texts
from analyzer.mapping.tables.find_tables import FIRST_ROWS, REACH, SheetTable, find_tables
from analyzer.mapping.tables.sheet_owner import subject_of
from analyzer.reading.read_files import ReadFile
from analyzer.store.raw_sheet import WHOLE_ROW
from analyzer.store.steps import insert_rows, query_rows, run_steps
from analyzer.vocabulary import ColumnRole, FileStatus

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_MAX_STARTS = 1_000


@dataclass(frozen=True, slots=True)
class _RawSheet:
    """One sheet as the reading child left it."""

    file: ReadFile
    name: str
    number: int
    raw: str
    width: int
    rows: int
    is_sbom: bool
    notes: tuple[str, ...]
    reply: ReplyFile | None = None

    @property
    def place(self) -> SheetPlace:
        return SheetPlace(self.file.file, self.name, self.is_sbom)


@dataclass(frozen=True, slots=True)
class _TableJob:
    """One table of one sheet, to be moved: `raw` names the raw rows that are its own."""

    sheet_id: int
    sheet: _RawSheet
    table: SheetTable
    raw: str
    understood: TableClassification


def map_sheets(
    connection: Connection,
    files: Sequence[ReadFile],
    saved: SavedMap | None = None,
    owners: Sequence[StatedOwner] = (),
    replies: dict[str, ReplyFile] | None = None,
) -> None:
    """Fill `input_file`, `sheet`, `sheet_column`, `rejected_cell`, `problem` and `record` from the attached files.

    What `saved` says beats the guess; `owners` are the rulings on whose a sheet is, `replies` the files that answer an inquiry.
    """
    files = without_mappings(connection, files)
    columns = ("file_id", "file", "sha256", "bytes", "status", "problem", "bears_on")
    rows = [(f.file_id, f.file, f.sha256, f.bytes, f.status, f.problem, f.bears_on) for f in files]
    insert_rows(connection, "input_file", columns, rows)
    _say_remarks(connection, [(f.file, "", f.problem, 0) for f in files if f.problem])
    run_steps(connection, _PACKAGE, map_steps.BEGIN)
    begin_records(connection)
    mapping = Mapping(saved, owners, replies)
    sheets = (*_raw_sheets(connection, files), *_reply_sheets(connection, files, replies or {}))
    tables = ((sheet, table) for sheet in sheets for table in _find_sheet_tables(connection, sheet, mapping))
    for sheet_id, (sheet, table) in enumerate(tables, start=1):
        _map_table(connection, _table_job(connection, sheet_id, sheet, table, mapping))
    uncount_summaries(connection)
    texts = {reply.file_id for reply in (replies or {}).values() if not has_rows(connection, reply)}
    gather_side_texts(connection, files, texts)
    _say_remarks(connection, [(*remark, 0) for remark in mapping.unmet()])


def _raw_sheets(connection: Connection, files: Sequence[ReadFile]) -> Iterator[_RawSheet]:
    for file in files:
        if file.status is not FileStatus.READ or not file.database:
            continue
        listed = connection.execute(
            f'SELECT n, name, width, rows, is_sbom, notes FROM "r{file.file_id}".raw_sheet ORDER BY n'
        )
        for number, name, width, rows, is_sbom, notes in listed.fetchall():
            yield _RawSheet(
                file, name, number, raw_table(file.file_id, number), width, rows, is_sbom, tuple(notes or ())
            )


def _reply_sheets(
    connection: Connection, files: Sequence[ReadFile], replies: dict[str, ReplyFile]
) -> Iterator[_RawSheet]:
    """A sheet for each reply that came as a mail or a letter without a table."""
    for file in files:
        reply = replies.get(file.file)
        if reply and not has_rows(connection, reply):
            table, rows = make_reply_table(connection, reply)
            if rows:
                yield _RawSheet(file, REPLY_SHEET, 1, table, 2, rows, False, (), reply)


def _find_sheet_tables(connection: Connection, sheet: _RawSheet, mapping: Mapping) -> tuple[SheetTable, ...]:
    if sheet.reply:
        return (SheetTable(0, None, None),)
    make_sheet_cells(connection, sheet.raw, sheet.width)

    def rows_from(first_row: int, limit: int) -> list[RawRow]:
        return _sample_rows(connection, sheet.raw, sheet.width, first_row, limit)

    ((blank,),) = connection.execute(f"SELECT max(src_row) - min(src_row) + 1 > count(*) FROM {sheet.raw}").fetchall()
    starts = query_rows(connection, _PACKAGE, "table_starts", most=_MAX_STARTS, reach=REACH) if blank else []
    blocks = [
        [RawRow(src_row, tuple(cells)) for _, src_row, cells in block]
        for _, block in groupby(starts, key=lambda each: each[0])
    ]
    found = find_tables(rows_from, blocks)
    return tuple(mapping.table(sheet.place, table, rows_from) for table in found)


def _sample_rows(connection: Connection, raw: str, width: int, first_row: int, limit: int) -> list[RawRow]:
    names = ", ".join(cell_names(width))
    # By the numbers of the rows first: to sort them with all of their cells would read the whole sheet.
    ((first, last),) = connection.execute(
        f"SELECT min(src_row), max(src_row) FROM (SELECT src_row FROM {raw} WHERE src_row >= $first_row "
        "ORDER BY src_row LIMIT $limit)",
        {"first_row": first_row, "limit": limit},
    ).fetchall()
    rows = connection.execute(
        f"SELECT src_row, {names} FROM {raw} WHERE src_row BETWEEN $first AND $last ORDER BY src_row",
        {"first": first, "last": last},
    ).fetchall()
    return [RawRow(src_row, tuple(cells)) for src_row, *cells in rows]


def _table_job(
    connection: Connection, sheet_id: int, sheet: _RawSheet, table: SheetTable, mapping: Mapping
) -> _TableJob:
    raw = view_of_table(connection, sheet.raw, sheet_id, table)
    sample = _sample_rows(connection, raw, sheet.width, _first_data_row(table), SAMPLE)
    understood = reply_classification(sheet.reply) if sheet.reply else mapping.understand(sheet.place, table, sample)
    if not (understood.names_its_firms or understood.firm or understood.skipped) and table.header:
        titles = _sample_rows(connection, raw, sheet.width, table.first_row, FIRST_ROWS)
        subject = subject_of([row for row in titles if row.src_row < table.header.first_row])
        if subject:
            said = (
                f"every row is taken to speak of {subject.firm!r}: row {subject.src_row} names it as {subject.label!r}."
            )
            understood = replace(understood, firm=subject.firm, notes=(*understood.notes, said))
    return _TableJob(sheet_id, sheet, table, raw, understood)


def _first_data_row(table: SheetTable) -> int:
    return table.header.last_row + 1 if table.header else table.first_row


def _map_table(connection: Connection, job: _TableJob) -> None:
    header, start = job.table.header, _first_data_row(job.table)
    _insert_sheet(connection, job)
    if job.understood.skipped:
        _leave_out(connection, job)
        return
    make_table_row(connection, job.raw, job.sheet.width, start)
    headers = [list(row.cells) for row in header.rows] if header else [[None] * job.sheet.width]
    run_steps(
        connection,
        _PACKAGE,
        map_steps.ROWS,
        headers=headers,
        first_headings=[next(filter(None, cells), "") for cells in headers],
        usual=job.understood.usual,
        total=sorted(word_group("total")),
        total_word=f"({'|'.join(sorted(word_group('total_word')))})",
        note=sorted(word_group("note")),
    )
    drop_unused(connection, job.sheet.file.file_id, job.sheet.number)
    drop_stray_line(connection, job.understood.usual, job.understood.assigned)
    amount_col = next((each.column.col for each in job.understood.assigned if each.part is ColumnRole.AMOUNT), 0)
    drop_sums(connection, job.understood.usual, amount_col)
    filled = fill_names_down(connection, job.understood.kind, job.understood.assigned, amount_col)
    below, side = {each.part for each in filled}, job.understood.entry_side
    make_mapped_row(connection, job.raw, job.understood.assigned, start, below, side)
    ((read, dropped),) = connection.execute(
        "SELECT (SELECT count(*) FROM table_row), (SELECT count(*) FROM dropped_row)"
    ).fetchall()
    forms = _move_rows(connection, job, read - dropped)
    insert_questions(connection, job.sheet_id, tuple(questions_on(job.understood, read - dropped)))
    run_steps(connection, _PACKAGE, map_steps.COUNTS, sheet_id=job.sheet_id, read=read, dropped=dropped)
    nameless = tuple(nameless_rows(connection, job.sheet_id, job.understood))
    unfit = tuple(unfit_totals(connection))
    about_rows = [*unfit, *(each.said for each in filled), *nameless]
    remarks = [*job.sheet.notes, *about_rows, *remarks_on(job.understood, forms, job.sheet.rows, read)]
    connection.execute("UPDATE sheet SET notes = $1 WHERE sheet_id = $2", [remarks, job.sheet_id])
    aloud = (*unfit, *nameless, job.understood.ruling)
    _say_remarks(
        connection, [(job.sheet.file.file, job.sheet.name, remark, int(remark in aloud)) for remark in remarks]
    )


def _leave_out(connection: Connection, job: _TableJob) -> None:
    """No row of the table is read, and it is said."""
    values = {"notes": list(job.understood.notes), "sheet_id": job.sheet_id}
    connection.execute(
        "UPDATE sheet SET raw_table = '', rows_read = 0, rows_kept = 0, rows_rejected = 0, notes = $notes "
        "WHERE sheet_id = $sheet_id",
        values,
    )
    _say_remarks(connection, [(job.sheet.file.file, job.sheet.name, note, 0) for note in job.understood.notes])


def _move_rows(connection: Connection, job: _TableJob, kept: int) -> tuple[ColumnFormat, ...]:
    """Insert the kept rows into `record` and the rest into `rejected_cell`; how the typed columns were read."""
    parts = [each.part for each in job.understood.assigned]
    forms = read_typed_cells(connection, [part for part in parts if part in TYPED])
    shapes = shapes_of(connection, job.understood.assigned)
    understood = job.understood
    insert_records(
        connection, KeptCounts(job.sheet_id, understood.kind, kept, parts, (*forms, *shapes), understood.firm)
    )
    file, sheet = job.sheet.file.file, job.sheet.name
    run_steps(connection, _PACKAGE, map_steps.REJECTED_ROWS, file=file, sheet=sheet)
    if forms:
        reject_cells(connection, sheet_id=job.sheet_id, file=file, sheet=sheet)
    _reject_unused(connection, job.sheet)
    return (*forms, *shapes)


def _reject_unused(connection: Connection, sheet: _RawSheet) -> None:
    """The cells that the reading child could not use; their rows live on."""
    connection.execute(
        f'INSERT INTO rejected_cell SELECT $file, $sheet, src_row, heading, value, reason FROM "r{sheet.file.file_id:d}"'
        ".raw_unused WHERE n = $number AND heading <> $row ORDER BY src_row",
        {"file": sheet.file.file, "sheet": sheet.name, "number": sheet.number, "row": WHOLE_ROW},
    )


def _insert_sheet(connection: Connection, job: _TableJob) -> None:
    header_row = job.table.header.last_row if job.table.header else None
    columns = ("sheet_id", "file_id", "file", "sheet", "raw_table", "kind", "header_row", "is_sbom", "first_row")
    sheet, file, start = job.sheet, job.sheet.file, _first_data_row(job.table)
    place = (job.sheet_id, file.file_id, file.file, sheet.name, job.raw)
    insert_rows(connection, "sheet", columns, [(*place, job.understood.kind, header_row, sheet.is_sbom, start)])
    insert_rows(
        connection,
        "sheet_column",
        ("sheet_id", "col", "heading", "part", "note", "is_proposed"),
        [_column_row(job.sheet_id, each) for each in job.understood.assigned],
    )


def _column_row(sheet_id: int, each: AssignedColumn) -> tuple[object, ...]:
    return (sheet_id, each.column.col, each.column.heading, each.part, each.note, each.is_proposed)


def _say_remarks(connection: Connection, remarks: Sequence[tuple[str, str, str, int]]) -> None:
    """Remarks on a file and sheet; a last 1 has them said near the first sentence too."""
    insert_rows(connection, "problem", ("file", "sheet", "text", "loud"), remarks)
