"""A hundred random tables, each scanned once: rows, sums, buyers and exposed firms are those it was built from."""

from __future__ import annotations

import hashlib
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from . import words
from .amounts import is_a_sum
from .reading import differences, read, report
from .tables import Table, random_table

SEEDS = range(100)
# a change of the lists or of the generator changes every table: then count the failures of old and new, and set this
PRINT = "47fb611df23a9588"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_random_table_is_read_as_a_person_reads_it(seed: int, tmp_path: Path) -> None:
    table = random_table(seed)
    reading = read(table, tmp_path)
    wrong = differences(table, reading).keys() - {"spend"}
    assert not wrong, "\n" + report(table, reading)


def test_a_seed_gives_the_same_table_for_ever() -> None:
    prints = "\n".join(_print(random_table(seed)) for seed in SEEDS)
    assert hashlib.sha256(prints.encode()).hexdigest()[:16] == PRINT


def _print(table: Table) -> str:
    truth = (table.kept, table.rejected, table.total, sorted(table.owners), sorted(table.exposed), dict(table.spend))
    return repr((table.rows, table.own, truth))


def test_the_tables_differ_in_kind_and_traits() -> None:
    traits = Counter(trait for seed in range(600) for trait in random_table(seed).traits)
    assert len(traits) >= 26
    assert min(traits.values()) >= 10


def test_three_hundred_headings_have_one_meaning_per_language() -> None:
    meanings = {meaning: group for meaning, group in words.lists("headings").items() if meaning != "pair"}
    listed = [heading for group in meanings.values() for headings in group.values() for heading in headings]
    assert len(set(listed)) >= 300
    for language in ("en", "de", "fr", "es"):
        roles = [{words.snake_case(heading) for heading in meanings[role][language]} for role in ("buyer", "seller")]
        assert not roles[0] & roles[1]


@pytest.mark.parametrize(
    ("amount", "above", "expected"),
    [
        ("3.00", "1.00 2.00", True),
        ("5.00", "1.00 2.00 3.00", True),
        ("3.00", "2.00 3.00", False),
        ("2.00", "2.00", True),
        ("2.00", "", False),
    ],
)
def test_a_row_is_a_sum_of_the_rows_right_above_it(amount: str, above: str, expected: bool) -> None:
    assert is_a_sum(Decimal(amount), [Decimal(text) for text in above.split()]) == expected
