"""A long list is joined to the texts by words, and finds what a short one finds, but for what thousands of names would drown."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from analyzer.designations import Term, Vendor, term_strength
from analyzer.designations.designation_words import Confidence
from analyzer.screening import say_ordinary_names
from analyzer.screening.screen import screen_sheets
from analyzer.store.connection import open_scratch
from analyzer.store.steps import insert_rows, run_script
from analyzer.vocabulary import TermKind
from tests.acts import make_designation
from tests.step import step

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

LISTED = {
    "huaxin": ("Shenzhen Huaxin Technology Co., Ltd.", "深圳华欣科技有限公司"),
    "uralmash": ("OAO Uralmash", "Uralmashzavod"),
    "irisl": ("Islamic Republic of Iran Shipping Lines", "IRISL"),
    "patriot": ("Pars Oil Transport FZE", "PATRIOT"),
    "orion": ("Vela Marine Bank", "ORION"),
}


@pytest.fixture(autouse=True)
def every_designation_is_a_long_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("analyzer.screening.terms.lexicon"), "_FEW_VENDORS", 0)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = open_scratch(tmp_path, {})
    run_script(opened, "analyzer.store", "schema")
    yield opened
    opened.close()


def verdicts(connection: Connection, *names: str) -> dict[str, tuple[str, str]]:
    """The vendor and the verdict by which each of `names`, the suppliers of a sheet, is met."""
    connection.execute("create table raw_1 (src_row integer, c1 varchar)")
    insert_rows(connection, "raw_1", ("src_row", "c1"), enumerate(names, start=2))
    sheet = ("sheet_id", "file", "sheet", "raw_table", "kind", "header_row", "rows_read", "rows_kept")
    insert_rows(connection, "sheet", sheet, [(1, "a.csv", "", "raw_1", "payments", 1, len(names), len(names))])
    insert_rows(connection, "sheet_column", ("sheet_id", "col", "heading", "part"), [(1, 1, "Supplier", "supplier")])
    insert_rows(connection, "record", ("sheet_id", "src_row"), [(1, row + 2) for row in range(len(names))])
    vendors = tuple(
        Vendor(id=key, name=texts[0], terms=tuple(map(make_term, texts))) for key, texts in sorted(LISTED.items())
    )
    screen_sheets(connection, [msgspec.structs.replace(make_designation(), vendors=vendors)], ())
    found = connection.execute("select text, vendor, verdict from match join screen_text using (text_id)").fetchall()
    return {text: (vendor, verdict) for text, vendor, verdict in found}


def make_term(text: str) -> Term:
    return Term(
        text=text,
        kind=TermKind.LEGAL_NAME,
        strength=term_strength(text),
        source="a list",
        confidence=Confidence.UNVERIFIED,
    )


@pytest.mark.parametrize(
    ("name", "vendor"),
    [
        ("SHENZHEN HUAXIN TECHNOLOGY CO LTD", "huaxin"),
        ("Shen Zhen Hua Xin Technology Co., Ltd.", "huaxin"),
        ("供应商：深圳华欣科技有限公司", "huaxin"),
        ("Islamic Republic of Iran Shipping Lines (IRISL)", "irisl"),
        ("Uralmashzavod Trade House", "uralmash"),
    ],
)
def test_a_listed_name_is_found_however_it_is_spaced(connection: Connection, name: str, vendor: str) -> None:
    assert verdicts(connection, name) == {name: (vendor, "match")}


@pytest.mark.parametrize(
    ("name", "vendor"),
    [
        ("Shenzhen Huaxing Technology Co., Ltd.", "huaxin"),
        ("Shenzhen Huaxin Tecnology Co., Ltd.", "huaxin"),
        ("Islamic Republic of Iran Shiping Lines", "irisl"),
        ("Uralmashzavot", "uralmash"),
    ],
)
def test_a_name_with_one_slip_is_possible(connection: Connection, name: str, vendor: str) -> None:
    assert verdicts(connection, name) == {name: (vendor, "possible")}


def test_an_ordinary_word_counts_only_where_the_cell_says_nothing_else(connection: Connection) -> None:
    found = verdicts(connection, "PATRIOT", "Patriot Inc.", "Patriot Plumbing LLC", "New England Patriot Dental")
    assert found == {"PATRIOT": ("patriot", "possible"), "Patriot Inc.": ("patriot", "possible")}


def test_a_word_of_very_many_firms_is_an_ordinary_word_whatever_the_list_says(connection: Connection) -> None:
    many = [f"Orion {chr(0x61 + n // 26)}{chr(0x61 + n % 26)}ra Services" for n in range(60)]
    assert verdicts(connection, "Orion", *many) == {"Orion": ("orion", "match")}


def test_a_word_of_few_firms_names_the_listed_one_in_each_of_them(connection: Connection) -> None:
    assert verdicts(connection, "Orion Marine", "Orion Tankers") == {
        "Orion Marine": ("orion", "match"),
        "Orion Tankers": ("orion", "match"),
    }


def test_unrelated_firms_of_the_same_trade_and_town_meet_nothing(connection: Connection) -> None:
    assert verdicts(connection, "Shenzhen Baoli Technology Co., Ltd.", "Iran Shipping", "OAO Sokol", "Uralsib") == {}


def test_which_names_were_taken_for_ordinary_words_is_a_problem_of_the_run(connection: Connection) -> None:
    many = [f"Orion {chr(0x61 + n // 26)}{chr(0x61 + n % 26)}ra Services" for n in range(60)]
    verdicts(connection, "Orion", *many)  # `orion` stands in 61 texts, `services` in 60, and no list has that name
    say_ordinary_names(connection)
    (problem,) = connection.execute("select file, sheet, text, loud from problem").fetchall()
    assert problem == (
        "",
        "",
        f'1 name of one word in the list "{make_designation().name}" is an ordinary word of these inputs, because many texts'
        ' hold it: "ORION" (61 texts). Such a name is weak: it counts only in a text that says nothing else, and in the other'
        " texts it was not judged. To have them judged, add the option --vendor with the name.",
        0,
    )


def test_49_texts_with_a_listed_word_leave_the_name_strong_and_nothing_to_remark(connection: Connection) -> None:
    many = [f"Orion {chr(0x61 + n // 26)}{chr(0x61 + n % 26)}ra Services" for n in range(49)]
    assert set(verdicts(connection, *many)) == set(many)
    say_ordinary_names(connection)
    assert connection.execute("select * from problem").fetchall() == []


def test_the_names_that_most_texts_hold_are_the_examples() -> None:
    names = ("ORION", "VENUS", "Venus", "LYRA", "CETUS", "HYDRA", "DRACO")
    texts = (61, 70, 70, 55, 54, 53, 52)
    rows = [
        {"designation": "A list", "vendor": f"v{number}", "name": name, "texts": count}
        for number, (name, count) in enumerate(zip(names, texts, strict=True))
    ]
    (problem,) = step("screening.listing", "ordinary_name_problem", {"ordinary_name": rows})
    assert problem["text"].startswith(
        '6 names of one word in the list "A list" are ordinary words of these inputs, because many texts hold them: '
        '"VENUS" (70 texts, a name of 2 vendors), "ORION" (61 texts), "LYRA" (55 texts), "CETUS" (54 texts), "HYDRA" (53 texts)'
        " and 1 more."
    )
