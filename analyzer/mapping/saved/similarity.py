"""Whether a table is one that the mapping knows: by its headings; names of files and sheets only break ties.

Names decide alone where headings cannot speak: a header row that a person fixed, a table without headings, whose
sheet it is, and whether it is left out. For those a name must be the same but for digits, months and quarters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from analyzer.mapping.classify_table import SheetPlace
from analyzer.mapping.columns.heading_terms import normalise_heading
from analyzer.mapping.saved.saved_records import NO_HEADER, SavedTable

# A quarter's file keeps most of its headings; two tables that share fewer than this are taken for different ones.
LEAST_SHARE = 0.6
_DATED = re.compile(
    r"[\W\d_]+|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august"
    r"|september|october|november|december|q|qtr|quarter|fy|cy|h)\b"
)


def key_of(heading: str) -> str:
    """What makes two headings the same: `PaymentDate` and `Payment date:` are."""
    return normalise_heading(heading) or heading.strip().lower()


def keys_of(headings: Iterable[str]) -> Counter[str]:
    """The headings that say something, each as often as it stands there."""
    return Counter(key for heading in headings if (key := key_of(heading)))


def share_of(table: SavedTable, headings: Sequence[str]) -> float:
    """How many of both tables' headings are shared, from 0 to 1 (twice the shared ones by all of them)."""
    saved, found = keys_of(column.heading for column in table.columns), keys_of(headings)
    both = saved.total() + found.total()
    return 2 * (saved & found).total() / both if both else 0.0


def names_agree(table: SavedTable, place: SheetPlace) -> bool:
    """Whether file and sheet are called as they were, but for dates and numbers."""
    return places_agree((table.file, table.sheet), place)


def places_agree(saved: tuple[str, str], place: SheetPlace) -> bool:
    """Whether a file and a sheet by these names are called like those of `place`, but for dates and numbers."""
    file, sheet = saved
    same_file = _without_dates(_base_name(file)) == _without_dates(_base_name(place.file))
    return same_file and _without_dates(sheet) == _without_dates(place.sheet)


def table_closeness(table: SavedTable, place: SheetPlace) -> tuple[bool, bool, bool]:
    """For ties between tables that share as many headings: the same names before names that agree."""
    same_file = _base_name(table.file) == _base_name(place.file)
    return (
        same_file and table.sheet == place.sheet,
        names_agree(table, place),
        same_file or table.sheet == place.sheet,
    )


def is_fixed(table: SavedTable) -> bool:
    """Whether a person, or the lack of headings, fixed the header row."""
    return table.header_row is not None


def has_no_headings(table: SavedTable) -> bool:
    """Whether nothing but its name and width can tell the table."""
    return table.header_row == NO_HEADER or not any(column.heading for column in table.columns)


def _base_name(file: str) -> str:
    return file.rpartition("/")[2].lower()


def _without_dates(name: str) -> str:
    words = re.sub(r"[\W\d_]+", " ", name.lower())
    return " ".join(_DATED.sub(" ", words).split())
