"""What a list must not do: crash the import, smuggle something into the file, or lose a row in silence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.designations import load_designation
from analyzer.designations.published.list_table import ListFile, ListSheet
from analyzer.designations.published.make_designation import ImportedList, make_designation
from analyzer.designations.published.named_authority import NamedAuthority
from analyzer.designations.write_toml import designation_toml
from analyzer.errors import AnalyzerError, InputRefused, UsageProblem
from analyzer.request.list_file import read_list
from analyzer.vocabulary import ListKind, Strength
from tests.designations.published import lists
from tests.designations.published.lists import write_list

DAY = date(2026, 11, 28)
HEADINGS = ["name", "aliases", "country", "identifier"]


def table(*rows: Sequence[str]) -> ImportedList:
    numbered = tuple(enumerate([HEADINGS, *rows], start=1))
    file = ListFile("ours.csv", "0" * 64, (ListSheet("ours", numbered),))
    return make_designation(file, ListKind.TABLE, DAY, NamedAuthority())


def test_a_workbook_with_banner_rows_and_a_second_sheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Our list"], [], ["Name", "Aliases", "End date"], ["Bravo Cloud", "BC Cloud", None]):
        sheet.append(row)
    sheet.append(["Charlie Net", None, date(2026, 1, 2)])
    book.create_sheet("Notes").append(["Nothing here"])
    book.save(tmp_path / "ours.xlsx")
    made = make_designation(read_list(tmp_path / "ours.xlsx"), ListKind.TABLE, DAY, NamedAuthority())
    assert [term.text for vendor in made.designation.vendors for term in vendor.terms] == ["Bravo Cloud", "BC Cloud"]
    assert made.designation.vendors[0].terms[0].source == "ours.xlsx, row 4"
    assert (made.omitted, made.other_sheets) == ({"ended before 2026-11-28": 1}, ("Notes",))


def test_signs_that_nobody_sees_and_line_breaks_are_no_part_of_a_name() -> None:
    made = table(["Bravo\u202e\nCloud\x00\u200b*", "", "", ""])
    assert made.designation.vendors[0].name == "Bravo Cloud"


def test_a_paragraph_is_no_name_and_is_counted() -> None:
    made = table(["Bravo Cloud", "x" * 300, "", "12345"], ["y" * 300, "", "", ""])
    assert sum(made.omitted.values()) == 1
    assert sum(made.unused.values()) == 2


def test_an_alias_of_one_ordinary_word_is_weak_and_wants_a_word_of_the_other_names() -> None:
    terms = (
        table(["Orbital Petrochem Trading", "Sun; Apex Limited; Orbital Petro", "", ""]).designation.vendors[0].terms
    )
    assert [term.strength for term in terms] == [Strength.STRONG, Strength.WEAK, Strength.WEAK, Strength.STRONG]
    assert terms[1].context == ("orbital", "petrochem", "petro")
    assert "inc" not in terms[1].context


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Acme Network Group Co., Ltd. (Acme Unicom)", ["Acme Network Group Co., Ltd.", "Acme Unicom"]),
        ("Bolt Information Industry Co., Ltd. (Sugar)*", ["Bolt Information Industry Co., Ltd.", "Sugar"]),
        ("Acme Memory (AMTC)", ["Acme Memory", "AMTC"]),
        ("Acme Air (formerly Acme Kites)", ["Acme Air", "Acme Kites"]),
    ],
)
def test_a_short_or_former_name_in_brackets_is_a_name_of_its_own(cell: str, names: list[str]) -> None:
    assert [term.text for term in table([cell, "", "", ""]).designation.vendors[0].terms] == names


@pytest.mark.parametrize("cell", ["Acme (Hong Kong)", "Acme Shipping (BVI)", "Acme (Group)", "Acme Ltd (Hong Kong)"])
def test_a_place_in_brackets_is_no_name_of_the_firm(cell: str) -> None:
    assert [term.text for term in table([cell, "", "", ""]).designation.vendors[0].terms] == [cell]


def test_two_firms_of_one_slug_have_ids_of_their_own() -> None:
    made = table(["Acme-1", "", "", ""], ["Acme 1 Inc", "", "", ""], ["ACME 1", "", "", ""])
    ids = [vendor.id for vendor in made.designation.vendors]
    assert len(ids) == len(set(ids)) == made.vendors == 2


def test_a_list_that_does_not_tell_its_day_asks_for_it(tmp_path: Path) -> None:
    path = write_list(tmp_path, "consolidated.csv", lists.CSL, [{"type": "Entity", "name": "Acme Yard"}])
    with pytest.raises(UsageProblem, match="--as-of DATE"):
        make_designation(read_list(path), ListKind.CSL, None, NamedAuthority())


@pytest.mark.parametrize(
    ("kind", "said"), [(ListKind.TABLE, "--as csl"), (ListKind.FCC, "--as csl"), (ListKind.SECTION_1260H, "--as csl")]
)
def test_a_list_of_another_kind_is_recognised(tmp_path: Path, kind: ListKind, said: str) -> None:
    path = write_list(tmp_path, "consolidated.csv", lists.CSL, [{"type": "Entity", "name": "Acme Yard"}])
    with pytest.raises(UsageProblem, match=said):
        make_designation(read_list(path), kind, DAY, NamedAuthority())


def test_a_table_written_by_hand_may_stand_for_a_published_list(tmp_path: Path) -> None:
    path = write_list(
        tmp_path, "june.csv", ["Name", "Aliases", "Start date"], [{"Name": "Acme Steel", "Aliases": "ASC"}]
    )
    made = make_designation(read_list(path), ListKind.SECTION_1260H, DAY, NamedAuthority())
    assert (made.designation.id, made.layout, made.vendors) == ("section-1260h", "table of vendors", 1)


def test_a_list_in_which_nobody_is_named_says_what_was_left_out(tmp_path: Path) -> None:
    path = write_list(tmp_path, "consolidated.csv", lists.CSL, [{"type": "Vessel", "name": "SEA STAR"}])
    with pytest.raises(UsageProblem, match="rows left out 1 \\(1 vessels\\)"):
        make_designation(read_list(path), ListKind.CSL, DAY, NamedAuthority())


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    with pytest.raises(InputRefused, match=r"broken\.xlsx"):
        read_list(tmp_path / "broken.xlsx")


def test_what_a_person_says_of_the_authority_replaces_the_sentence_that_asks_for_it() -> None:
    file = ListFile("ours.csv", "0" * 64, (ListSheet("ours", ((1, HEADINGS), (2, ["Bravo Cloud"]))),))
    bare = make_designation(file, ListKind.TABLE, DAY, NamedAuthority()).designation
    named = make_designation(file, ListKind.TABLE, DAY, NamedAuthority("State of Acme", "Acme Code 1")).designation
    assert any("No authority is named" in sentence for sentence in bare.conflicts)
    assert (named.authorities[0].name, named.conflicts) == ("State of Acme", ())


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.lists(st.text(max_size=40), min_size=4, max_size=4), min_size=1, max_size=6))
def test_whatever_stands_in_the_cells_the_counts_add_up_and_the_file_loads(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    try:
        made = table(["Bravo Cloud", "", "", ""], *rows)
    except AnalyzerError:
        return
    assert made.rows == len(rows) + 1 == made.vendors + sum(made.omitted.values())
    text = designation_toml(made.designation, [made.counts_text])
    assert text == designation_toml(table(["Bravo Cloud", "", "", ""], *rows).designation, [made.counts_text])
    path = tmp_path_factory.mktemp("list") / "made.toml"
    path.write_bytes(text.encode())
    assert load_designation(str(path)).vendors == made.designation.vendors
