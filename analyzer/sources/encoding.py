"""Finds the encoding of a text file from its bytes: byte order mark, NULs of UTF-16, valid UTF-8, else Windows-1252."""

from __future__ import annotations

import codecs
from pathlib import Path

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


def encoding_of(path: Path) -> str:
    """A codec name for `open`; Windows-1252 is registered here so that its five unassigned bytes do not fail."""
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    return marked or _utf16_without_mark(head) or ("utf-8" if _is_utf8(path) else WINDOWS)


def _utf16_without_mark(head: bytes) -> str:
    """Text in Latin letters has a NUL in every other byte, and on one side only."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 4 < len(head) or min(even, odd) * 8 > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


_TABLE = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
_BACK = codecs.charmap_build(_TABLE)


def _lenient(name: str) -> codecs.CodecInfo | None:
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


codecs.register(_lenient)
