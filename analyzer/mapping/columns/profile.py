"""What the cells of a column look like, measured on a sample: detecting a type is trying to parse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from analyzer.mapping.cell_words import is_null
from analyzer.mapping.columns.letter_patterns import SHAPES
from analyzer.mapping.columns.value_types import sorts_of

_LEAST_SHAPED = 3
# No heading would be one of these.
_DATA = frozenset(
    ("uei", "lei", "award_key", "url", "email", "purl", "number", "money", "date", "company", "plain_yes_no")
)


@dataclass(frozen=True, slots=True)
class ColumnProfile:
    """A column's sample. Every share is of the cells that say something (`filled`), from 0 to 1.

    `distinct` is the number of different values, `length` their mean number of characters, `shape` what the names of the
    column have around them (see `shapes.SHAPES`).
    """

    filled: int = 0
    distinct: int = 0
    length: float = 0.0
    shares: Mapping[str, float] | None = field(default=None, hash=False)
    shape: str = ""

    def share(self, sort: str) -> float:
        """How much of the column is of one sort of value; see `value_sorts.SORTS`."""
        return (self.shares or {}).get(sort, 0.0)

    @property
    def is_text(self) -> bool:
        """Whether words stand in the column that could name somebody or something."""
        return self.filled == 0 or self.share("words") >= 0.02


def profile_values(values: Iterable[str | None]) -> ColumnProfile:
    """Look at each distinct value once."""
    counts = Counter(value.strip() for value in values if value and not is_null(value))
    filled = counts.total()
    if not filled:
        return ColumnProfile()
    shares: Counter[str] = Counter()
    for value, count in counts.items():
        for sort in sorts_of(value):
            shares[sort] += count
    length = sum(len(value) * count for value, count in counts.items()) / filled
    parts = {sort: count / filled for sort, count in shares.items()}
    return ColumnProfile(filled, len(counts), length, parts, _common_pattern(len(counts), parts))


def looks_like_data(value: str) -> bool:
    """Whether no heading would read like this."""
    found = sorts_of(value) & _DATA
    return bool(found - {"date"}) or ("date" in found and any(map(str.isdigit, value)))


def _common_pattern(distinct: int, shares: Mapping[str, float]) -> str:
    if distinct < _LEAST_SHAPED:
        return ""
    return next((name for name, shape in SHAPES.items() if shares.get(name, 0.0) >= shape.least), "")
