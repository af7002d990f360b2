"""Texts that the program once misread, and their neighbours: `attacks.psv`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screening.labelled import LabelledCase, judged

LINES = Path(__file__).with_name("attacks.psv").read_text(encoding="utf-8").splitlines()
ROWS = [[cell.strip() for cell in line.split("|")] for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize("row", ROWS, ids=" / ".join)
def test_a_text_that_was_misread_is_read_as_a_person_reads_it(row: list[str]) -> None:
    family, designation, part, heading, text, label, said = row
    verdict, polarity, reason = judged(LabelledCase(family, designation, part, "firms", heading, text, label, said))
    assert verdict == label, reason
    assert not said or polarity == said, reason
