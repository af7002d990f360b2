"""Reads a text that is no markup: as a software list if it is one line by line, else as a table."""

from __future__ import annotations

from pathlib import Path

from analyzer.reading.formats import sbom
from analyzer.reading.formats.sbom.text_file import read_plain_text
from analyzer.reading.formats.text.delimited import read_delimited
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import of_software_list
from analyzer.store.reading_file import ReadingFile

_HEAD_BYTES = 1 << 16


def read_text(path: Path, name: str, limits: Limits, into: ReadingFile) -> None:
    """Read the text at `path`, which is called `name`. Raises `NotATable` for prose, `Unreadable` for what is damaged."""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES).decode("utf-8", "replace")
    if sbom.may_be_lines(name, head):
        with of_software_list():
            if sbom.write_text(read_plain_text(path), name, limits, into):
                return
    read_delimited(path, name, limits, into)
