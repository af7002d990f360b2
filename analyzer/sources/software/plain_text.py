"""The text of a software list, whatever its encoding: Windows' own shells write such lists as UTF-16."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analyzer.sources.encoding import WINDOWS, encoding_of

_GUESSED = "The text is not UTF-8; it was read as Windows-1252."


@dataclass(frozen=True, slots=True)
class PlainText:
    """`notes` says what had to be guessed."""

    text: str
    notes: tuple[str, ...] = ()


def read_text(path: Path) -> PlainText:
    """All of it, with any line end as `\\n`; a byte that is no text becomes U+FFFD."""
    encoding = encoding_of(path)
    text = path.read_text(encoding=encoding, errors="replace")
    return PlainText(text.removeprefix("\ufeff"), (_GUESSED,) if encoding == WINDOWS else ())
