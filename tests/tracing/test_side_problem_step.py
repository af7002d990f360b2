"""What names a vendor beside the cells and counts for nobody, in sentences."""

from __future__ import annotations

from typing import Any

import pytest

from tests.step import Rows, step

SIDE = {"file": "a.xlsx", "sheet": "S", "place": "comment on B4", "class": "said"}


def side_problems(cell: dict[str, Any], *texts: str, **side: str) -> list[str]:
    tables: dict[str, Rows] = {
        "evidence": [{"col": -at, "verdict": "match"} | cell for at in range(1, len(texts) + 1)],
        "side_text": [SIDE | {"side_id": at, "text": text} | side for at, text in enumerate(texts, 1)],
    }
    return [list(row.values())[2] for row in step("tracing", "side_problem", tables)]


def test_what_names_a_vendor_beside_the_rows_is_told_with_the_first_text() -> None:
    said = 'The vendor is named in the comment on B4: "We use Zeus"'
    tail = ". It belongs to no row that was kept, so it is a question to the firm whose spreadsheets these are."
    assert side_problems({}, "We use Zeus") == [said + tail]
    assert side_problems({}, "We use Zeus", "Zeus too") == [said + " and 1 more" + tail]


def test_a_name_of_a_file_proves_nothing_and_says_so() -> None:
    (sentence,) = side_problems({}, "Zeus", **{"class": "label"}, place="name of the sheet")
    assert sentence.startswith('The vendor is named in the name of the sheet: "Zeus"; a name proves nothing.')


@pytest.mark.parametrize("cell", [{"verdict": "possible"}, {"verdict": "rejected"}, {"subject_key": "a"}])
def test_what_counts_for_a_firm_or_is_not_sure_is_no_remark(cell: dict[str, Any]) -> None:
    assert side_problems(cell, "We use Zeus") == []
