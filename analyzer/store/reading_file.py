"""The database that a reading child writes: one `raw_<n>` table per sheet, and `raw_sheet` which lists them.

It is opened hardened: the child may read and write in its own folder and nowhere else. Rows that Python has parsed
come through a file of our own shape, in which every line end is the end of a row, so that DuckDB can load it with
all cores and no text from an input can be taken for a delimiter or a quote.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import duckdb

from analyzer.store.connection import made_at, reading_desk

CELL_END = "\x1f"
LINE_BREAK = "\x1e"
_SPELLED = {"\n": "\\n", "\r\n": "\\r\\n"}
# A cell that holds nothing but these is empty to whoever looks at the sheet.
BLANKS = " \t\r\n\xa0\u200b\ufeff"

_RAW_SHEET = """
CREATE TABLE raw_sheet(
    n INTEGER, name VARCHAR, width INTEGER, rows INTEGER, hidden BOOLEAN, is_sbom BOOLEAN, notes VARCHAR[])
"""
_LOAD = """
SELECT src_row, {cells}
FROM read_csv($file, auto_detect = false, header = false, delim = $cell_end, quote = '', escape = '', comment = '',
              new_line = '\\n', null_padding = true, max_line_size = $longest,
              columns = {{'src_row': 'INTEGER', {types}}})
"""
_LINK = "source"
_PARQUET_SHAPE = "SELECT count(*) FROM read_parquet($file)"
_PARQUET = """
SELECT 1 AS src_row, {names}
UNION ALL BY NAME
SELECT (file_row_number + 2)::INTEGER AS src_row, {cells}
FROM read_parquet($file, file_row_number = true)
"""
_BLOCKS = """
CREATE OR REPLACE TEMP TABLE block AS
SELECT unnest($1::INTEGER[]) AS col, unnest($2::INTEGER[]) AS first_row, unnest($3::INTEGER[]) AS last_row
"""
_FILL = r"""
UPDATE {raw} SET {cell} = head.text
FROM (
    SELECT first_row, last_row, {raw}.{cell} AS text
    FROM block JOIN {raw} ON src_row = first_row
    WHERE col = $col AND NOT regexp_matches(text, '^\W*[0-9][0-9.,'' ]*\W*$|^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}')
) AS head
WHERE src_row > head.first_row AND src_row <= head.last_row AND {cell} IS NULL
"""
_PAD = """
UPDATE {raw} SET {cell} = lpad({cell}, $digits, '0')
FROM block
WHERE col = $col AND src_row BETWEEN first_row AND last_row
    AND regexp_full_match({cell}, '[0-9]+') AND length({cell}) < $digits
"""
_COPY = "SELECT {cells} FROM grid"
_PLAIN = """
SELECT {cells}
FROM read_csv($file, auto_detect = false, header = false, delim = $delimiter, quote = '"', escape = '"', comment = '',
              new_line = $line_end, null_padding = true, columns = {{{types}}})
"""
# One line as RFC 4180 has it: a cell is quoted as a whole, its quotes doubled, or not at all. A quote further on in a cell is
# a sign like any other; behind blanks it would be for one reader and not for the other.
_CELL = r'(?:"(?:[^"\r\x00\x1e]|"")*"| *(?:[^" \r\x00\x1e{mark}][^\r\x00\x1e{mark}]*)?)'
_LINES = """
SELECT count(line), count_if(NOT regexp_full_match(line, $well_written))
FROM read_csv($file, auto_detect = false, header = false, delim = $cell_end, quote = '', escape = '', comment = '',
              new_line = $line_end, columns = {'line': 'VARCHAR'})
