"""Pairs of names that may be one name, whose name is right, and names whose own row names a vendor, each step alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, shown, step


def pairs(
    *names: str, crowd: int = 50, identified: tuple[str, ...] = (), written: dict[str, str] | None = None
) -> list[Any]:
    tables: dict[str, Rows] = {
        "firm_link": [
            {"name_key": name, "firm_key": f"uei:{name}" if name in identified else f"name:{name}"} for name in names
        ],
        "written_out": [{"name_key": name, "written": text} for name, text in (written or {}).items()],
    }
    return shown(step("resolving", "near_pair", tables, crowd=crowd), "one", "other", "agrees")


def test_abbreviations_are_written_out_where_a_name_has_one() -> None:
    names = ["delta engr svcs", "engr engr", "engr engr", "delta engineering", "svcsx", ""]
    tables: dict[str, Rows] = {
        "firm_link": [{"name_key": name} for name in names],
        "abbreviation": [{"word": "engr", "written": "engineering"}, {"word": "svcs", "written": "services"}],
    }
    assert shown(step("resolving", "written_out", tables), "name_key", "written") == [
        ("delta engr svcs", "delta engineering services"),
        ("engr engr", "engineering engineering"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ("blue door", "bluedoor", True),
        ("blue door", "door blue", True),
        ("blue door", "blue dorr", False),
        ("innovations", "innovationz", False),
        ("inovationspark", "novationspark", False),
    ],
    ids=["without spaces", "in another order", "one word", "the first letters", "the last letters"],
)
def test_two_names_are_a_pair_by_their_letters_or_words_or_where_a_slip_may_hide(
    one: str, other: str, agrees: bool
) -> None:
    assert pairs(one, other) == [(*sorted((one, other)), agrees)]


def test_names_that_are_one_written_out_agree() -> None:
    assert pairs("natl", "national", written={"natl": "national"}) == [("national", "natl", True)]


def test_names_that_share_nothing_are_no_pair() -> None:
    assert pairs("blue door", "green hill") == []
    assert pairs("adda", "ada") == []


def test_two_identified_firms_are_never_a_pair() -> None:
    assert pairs("blue door", "bluedoor", identified=("blue door", "bluedoor")) == []
    assert len(pairs("blue door", "bluedoor", identified=("blue door",))) == 1


def test_what_very_many_names_share_tells_nothing() -> None:
    names = ("blue a", "blue b", "blue c")
    assert len(pairs(*names, crowd=3)) == 3
    assert pairs(*names, crowd=2) == []


def owner(
    *links: dict[str, Any], reason: str = "a slip", known: Rows = (), proven: Rows = (), more: Rows = ()
) -> list[Any]:
    """The owner of each name, where `adda` and `ada` are nearly alike."""
    tables: dict[str, Rows] = {
        "near_link": [{"one": "ada", "other": "adda", "reason": reason}, *more],
        "firm_link": [
            {"name": link["name_key"].title(), "firm_key": f"name:{link['name_key']}", "uses": 1} | link
            for link in links
        ],
        "vendor_key": known,
        "proven_name": proven,
    }
    return shown(step("resolving", "near_owner", tables), "name_key", "owner_key")


FIRST: dict[str, Any] = {"name_key": "ada"}
SECOND: dict[str, Any] = {"name_key": "adda"}


@pytest.mark.parametrize(
    ("links", "known", "expected"),
    [
        ([FIRST, SECOND | {"firm_key": "uei:A"}], [], [("ada", "uei:A")]),
        ([FIRST | {"uses": 9}, SECOND | {"firm_key": "uei:A"}], [], [("ada", "uei:A")]),
        ([FIRST | {"firm_key": "uei:B"}, SECOND], [{"name_key": "adda"}], []),
        ([FIRST | {"uses": 9}, SECOND], [{"name_key": "adda"}], [("ada", "name:adda")]),
        ([FIRST, SECOND | {"uses": 2}], [], [("ada", "name:adda")]),
        ([FIRST, SECOND], [], [("adda", "name:ada")]),
        ([FIRST | {"firm_key": "uei:A"}, SECOND | {"firm_key": "uei:B"}], [], []),
    ],
    ids=[
        "identified",
        "identified, though less used",
        "known and identified",
        "known",
        "used more",
        "the first",
        "both identified",
    ],
)
def test_of_two_near_names_the_right_one_owns_the_other(
    links: list[dict[str, Any]], known: Rows, expected: list[Any]
) -> None:
    assert owner(*links, known=known) == expected


def test_the_name_that_is_written_out_owns_the_abbreviated_one_though_less_used() -> None:
    assert owner(FIRST | {"uses": 9}, SECOND, reason="a word is abbreviated") == [("ada", "name:adda")]


def test_a_name_that_is_nearly_two_firms_is_nobodys() -> None:
    third = [{"one": "adda", "other": "addar", "reason": "a slip"}]
    links = [FIRST | {"firm_key": "uei:A"}, SECOND, {"name_key": "addar", "firm_key": "uei:B"}]
    assert owner(*links, more=third) == []


def test_chains_of_slips_are_not_followed() -> None:
    third = [{"one": "adda", "other": "addar", "reason": "a slip"}]
    links = [FIRST | {"uses": 3}, SECOND | {"uses": 2}, {"name_key": "addar"}]
    assert owner(*links, more=third) == [("adda", "name:ada")]


def test_a_name_of_two_firms_owns_and_is_owned_by_none() -> None:
    assert owner(FIRST | {"firm_key": "uei:A"}, FIRST | {"firm_key": "uei:B"}, SECOND) == []


def test_a_name_whose_own_row_names_a_vendor_is_kept_apart() -> None:
    tables: dict[str, Rows] = {
        "near_link": [{"one": "ada", "other": "adda", "reason": "a slip"}],
        "firm_link": [
            {"name_key": key, "name": key.title(), "firm_key": f"name:{key}", "uses": uses}
            for key, uses in (("ada", 2), ("adda", 1))
        ],
    }
    (plain,) = step("resolving", "near_owner", tables)
    assert (plain["owner_name"], plain["reason"], plain["apart"], plain["owner_known"]) == (
        "Ada",
        "a slip",
        False,
        False,
    )
    (apart,) = step("resolving", "near_owner", tables | {"proven_name": [{"name_key": "adda"}]})
    assert apart["apart"] is True


def proven(match: dict[str, Any] | None = None, text: dict[str, Any] | None = None, near: str = "ada") -> list[Any]:
    tables: dict[str, Rows] = {
        "matched_cell": [{"sheet_id": 1, "src_row": row, "col": 4, "text_id": 7, "record_row": row} for row in (5, 3)],
        "match": [{"text_id": 7, "verdict": "match", "polarity": "affirmed"} | (match or {})],
        "screen_text": [{"text_id": 7, "kind": "dependencies", "part": "product"} | (text or {})],
        "record": [{"sheet_id": 1, "src_row": row, "firm": "Ada"} for row in (5, 3, 2)],
        "name_key": [{"name": "Ada", "name_key": "ada"}],
        "near_link": [{"one": near, "other": "x"}],
        "sheet_column": [{"sheet_id": 1, "col": 2, "part": "firm"}],
    }
    told = step("resolving", "proven_name", tables)
    return shown(told, "name_key", "sheet_id", "src_row", "col")


def test_a_near_name_in_rows_that_name_a_vendor_is_told_with_the_first_of_them() -> None:
    assert proven() == [("ada", 1, 3, 2)]
    assert proven(near="bo") == []


@pytest.mark.parametrize("match", [{"verdict": "possible"}, {"rung": "catalogue"}, {"polarity": "denied"}])
def test_a_row_that_proves_no_use_keeps_no_name_apart(match: dict[str, Any]) -> None:
    assert proven(match) == []


@pytest.mark.parametrize(("part", "rows"), [("designation", []), ("statement", [("ada", 1, 3, 2)])])
def test_what_a_certificate_is_about_is_no_statement(part: str, rows: list[Any]) -> None:
    assert proven(text={"kind": "certificates", "part": part}) == rows
