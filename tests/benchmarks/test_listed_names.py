"""The made-up screening list is the same on every machine, and holds what it says. Nothing is timed here."""

from __future__ import annotations

import csv
from pathlib import Path

from rapidfuzz.distance import Hamming

from analyzer.designations import load_designation
from analyzer.vocabulary import Strength
from benchmarks.speed import listed_names

LISTED = listed_names.listed_firms(400)


def test_the_same_size_gives_the_same_names_and_no_legal_name_twice() -> None:
    assert listed_names.listed_firms(400) == LISTED
    assert len({one.name for one in LISTED}) == 400
    assert {len(one.aliases) for one in LISTED} <= set(range(9))


def test_planted_names_are_listed_ones_with_as_many_letters_changed_as_said() -> None:
    planted = listed_names.planted_names(LISTED, 30)
    assert [sum(one.slips == slips for one in planted) for slips in (0, 1, 2)] == [30, 30, 10]
    assert all(Hamming.distance(one.name, one.listed) == one.slips for one in planted)
    assert {one.listed for one in planted} <= {one.name for one in LISTED}


def test_the_written_case_is_a_designation_and_a_file_of_distinct_names(tmp_path: Path) -> None:
    folder = listed_names.case_of(tmp_path, 200, 2_000)
    designation = load_designation(str(folder / "list.toml"))
    assert len(designation.vendors) == 200
    assert {term.strength for vendor in designation.vendors for term in vendor.terms} == set(Strength)
    with (folder / "names.csv").open(encoding="utf-8", newline="") as file:
        names = [row[0] for row in csv.reader(file)][1:]
    assert len(set(names)) == len(names) == 2_000
    assert {one.name for one in listed_names.planted_names(listed_names.listed_firms(200), 50)} <= set(names)