"""
# A table in the order of its file is numbered by DuckDB itself; numbering it once more costs as much as parsing it.
_NUMBERED = "SELECT (rowid + 1{skipped})::INTEGER AS src_row, {cells} FROM lines_{n}"
_MOST_EMPTY = 100


@dataclass(frozen=True, slots=True)
class Block:
    """Cells from row `first_row` to `last_row` in column `col`, all counted from 1."""

    col: int
    first_row: int
    last_row: int


@dataclass(frozen=True, slots=True)
class RawSheet:
    """What is known of a sheet besides its cells.

    `merged` are ranges whose first cell speaks for all of their rows; `padded` the numbers, by how many digits they show.
    """

    name: str
    hidden: bool = False
    is_sbom: bool = False
    notes: tuple[str, ...] = ()
    merged: Sequence[Block] = ()
    padded: Mapping[int, Sequence[Block]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowFile:
    """Rows on disk in our own shape: `width` is the widest row, `longest` the longest line in bytes."""

    path: Path
    width: int
    longest: int


@dataclass(frozen=True, slots=True)
class PlainLines:
    """Text of which each line is a record; `width` is the widest."""

    delimiter: str
    line_end: str
    width: int


class ReadingProblem(Exception):
    """A file that DuckDB itself reads turned out to be damaged."""


def _joined(cells: Sequence[str]) -> str:
    line = CELL_END.join(cells)
    if "\n" in line or "\r" in line or "\0" in line or line.count(CELL_END) != len(cells) - 1 or LINE_BREAK in line:
        return CELL_END.join(map(_plain, cells))
    return line


def _plain(cell: str) -> str:
    """Line breaks under another sign; the two signs that mean something here, and NUL, mean nothing in a cell."""
    cell = cell.replace("\0", "").replace(CELL_END, " ").replace(LINE_BREAK, " ")
    return cell.replace("\r\n", LINE_BREAK).replace("\n", LINE_BREAK).replace("\r", LINE_BREAK)


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
        self._connection.execute(_RAW_SHEET)
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
                line = f"{src_row}{CELL_END}{_joined(cells)}\n"
                longest = max(longest, len(line))
                out.write(line)
        return RowFile(path, width, longest * 4)

    def add_rows(self, sheet: RawSheet, rows: RowFile) -> None:
        """Load the rows that `write_rows` wrote, and remove their file."""
        width = max(rows.width, 1)
        types = ", ".join(f"'c{col}': 'VARCHAR'" for col in range(1, width + 1))
        text = "replace(c{col}, $line_break, chr(10))"
        cells = [_cell(text.format(col=col), col) for col in range(1, width + 1)]
        values = {
            "file": str(rows.path),
            "cell_end": CELL_END,
            "line_break": LINE_BREAK,
            "longest": max(rows.longest, 2_000_000),
        }
        self._make(sheet, _LOAD.format(cells=", ".join(cells), types=types), width, values)
        rows.path.unlink()

    def add_grid(self, sheet: RawSheet, grid: object, columns: Sequence[tuple[str, int]]) -> None:
        """Take a grid of text over the Arrow interface, first row = row 1; `columns` tells each name's place from 1.

        Places in which the grid has no column (it may start right of column A) are empty.
        """
        width = max((col for _, col in columns), default=1)
        names = {col: '"' + name.replace('"', '""') + '"' for name, col in columns}
        cells = [_cell(names[col], col) if col in names else f"NULL::VARCHAR AS c{col}" for col in range(1, width + 1)]
        self._connection.register("grid", grid)
        self._load_lines(_COPY.format(cells=", ".join(cells)), {})
        self._connection.unregister("grid")
        self._number_lines(sheet, width, ())

    @contextmanager
    def plain_file(self, source: Path, lines: PlainLines) -> Iterator[int]:
        """Put the text file at `source` (UTF-8) where it can be loaded; how many lines it has that are not blank.

        None where a line is no record by itself, or is not written so that every reader sees the same cells in it.
        """
        link = _placed(source, self._folder / _LINK)
        mark = re.escape(lines.delimiter)
        values = {
            "file": str(link),
            "line_end": _SPELLED[lines.line_end],
            "cell_end": CELL_END,
            "well_written": f"{_CELL.format(mark=mark)}(?:{mark}{_CELL.format(mark=mark)})*",
        }
        try:
            ((count, others),) = self._connection.execute(_LINES, values).fetchall()
            yield 0 if others else int(count)
        except duckdb.Error:
            self._start_again()
            yield 0
        finally:
            link.unlink()

    def add_plain(self, sheet: RawSheet, lines: PlainLines, skipped: Sequence[int]) -> bool:
        """Load the file that was put in place, of whose lines those `skipped` are blank; False, with nothing loaded, if it cannot be."""
        columns = range(1, lines.width + 1)
        select = _PLAIN.format(
            cells=", ".join(_cell(f"c{col}", col) for col in columns),
            types=", ".join(f"'c{col}': 'VARCHAR'" for col in columns),
        )
        values = {
            "file": str(self._folder / _LINK),
            "delimiter": lines.delimiter,
            "line_end": _SPELLED[lines.line_end],
        }
        try:
            self._load_lines(select, values)
        except duckdb.Error:
            self._start_again()
            return False
        self._number_lines(sheet, lines.width, skipped)
        return True

    def open_parquet(self, source: Path) -> tuple[int, int]:
        """Rows and columns of the Parquet file, which `add_parquet` then takes. Raises `ReadingProblem`."""
        _placed(source, self._folder / _LINK)
        try:
            ((rows,),) = self._connection.execute(_PARQUET_SHAPE, self._parquet).fetchall()
            return int(rows), len(self._parquet_columns())
        except (duckdb.Error, RuntimeError) as error:
            raise ReadingProblem from error

    def add_parquet(self, sheet: RawSheet) -> None:
        """Take the opened Parquet file: its column names in row 1, values as text below. Raises `ReadingProblem`."""
        columns = self._parquet_columns()
        numbered = list(enumerate(columns, 1))
        names = ", ".join(f"$n{col} AS c{col}" for col, _ in numbered)
        cells = ", ".join(_cell(_as_text(name, sort), col) for col, (name, sort) in numbered)
        values = self._parquet | {f"n{col}": name for col, (name, _) in numbered}
        try:
            self._make(sheet, _PARQUET.format(names=names, cells=cells), len(columns), values)
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
        select = _NUMBERED.format(skipped=shift, cells=cells, n=number)
        empty = self._connection.execute(
            f"SELECT rowid FROM lines_{number} WHERE coalesce({cells}, NULL) IS NULL LIMIT {_MOST_EMPTY + 1}"
        ).fetchall()
        if sheet.merged or sheet.padded or len(empty) > _MOST_EMPTY:
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

    def _fill(self, raw: str, width: int, blocks: Sequence[Block]) -> None:
        """Let the text of a merged range stand in each of its rows; a number or date stands once, lest it be summed twice."""
        for col in self._columns_of(blocks, width):
            self._connection.execute(_FILL.format(raw=raw, cell=f"c{col}"), {"col": col})

    def _pad(self, raw: str, width: int, blocks: Sequence[Block], digits: int) -> None:
        for col in self._columns_of(blocks, width):
            self._connection.execute(_PAD.format(raw=raw, cell=f"c{col}"), {"col": col, "digits": digits})

    def _columns_of(self, blocks: Sequence[Block], width: int) -> list[int]:
        """Lay the blocks out as the table `block`; the columns of the sheet that they stand in."""
        columns = sorted({block.col for block in blocks if block.col <= width})
        if columns:
            lists = [[getattr(block, part) for block in blocks] for part in ("col", "first_row", "last_row")]
            self._connection.execute(_BLOCKS, lists)
        return columns


def _cell(expression: str, col: int) -> str:
    """NULL where there are only blanks. What starts with a printable ASCII sign is none: that is cheap to see."""
    plain = f"{expression} >= '!' AND {expression} < chr(127)"
    return f"CASE WHEN {plain} THEN {expression} WHEN trim({expression}, $blanks) <> '' THEN {expression} END AS c{col}"


def _placed(source: Path, place: Path) -> Path:
    """Put the file where the connection may read: it follows no symbolic link out of its own folder."""
    try:
        place.hardlink_to(source.resolve())
    except OSError:
        shutil.copyfile(source, place)
    return place


def _as_text(name: str, sort: str) -> str:
    """A value as a spreadsheet shows it: a timestamp at midnight is a day, a decimal keeps its places."""
    quoted = '"' + name.replace('"', '""') + '"'
    if sort.startswith("TIMESTAMP"):
        return f"regexp_replace(CAST({quoted} AS VARCHAR), ' 00:00:00(\\+00)?$', '')"
    return f"CAST({quoted} AS VARCHAR)"


def is_reading(database: Path) -> bool:
    """Whether the file is a database that a reading child finished."""
    try:
        with duckdb.connect(str(database), read_only=True) as connection:
            connection.execute("SELECT count(*) FROM raw_sheet")
    except duckdb.Error:
        return False
    return True
