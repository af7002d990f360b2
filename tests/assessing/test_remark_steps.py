"""What has no effect because of its day, and who hangs on contracts that are not on file, in sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.step import Rows, step

AS_OF = date(2026, 9, 15)
AHEAD = date(2026, 9, 16)
SHEET = {"sheet_id": 1, "file": "a.csv"}
DENIAL = {"sheet_id": 1, "src_row": 2, "subject_key": "a", "verdict": "match", "polarity": "denied", "date_on": AHEAD}


def remarks(**tables: Rows) -> list[str]:
    rows = step("assessing", "dated_ahead", {"sheet": [SHEET], **tables}, as_of=AS_OF)
    return [row["text"] for row in rows]


def test_a_no_that_is_dated_ahead_has_no_effect() -> None:
    assert remarks(evidence=[DENIAL]) == [
        'No effect, since dated after the as-of date 2026-09-15: 1 row with an answer "No" (row 2: 2026-09-16).'
    ]


@pytest.mark.parametrize(
    "cell",
    [
        {"date_on": AS_OF},
        {"date_on": None},
        {"polarity": "affirmed"},
        {"verdict": "possible"},
        {"subject_key": ""},
        {"kind": "certificates"},
    ],
)
def test_what_has_an_effect_or_never_had_one_is_no_remark(cell: dict[str, Any]) -> None:
    assert remarks(evidence=[DENIAL | cell]) == []


def test_a_certificate_counts_from_its_signature_or_its_first_day_whichever_is_later() -> None:
    signed = {
        "sheet_id": 1,
        "src_row": 5,
        "standing": "not yet valid",
        "signed_on": AS_OF,
        "valid_from": date(2027, 1, 1),
    }
    assert remarks(certificate=[signed]) == [
        "No effect, since dated after the as-of date 2026-09-15: 1 row with a certificate (row 5: 2027-01-01)."
    ]
    assert remarks(certificate=[signed | {"standing": "valid"}]) == []


@pytest.mark.parametrize(
    ("column", "what"), [("identified_on", "a day of identification"), ("submitted_on", "a day of submission")]
)
def test_the_days_of_a_clause_list_are_told_apart(column: str, what: str) -> None:
    place = {"sheet_id": 1, "src_row": 3}
    tables: dict[str, Rows] = {"classified_record": [place | {"kind": "clauses"}], "record": [place | {column: AHEAD}]}
    assert remarks(**tables) == [
        f"No effect, since dated after the as-of date 2026-09-15: 1 row with {what} (row 3: 2026-09-16)."
    ]


def test_a_day_in_a_year_that_cannot_be_is_told_as_it_is_written() -> None:
    impossible = [{"sheet_id": 1, "src_row": 2, "value": "2999-01-01"}]
    assert remarks(evidence=[DENIAL | {"date_on": None}], impossible_day=impossible) == [
        'No effect, since no business date has such a year: 1 row with an answer "No" (row 2: 2999-01-01).'
    ]


def test_the_first_eight_rows_are_named_and_all_are_counted() -> None:
    (sentence,) = remarks(evidence=[DENIAL | {"src_row": row} for row in range(2, 12)])
    assert "10 rows with an answer" in sentence
    assert "row 9: 2026-09-16; and 2 more)." in sentence
    assert "row 10" not in sentence


def off_file(*numbers: dict[str, Any]) -> list[tuple[str, int]]:
    rows = step("assessing", "off_file_problem", {"off_file": [{"several": False} | number for number in numbers]})
    return [(row["text"], row["loud"]) for row in rows]


def number(written: str, *pressing: str, **more: Any) -> dict[str, Any]:
    return {"whole": written.replace("-", ""), "written": written, "pressing": list(pressing)} | more


def test_who_hangs_on_contracts_not_on_file_is_told_by_the_number_with_most_firms_first() -> None:
    assert off_file(number("FA-1", "Ada"), number("FA-2", "Ada", "Bo")) == [
        (
            "2 exposed or unresolved firms hang on contracts not on file (FA-2, FA-1): their dollars are not counted. Add the"
            " contract list that holds them, or correct the numbers; contracts_not_on_file.csv has the rows.",
            2,
        )
    ]


def test_a_number_that_several_contracts_carry_is_told_apart() -> None:
    (sentence,) = off_file(number("FA-1", "Ada", several=True))
    assert sentence == (
        "1 exposed or unresolved firm hangs on contract numbers that several contracts carry (FA-1): their dollars are not"
        " counted. Write IDV and order number together, or correct the numbers; contracts_not_on_file.csv has the rows.",
        1,
    )


def test_one_number_in_two_sheets_is_one_number_and_its_firm_one_firm() -> None:
    ((sentence, _),) = off_file(number("FA-1", "Ada", sheet_id=1), number("FA 1", "Ada", sheet_id=2, whole="FA1"))
    assert sentence.startswith("1 exposed or unresolved firm hangs on contracts not on file (FA 1):")


def test_beyond_five_numbers_the_rest_is_counted() -> None:
    ((sentence, _),) = off_file(*(number(f"FA-{at}", "Ada") for at in range(1, 8)))
    assert "(FA-1, FA-2, FA-3, FA-4, FA-5 and 2 more)" in sentence


def test_a_number_on_which_no_pressing_firm_hangs_is_not_said() -> None:
    assert off_file(number("FA-1")) == []
