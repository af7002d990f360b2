"""`python -m tests.truth.many_tables 2000 [first seed]`: how many random tables the program reads right.

Prints the shares that are right in rows, sums, spend, buyers and exposed firms, by trait too, and the wrong seeds.
`-v` as the last word prints the wrong tables themselves.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from .reading import differences, read, report
from .tables import random_table

FACTS = ("rows", "sum", "spend", "owners", "exposed")
PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one seed went: the facts that were wrong, and the table for a person to judge."""

    seed: int
    traits: tuple[str, ...]
    wrong: tuple[str, ...]
    report: str


def try_seed(seed: int) -> Outcome:
    """One table, scanned."""
    table = random_table(seed)
    with TemporaryDirectory() as folder:
        reading = read(table, Path(folder))
    wrong = differences(table, reading)
    return Outcome(seed, table.traits, tuple(wrong), report(table, reading) if wrong else "")


def try_seeds(seeds: Iterable[int]) -> list[Outcome]:
    """Many tables in two processes, in the order of their seeds; the wrong ones are told on stderr as they come."""
    outcomes: list[Outcome] = []
    with get_context("spawn").Pool(PROCESSES) as pool:
        for outcome in pool.imap(try_seed, seeds, chunksize=5):
            outcomes.append(outcome)
            if outcome.wrong:
                sys.stderr.write(f"{len(outcomes)} tried; {_line(outcome)}\n")
    return outcomes


def _line(outcome: Outcome) -> str:
    return f"seed {outcome.seed}: {', '.join(outcome.wrong)}"


def summary(outcomes: list[Outcome]) -> str:
    """Right tables per fact and per trait, and the seeds that were wrong in anything."""
    count = len(outcomes)
    lines = [f"{count} tables, right in everything: {sum(not outcome.wrong for outcome in outcomes)}"]
    lines += [f"  {fact}: {sum(fact not in outcome.wrong for outcome in outcomes)}" for fact in FACTS]
    tables = Counter(trait for outcome in outcomes for trait in outcome.traits)
    wrong = Counter(trait for outcome in outcomes if outcome.wrong for trait in outcome.traits)
    lines += [f"  wrong with {trait}: {wrong[trait]} of {tables[trait]}" for trait in sorted(tables)]
    lines += [_line(outcome) for outcome in outcomes if outcome.wrong]
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    count, first = int(arguments[0]), int((arguments[1:2] or ["0"])[0].replace("-v", "0"))
    outcomes = try_seeds(range(first, first + count))
    shown = [outcome.report for outcome in outcomes if outcome.wrong] if "-v" in arguments else []
    sys.stdout.write("\n\n".join([*shown, summary(outcomes)]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
