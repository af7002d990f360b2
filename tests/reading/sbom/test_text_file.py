"""The text of a software list in whatever encoding it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.reading.formats.sbom.text_file import read_plain_text

LINES = "anthropic==0.39.0\ncaf\u00e9==1\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_without_a_remark(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "requirements.txt"
    path.write_bytes(LINES.encode(encoding))
    found = read_plain_text(path)
    assert (found.text, found.notes) == (LINES, ())


def test_text_of_windows_is_read_and_said_to_be_guessed(tmp_path: Path) -> None:
    path = tmp_path / "requirements.txt"
    path.write_bytes(LINES.encode("cp1252"))
    found = read_plain_text(path)
    assert (found.text, found.notes) == (LINES, ("The text is not UTF-8; it was read as Windows-1252.",))


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_any_line_end_becomes_a_plain_one(tmp_path: Path, end: str) -> None:
    path = tmp_path / "requirements.txt"
    path.write_bytes(LINES.replace("\n", end).encode())
    assert read_plain_text(path).text == LINES


def test_an_empty_file_has_an_empty_text(tmp_path: Path) -> None:
    path = tmp_path / "requirements.txt"
    path.touch()
    assert read_plain_text(path).text == ""
