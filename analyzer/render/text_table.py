"""Lines and tables for a terminal of any width: nothing is cut, no column is lost, and no name stands a letter a line.

rich itself squeezes the columns of a table that is too wide, cuts amounts, and drops the columns that have no room left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from analyzer.render.cleaning import one_line
from analyzer.text.line_wrap import wrap_line

_GAP = 2
UNBOUND = 100_000  # columns of what is no terminal: a log file has no width


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A column by its heading. `narrowest` is the least width to which its texts are wrapped, 0 where they never are."""

    heading: str
    narrowest: int = 0
    is_right: bool = False


def print_line(console: Console, text: str, style: str = "") -> None:
    """Print one line, wrapped under its own beginning; texts from inputs are shown as they are and obeyed by nothing."""
    indent = text[: len(text) - len(text.lstrip(" "))]
    for line in wrap_line(indent + one_line(text), console.width):
        console.print(Text(line, style=style), soft_wrap=True)


def print_table(
    console: Console,
    columns: Sequence[TextColumn],
    rows: Sequence[Sequence[Text]],
    *,
    heading_style: str = "bold",
    indent: int = 0,
) -> None:
    """Print a table, or where it is wider than the console each row as a block: its first cell, then heading by heading."""
    widths = _column_widths(columns, rows, console.width - indent)
    headings = [Text(column.heading, style=heading_style) for column in columns]
    for number, cells in enumerate((headings, *rows)):
        if widths:
            lines = _row_lines(console, columns, cells, widths)
        elif number:
            lines = _block_lines(console, columns, cells, console.width - indent)
        else:
            continue
        for line in lines:
            line.rstrip()
            console.print(Text(" " * indent) + line, soft_wrap=True)


def _column_widths(columns: Sequence[TextColumn], rows: Sequence[Sequence[Text]], width: int) -> list[int]:
    """How wide each column is, in `width` together; none where they cannot be."""
    natural = [
        max(Text(column.heading).cell_len, *(row[at].cell_len for row in rows), 0) for at, column in enumerate(columns)
    ]
    least = [min(wide, column.narrowest or wide) for wide, column in zip(natural, columns, strict=True)]
    free = width - _GAP * (len(columns) - 1) - sum(least)
    if free < 0:
        return []
    widths = least
    # Those that want the least more get it whole, and leave the rest to the others.
    wanting = sorted(range(len(columns)), key=lambda at: natural[at] - widths[at])
    for number, at in enumerate(wanting):
        more = min(natural[at] - widths[at], free // (len(wanting) - number))
        widths[at] += more
        free -= more
    return widths


def _row_lines(
    console: Console, columns: Sequence[TextColumn], cells: Sequence[Text], widths: Sequence[int]
) -> Iterator[Text]:
    """One row, as many lines as its tallest cell."""
    wrapped = [cell.wrap(console, max(width, 1)) for cell, width in zip(cells, widths, strict=True)]
    for height in range(max(map(len, wrapped))):
        line = Text()
        for column, lines, width in zip(columns, wrapped, widths, strict=True):
            part = lines[height] if height < len(lines) else Text()
            part.rstrip()
            blank = Text(" " * (width - part.cell_len))
            line += (blank + part if column.is_right else part + blank) + Text(" " * _GAP)
        yield line


def _block_lines(console: Console, columns: Sequence[TextColumn], cells: Sequence[Text], width: int) -> Iterator[Text]:
    """One row as a block for a narrow console."""
    first, *others = cells
    yield from first.wrap(console, width)
    facts = [
        Text(f"{column.heading}: ") + cell
        for column, cell in zip(columns[1:], others, strict=True)
        if cell.plain.strip()
    ]
    for line in Text("; ").join(facts).wrap(console, width - _GAP):
        yield Text(" " * _GAP) + line
