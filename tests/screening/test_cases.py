from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.designations import catalogue, load
from analyzer.records import Part, SheetKind
from analyzer.screening.policy import Policy, matches_of, policy_of
from analyzer.screening.texts import Text

TABLE = Path(__file__).with_name("cases.psv")
ROWS = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
POLICIES = {
    name: policy_of([load(name)], catalogue()) for name in ("anthropic", "section-889", "kaspersky", "bytedance", "dji")
}
ORDER = ("match", "possible", "rejected")


def best(text: Text, policy: Policy) -> tuple[str, str, str]:
    found = sorted(matches_of(text, policy), key=lambda match: ORDER.index(match.verdict))
    return (found[0].verdict, found[0].polarity, found[0].reason) if found else ("none", "", "")


def test_the_table_holds_enough_cases_and_none_twice() -> None:
    assert len(ROWS) >= 400
    assert len({row[1:6] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " / ".join(row[:1] + row[4:6]))
def test_a_labelled_case_comes_out_right(row: tuple[str, ...]) -> None:
    _, designation, part, kind, heading, text, verdict, polarity = row
    found = best(Text(text, Part(part), heading, SheetKind(kind)), POLICIES[designation])
    assert found[0] == verdict or (verdict == "none" and found[0] == "rejected"), found
    assert polarity in ("", found[1]), found
    assert verdict == "none" or found[2]
