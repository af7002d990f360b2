"""The columns of one table: heading, what it is read as and why, and examples; unused ones are only named."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from analyzer.mapping.role_labels import role_label
from analyzer.mapping.saved import letters_of
from analyzer.mapping.table_notes import ColumnNote, TableNote
from analyzer.render.cleaning import one_line
from analyzer.render.text_table import TextColumn, print_table
from analyzer.text.phrases import shorten
from analyzer.vocabulary import ColumnRole

_ASIDE = {ColumnRole.OTHER: "Only searched for names", ColumnRole.NONE: "Not used"}
_MAX_EXAMPLE = 40
_NARROWEST = 12
_COLUMNS = (TextColumn(" "), *(TextColumn(heading, _NARROWEST) for heading in ("Heading", "Read as", "Examples")))


def print_columns(console: Console, table: TableNote) -> None:
    """Print one line per column that plays a part, or of which something is to be said."""
    rows = []
    for column in table.columns:
        if not _is_aside(column):
            read_as = Text(role_label(column.part))
            if column.note:
                read_as.append(f" ({one_line(column.note)})", style="yellow")
            named = Text(one_line(column.heading) or "(no heading)")
            rows.append((Text(letters_of(column.col)), named, read_as, Text(_example_text(column))))
    print_table(console, _COLUMNS, rows, heading_style="dim", indent=2)


def left_aside(table: TableNote) -> Iterator[str]:
    """The columns without a part, in a line per sort."""
    for part, said in _ASIDE.items():
        named = [_column_name(column) for column in table.columns if column.part is part and _is_aside(column)]
        if named:
            yield f"{said}: {', '.join(named)}."


def _is_aside(column: ColumnNote) -> bool:
    return column.part in _ASIDE and not column.note


def _column_name(column: ColumnNote) -> str:
    return column.heading or f"column {letters_of(column.col)} (no heading)"


def _example_text(column: ColumnNote) -> str:
    return " | ".join(shorten(one_line(text), _MAX_EXAMPLE) for text in column.examples)
