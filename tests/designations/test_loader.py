"""Finding a designation: by id, by path, or not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from analyzer.designations import load_designation, shipped_ids
from analyzer.errors import DesignationError, UsageProblem


def test_a_file_of_the_users_own_is_loaded_by_path_with_the_hash_of_its_bytes(tmp_path: Path, whole: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(whole, encoding="utf-8")
    designation = load_designation(str(path))
    assert (designation.id, designation.vendors[0].terms[0].text) == ("acme", "Acme")
    assert designation.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_line_endings_and_a_byte_order_mark_do_not_matter(tmp_path: Path, whole: str) -> None:
    path = tmp_path / "windows.toml"
    path.write_bytes(b"\xef\xbb\xbf" + whole.replace("\n", "\r\n").encode())
    assert load_designation(str(path)).name == "Acme"


def test_lines_are_counted_the_same_in_a_windows_file(tmp_path: Path, whole: str) -> None:
    path = tmp_path / "windows.toml"
    path.write_bytes(whole.replace('strength = "weak"', 'strength = "faint"').replace("\n", "\r\n").encode())
    with pytest.raises(DesignationError) as caught:
        load_designation(str(path))
    assert caught.value.line == 20


def test_an_unknown_id_lists_those_that_are_known() -> None:
    with pytest.raises(
        UsageProblem,
        match="acronis, anthropic, bytedance, deepseek, dji, fcc-covered-list, kaspersky, section-1260h, section-5949, ",
    ):
        load_designation("acme")


def test_a_missing_file_is_a_usage_problem() -> None:
    with pytest.raises(UsageProblem, match=r"nowhere\.toml"):
        load_designation("nowhere.toml")


def test_a_folder_is_not_a_designation(tmp_path: Path) -> None:
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    with pytest.raises(Exception, match="cannot be read"):
        load_designation(str(folder))


def test_the_catalogue_is_no_designation() -> None:
    assert "catalogue" not in shipped_ids()


def test_a_designation_without_authorities_may_lead_with_any_test(tmp_path: Path, whole: str) -> None:
    start, end = whole.index("[[authorities]]"), whole.index("[[patterns]]")
    path = tmp_path / "bare.toml"
    path.write_text(whole[:start] + whole[end:], encoding="utf-8")
    assert load_designation(str(path)).authorities == ()
