"""A firm's positions under the tests, each with its reason in a sentence; what firms share is made once."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.report.assemble.paths import PathIndex
from analyzer.report.model import Hop, Standing
from analyzer.vocabulary import Position, State, Test

_BETWEEN, _WITHIN = "\x1e", "\x1f"
_PLACES = {test.value: place for place, test in enumerate(Test)}
_NOT_TIED = {
    Test.PERFORMANCE: "nothing ties the use to a covered contract",
    Test.PROVIDE: "nothing says that it is delivered to the Government",
    Test.USE: "an affiliate's or subcontractor's use is not the firm's own",
    Test.DEPENDENCE: "a supplier's own use is not the use of its customers",
}


class Standings:
    """Makes standings from the texts of `stance.sql`; equal texts give one and the same tuple."""

    def __init__(self, paths: PathIndex) -> None:
        self._paths = paths
        self._made: dict[str, tuple[Standing, ...]] = {}
        self._reasons: dict[tuple[str, int], str] = {}

    def of(self, text: str) -> tuple[Standing, ...]:
        """The standing under every test, in the order of the tests."""
        made = self._made.get(text)
        if made is None:
            parts = sorted((each.split(_WITHIN) for each in text.split(_BETWEEN)), key=lambda part: _PLACES[part[0]])
            made = self._made[text] = tuple(self._standing(*part) for part in parts)
        return made

    @staticmethod
    def leading(standings: Sequence[Standing], test: str) -> Position:
        """The position under the leading test."""
        return standings[_PLACES[test]].position

    def _standing(self, test: str, position: str, path_id: str, reason: str) -> Standing:
        found = Position(position)
        return Standing(Test(test), found, self._reason(found, Test(test), path_id) or reason)

    def _reason(self, position: Position, test: Test, path_id: str) -> str:
        if position is Position.DESIGNATED:
            return "This is the designated vendor's own record."
        if not path_id:
            return ""
        rests_on = int(path_id)
        if position is Position.WAIVED:
            begins = "Each authority that asks has granted a release on every covered contract; without it"
        elif position is Position.EXPOSED:
            begins = "Proven"
        else:
            begins = f"Not proven ({_missing_fact(self._paths.hops[rests_on], test)})"
        said = self._reasons.get((begins, rests_on))
        if said is None:
            said = self._reasons[begins, rests_on] = f"{begins}: {self._paths.sentence(rests_on)}"
        return said


def _missing_fact(hops: Sequence[Hop], test: Test) -> str:
    """Name the fact that keeps a path from proving exposure."""
    for hop in hops:
        if hop.state in (State.ENDED, State.PLANNED):
            return "the dependency is in the past" if hop.state is State.ENDED else "the dependency is only planned"
        if not hop.proven:
            return f"one hop is only {hop.evidence_class}"
    return _NOT_TIED.get(test, "whether this is a dealing with the vendor needs a ruling")
