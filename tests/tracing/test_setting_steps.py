"""Which rows say that the vendor's models are switched off in a product, and what that closes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import shown, step

ROW = {"sheet_id": 1, "src_row": 2, "record_row": 2, "designation": "acme", "vendor": "acme", "rung": "catalogue"}
SUITE = ROW | {
    "evidence_id": 1,
    "col": 1,
    "catalogue_id": "suite",
    "polarity": "affirmed",
    "verdict": "possible",
    "text": "Suite",
}
OFF = ROW | {
    "evidence_id": 2,
    "col": 2,
    "catalogue_id": "",
    "polarity": "denied",
    "verdict": "possible",
    "text": "Acme: off",
}
AS_OF = date(2026, 11, 29)


def settings(*cells: dict[str, Any]) -> list[str]:
    return shown(step("tracing", "model_setting", {"evidence": cells}, as_of=AS_OF), "catalogue_id")


def edges(
    *cells: dict[str, Any], setting: dict[str, Any] | None = None, can_disable: str = "unknown"
) -> list[dict[str, Any]]:
    stated = {"kind": "dependencies", "part": "product", "marked": "Suite", "term_kind": "product", "subject_key": "a"}
    fact = {"sheet_id": 1, "src_row": 2, "class": "stated", "state": "current", "firm_key": "a", "supplier_key": "b"}
    place = {"designation": "acme", "vendor": "acme", "sheet_id": 1, "src_row": 2, "catalogue_id": ""}
    return step(
        "tracing",
        "match_edge",
        {
            "evidence": [stated | cell for cell in cells],
            "classified_record": [fact],
            "catalogue_entry": [{"catalogue_id": "suite", "relation": "embeds", "can_disable": can_disable}],
            "model_setting": [] if setting is None else [place | setting],
        },
    )


def test_an_off_beside_the_only_product_of_a_row_is_its_setting() -> None:
    assert settings(SUITE, OFF) == [""]


def test_an_off_beside_two_products_is_no_setting_of_either() -> None:
    assert settings(SUITE, SUITE | {"catalogue_id": "other"}, OFF) == []


def test_an_off_that_names_its_product_is_the_setting_of_that_one() -> None:
    assert settings(SUITE, SUITE | {"catalogue_id": "other"}, OFF | {"catalogue_id": "other"}) == ["other"]


def test_an_off_without_a_product_in_its_row_is_no_setting() -> None:
    assert settings(OFF) == []
    assert settings(SUITE | {"src_row": 3}, OFF) == []


def test_an_off_for_another_vendor_is_no_setting() -> None:
    assert settings(SUITE, OFF | {"vendor": "bolt"}) == []


@pytest.mark.parametrize(("day", "count"), [("2026-11-29", 1), ("2026-11-30", 0), ("2027-01-01", 0), ("2026-02-28", 1)])
def test_an_off_from_a_later_day_is_none_yet(day: str, count: int) -> None:
    assert len(settings(SUITE, OFF | {"text": f"Acme: off since {day}"})) == count


def test_a_product_makes_an_assumed_path_until_its_setting_closes_it() -> None:
    (open_path,) = edges(SUITE)
    assert (open_path["class"], open_path["last_kind"]) == ("assumed", "embeds")
    assert edges(SUITE, setting={}) == []
    assert edges(SUITE, setting={"catalogue_id": "suite"}) == []


@pytest.mark.parametrize(
    "setting", [{"catalogue_id": "other"}, {"vendor": "bolt"}, {"designation": "bolt"}, {"src_row": 3}, {"sheet_id": 2}]
)
def test_the_setting_of_something_else_closes_nothing(setting: dict[str, Any]) -> None:
    assert len(edges(SUITE, setting=setting)) == 1


def test_what_cannot_be_switched_off_is_closed_by_no_setting() -> None:
    assert edges(SUITE, setting={}, can_disable="yes") == []
    assert len(edges(SUITE, setting={}, can_disable="no")) == 1


def test_a_no_in_the_row_that_is_no_setting_closes_nothing() -> None:
    note = {"rung": "mention", "verdict": "match", "polarity": "denied", "part": "notes", "catalogue_id": ""}
    assert [edge["class"] for edge in edges(SUITE, SUITE | note)] == ["assumed"]


def test_a_proven_use_in_the_row_speaks_for_its_own_vendor_only() -> None:
    note = {"rung": "mention", "verdict": "match", "part": "notes", "catalogue_id": "", "text": "uses Acme"}
    assert [edge["class"] for edge in edges(SUITE, SUITE | note)] == ["stated"]
    assert sorted(edge["class"] for edge in edges(SUITE, SUITE | note | {"vendor": "bolt"})) == ["assumed", "stated"]
