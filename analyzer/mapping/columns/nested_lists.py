"""Tells a table whose rows are the entries of a list inside another list, where both name firms: a row is neither's alone."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.mapping.columns.column import COMPANY_SHARE, Column

NESTED = (
    "a list of firms inside a list of firms: each row holds one of both, and what is said of one may stand beside the other. "
    "No row is taken as either's; its cells are searched for names. Give each list a file of its own, or the columns their parts "
    "in a mapping file."
)
_STEP = "."


def joins_two_firms(columns: Sequence[Column]) -> bool:
    """Whether a column of an inner list (`subs.firm`) names a party, and one of the list around it names organisations too."""
    named = [column for column in columns if column.meaning.concept == "name" and column.content.filled]
    inner = [column for column in named if column.meaning.role and _STEP in column.heading]
    outer = [
        column for column in named if _STEP not in column.heading and column.content.share("company") >= COMPANY_SHARE
    ]
    return bool(inner and outer)
