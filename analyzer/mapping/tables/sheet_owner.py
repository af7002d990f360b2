"""Reads above a table whose sheet it is: `Supplier name: | Acme Corp`, `Company: Acme Corp`.

Questionnaires and inventories often name the firm that filled them in once, in their title, and in no column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.mapping.columns.heading_terms import NOTHING
from analyzer.mapping.columns.headings import parse_heading
from analyzer.mapping.columns.profile import looks_like_data
from analyzer.mapping.raw_row import RawRow

# Who may have filled the sheet in; a maker, owner or customer named in a title is somebody else.
_ROLES = frozenset(("vendor", "company", "sub", "recipient", "certifier", "consumer", "payee", "child"))
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class SheetOwner:
    """The firm that a sheet speaks of, and the cell that says so."""

    firm: str
    src_row: int
    label: str


def subject_of(titles: Sequence[RawRow]) -> SheetOwner | None:
    """The first firm that the rows above the headings name."""
    named = (
        SheetOwner(value, row.src_row, label)
        for row in titles
        for label, value in _labelled_values(row)
        if _names_the_firm(label) and _could_be_name(value)
    )
    return next(named, None)


def _labelled_values(row: RawRow) -> Iterator[tuple[str, str]]:
    """`Label: value` in one cell, `Label: | value` in neighbouring ones, `Label | value` where nothing else is there."""
    texts = [" ".join(cell.split()) for cell in row.cells if cell is not None]
    for text, following in zip(texts, [*texts[1:], ""], strict=True):
        label, colon, value = (each.strip() for each in text.partition(":"))
        if value or (following and (colon or len(texts) == 2)):
            yield label, value or following


def _names_the_firm(label: str) -> bool:
    meaning = parse_heading(label)
    return meaning.concept == "name" and meaning.role in _ROLES


def _could_be_name(value: str) -> bool:
    """Words that are no heading themselves and no web address, number or date."""
    plain = len(value) <= _LONGEST and any(map(str.isalpha, value)) and parse_heading(value) == NOTHING
    return plain and (" " in value or not looks_like_data(value))
