"""A reason that ends with a path comes apart into what it was made of."""

from __future__ import annotations

import pytest

from analyzer.report.answer_reason import position_sentence, split_reason
from analyzer.vocabulary import Position


@pytest.mark.parametrize("position", Position)
def test_a_reason_with_a_path_comes_apart(position: Position) -> None:
    reason = f"Presumed from its date. {position_sentence(position, 'Ada uses Acme [a.csv, row 2].')}"
    assert split_reason(reason) == (
        "Presumed from its date.",
        position.replace("_", " "),
        "Ada uses Acme [a.csv, row 2].",
    )


def test_a_reason_without_a_path_stays_whole() -> None:
    assert split_reason("Nothing on record says what it uses.") == ("Nothing on record says what it uses.", "", "")
