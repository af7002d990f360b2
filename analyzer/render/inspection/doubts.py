"""What a person should check before a scan, the most weighty first: what is wrong in the source, then what a mapping settles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.render.inspection.inspection import Inspection
from analyzer.report.ranked_questions import RankedQuestion, ranked_questions
from analyzer.text.phrases import first_names

_NAMES = 3


@dataclass(frozen=True, slots=True)
class Doubt:
    """One sentence about `location`, a table; `remedy` is the command or the line of a mapping that settles it.

    `question` is the question that it comes from, None where only the source can settle it.
    """

    location: str
    text: str
    remedy: str
    question: RankedQuestion | None = None

    @property
    def sentence(self) -> str:
        """The sentence behind its place."""
        return f"{self.location}: {self.text}"


def ranked_doubts(seen: Inspection) -> tuple[Doubt, ...]:
    """Rows without a firm and totals that do not add up, then kinds that were close and columns whose part is open."""
    wrong = [
        Doubt(
            ", sheet ".join(filter(None, (problem.file, problem.sheet))),
            problem.text,
            f'correct {problem.file}, then: exposure inspect "{problem.file}"',
        )
        for problem in seen.problems
        if problem.loud
    ]
    asked = [Doubt(one.location, one.question.text, one.question.answer, one) for one in ranked_questions(seen.sheets)]
    return (*wrong, *asked)


def without_repeats(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """The doubts with those that read alike as one, which names the first of their tables."""
    alike: dict[tuple[str, str], list[Doubt]] = {}
    for doubt in doubts:
        alike.setdefault((doubt.text, doubt.remedy), []).append(doubt)
    return tuple(
        Doubt(first_names([doubt.location for doubt in group], _NAMES, "; "), text, remedy, group[0].question)
        for (text, remedy), group in alike.items()
    )
