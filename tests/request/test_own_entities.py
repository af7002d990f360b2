"""Own entities by name or by file."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.errors import UsageProblem
from analyzer.request.own_entities import own_firms
from analyzer.resolving.resolve import OwnFirm


def test_a_name_is_an_own_entity() -> None:
    assert own_firms(["Meridian Defense Systems, Inc."]) == (OwnFirm("Meridian Defense Systems, Inc."),)


def test_the_same_entity_given_twice_counts_once() -> None:
    assert own_firms(["A", "B", "A"]) == (OwnFirm("A"), OwnFirm("B"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alpha, Inc.\n\nBeta LLC\n", [OwnFirm("Alpha, Inc."), OwnFirm("Beta LLC")]),
        ("# ours\nAlpha,K7QN2PXE4HM9,1AB23\n", [OwnFirm("Alpha", "K7QN2PXE4HM9", "1AB23")]),
        ('Name,UEI,CAGE\n"Alpha, Inc.",K7QN2PXE4HM9,\n', [OwnFirm("Alpha, Inc.", "K7QN2PXE4HM9")]),
        ("cage,name\n1AB23,Alpha\n", [OwnFirm("Alpha", "", "1AB23")]),
        ("\ufeffname\r\nAlpha\r\n", [OwnFirm("Alpha")]),
    ],
)
def test_a_file_names_one_entity_per_line(tmp_path: Path, text: str, expected: list[OwnFirm]) -> None:
    file = tmp_path / "own.csv"
    file.write_text(text, encoding="utf-8")
    assert own_firms([str(file)]) == tuple(expected)


@pytest.mark.parametrize("text", ["", "name,uei\n", "name,uei\n,K7QN2PXE4HM9\n"])
def test_a_file_without_a_name_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "own.csv").write_text(text)
    with pytest.raises(UsageProblem, match="without a name"):
        own_firms([str(tmp_path / "own.csv")])


def test_a_file_that_is_not_there_is_not_taken_for_a_name() -> None:
    with pytest.raises(UsageProblem, match=r"there is no file own_entities\.csv"):
        own_firms(["own_entities.csv"])


@pytest.mark.parametrize("name", ["", " ", "-", "\u200b", "..."])
def test_what_holds_no_letter_and_no_digit_is_no_name(name: str) -> None:
    with pytest.raises(UsageProblem, match="is no name"):
        own_firms([name])


def test_a_workbook_is_not_a_list_of_names(tmp_path: Path) -> None:
    (tmp_path / "own.xlsx").write_bytes(b"PK\x03\x04\xff\xfe\x00")
    with pytest.raises(UsageProblem, match="not a text or CSV file"):
        own_firms([str(tmp_path / "own.xlsx")])
