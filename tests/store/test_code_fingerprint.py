"""Any change of the program gives it another fingerprint, and nothing else does."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

import analyzer
from analyzer.store import code_fingerprint
from analyzer.store.code_fingerprint import code_fingerprint_of, is_unmodified

PACKAGE = Path(analyzer.__file__).parent
READERS = frozenset({"fastexcel"})


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("program") / "analyzer"
    shutil.copytree(PACKAGE, folder)
    return folder


@pytest.fixture
def package(copied: Path, tmp_path: Path) -> Path:
    shutil.copytree(copied, tmp_path / "analyzer")
    return tmp_path / "analyzer"


def test_the_same_files_have_the_same_fingerprint_wherever_they_stand(package: Path) -> None:
    assert code_fingerprint_of(READERS, package) == code_fingerprint_of(READERS)


@pytest.mark.parametrize(
    "file",
    [
        "api.py",
        "text/look_alikes.txt",
        "mapping/columns/heading_words/en.toml",
        "tracing/edge.sql",
        "render/html/templates/page.html.j2",
        "render/html/assets/base.css",
        "render/html/assets/grid.mjs",
        "designations/data/catalogue.toml",
    ],
)
def test_a_changed_letter_of_any_file_changes_it(package: Path, file: str) -> None:
    content = (package / file).read_bytes()
    (package / file).write_bytes(content[:-1] + b" ")
    assert code_fingerprint_of(READERS, package) != code_fingerprint_of(READERS)


@pytest.mark.parametrize("change", ["added", "removed", "renamed"])
def test_a_file_more_or_less_or_under_another_name_changes_it(package: Path, change: str) -> None:
    file = package / "text" / "months.txt"
    match change:
        case "added":
            (package / "text" / "more.txt").touch()
        case "removed":
            file.unlink()
        case "renamed":
            file.rename(file.with_name("months2.txt"))
    assert code_fingerprint_of(READERS, package) != code_fingerprint_of(READERS)


def test_what_the_interpreter_or_an_editor_leaves_does_not_change_it(package: Path) -> None:
    shutil.rmtree(package / "text" / "__pycache__", ignore_errors=True)
    (package / "text" / "__pycache__").mkdir()
    (package / "text" / "__pycache__" / "fold.pyc").write_bytes(b"compiled")
    (package / "text" / ".#fold.py").symlink_to("someone@somewhere.1234")
    assert code_fingerprint_of(READERS, package) == code_fingerprint_of(READERS)


def test_another_library_or_interpreter_changes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_fingerprint_of(READERS)
    with monkeypatch.context() as patched:
        patched.setattr(code_fingerprint, "version", lambda _name: "0")
        assert code_fingerprint_of(READERS) != before
    with monkeypatch.context() as patched:
        patched.setattr(sys, "version", "another")
        assert code_fingerprint_of(READERS) != before


def test_a_file_that_was_changed_since_the_program_was_loaded_is_noticed(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = package / "api.py"
    monkeypatch.setattr(code_fingerprint, "LOADED_AT", file.stat().st_ctime + 60)
    assert is_unmodified(package)
    monkeypatch.setattr(code_fingerprint, "LOADED_AT", file.stat().st_ctime - 60)
    os.utime(file, (0, 0))  # as an older file that takes its place has it
    assert not is_unmodified(package)
