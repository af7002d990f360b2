"""Whether the program and the script give the same answer: the same rows called the vendor's, the same firms exposed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of the payments file, as a person counts them (none asked of the other job); names of the exposed firms."""

    rows: frozenset[int]
    firms: frozenset[str]


def of_exposure(out: Path, *, rows: bool) -> Answer:
    """What the only run folder in `out` says: matched cells, and firms exposed under the test `dependence`."""
    (run,) = (folder for folder in out.iterdir() if (folder / "findings.csv").is_file())
    matched = {int(row["row"]) for row in _lines(run / "evidence.csv") if row["verdict"] == "match"} if rows else set()
    exposed = {row["firm"] for row in _lines(run / "findings.csv") if row["position_dependence"] == "exposed"}
    return Answer(frozenset(matched), frozenset(exposed))


def of_script(out: Path, *, rows: bool) -> Answer:
    """What the script wrote into `out`."""
    import pandas as pd

    flagged = frozenset(map(int, pd.read_excel(out / "flagged.xlsx")["row"])) if rows else frozenset()
    return Answer(flagged, frozenset(pd.read_excel(out / "firms.xlsx", dtype=str)["firm"]))


def differences(ours: Answer, theirs: Answer) -> list[str]:
    """One line per sort of difference, with the first few of it; empty where the answers are the same."""
    sorts: dict[str, frozenset[Any]] = {
        "rows that only exposure calls the vendor's": ours.rows - theirs.rows,
        "rows that only the script calls the vendor's": theirs.rows - ours.rows,
        "firms that only exposure calls exposed": ours.firms - theirs.firms,
        "firms that only the script calls exposed": theirs.firms - ours.firms,
    }
    return [f"{len(found)} {sort}: {_first(found)}" for sort, found in sorts.items() if found]


def _first(found: frozenset[Any]) -> str:
    some = sorted(found, key=str)[:_SHOWN]
    return "; ".join(map(str, some)) + ("; ..." if len(found) > _SHOWN else "")


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
