"""The questions on the sheets, those first for which the most matches, dollars and rows wait."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from analyzer.report.model.provenance import SheetNote
from analyzer.vocabulary import MapQuestion


@dataclass(frozen=True, slots=True)
class RankedQuestion:
    """A question with the sheet that it is about; `number` is the place of the sheet's table among all, from 1 on."""

    number: int
    sheet: SheetNote
    question: MapQuestion

    @property
    def location(self) -> str:
        """The file, sheet and table that it is about."""
        named = f", sheet {self.sheet.sheet}" if self.sheet.sheet else ""
        table = f", table {self.sheet.table}" if self.sheet.table > 1 else ""
        return f"{self.sheet.file}{named}{table}"

    @property
    def sentence(self) -> str:
        """The question behind the place that it is about."""
        return f"{self.location}: {self.question.text}"


def ranked_questions(sheets: Iterable[SheetNote]) -> tuple[RankedQuestion, ...]:
    """Every question on every sheet; of one sheet in their own order."""
    ranked = [
        RankedQuestion(number, sheet, question)
        for number, sheet in enumerate(sheets, start=1)
        for question in sheet.questions
    ]
    return tuple(sorted(ranked, key=_weight_of))


def _weight_of(ranked: RankedQuestion) -> tuple[int, Decimal, int]:
    sheet = ranked.sheet
    return -sheet.rows_without_owner, -abs(sheet.amount_total or Decimal(0)), -sheet.rows_kept
