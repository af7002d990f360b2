"""Signs that a workbook writes as numbers, as a person sees them."""

from __future__ import annotations

import pytest

from analyzer.text.excel_escapes import as_shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("_x0041_nthropic", "Anthropic"),
        ("_x005F_x0041_", "_x0041_"),
        ("_x00e9_t_x00E9_", "\u00e9t\u00e9"),
        ("_xD83D__xDE00_", "\U0001f600"),
        ("_xD83D_", "\ufffd"),
        ("_x41_ and _x0041", "_x41_ and _x0041"),
    ],
)
def test_an_escape_is_the_sign_that_it_stands_for(written: str, shown: str) -> None:
    assert as_shown(written) == shown
