"""The SQL steps of a scan as lines: what ran, what it made, and how long it took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from analyzer.cli.output import print_status

if TYPE_CHECKING:
    from analyzer.store.step_log import StepRun


def print_plan(runs: Sequence[StepRun]) -> None:
    """One line for each step in the order of its first run, with all of its runs together, and a last line for all."""
    for line in chain([_plan_line("stage", "step", "kind", "runs", "rows", "seconds")], _step_lines(runs)):
        print_status(line)
    seconds = sum(run.seconds for run in runs)
    print_status(_plan_line("all", "", "", f"{len(runs):,}", "", f"{seconds:.3f}"))


def _step_lines(runs: Iterable[StepRun]) -> Iterator[str]:
    by_step: dict[tuple[str, str, str], list[StepRun]] = {}
    for run in runs:
        by_step.setdefault((run.package, run.name, run.kind), []).append(run)
    for (package, name, kind), repeats in by_step.items():
        rows = [run.rows for run in repeats if run.rows is not None]
        seconds = sum(run.seconds for run in repeats)
        stage = package.split(".")[1]
        yield _plan_line(stage, name, kind, f"{len(repeats):,}", f"{sum(rows):,}" if rows else "", f"{seconds:.3f}")


def _plan_line(stage: str, step: str, kind: str, runs: str, rows: str, seconds: str) -> str:
    return f"{stage:10} {step:27} {kind:15} {runs:>6} {rows:>12} {seconds:>9}"
