"""What a mapping file says of itself, the same in TOML and in a workbook."""

from __future__ import annotations

from analyzer.mapping.role_labels import role_label
from analyzer.vocabulary import ColumnRole, SheetKind

UNUSED = "none"
GUIDE = (
    "What each table of your files was taken for. Change what is wrong, then: exposure scan PATH --map THIS_FILE",
    "kind: what the rows are about. part: what a column stands for. Empty = let the program decide.",
    "A table of a later file is told by its headings (at least 60% of both must agree), whatever its file name and the "
    "order of its columns. Keep the lines of columns that you do not use: they are how it is told.",
    "skip: leave the table out. firm: whose sheet this is, where no column names the firm. Both hold only for files and "
    "sheets of the same name, but for dates and numbers in it.",
    "The row of the headings is found by the headings. Give its number only to fix it; 0 means that there are none.",
)
KINDS = tuple(str(kind) for kind in SheetKind)


def part_word(part: ColumnRole) -> str:
    """The word that a mapping file holds for a part."""
    return str(part) or UNUSED


def part_legend() -> tuple[tuple[str, str], ...]:
    """Every part's word with its meaning, in the order of the vocabulary."""
    return tuple((part_word(part), role_label(part)) for part in ColumnRole)
