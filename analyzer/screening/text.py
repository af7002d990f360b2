"""What screening takes in and gives out: a text with its place, and the meeting of a term and a text."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.vocabulary import ColumnRole, Polarity, Rung, SheetKind, TermKind, Verdict


@dataclass(frozen=True, slots=True)
class Text:
    """A distinct cell text in the part that its column plays in a kind of sheet.

    `heading` is the column's heading where heading and value are judged as a pair (parts `tool` and `question`).
    """

    text: str
    part: ColumnRole = ColumnRole.OTHER
    heading: str = ""
    kind: SheetKind = SheetKind.UNKNOWN


@dataclass(frozen=True, slots=True)
class Match:
    """A term met a text: by which rung, what is said of it, the verdict, and a sentence that says why.

    `marked` are the exact words of the text (or of its heading) that met the term. `score` (0 to 100) orders within a
    rung only. `catalogue_id` is '' unless the rung is `catalogue`.
    """

    text: Text
    designation: str
    vendor: str
    term: str
    term_kind: TermKind
    marked: str
    rung: Rung
    score: int
    polarity: Polarity
    verdict: Verdict
    reason: str
    catalogue_id: str = ""
