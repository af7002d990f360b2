"""RESULTS.md: the table of targets, the growth curve, every way that was measured, the machine, and how to do it again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from benchmarks.speed import machine
from benchmarks.speed.result import MIB, Growth, Line, Ran, Result

INTRODUCTION = """# Speed

Measured on {day} by `{command}`, which prints this page. Seconds are medians of interleaved runs: the ways of a case run in
turn, A B A B, each in a fresh process, after one run of each that does not count; the script runs once. Peak memory is the
resident memory of parent and children added up, looked at every 40 milliseconds: pages that two processes share count twice.
Ratios are within one case. Scans are measured without the cache (`--no-cache`), but for the second ones.

- machine: {machine}
- versions: {versions}
"""
READERS = """`fastexcel into file` and `duckdb into file` are the bare reads: a process that reads the file as text into a DuckDB file and
does no more. The physical limits beside them do less: `fastexcel only` and `duckdb into memory` keep nothing on disk, `inflate`
unpacks the workbook and looks at nothing (zlib), `count rows` forgets what it parsed. The files are in the system's page cache.
"""


def render(results: Mapping[str, Result], command: str, day: date) -> str:
    """The whole page, as Markdown."""
    head = INTRODUCTION.format(
        day=day.isoformat(), command=command, machine=machine.machine(), versions=machine.versions()
    )
    every = list(results.values())
    lines = [line for one in every for line in one.lines]
    parts = [head, "## Targets\n", f"{kept(lines)}\n", targets(lines)]
    if notes := [f"- {note}" for one in every for note in one.notes]:
        parts += ["\n".join(notes) + "\n"]
    if sizes := [size for one in every for size in one.growth]:
        parts += ["## Growth\n", growth(sizes)]
    parts += ["## Everything that was measured\n", READERS, ways([way for one in every for way in one.ran])]
    return "\n".join(parts)


def kept(lines: Sequence[Line]) -> str:
    """How many targets are met, and which are not."""
    missed = [line.work for line in lines if not line.met]
    return f"Met: {len(lines) - len(missed)} of {len(lines)}." + (f" Missed: {'; '.join(missed)}." if missed else "")


def targets(lines: Sequence[Line]) -> str:
    """The table of targets."""
    head = ("work", "target", "measured", "peak memory", "met", "physical limit and peers, same run")
    rows = [
        (ln.work, ln.target, ln.measured, _mib(ln.memory), "yes" if ln.met else "**no**", ln.beside) for ln in lines
    ]
    return "".join(_table(head, rows))


def growth(sizes: Sequence[Growth]) -> str:
    """The growth curves, one row per size; the last columns are beside the next smaller size."""
    rows = []
    for before, size in zip([None, *sizes], sizes, strict=False):
        seconds = size.middle.seconds
        same = before is not None and before.job == size.job
        steps = (
            (f"{size.rows / before.rows:.0f} x", f"{seconds / before.middle.seconds:.1f} x")
            if before and same
            else ("", "")
        )
        per_row = f"{seconds / size.rows * 1e6:.1f}"
        rows.append((size.job, f"{size.rows:,}", f"{seconds:.2f}", per_row, *steps, _mib(size.middle.memory)))
    return "".join(_table(("job", "rows", "seconds", "us a row", "rows", "seconds", "peak memory"), rows))


def ways(found: Sequence[Ran]) -> str:
    """Every way of every case."""
    head = ("case", "way", "runs", "seconds", "CPU seconds", "peak memory")
    rows = [
        (
            one.case,
            one.way,
            str(one.runs),
            f"{one.middle.seconds:.3f}",
            f"{one.middle.cpu:.3f}",
            _mib(one.middle.memory),
        )
        for one in found
    ]
    return "".join(_table(head, rows))


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in (head, ["---"] * len(head), *rows):
        yield "| " + " | ".join(cell.replace("|", "/") for cell in row) + " |\n"


def _mib(memory: int | None) -> str:
    return "not measured" if memory is None else f"{memory / MIB:,.0f} MiB"
