"""A verdict on a text or a cell, as the commands tell it: in words, and as the fields of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analyzer.report.model import Evidence
    from analyzer.screening import Match


def verdict_words(judged: Match | Evidence) -> str:
    """Verdict, polarity, rung and score: `match, affirmed, name_exact 100`."""
    return f"{judged.verdict}, {judged.polarity}, {judged.rung} {judged.score}"


def verdict_fields(judged: Match | Evidence) -> dict[str, object]:
    """The exact words and what was made of them."""
    return {
        "marked": judged.marked,
        "rung": str(judged.rung),
        "score": judged.score,
        "polarity": str(judged.polarity),
        "verdict": str(judged.verdict),
        "reason": judged.reason,
    }
