"""A software list laid out as a sheet: one component a row, its product on every row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.component_sheet import HEADINGS, write_list
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import Unreadable
from analyzer.store.connection import open_file
from analyzer.store.reading_file import ReadingFile

PORTAL = Product("portal", "2.0", "Acme")
DOTENV = Component("dotenv", "1", "pkg:npm/dotenv@1", ref="r1")


def written(tmp_path: Path, listed: SoftwareList, limits: Limits | None = None) -> tuple[list[Any], list[str]]:
    """(row number, name, product) of each row, and what is noted of the sheet."""
    with ReadingFile(tmp_path / "list.duckdb", tmp_path, "500MB") as into:
        write_list(listed, limits or Limits(), into)
    connection = open_file(tmp_path / "list.duckdb")
    rows = connection.execute("SELECT src_row, c2, c11 FROM raw_1 ORDER BY src_row").fetchall()
    ((is_sbom, notes),) = connection.execute("SELECT is_sbom, notes FROM raw_sheet").fetchall()
    connection.close()
    assert is_sbom
    return rows, list(notes)


def test_headings_come_first_and_every_component_stands_beside_its_product(tmp_path: Path) -> None:
    rows, notes = written(tmp_path, SoftwareList(PORTAL, [DOTENV, Component("b")]))
    assert rows == [(1, HEADINGS[1], HEADINGS[10]), (2, "dotenv", "portal"), (3, "b", "portal")]
    assert notes == []


def test_a_list_of_lines_keeps_its_lines_and_its_headings_stand_nowhere_in_the_file(tmp_path: Path) -> None:
    listed = SoftwareList(PORTAL, [Component("a", line=4), Component("b", line=9)])
    assert [row for row, *_ in written(tmp_path, listed)[0]] == [0, 4, 9]


@pytest.mark.parametrize(
    ("listed", "rows", "notes"),
    [
        (SoftwareList(Product(), [DOTENV]), ["dotenv"], ["The list does not name the product that these components are part of."]),
        (
            SoftwareList(PORTAL, [], root=Component("portal")),
            ["portal"],
            ["The list names its product and no component of it: the product is the only row."],
        ),
        (SoftwareList(PORTAL, []), [], ["The list names no component."]),
        (SoftwareList(PORTAL, [], root=Component("")), [], ["The list names no component."]),
        (
            SoftwareList(PORTAL, [DOTENV, Component(""), Component(" ", "1")]),
            ["dotenv"],
            ["Entries that name neither a component nor a package were passed over: 2."],
        ),
        (SoftwareList(PORTAL, [DOTENV], ("It was read so.",)), ["dotenv"], ["It was read so."]),
    ],
)  # fmt: skip
def test_what_a_list_does_not_say_is_said(
    tmp_path: Path, listed: SoftwareList, rows: list[str], notes: list[str]
) -> None:
    told = written(tmp_path, listed)
    assert ([name for _, name, _ in told[0][1:]], told[1]) == (rows, notes)


def test_texts_that_no_sheet_can_hold_are_cut_and_counted(tmp_path: Path) -> None:
    rows, notes = written(tmp_path, SoftwareList(Product("p" * 2_000), [Component("n" * 40_000)]))
    assert (len(rows[1][1]), len(rows[1][2])) == (32_767, 1_000)
    assert notes == ["Texts longer than a spreadsheet's cell may be were cut: 2."]


def test_more_cells_than_the_limit_allows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="more cells than the limit"):
        written(tmp_path, SoftwareList(PORTAL, [DOTENV] * 3), Limits(max_cells=2 * len(HEADINGS)))


@pytest.mark.parametrize(
    ("component", "says"),
    [
        (Component("a"), True),
        (Component("", purl="pkg:npm/a"), True),
        (Component("", endpoints="https://x"), True),
        (Component("", doubt="it names a path"), True),
        (Component("", "1.0", ref="r1", sort="library"), False),
        (Component("  "), False),
    ],
)
def test_an_entry_says_something_where_anything_names_the_component(component: Component, says: bool) -> None:
    assert component.says_something is says


@pytest.mark.parametrize("lines", [(4, 4), (4, 0)])
def test_lines_that_do_not_tell_entries_apart_number_no_rows(tmp_path: Path, lines: tuple[int, int]) -> None:
    components = [Component(name, line=line) for name, line in zip("ab", lines, strict=True)]
    assert [row for row, *_ in written(tmp_path, SoftwareList(PORTAL, components))[0]] == [1, 2, 3]
