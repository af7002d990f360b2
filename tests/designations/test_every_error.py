"""`designations check` says everything that is wrong with a file at once, and a scan the first of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.designations import file_errors, load_designation
from analyzer.errors import DesignationError


def _broken_file(folder: Path, text: str, changes: dict[str, str]) -> Path:
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


SHAPE = {
    'name = "Acme"\n': 'name = ""\n',
    'checked_against = "an invented record"': 'checked_agianst = "an invented record"',
    'strength = "weak"': 'strength = "faint"',
    "all = true": "all = 1",
    "count = 3": "count = -3",
    'vendor = "acme"\n': "",
}
RULES = {
    'leading_test = "use"': 'leading_test = "dealings"',
    '"Roadrunner"': '"ACME"',
    'not use"\ntest = "use"': 'not use"\ntest = "performance"',
    "acme-[0-9]+": "acme-[0-9+",
}


def test_every_key_that_does_not_fit_is_named_in_the_order_of_lines(tmp_path: Path, whole: str) -> None:
    errors = file_errors(_broken_file(tmp_path, whole, SHAPE))
    assert [(error.line, error.key) for error in errors] == [
        (2, "name"),
        (5, "checked_agianst"),
        (20, "vendors[0].terms[1].strength"),
        (28, "authorities[0].agencies.all"),
        (41, "authorities[0].clauses[0].deadline.count"),
        (43, "patterns[0].vendor"),
    ]


@pytest.mark.parametrize("sign", ["\\u0007", "\\u202e"], ids=["a bell", "letters turned round"])
def test_a_sign_that_nobody_sees_is_named_where_it_stands(tmp_path: Path, whole: str, sign: str) -> None:
    (error,) = file_errors(_broken_file(tmp_path, whole, {'name = "Acme"\n': f'name = "Ac{sign}me"\n'}))
    assert (error.line, error.key) == (2, "name")
    assert "control character U+" in str(error)


def test_every_broken_rule_is_named_in_the_order_of_lines(tmp_path: Path, whole: str) -> None:
    errors = file_errors(_broken_file(tmp_path, whole, RULES))
    assert [(error.line, error.key) for error in errors] == [
        (6, "leading_test"),
        (20, "vendors[0].terms[1].text"),
        (36, "authorities[0].clauses[0].test"),
        (46, "patterns[0].regex"),
    ]


def test_a_misspelt_key_is_one_error_that_names_the_key_meant(tmp_path: Path, whole: str) -> None:
    (error,) = file_errors(_broken_file(tmp_path, whole, {"checked_against": "checked_agianst"}))
    assert error.defect == "unknown key; did you mean checked_against?"


def test_a_file_without_an_error_has_none(tmp_path: Path, whole: str) -> None:
    assert list(file_errors(_broken_file(tmp_path, whole, {}))) == []


def test_a_scan_tells_the_first_error_and_how_many_more_there_are(tmp_path: Path, whole: str) -> None:
    path = _broken_file(tmp_path, whole, RULES)
    with pytest.raises(DesignationError, match=r"And 3 more: exposure designations check .*mine\.toml") as caught:
        load_designation(str(path))
    assert caught.value.key == "leading_test"


@pytest.mark.parametrize("text", ["vendors = 3", "vendors = [1, 2]", "authorities = [[]]", "certificate = []", "x = 1"])
def test_data_of_another_shape_is_an_error_and_not_a_crash(tmp_path: Path, text: str) -> None:
    path = tmp_path / "odd.toml"
    path.write_text(text, encoding="utf-8")
    assert file_errors(path)
