"""The labelled case table, and what the rules make of it: read by the tests and by `make bench-screening`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analyzer.designations import load_catalogue, load_designation, shipped_ids
from analyzer.screening.policy.judge import Policy, matches_of, policy_of
from analyzer.screening.text import Text
from analyzer.vocabulary import ColumnRole, SheetKind

TABLE = Path(__file__).with_name("cases.psv")
VERDICTS = ("match", "possible", "none")


@dataclass(frozen=True, slots=True)
class LabelledCase:
    """A text in its column; `label` is match, possible or none, `polarity` '' where it is not labelled."""

    family: str
    designation: str
    part: str
    kind: str
    heading: str
    text: str
    label: str
    polarity: str


def cases() -> list[LabelledCase]:
    """Every row of the table."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [LabelledCase(*row) for row in rows]


def judged(case: LabelledCase, text: str | None = None) -> tuple[str, str, str]:
    """Verdict (a rejected look-alike is none), polarity and reason of the worst match; `text` replaces the case's."""
    shown = Text(case.text if text is None else text, ColumnRole(case.part), case.heading, SheetKind(case.kind))
    found = [match for match in matches_of(shown, _policy(case.designation)) if match.verdict != "rejected"]
    if not found:
        return "none", "", ""
    worst = min(found, key=lambda match: VERDICTS.index(match.verdict))
    return str(worst.verdict), str(worst.polarity), worst.reason


def tally(pairs: Iterable[tuple[str, str]]) -> Counter[str]:
    """Counts of (label, verdict) pairs: missed, false matches and needless questions among all."""
    counts: Counter[str] = Counter(cases=0, real=0, missed=0, look_alikes=0, false_matches=0, needless=0)
    for label, verdict in pairs:
        counts["cases"] += 1
        counts["real" if label != "none" else "look_alikes"] += 1
        counts["missed"] += label != "none" and verdict == "none"
        counts["false_matches"] += label == "none" and verdict == "match"
        counts["needless"] += label == "none" and verdict == "possible"
    return counts


def by_family(rows: Sequence[LabelledCase]) -> dict[str, list[int]]:
    """Positions of the cases of each family, families in alphabetical order."""
    return {
        family: [at for at, row in enumerate(rows) if row.family == family]
        for family in sorted({row.family for row in rows})
    }


@cache
def _policy(designation: str) -> Policy:
    assert designation in shipped_ids()
    return policy_of([load_designation(designation)], load_catalogue())
