"""The results for which a script may ask a scan to fail (`--fail-on`)."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from analyzer.vocabulary import Answer, Position

Word = TypeVar("Word", bound=StrEnum)


class FailOn(StrEnum):
    """What makes a scan exit with 3: a position or an answer, or a worse one; or a contradicted certificate.

    Positions and answers have the order of the vocabulary, the worst first.
    """

    EXPOSED = "exposed"
    UNRESOLVED = "unresolved"
    NO_DATA = "no-data"
    CONTRARY_EVIDENCE = "contrary-evidence"
    DISCLOSE_OR_REPORT = "disclose-or-report"
    ASK_FIRST = "ask-first"
    CONTRADICTED = "contradicted"

    @property
    def positions(self) -> tuple[Position, ...]:
        """The positions that meet this gate, the worst first; none where it is about something else."""
        return _take_words(self, (Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA))

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers that meet this gate, the worst first; none where it is about something else."""
        return _take_words(self, (Answer.CONTRARY_EVIDENCE, Answer.DISCLOSE_OR_REPORT, Answer.ASK_FIRST))


def _take_words(fail_on: FailOn, ranks: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of `ranks` up to the one that `fail_on` names, which spells it with dashes."""
    spelled = [rank.replace("_", "-").replace(" ", "-") for rank in ranks]
    return ranks[: spelled.index(fail_on) + 1] if fail_on in spelled else ()
