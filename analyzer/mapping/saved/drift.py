"""Pairs a saved table's columns with those of today: the same heading, else one that it was probably renamed to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from analyzer.mapping.columns.roles import SHARED, AssignedColumn
from analyzer.mapping.saved.saved_records import SavedColumn
from analyzer.mapping.saved.similarity import key_of
from analyzer.vocabulary import ColumnRole

_NEAR_SPELLING = 0.8
SAME, SPELT, PLACED = "", "it is spelt nearly the same", "it stands in the same place"


@dataclass(frozen=True, slots=True)
class ColumnPair:
    """A saved column and today's; `why` is '' for the same heading, else why one is taken for the other."""

    saved: SavedColumn
    today: AssignedColumn
    why: str = SAME


@dataclass(frozen=True, slots=True)
class Drift:
    """All columns of both: those that were paired, those that are gone, and those that are new."""

    pairs: tuple[ColumnPair, ...]
    gone: tuple[SavedColumn, ...]
    new: tuple[AssignedColumn, ...]


def drift_of(saved: Sequence[SavedColumn], today: Sequence[AssignedColumn], *, is_fixed: bool) -> Drift:
    """What became of each column. With `is_fixed`, the place alone makes a pair, whatever the heading."""
    pairs = _by_heading(saved, today)
    pairs += _pairs_of(saved, today, pairs, _spelling_likeness)
    pairs += _pairs_of(saved, today, pairs, lambda old, new: float(old.col == new.column.col and _may_be(old, new)))
    if is_fixed:
        pairs += _pairs_of(saved, today, pairs, lambda old, new: float(old.col == new.column.col))
    gone, new = _unpaired_columns(saved, today, pairs)
    return Drift(tuple(pairs), tuple(gone), tuple(new))


def _by_heading(saved: Iterable[SavedColumn], today: Iterable[AssignedColumn]) -> list[ColumnPair]:
    """Equal headings; where one stands several times, the first meets the first, the second the second."""
    waiting: dict[str, list[AssignedColumn]] = defaultdict(list)
    for each in today:
        waiting[key_of(each.column.heading)].append(each)
    return [ColumnPair(old, queue.pop(0)) for old in saved if (queue := waiting[key_of(old.heading)])]


def _pairs_of(
    saved: Sequence[SavedColumn],
    today: Sequence[AssignedColumn],
    pairs: Sequence[ColumnPair],
    score: Callable[[SavedColumn, AssignedColumn], float],
) -> list[ColumnPair]:
    """The best pairs of what is left, each column once."""
    gone, new = _unpaired_columns(saved, today, pairs)
    why = SPELT if score is _spelling_likeness else PLACED
    scored = [(score(old, each), -old.col, -each.column.col, old, each) for old in gone for each in new]
    found: list[ColumnPair] = []
    for likeness, _, _, old, each in sorted(scored, key=lambda one: one[:3], reverse=True):
        is_free = all(pair.saved is not old and pair.today is not each for pair in found)
        if likeness and is_free:
            found.append(ColumnPair(old, each, why))
    return found


def _unpaired_columns(
    saved: Iterable[SavedColumn], today: Iterable[AssignedColumn], pairs: Sequence[ColumnPair]
) -> tuple[list[SavedColumn], list[AssignedColumn]]:
    old, new = {id(pair.saved) for pair in pairs}, {id(pair.today) for pair in pairs}
    return [each for each in saved if id(each) not in old], [each for each in today if id(each) not in new]


def _spelling_likeness(old: SavedColumn, new: AssignedColumn) -> float:
    """0 = another heading. `Amount` and `Amount (USD)` are near, whatever the count of letters says."""
    before, after = key_of(old.heading), key_of(new.column.heading)
    if not before or not after:
        return 0.0
    ratio = SequenceMatcher(None, before, after, autojunk=False).ratio()
    if _is_more_of(before, after) and _may_be(old, new):
        return max(ratio, _NEAR_SPELLING)
    return ratio if ratio >= _NEAR_SPELLING and _may_be(old, new) else 0.0


def _is_more_of(before: str, after: str) -> bool:
    old, new = set(before.split()), set(after.split())
    return old < new or new < old


def _may_be(old: SavedColumn, new: AssignedColumn) -> bool:
    """Whether the cells do not speak against it: another part that stands once per table is another column."""
    named = bool(old.heading) == bool(new.column.heading)
    return named and (new.part in SHARED or new.part is old.part or old.part in (None, ColumnRole.NONE))
