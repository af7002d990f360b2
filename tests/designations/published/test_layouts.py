"""Each published layout, with its real headings, becomes a designation in which every row is accounted for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from analyzer.designations import file_errors, load_designation
from analyzer.designations.published.make_designation import ImportedList, make_designation
from analyzer.designations.published.named_authority import NamedAuthority
from analyzer.designations.write_toml import designation_toml
from analyzer.request.list_file import read_list
from analyzer.vocabulary import ListKind, TermKind
from tests.designations.published import lists
from tests.designations.published.lists import Row, firm, write_list

DAY = date(2026, 11, 28)


def make(path: Path, kind: ListKind, as_of: date | None = DAY) -> ImportedList:
    """The list of the file; the file that it gives is valid and loads as the same designation."""
    made = make_designation(read_list(path), kind, as_of, NamedAuthority())
    assert made.rows == made.vendors + sum(made.omitted.values())
    written = path.with_suffix(".toml")
    written.write_text(designation_toml(made.designation, [made.counts_text]), encoding="utf-8")
    assert list(file_errors(written)) == []
    assert load_designation(str(written)).vendors == made.designation.vendors
    return made


def terms(made: ImportedList) -> dict[str, list[str]]:
    return {vendor.name: [term.text for term in vendor.terms] for vendor in made.designation.vendors}


def test_the_headings_are_as_many_as_published() -> None:
    layouts = (lists.SAM_FASCSA, lists.SAM_EXCLUSIONS, lists.CSL, lists.TARGETS, lists.TARGETS_BEFORE)
    assert [len(headings) for headings in layouts] == [23, 31, 29, 16, 15]


def test_the_extract_of_fascsa_orders(tmp_path: Path) -> None:
    rows = [
        firm("FOXTROT RESEARCH CORP", Unique_Entity_ID="J27QHBBBL1V3", CAGE="1AB23", FASCSA_Order_Flag="Y"),
        firm("GOLF OPTICS GMBH", CAGE="12345", Country="DEU", FASCSA_Order_Flag="Y"),
        firm("", Classification="Individual", First="Ann", Last="Other", FASCSA_Order_Flag="Y"),
        firm("SEA STAR", Classification="Vessel", FASCSA_Order_Flag="Y"),
        firm("HOTEL SYSTEMS LLC", Termination_Date="11/27/2026", FASCSA_Order_Flag="Y"),
        firm("INDIA RADIO LLC", Termination_Date="11/28/2026", FASCSA_Order_Flag="Y"),
        firm("JULIETT LABS INC", FASCSA_Order_Flag="N"),
    ]
    # The 333rd day of 2026 is 29 November.
    made = make(write_list(tmp_path, "FASCSAOrders26333.CSV", lists.SAM_FASCSA, rows), ListKind.SAM_FASCSA)
    assert terms(made) == {
        "FOXTROT RESEARCH CORP": ["FOXTROT RESEARCH CORP", "J27QHBBBL1V3", "1AB23"],
        "GOLF OPTICS GMBH": ["GOLF OPTICS GMBH"],  # a CAGE of digits alone would be met in any column of numbers
        "INDIA RADIO LLC": ["INDIA RADIO LLC"],
    }
    assert made.day == date(2026, 11, 29)
    assert made.omitted == {
        "individuals": 1,
        "vessels": 1,
        "ended before 2026-11-28": 1,
        "not marked as a FASCSA order": 1,
    }
    assert sum(made.unused.values()) == 1


def test_of_the_exclusions_of_sam_only_those_under_a_fascsa_order_count(tmp_path: Path) -> None:
    order = "Excluded under the Federal Acquisition Supply Chain Security Act of 2018."
    rows = [
        firm("KILO NETWORKS AG", Additional_Comments=order) | {"Cross-Reference": "(also KILO DATA AG)"},
        firm("LIMA PAVING INC", Additional_Comments="Convicted of fraud."),
    ]
    path = write_list(tmp_path, "SAM_Exclusions_Public_Extract_V2_26001.CSV", lists.SAM_EXCLUSIONS, rows)
    made = make(path, ListKind.SAM_FASCSA, None)
    assert terms(made) == {"KILO NETWORKS AG": ["KILO NETWORKS AG", "KILO DATA AG"]}
    assert made.day == date(2026, 1, 1)
    assert list(made.omitted.values()) == [1]


def test_the_consolidated_screening_list(tmp_path: Path) -> None:
    rows: Sequence[Row] = [
        {"type": "Entity", "name": "Mike Shipyard JSC", "alt_names": "MSY; Mike Yards", "start_date": "2022-03-01"},
        {"type": "", "name": "November Chips Co., Ltd.", "source": "Entity List (EL)"},
        {"type": "Individual", "name": "Oscar Person"},
        {"type": "Vessel", "name": "PAPA STAR"},
        {"type": "Aircraft", "name": "EP-QQQ"},
        {"type": "Entity", "name": "Quebec Trading", "end_date": "2020-01-01"},
        {"type": "Entity", "name": "MIKE SHIPYARD JSC", "alt_names": "Mike Wharf"},
    ]
    made = make(write_list(tmp_path, "consolidated.csv", lists.CSL, rows), ListKind.CSL)
    assert terms(made) == {
        "Mike Shipyard JSC": ["Mike Shipyard JSC", "MSY", "Mike Yards", "Mike Wharf"],
        "November Chips Co., Ltd.": ["November Chips Co., Ltd."],
    }
    assert sorted(made.omitted.values()) == [1, 1, 1, 1, 1]
    assert made.designation.vendors[1].terms[0].note == "on Entity List (EL)"
    (authority,) = made.designation.authorities
    assert (authority.clauses, [str(test) for test in authority.tests]) == ((), ["dealings"])


@pytest.mark.parametrize("headings", [lists.TARGETS, lists.TARGETS_BEFORE], ids=["of today", "of before"])
def test_the_targets_of_opensanctions(tmp_path: Path, headings: Sequence[str]) -> None:
    rows: Sequence[Row] = [
        {"schema": "Company", "name": "Romeo Avionics", "aliases": "RA;Romeo Air", "last_seen": "2026-11-20T06:00:00"},
        {"schema": "Person", "name": "Sierra Person", "last_seen": "2026-11-21T06:00:00"},
        {"schema": "CryptoWallet", "name": "0x12"},
    ]
    made = make(write_list(tmp_path, "targets.simple.csv", headings, rows), ListKind.OPENSANCTIONS, None)
    assert terms(made) == {"Romeo Avionics": ["Romeo Avionics", "RA", "Romeo Air"]}
    assert made.day == date(2026, 11, 21)
    assert made.omitted == {"individuals": 1, "of the kind cryptowallet, which is no firm": 1}


def test_a_statute_as_opensanctions_keeps_it(tmp_path: Path) -> None:
    rows: Sequence[Row] = [
        {
            "schema": "Company",
            "name": "Tango Telecom",
            "aliases": "TT Telecom",
            "country": "cn",
            "start-date": "2018-08-13",
        },
        {"schema": "Company", "name": "Uniform Radio", "end-date": "2024-01-31"},
    ]
    made = make(write_list(tmp_path, "section_889.csv", lists.STATUTES, rows), ListKind.OPENSANCTIONS)
    assert terms(made) == {"Tango Telecom": ["Tango Telecom", "TT Telecom"]}
    assert made.designation.vendors[0].terms[0].note == "country cn; since 2018-08-13"


def test_the_list_of_section_1260h_as_opensanctions_keeps_it(tmp_path: Path) -> None:
    rows: Sequence[Row] = [
        {
            "Name": "Victor Drone Technology Co., Ltd. (VDT)*",
            "Clean Name": "Victor Drone Technology Co., Ltd.",
            "Alias": "VDT,Victor Air",
            "Previous Name": "Victor Kites Co., Ltd.",
            "Start date": "2025-01-07",
        },
        {"Name": "Victor Drone Technology Co., Ltd.", "Alias": "Victor Sky", "Start date": "2026-06-08"},
        {"Name": "Whiskey Chips (formerly Malt Chips)", "Parent Name": "Victor Group", "Start date": "2026-06-08"},
        {"Name": "Xray Steel", "Note": "No longer\nowned", "Start date": "2021-06-03", "End date": "2026-02-17"},
    ]
    made = make(write_list(tmp_path, "sanctions.csv", lists.SECTION_1260H, rows), ListKind.SECTION_1260H, None)
    victor = "Victor Drone Technology Co., Ltd."
    assert terms(made) == {
        victor: [victor, "VDT", "Victor Air", "Victor Kites Co., Ltd.", "Victor Sky"],
        "Whiskey Chips": ["Whiskey Chips", "Malt Chips"],
    }
    assert [term.kind for term in made.designation.vendors[1].terms] == [TermKind.LEGAL_NAME, TermKind.FORMER_NAME]
    assert made.designation.vendors[1].terms[0].note == "listed under Victor Group; since 2026-06-08"
    assert (made.day, made.omitted["ended before 2026-06-08"]) == (date(2026, 6, 8), 1)


@pytest.mark.parametrize("headings", [lists.FCC, lists.FCC_PAGE], ids=["OpenSanctions", "FCC"])
def test_the_covered_list_whose_entries_are_sentences_with_several_dates(
    tmp_path: Path, headings: Sequence[str]
) -> None:
    entries = [
        (
            "Telecommunications equipment produced by Yankee Technologies Company, including telecommunications or video "
            "surveillance services provided by such entity or using such equipment.",
            "March 12, 2021",
        ),
        (
            "International telecommunications services provided by Zulu Networks Corp and its wholly-owned subsidiary ZuNet "
            "(USA) LLC subject to section 214 of the Communications Act of 1934.",
            "September 20, 2022",
        ),
        (
            "Information security products, solutions, and services supplied, directly or indirectly, by AO Alfa Lab or any "
            "of its predecessors, successors, parents, subsidiaries, or affiliates.",
            "March 25, 2022",
        ),
        ("Software produced or provided by Alfa Lab, Inc. or any of its successors and assignees.", "July 23, 2024"),
        (
            "Uncrewed aircraft systems produced in a foreign country except (a) those on a list until January 1, 2028",
            "December 22, 2025Updated:January 7, 2026Updated:June 15, 2026",
        ),
    ]
    rows = [dict(zip(headings, entry, strict=True)) for entry in entries]
    made = make(write_list(tmp_path, "table.csv", headings, rows), ListKind.FCC, None)
    assert terms(made) == {
        "Yankee Technologies Company": ["Yankee Technologies Company"],
        "Zulu Networks Corp": ["Zulu Networks Corp", "ZuNet (USA) LLC"],
        "AO Alfa Lab": ["AO Alfa Lab"],
        "Alfa Lab, Inc.": ["Alfa Lab, Inc."],
    }
    assert made.omitted == {"naming no producer (a kind of product)": 1}
    assert made.day == date(2026, 6, 15)


def test_a_plain_table_of_ones_own(tmp_path: Path) -> None:
    rows: Sequence[Row] = [
        {
            "Name": "Bravo Cloud",
            "Aliases": "Bravo; bravo.example; pkg:npm/bravo",
            "Country": "FR",
            "Identifier": "J27QHBBBL1V3",
        },
        {"Name": "", "Country": "FR"},
    ]
    made = make(write_list(tmp_path, "ours.csv", ["Name", "Aliases", "Country", "Identifier"], rows), ListKind.TABLE)
    kinds = [(term.text, str(term.kind)) for term in made.designation.vendors[0].terms]
    assert kinds == [
        ("Bravo Cloud", "legal_name"),
        ("Bravo", "legal_name"),
        ("bravo.example", "host"),
        ("pkg:npm/bravo", "package"),
        ("J27QHBBBL1V3", "identifier"),
    ]
    assert made.omitted == {"without a name": 1}
