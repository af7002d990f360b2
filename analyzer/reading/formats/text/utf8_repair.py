"""UTF-8 text in which some bytes are none: a cell pasted from elsewhere, or a file cut in the middle of a character.

The codec registered here reads such bytes as Windows-1252, one by one, and all else as UTF-8, so that one bad byte does
not spoil every accented, Cyrillic or full-width letter of the file.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPAIRED = "utf-8-with-odd-bytes"
_HANDLER = "odd-bytes-as-windows-1252"
_CHUNK = 1 << 20
_BEYOND_ASCII = bytes(range(128, 256))
# A curly apostrophe and an é of Mac Roman (D5 8E) happen to be a valid character, but the other accents of such a text
# are not. Two valid characters for each odd byte are not met by chance.
_VALID_PER_ODD = 2
_LINE_END = re.compile(rb"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class OddBytes:
    """How many bytes are not UTF-8, and the line, from 1 on, in which the first one stands."""

    count: int
    first_line: int

    def note(self, row: int) -> str:
        """What the reader of the sheet is told; `row` is the one that the first line belongs to."""
        said = "1 byte is not UTF-8, in" if self.count == 1 else f"{self.count:,} bytes are not UTF-8, the first in"
        read = "it was" if self.count == 1 else "they were"
        return f"{said} row {row:,}; {read} read as Windows-1252."


def first_odd(path: Path) -> int | None:
    """Where the first byte stands that is not UTF-8; None if all is."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    read = 0
    for chunk, is_last in _file_chunks(path):
        begun = len(decoder.getstate()[0])
        try:
            decoder.decode(chunk, is_last)
        except UnicodeDecodeError as odd:
            return read - begun + odd.start
        read += len(chunk)
    return None


def is_mostly_utf8(path: Path) -> bool:
    """Whether the characters of more than one byte are too many beside the odd bytes to be there by chance."""
    valid, odd = _count_bytes(path)
    return valid > 0 and valid >= _VALID_PER_ODD * odd


def odd_bytes(path: Path) -> OddBytes:
    """The odd bytes of a file that has some."""
    first = first_odd(path) or 0
    lines = 1
    with path.open("rb") as file:
        while first and (chunk := file.read(min(first, _CHUNK))):
            if chunk.endswith(b"\r") and first > len(chunk):  # its line feed is in the next one, perhaps
                chunk += file.read(1)
            first -= len(chunk)
            lines += len(_LINE_END.findall(chunk))
    return OddBytes(_count_bytes(path)[1], lines)


def _count_bytes(path: Path) -> tuple[int, int]:
    """Valid characters of more than one byte, and odd bytes."""
    decoder = codecs.getincrementaldecoder("utf-8")("ignore")
    size = ascii_bytes = characters = valid_bytes = 0
    for chunk, is_last in _file_chunks(path):
        text = decoder.decode(chunk, is_last)
        size += len(chunk)
        ascii_bytes += len(chunk.translate(None, _BEYOND_ASCII))
        characters += len(text)
        valid_bytes += len(text.encode())
    return characters - ascii_bytes, size - valid_bytes


def _file_chunks(path: Path) -> Iterator[tuple[bytes, bool]]:
    """The file piece by piece; behind the last one an empty one, which is told to be the last."""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk, False
    yield b"", True


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


class _Decoder(codecs.getincrementaldecoder("utf-8-sig")):  # type: ignore[misc]
    """Whatever is asked to become of bad bytes, they become letters."""

    def __init__(self, errors: str = "strict") -> None:  # noqa: ARG002 (the codec interface)
        super().__init__(_HANDLER)


def _find_repairing_codec(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "-") != REPAIRED:
        return None
    return codecs.CodecInfo(
        name=REPAIRED,
        encode=codecs.utf_8_encode,
        decode=lambda data, errors="strict": codecs.utf_8_decode(bytes(data), _HANDLER, True),  # noqa: ARG005
        incrementaldecoder=_Decoder,
    )


codecs.register_error(_HANDLER, _as_windows)
codecs.register(_find_repairing_codec)
