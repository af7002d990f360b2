"""`make bench`: measure every case, print the page, and renew RESULTS.md with --write.

The full sizes take several gigabytes of disk below `build/bench`; `make bench BENCH=--quick` takes tenths of all sizes.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from datetime import date

from benchmarks.speed.cases import CASES, Bench
from benchmarks.speed.inputs import CACHE, HERE
from benchmarks.speed.measure import measures_memory
from benchmarks.speed.page import render, targets

RESULTS = HERE.parent / "RESULTS.md"
QUICK_SCALE = 10


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what is asked for and print it."""
    given = parser().parse_args(arguments)
    if given.write and given.quick:
        parser().error("--write takes cases in full: leave --quick out.")
    if not measures_memory():
        print("Memory is not measured on this system.", file=sys.stderr)
    bench = Bench(given.runs, QUICK_SCALE if given.quick else 1, CACHE / "work")
    results = {}
    for name in given.only or CASES:
        print(f"{name} ...", file=sys.stderr, flush=True)
        results[name] = CASES[name](bench)
        print(targets(results[name].lines), file=sys.stderr, flush=True)
    shutil.rmtree(bench.folder, ignore_errors=True)
    page = render(results, command(given), date.today())
    print(page)
    if given.write:
        RESULTS.write_text(page, encoding="utf-8")


def parser() -> argparse.ArgumentParser:
    """The options."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.speed", description="Measure the speed of scans.")
    options.add_argument("--quick", action="store_true", help="tenths of all sizes")
    options.add_argument("--runs", type=int, default=3, metavar="N", help="runs of each way that count (default: 3)")
    options.add_argument(
        "--only", action="append", choices=list(CASES), metavar="CASE", help=f"one of: {', '.join(CASES)}; repeatable"
    )
    options.add_argument("--write", action="store_true", help=f"renew benchmarks/{RESULTS.name}")
    return options


def command(given: argparse.Namespace) -> str:
    """How to do it again."""
    words = ["--quick"] * given.quick + ([] if given.runs == parser().get_default("runs") else [f"--runs {given.runs}"])
    words += [f"--only {case}" for case in given.only or ()] + ["--write"] * given.write
    return "make bench" + (f' BENCH="{" ".join(words)}"' if words else "")


if __name__ == "__main__":
    main()
