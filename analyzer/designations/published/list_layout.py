"""What is declared of a published layout: by which headings it is known, and which column plays which part."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

# How several values stand in one cell. A comma counts only without a space behind it: `Acme Co., Ltd.` is one name.
SEMICOLON = re.compile(r"\s*;\s*")
SEMICOLON_OR_TIGHT_COMMA = re.compile(r"\s*;\s*|,(?=\S)")


@dataclass(frozen=True, slots=True)
class RowRule:
    """Rows to leave out by one column: those whose word is in `reasons`, or (`only`) those whose word is not in `words`.

    `reasons` gives the reason by the word; an empty cell is never a reason.
    """

    column: str
    reasons: Mapping[str, str]
    only: frozenset[str] = frozenset()
    only_reason: str = ""

    def reason(self, cell: str) -> str:
        """Why a row with this cell is left out; '' if it is not."""
        word = cell.strip().casefold()
        if not word:
            return ""
        if self.only and word not in self.only:
            return self.reasons.get(word, self.only_reason.format(word=word))
        return self.reasons.get(word, "")


@dataclass(frozen=True, slots=True)
class ListLayout:
    """A layout; columns are named by `heading_key`. A part that several columns may play takes the first that is filled.

    `headings` tell the layout from others. `extract_names` and
    `extract_aliases` take the names out of a cell that says more than names.
    `required` is a column with an expression that must be met in it, and the reason why other rows are left out.
    `remarks` are a label and the columns of what a note tells of the entry. `day_columns` hold days up to that of the list.
    """

    title: str
    headings: tuple[str, ...]
    name: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    parent: tuple[str, ...] = ()
    remarks: tuple[tuple[str, tuple[str, ...]], ...] = ()
    start: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    between: re.Pattern[str] = SEMICOLON
    rules: tuple[RowRule, ...] = ()
    required: tuple[str, re.Pattern[str], str] | None = None
    extract_names: Callable[[str], Sequence[str]] | None = None
    extract_aliases: Callable[[str], Sequence[str]] | None = None
    no_name: str = "without a name"
    day_columns: tuple[str, ...] = ()


def heading_key(heading: str) -> str:
    """A heading as it is compared: `State / Province`, `state_/_province` and `STATE / PROVINCE*` are one."""
    return " ".join(re.sub(r"[\s_\-*]+", " ", heading).casefold().split())
