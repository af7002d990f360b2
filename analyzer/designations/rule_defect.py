"""One thing that is wrong with a file, at the key where it stands."""

from __future__ import annotations

from typing import NamedTuple

from analyzer.designations.lines import Path


class RuleDefect(NamedTuple):
    """A rule broken at a key."""

    path: Path
    problem: str
