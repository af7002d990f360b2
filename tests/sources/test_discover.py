"""Which files are inputs, and what they are called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from analyzer.sources.discover import discover


def _make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a,b\n1,2\n")


def _names(*paths: Path) -> list[str]:
    return [found.file for found in discover(paths)]


def test_a_folder_is_read_to_its_depth_in_the_order_of_names(tmp_path: Path) -> None:
    _make(tmp_path, "b.csv", "a.csv", "deep/er/c.csv")
    assert _names(tmp_path) == ["a.csv", "b.csv", "deep/er/c.csv"]


@pytest.mark.parametrize(
    "name",
    [".hidden.csv", "~$open.xlsx", ".git/x.csv", "exposure.toml", "map.toml", "exposure.duckdb", "exposure.duckdb.wal"],
)
def test_what_no_one_means_as_input_is_left_out(tmp_path: Path, name: str) -> None:
    _make(tmp_path, name, "a.csv")
    assert _names(tmp_path) == ["a.csv"]


def test_a_run_folder_of_ours_is_no_input(tmp_path: Path) -> None:
    _make(tmp_path, "a.csv", "reports/2026-01-01-x/run.json", "reports/2026-01-01-x/findings.csv")
    assert _names(tmp_path) == ["a.csv"]


def test_a_foreign_run_json_hides_nothing(tmp_path: Path) -> None:
    _make(tmp_path, "a.csv", "run.json")
    assert _names(tmp_path) == ["a.csv", "run.json"]


def test_overlapping_arguments_find_a_file_once_whatever_their_order(tmp_path: Path) -> None:
    _make(tmp_path, "sub/a.csv", "b.csv")
    paths = [tmp_path, tmp_path / "sub", tmp_path / "sub" / "a.csv"]
    forward, backward = discover(paths), discover(list(reversed(paths)))
    assert forward == backward
    assert [(found.file, found.named) for found in forward] == [("b.csv", False), ("sub/a.csv", True)]


def test_equal_names_from_two_folders_get_as_much_of_the_folder_as_tells_them_apart(tmp_path: Path) -> None:
    _make(tmp_path, "x/in/a.csv", "y/in/a.csv", "y/in/b.csv")
    assert _names(tmp_path / "x" / "in", tmp_path / "y" / "in") == ["b.csv", "x/in/a.csv", "y/in/a.csv"]


def test_no_display_name_is_absolute(tmp_path: Path) -> None:
    _make(tmp_path, "a.csv")
    assert _names(tmp_path / "a.csv") == ["a.csv"]


def test_a_link_out_of_the_folder_is_not_followed_but_said(tmp_path: Path) -> None:
    _make(tmp_path, "outside/secret.csv", "inside/a.csv")
    (tmp_path / "inside" / "link.csv").symlink_to(tmp_path / "outside" / "secret.csv")
    (tmp_path / "inside" / "folder").symlink_to(tmp_path / "outside")
    found = {each.file: each.problem for each in discover([tmp_path / "inside"])}
    assert found["a.csv"] == ""
    assert "leads out of the folder" in found["link.csv"]
    assert "leads out of the folder" in found["folder"]


def test_a_link_inside_the_folder_does_not_double_its_target(tmp_path: Path) -> None:
    _make(tmp_path, "a.csv")
    (tmp_path / "again.csv").symlink_to(tmp_path / "a.csv")
    assert _names(tmp_path) == ["a.csv"]


def test_a_path_that_does_not_exist_is_said(tmp_path: Path) -> None:
    (found,) = discover([tmp_path / "gone.csv"])
    assert found.problem == "There is no such file. Check the path."


def test_a_name_that_is_no_utf8_is_shown_with_its_bytes_written_out(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.csv")).write_text("a,b\n1,2\n")
    assert [(found.file, found.called, found.suffix) for found in discover([tmp_path])] == [
        (r"caf\xe9.csv", r"caf\xe9.csv", ".csv")
    ]
