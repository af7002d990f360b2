"""Which files are inputs, and what they are called."""

from __future__ import annotations

import hashlib
import json
import os
import socket
from pathlib import Path

import pytest

from analyzer.bearing import BearsOn
from analyzer.reading.discover import discover_files


def _make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a,b\n1,2\n")


def _names(*paths: Path) -> list[str]:
    return [found.file for found in discover_files(paths)]


def test_a_folder_is_read_to_its_depth_in_the_order_of_names(tmp_path: Path) -> None:
    _make(tmp_path, "b.csv", "a.csv", "deep/er/c.csv")
    assert _names(tmp_path) == ["a.csv", "b.csv", "deep/er/c.csv"]


def _problems(*paths: Path) -> dict[str, str]:
    return {found.file: found.problem for found in discover_files(paths)}


def _run_folder(folder: Path, **record: object) -> Path:
    """What a scan leaves behind, as far as its own words and hashes go."""
    folder.mkdir(parents=True)
    (folder / "findings.csv").write_text("firm\nAnthropic, PBC\n")
    sha256 = hashlib.sha256((folder / "findings.csv").read_bytes()).hexdigest()
    said = {"schema": 1, "version": "0.1.0", "versions": {"analyzer": "0.1.0"}, "outputs": {"findings.csv": sha256}}
    (folder / "run.json").write_text(json.dumps(said | record))
    return folder


def test_the_settings_the_ledger_and_the_folder_of_a_scan_at_work_are_our_own(tmp_path: Path) -> None:
    _make(tmp_path, "a.csv", "exposure.toml", ".exposure-x1.lock", ".exposure-x1/work/b.csv")
    (tmp_path / "exposure.duckdb").write_bytes(b"\0" * 8 + b"DUCK" + b"\0" * 99)
    assert _names(tmp_path) == ["a.csv"]


def test_a_table_that_is_called_like_the_ledger_is_an_input(tmp_path: Path) -> None:
    _make(tmp_path, "exposure.duckdb", "exposure.duckdb.csv")
    assert _problems(tmp_path) == {"exposure.duckdb": "", "exposure.duckdb.csv": ""}


@pytest.mark.parametrize(("name", "told"), [(".hidden.csv", ".hidden.csv"), (".git/x.csv", ".git")])
def test_what_is_hidden_is_told_and_not_read(tmp_path: Path, name: str, told: str) -> None:
    _make(tmp_path, name, "a.csv")
    found = {each.file: each for each in discover_files([tmp_path])}
    assert set(found) == {"a.csv", told}
    assert "Hidden files and folders are not read" in found[told].problem
    assert found[told].bears_on is BearsOn.ANY
    assert not found[told].is_refused


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    _make(tmp_path, ".hidden.csv")
    assert _problems(tmp_path, tmp_path / ".hidden.csv") == {".hidden.csv": ""}


def test_litter_is_no_one_s_input_even_where_a_shell_named_it(tmp_path: Path) -> None:
    _make(tmp_path, "Thumbs.db", "a.csv")
    assert [found.named for found in discover_files([tmp_path / "Thumbs.db", tmp_path / "a.csv"])] == [False, True]


def test_a_run_folder_of_ours_is_told_in_one_line_and_what_else_lies_in_it_is_read(tmp_path: Path) -> None:
    _make(tmp_path, "a.csv")
    _make(_run_folder(tmp_path / "reports" / "2026-01-01-x"), "pay.csv", "more/b.csv")
    found = _problems(tmp_path)
    assert found.pop("reports/2026-01-01-x") == "A report of this program (2 files), which is no input: left aside."
    assert found == {"a.csv": "", "reports/2026-01-01-x/pay.csv": "", "reports/2026-01-01-x/more/b.csv": ""}


@pytest.mark.parametrize(
    "record",
    [
        {"outputs": {"findings.csv": "0" * 64}},
        {"outputs": {}},
        {"versions": {}},
        {"schema": "x"},
        {"outputs": {"../a.csv": ""}},
    ],
)
def test_a_folder_that_only_looks_like_a_run_folder_is_read(tmp_path: Path, record: dict[str, object]) -> None:
    _make(_run_folder(tmp_path / "q3", **record), "pay.csv")
    assert _names(tmp_path) == ["q3/findings.csv", "q3/pay.csv", "q3/run.json"]


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 100_000, b"\xff\xfe", b'{"outputs": 1}'])
def test_a_foreign_run_json_hides_nothing(tmp_path: Path, content: bytes) -> None:
    _make(tmp_path, "a.csv", "findings.csv")
    (tmp_path / "run.json").write_bytes(content)
    assert _names(tmp_path) == ["a.csv", "findings.csv", "run.json"]


def test_overlapping_arguments_find_a_file_once_whatever_their_order(tmp_path: Path) -> None:
    _make(tmp_path, "sub/a.csv", "b.csv")
    paths = [tmp_path, tmp_path / "sub", tmp_path / "sub" / "a.csv"]
    forward, backward = discover_files(paths), discover_files(list(reversed(paths)))
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
    found = {each.file: each.problem for each in discover_files([tmp_path / "inside"])}
    assert found["a.csv"] == ""
    assert "leads out of the folder" in found["link.csv"]
    assert "leads out of the folder" in found["folder"]


def test_a_link_that_leads_nowhere_or_to_what_is_hidden_is_told(tmp_path: Path) -> None:
    _make(tmp_path, ".secret/b.csv", ".c.csv")
    for name, target in (("gone.csv", "nothing.csv"), ("loop", "loop"), ("b", ".secret"), ("c.csv", ".c.csv")):
        (tmp_path / name).symlink_to(tmp_path / target)
    found = _problems(tmp_path)
    assert set(found) == {".secret", ".c.csv", "gone.csv", "loop", "b", "c.csv"}
    assert "leads nowhere" in found["gone.csv"]
    assert "leads nowhere" in found["loop"]
    assert "leads to what was left out" in found["b"]
    assert "leads to what was left out" in found["c.csv"]


def test_a_link_out_of_the_folder_to_what_is_named_too_is_no_news(tmp_path: Path) -> None:
    _make(tmp_path, "outside/b.csv", "inside/a.csv")
    (tmp_path / "inside" / "link.csv").symlink_to(tmp_path / "outside" / "b.csv")
    (tmp_path / "inside" / "folder").symlink_to(tmp_path / "outside")
    assert _names(tmp_path / "inside", tmp_path / "outside") == ["a.csv", "b.csv"]


def test_pipes_and_sockets_are_told_and_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pay.csv")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s"))
        found = {each.file: each for each in discover_files([tmp_path])}
    assert set(found) == {"pay.csv", "s"}
    assert all("a pipe, a socket or a device" in each.problem for each in found.values())
    assert all(each.bears_on is BearsOn.ANY and not each.is_refused for each in found.values())


def test_a_link_inside_the_folder_does_not_double_its_target(tmp_path: Path) -> None:
    _make(tmp_path, "a.csv")
    (tmp_path / "again.csv").symlink_to(tmp_path / "a.csv")
    assert _names(tmp_path) == ["a.csv"]


def test_a_path_that_does_not_exist_is_said(tmp_path: Path) -> None:
    (found,) = discover_files([tmp_path / "gone.csv"])
    assert found.problem == "There is no such file. Check the path."


def test_a_name_that_is_no_utf8_is_shown_with_its_bytes_written_out(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.csv")).write_text("a,b\n1,2\n")
    assert [(found.file, found.called, found.suffix) for found in discover_files([tmp_path])] == [
        (r"caf\xe9.csv", r"caf\xe9.csv", ".csv")
    ]
