"""The published policy: every rung is explained, and its examples come out as it says."""

from __future__ import annotations

import pytest

from analyzer.designations import load_catalogue, load_designation
from analyzer.screening import Text, screen_texts
from analyzer.screening.quality import PUBLISHED, rung_examples, rung_explanation
from analyzer.vocabulary import ColumnRole, Rung, SheetKind

KINDS = {"supplier": SheetKind.PAYMENTS, "notes": SheetKind.FIRMS}
EXAMPLES = [(rung, *example) for rung in PUBLISHED for example in rung_examples(rung)]


@pytest.mark.parametrize("rung", list(Rung))
def test_every_rung_is_explained(rung: Rung) -> None:
    assert rung_explanation(rung)
    assert rung_examples(rung) or rung == Rung.IDENTIFIER


@pytest.mark.parametrize(("rung", "part", "text", "verdict"), EXAMPLES)
def test_an_example_comes_out_as_its_rung_says(rung: Rung, part: str, text: str, verdict: str) -> None:
    kind = KINDS.get(part, SheetKind.DEPENDENCIES)
    found = screen_texts([Text(text, ColumnRole(part), "", kind)], [load_designation("anthropic")], load_catalogue())
    assert [match.verdict for match in found] == ([] if verdict == "none" else [verdict])
    assert all(match.rung == rung for match in found if match.verdict != "rejected")
