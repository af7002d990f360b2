"""The positions for which a script may ask a scan to fail (`--fail-on`)."""

from __future__ import annotations

from enum import StrEnum

from analyzer.vocabulary import Position


class FailOn(StrEnum):
    """The mildest position that makes a scan exit with 3."""

    EXPOSED = "exposed"
    UNRESOLVED = "unresolved"
    NO_DATA = "no-data"

    def met_by(self, position: Position) -> bool:
        """Whether `position` is as bad as this, or worse."""
        ranks = (Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA)
        return position in ranks[: list(FailOn).index(self) + 1]
