"""The text of a software list, whatever its encoding: Windows' own shells write such lists as UTF-16."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analyzer.reading.formats.text.encoding import MAC, WINDOWS, encoding_of
from analyzer.reading.formats.text.utf8_repair import REPAIRED

_GUESSED = {
    WINDOWS: "The text is not UTF-8; it was read as Windows-1252.",
    MAC: "The text is not UTF-8; it was read as Mac Roman.",
    REPAIRED: "Some bytes of the text are not UTF-8; they were read as Windows-1252.",
}


@dataclass(frozen=True, slots=True)
class TextFile:
    """`notes` says what had to be guessed."""

    text: str
    notes: tuple[str, ...] = ()


def read_plain_text(path: Path) -> TextFile:
    """All of it; any line end becomes a plain line feed, a byte that is no text a letter or U+FFFD."""
    encoding = encoding_of(path)
    text = path.read_text(encoding=encoding, errors="replace")
    return TextFile(text.removeprefix("\ufeff"), _notes_on(encoding))


def encoding_notes(path: Path) -> tuple[str, ...]:
    """What has to be guessed to read the file as text."""
    return _notes_on(encoding_of(path))


def _notes_on(encoding: str) -> tuple[str, ...]:
    return (_GUESSED[encoding],) if encoding in _GUESSED else ()
