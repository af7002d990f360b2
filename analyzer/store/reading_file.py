"""The database that a reading child writes: one `raw_<n>` table per sheet, and `raw_sheet` which lists them.

It is opened hardened: the child may read and write in its own folder and nowhere else. Rows that Python has parsed
come through a file of our own shape, in which every line end is the end of a row, so that DuckDB can load it with
all cores and no text from an input can be taken for a delimiter or a quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from analyzer.store.connection import open_reading_file

CELL_END = "\x1f"
LINE_BREAK = "\x1e"
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
_COPY = """
SELECT src_row, {cells}
FROM (SELECT (row_number() OVER ())::INTEGER AS src_row, * FROM grid)
"""


@dataclass(frozen=True, slots=True)
class RawSheet:
    """What is known of a sheet besides its cells."""

    name: str
    hidden: bool = False
    is_sbom: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowFile:
    """Rows on disk in our own shape: `width` is the widest row, `longest` the longest line in bytes."""

    path: Path
    width: int
    longest: int


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
        self._connection = open_reading_file(database, memory)
        self._connection.execute(_RAW_SHEET)

    def __enter__(self) -> ReadingFile:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._connection.close()

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
        self._make(sheet, _COPY.format(cells=", ".join(cells)), width, {})
        self._connection.unregister("grid")

    def add_nothing(self, sheet: RawSheet) -> None:
        """List a sheet in which there is not a single cell."""
        self._make(sheet, "SELECT 0 AS src_row, $blanks AS c1 WHERE false", 1, {})

    def _make(self, sheet: RawSheet, select: str, width: int, values: dict[str, object]) -> None:
        self._sheets += 1
        number = self._sheets
        filled = ", ".join(f"c{col}" for col in range(1, width + 1))
        self._connection.execute(
            f"CREATE TABLE raw_{number} AS SELECT * FROM ({select}) WHERE coalesce({filled}, NULL) IS NOT NULL",
            values | {"blanks": BLANKS},
        )
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


def _cell(expression: str, col: int) -> str:
    return f"CASE WHEN trim({expression}, $blanks) <> '' THEN {expression} END AS c{col}"
