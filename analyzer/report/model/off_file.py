"""Contract numbers that rows name and that join no contract on file, so that no dollars are counted for them."""

from __future__ import annotations

from msgspec import Struct


class OffFile(Struct, frozen=True, gc=False):
    """One number on one sheet, as its first row writes it; `rows` name it, the first of them are `first_rows`.

    `firms` counts those that hang on it, `pressing` names the exposed and unresolved ones among them.
    """

    number: str
    why: str
    file: str
    sheet: str
    rows: int
    first_rows: tuple[int, ...]
    firms: int
    pressing: tuple[str, ...]

    @property
    def where(self) -> str:
        """The rows as a person looks them up: `rows 2, 5 and 9`, or the first of many."""
        numbers = [f"{row:,}" for row in self.first_rows]
        if self.rows > len(numbers):
            return f"rows {', '.join(numbers)} and {self.rows - len(numbers):,} more"
        return f"row {numbers[0]}" if len(numbers) == 1 else f"rows {', '.join(numbers[:-1])} and {numbers[-1]}"
