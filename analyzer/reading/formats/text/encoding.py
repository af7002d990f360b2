"""Finds the encoding of a text file from its bytes: byte order mark, NULs of UTF-16, valid UTF-8, else a single-byte one.

UTF-8 with few odd bytes in it is read as UTF-8 all the same (`odd_bytes.py`). Windows-1252 and Mac Roman are told apart
by which of them gives words.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from analyzer.reading.formats.text.utf8_repair import REPAIRED, first_odd, is_mostly_utf8

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_SAMPLE = 4096
WINDOWS = "windows-1252-lenient"
MAC = "mac_roman"
_WORD = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
_MAX_WORDS = 2_000
# The florin sign counts as a letter in Unicode, yet no word that people write has it.
_NO_LETTER = "\u0192"
_TYPESET = re.compile("[\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2122\xae\xa9\xb0\xa3\xa0]")


def encoding_of(path: Path) -> str:
    """A codec name for `open`; Windows-1252 is registered here so that its five unassigned bytes do not fail."""
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    if marked == "utf-8-sig":
        return marked if first_odd(path) is None else REPAIRED
    return marked or _utf16_without_mark(head) or _guess_encoding(path)


def _guess_encoding(path: Path) -> str:
    if first_odd(path) is None:
        return "utf-8"
    return REPAIRED if is_mostly_utf8(path) else _single_byte(path)


def _utf16_without_mark(head: bytes) -> str:
    """Text in Latin letters has a NUL in every other byte, and on one side only."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 4 < len(head) or min(even, odd) * 8 > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _single_byte(path: Path) -> str:
    """Mac Roman where its letters make more words of the bytes beyond ASCII than those of Windows-1252 do."""
    with path.open("rb") as file:
        words = _WORD.findall(file.read(_CHUNK))[:_MAX_WORDS]
    mac = sum(_is_word(word.decode(MAC)) for word in words)
    windows = sum(_is_word(word.decode("cp1252", "replace")) for word in words)
    return MAC if mac > windows else WINDOWS


def _is_word(text: str) -> bool:
    """Letters only, but for what a typesetter puts between them, in a case that people write: `Müller`, `ÉTÉ`."""
    pieces = [piece for piece in _TYPESET.split(text) if piece]
    return (
        len(text) > 1
        and _NO_LETTER not in text
        and all(piece.isalpha() and (piece[1:].islower() or piece.isupper() or len(piece) == 1) for piece in pieces)
    )


_TABLE = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
_BACK = codecs.charmap_build(_TABLE)


def _find_lenient_codec(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "-") != WINDOWS:
        return None
    return codecs.CodecInfo(
        name=WINDOWS,
        encode=lambda text, errors="strict": codecs.charmap_encode(text, errors, _BACK),
        decode=lambda data, errors="strict": codecs.charmap_decode(bytes(data), errors, _TABLE),
        incrementaldecoder=_LenientDecoder,
    )


class _LenientDecoder(codecs.IncrementalDecoder):
    def decode(self, data: object, final: bool = False) -> str:  # noqa: ARG002 (the codec interface)
        return codecs.charmap_decode(bytes(data), self.errors, _TABLE)[0]  # type: ignore[call-overload]


codecs.register(_find_lenient_codec)
