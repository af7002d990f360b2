from __future__ import annotations

import pytest

from analyzer.designations import shipped_ids
from analyzer.screening.quality import load_quality
from tests.screening.labelled import LabelledCase, cases, judged, tally

CASES = cases()


def test_the_table_holds_enough_cases_and_none_twice() -> None:
    assert len(CASES) >= 900
    assert len({(case.designation, case.part, case.kind, case.heading, case.text) for case in CASES}) == len(CASES)
    assert {case.designation for case in CASES} == set(shipped_ids())


@pytest.mark.parametrize("case", CASES, ids=lambda case: " / ".join((case.family, case.heading, case.text)))
def test_a_labelled_case_comes_out_right(case: LabelledCase) -> None:
    verdict, polarity, reason = judged(case)
    assert verdict == {"rejected": "none"}.get(case.label, case.label), reason
    assert polarity == case.polarity or not case.polarity or verdict == "none", reason
    assert verdict == "none" or reason


def test_the_printed_quality_is_that_of_the_table() -> None:
    counted = tally(({"rejected": "none"}.get(case.label, case.label), judged(case)[0]) for case in CASES)
    assert {name: getattr(load_quality().table, name) for name in counted} == dict(counted)
