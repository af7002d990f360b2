"""The database that a reading child writes: one `raw_<n>` table per sheet, and `raw_sheet` which lists them.

It is opened hardened: the child may read and write in its own folder and nowhere else. Rows that Python has parsed
come through a file of our own shape, in which every line end is the end of a row, so that DuckDB can load it with
all cores and no text from an input can be taken for a delimiter or a quote.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import duckdb

from analyzer.store import reading_sql as sql
from analyzer.store.connection import made_at, reading_desk
from analyzer.store.raw_sheet import (
    BLANKS,
    CELL_END,
    LINE_BREAK,
    Block,
    PlainLines,
    RawSheet,
    RowFile,
    SideText,
    join_cells,
)

_SPELLED = {"\n": "\\n", "\r\n": "\\r\\n"}
_LINK = "source"
_MAX_EMPTY = 100


class ReadingProblem(Exception):
    """A file that DuckDB itself reads turned out to be damaged."""


class ReadingFile:
    """A reading child's database, open for writing; closed by the `with` block."""

    def __init__(self, database: Path, folder: Path, memory: str) -> None:
        """Make `database` anew; row files go into `folder`, which stands beside it; `memory` is a DuckDB size."""
        self._sheets = 0
        self._folder = folder
        self._connection = reading_desk(database.parent, memory)
        self._open = made_at(self._connection, database)

    def __enter__(self) -> ReadingFile:
        self._open.__enter__()
        for table in (sql.RAW_SHEET, sql.RAW_UNUSED, sql.RAW_SIDE):
            self._connection.execute(table)
        self._connection.execute("COMMIT")
        self._connection.execute("BEGIN")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._open.__exit__(kind, error, at)

    def write_rows(self, rows: Iterable[tuple[int, Sequence[str]]]) -> RowFile:
        """Write numbered rows to disk, leaving out those in which every cell is empty, for `add_rows` to load."""
        path = self._folder / f"{self._sheets + 1}.rows"
        width = longest = 0
        with path.open("w", encoding="utf-8", errors="replace", newline="\n") as out:
            for src_row, cells in rows:
                if not any(cells):
                    continue
                width = max(width, len(cells))
                line = f"{src_row}{CELL_END}{join_cells(cells)}\n"
                longest = max(longest, len(line))
                out.write(line)
        return RowFile(path, width, longest * 4)

    def add_rows(self, sheet: RawSheet, rows: RowFile) -> None:
        """Load the rows that `write_rows` wrote, and remove their file."""
        width = max(rows.width, 1)
        types = ", ".join(f"'c{col}': 'VARCHAR'" for col in range(1, width + 1))
        text = "replace(c{col}, $line_break, chr(10))"
        cells = [sql.cell_expression(text.format(col=col), col) for col in range(1, width + 1)]
        values = {
            "file": str(rows.path),
            "cell_end": CELL_END,
            "line_break": LINE_BREAK,
            "longest": max(rows.longest, 2_000_000),
        }
        self._make(sheet, sql.LOAD.format(cells=", ".join(cells), types=types), width, values)
        rows.path.unlink()

    def add_grid(self, sheet: RawSheet, grid: object, columns: Sequence[tuple[str, int]]) -> None:
        """Take a grid of text over the Arrow interface, first row = row 1; `columns` tells each name's place from 1.

        Places in which the grid has no column (it may start right of column A) are empty.
        """
        width = max((col for _, col in columns), default=1)
        names = {col: '"' + name.replace('"', '""') + '"' for name, col in columns}
        cells = [
            sql.cell_expression(names[col], col) if col in names else f"NULL::VARCHAR AS c{col}"
            for col in range(1, width + 1)
        ]
        self._connection.register("grid", grid)
        self._load_lines(sql.COPY.format(cells=", ".join(cells)), {})
        self._connection.unregister("grid")
        self._number_lines(sheet, width, ())

    @contextmanager
    def plain_file(self, source: Path, lines: PlainLines) -> Iterator[int]:
        """Put the text file at `source` (UTF-8) where it can be loaded; how many lines it has that are not blank.

        0 where a line is no record by itself, or is not written so that every reader sees the same cells in it.
        """
        link = _place_file(source, self._folder / _LINK)
        try:
            yield self._well_written_lines(link, lines)
        finally:
            link.unlink()

    def _well_written_lines(self, file: Path, lines: PlainLines) -> int:
        values = {
            "file": str(file),
            "line_end": _SPELLED[lines.line_end],
            "cell_end": CELL_END,
            "well_written": sql.well_written(lines.delimiter),
        }
        try:
            ((count, others),) = self._connection.execute(sql.LINES, values).fetchall()
        except duckdb.Error:
            self._start_again()
            return 0
        return 0 if others else int(count)

    def add_plain(self, sheet: RawSheet, lines: PlainLines, records: int, skipped: Sequence[int]) -> bool:
        """Load the file that was put in place; False, with nothing loaded, if it does not hold so many `records`.

        `skipped` are the numbers of its blank lines.
        """
        columns = range(1, lines.width + 1)
        select = sql.PLAIN.format(
            cells=", ".join(sql.cell_expression(f"c{col}", col) for col in columns),
            types=", ".join(f"'c{col}': 'VARCHAR'" for col in columns),
        )
        values = {
            "file": str(self._folder / _LINK),
            "delimiter": lines.delimiter,
            "line_end": _SPELLED[lines.line_end],
        }
        try:
            loaded = self._load_lines(select, values)
        except duckdb.Error:
            loaded = -1
        if loaded != records:
            self._start_again()
            return False
        self._number_lines(sheet, lines.width, skipped)
        return True

    def open_parquet(self, source: Path) -> tuple[int, int]:
        """Rows and columns of the Parquet file, which `add_parquet` then takes. Raises `ReadingProblem`."""
        _place_file(source, self._folder / _LINK)
        try:
            ((rows,),) = self._connection.execute(sql.PARQUET_SHAPE, self._parquet).fetchall()
            return int(rows), len(self._parquet_columns())
        except (duckdb.Error, RuntimeError) as error:
            raise ReadingProblem from error

    def add_parquet(self, sheet: RawSheet) -> None:
        """Take the opened Parquet file: its column names in row 1, values as text below. Raises `ReadingProblem`."""
        columns = self._parquet_columns()
        numbered = list(enumerate(columns, 1))
        names = ", ".join(f"$n{col} AS c{col}" for col, _ in numbered)
        cells = ", ".join(sql.cell_expression(sql.as_text(name, sort), col) for col, (name, sort) in numbered)
        values = self._parquet | {f"n{col}": name for col, (name, _) in numbered}
        try:
            self._make(sheet, sql.PARQUET.format(names=names, cells=cells), len(columns), values)
        except (duckdb.Error, RuntimeError) as error:
            raise ReadingProblem from error

    @property
    def _parquet(self) -> dict[str, object]:
        return {"file": str(self._folder / _LINK)}

    def _parquet_columns(self) -> list[tuple[str, str]]:
        described = self._connection.execute("DESCRIBE SELECT * FROM read_parquet($file)", self._parquet)
        return [(row[0], row[1]) for row in described.fetchall()]

    def add_nothing(self, sheet: RawSheet) -> None:
        """List a sheet in which there is not a single cell."""
        self._make(sheet, "SELECT 0 AS src_row, $blanks AS c1 WHERE false", 1, {})

    def _load_lines(self, select: str, values: Mapping[str, object]) -> int:
        """Load cells in the order of their file, without numbers; how many rows there are."""
        table = f"lines_{self._sheets + 1}"
        self._connection.execute(f"CREATE TABLE {table} AS {select}", {**values, "blanks": BLANKS})
        self._connection.execute("COMMIT")  # only then do rows have the numbers that they keep
        self._connection.execute("BEGIN")
        ((rows,),) = self._connection.execute(f"SELECT count(*) FROM {table}").fetchall()
        return int(rows)

    def _number_lines(self, sheet: RawSheet, width: int, skipped: Sequence[int]) -> None:
        """Make the raw table of the loaded lines: a view on them, unless cells have yet to be written into it."""
        number = self._sheets + 1
        # The k-th skipped line stands before every record from its own number less k on.
        places = ", ".join(str(line - before) for before, line in enumerate(skipped))
        shift = f" + len(list_filter([{places}], lambda place: place <= rowid + 1))" if skipped else ""
        cells = ", ".join(f"c{col}" for col in range(1, width + 1))
        select = sql.NUMBERED.format(skipped=shift, cells=cells, n=number)
        empty = self._connection.execute(
            f"SELECT rowid FROM lines_{number} WHERE coalesce({cells}, NULL) IS NULL LIMIT {_MAX_EMPTY + 1}"
        ).fetchall()
        if sheet.merged or sheet.padded or len(empty) > _MAX_EMPTY:
            self._make(sheet, select, width, {})
            self._connection.execute(f"DROP TABLE lines_{number}")
            return
        kept = f" WHERE rowid NOT IN ({', '.join(str(row) for (row,) in empty)})" if empty else ""
        self._connection.execute(f"CREATE VIEW raw_{number} AS {select}{kept}")
        self._list(sheet, width)

    def _start_again(self) -> None:
        """Forget what was loaded last: a statement that failed takes its whole transaction with it."""
        self._connection.execute("ROLLBACK")
        self._connection.execute("BEGIN")
        self._connection.execute(f"DROP TABLE IF EXISTS lines_{self._sheets + 1}")

    def _make(self, sheet: RawSheet, select: str, width: int, values: dict[str, object]) -> None:
        number = self._sheets + 1
        filled = ", ".join(f"c{col}" for col in range(1, width + 1))
        self._connection.execute(
            f"CREATE TABLE raw_{number} AS SELECT * FROM ({select}) WHERE coalesce({filled}, NULL) IS NOT NULL",
            values | ({"blanks": BLANKS} if "$blanks" in select else {}),
        )
        self._fill(f"raw_{number}", width, sheet.merged)
        for digits, blocks in sheet.padded.items():
            self._pad(f"raw_{number}", width, blocks, digits)
        self._list(sheet, width)

    def _list(self, sheet: RawSheet, width: int) -> None:
        self._sheets += 1
        number = self._sheets
        self._connection.execute(
            f"INSERT INTO raw_sheet SELECT $n, $name, $width, (SELECT count(*) FROM raw_{number}), "
            "$hidden, $is_sbom, $notes::VARCHAR[]",
            {
                "n": number,
                "name": sheet.name,
                "width": width,
                "hidden": sheet.hidden,
                "is_sbom": sheet.is_sbom,
                "notes": list(sheet.notes),
            },
        )

        unused = [(number, each.src_row, each.heading, each.value, each.reason) for each in sheet.unused]
        if unused:
            self._connection.executemany("INSERT INTO raw_unused VALUES (?, ?, ?, ?, ?)", unused)

    def add_side(self, texts: Iterable[SideText]) -> None:
        """List texts beside the cells; sheets that they name may come later."""
        rows = [(each.sheet, each.src_row, each.place, each.sort.value, each.text) for each in texts]
        if rows:
            self._connection.executemany("INSERT INTO raw_side VALUES (?, ?, ?, ?, ?)", rows)

    def _fill(self, raw: str, width: int, blocks: Sequence[Block]) -> None:
        """Let the text of a merged range stand in each of its rows; a number or date stands once, lest it be summed twice."""
        for col in self._columns_of(blocks, width):
            self._connection.execute(sql.FILL.format(raw=raw, cell=f"c{col}"), {"col": col})

    def _pad(self, raw: str, width: int, blocks: Sequence[Block], digits: int) -> None:
        for col in self._columns_of(blocks, width):
            self._connection.execute(sql.PAD.format(raw=raw, cell=f"c{col}"), {"col": col, "digits": digits})

    def _columns_of(self, blocks: Sequence[Block], width: int) -> list[int]:
        """Lay the blocks out as the table `block`; the columns of the sheet that they stand in."""
        columns = sorted({block.col for block in blocks if block.col <= width})
        if columns:
            lists = [[getattr(block, part) for block in blocks] for part in ("col", "first_row", "last_row")]
            self._connection.execute(sql.BLOCKS, lists)
        return columns


def _place_file(source: Path, place: Path) -> Path:
    """Put the file where the connection may read: it follows no symbolic link out of its own folder."""
    try:
        place.hardlink_to(source.resolve())
    except OSError:
        shutil.copyfile(source, place)
    return place


def is_reading(database: Path) -> bool:
    """Whether the file is a database that a reading child finished."""
    try:
        with duckdb.connect(str(database), read_only=True) as connection:
            connection.execute("SELECT count(*) FROM raw_sheet")
    except duckdb.Error:
        return False
    return True
