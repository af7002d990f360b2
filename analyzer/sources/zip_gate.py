"""Opens a zip container (xlsx, xlsb, ods) only if what it promises to unpack to is within bounds and said truly.

Two checks: the sizes that the container declares, which cost nothing, and the sizes that really come out.
The second pass also finds what the fast reader drops without a word: Excel's error cells.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from analyzer.sources.limits import Limits
from analyzer.sources.unreadable import Unreadable

_DAMAGED = "The file is damaged or was cut off."
_AGAIN = "Open it in Excel and save a copy, or ask for it again."
_BOMB = "It is not what a spreadsheet program writes: ask the sender, or save a copy from Excel."
_MOST_PARTS = 10_000
_FREE_SIZE = 4 << 20  # parts smaller than this may compress as well as they like
_MOST_RATIO = 200
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
_ERROR = b't="e"'
_ERROR_CELL = re.compile(rb'<c (?=[^>]*\bt="e")[^>]*\br="([A-Z]{1,3}[0-9]{1,7})"')
_OVERLAP = 256
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class ErrorCells:
    """How many cells of one part hold an Excel error, and where the first of them stand."""

    count: int
    first: tuple[str, ...]


def open_checked(path: Path, limits: Limits) -> zipfile.ZipFile:
    """Open the container, or raise `Unreadable`."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable(_DAMAGED, _AGAIN) from error
    try:
        _check_declared(archive.infolist(), limits)
    except Unreadable:
        archive.close()
        raise
    return archive


def _check_declared(parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise Unreadable("The file is protected by a password.", "Save a copy without a password.")
    names = {part.filename for part in parts}
    if len(parts) > _MOST_PARTS or len(names) < len(parts):
        raise Unreadable("The file holds too many parts, or two of one name.", _BOMB)
    total = sum(part.file_size for part in parts)
    if total > limits.max_unpacked_bytes:
        raise Unreadable(f"The file unpacks to {total:,} bytes; the limit is {limits.max_unpacked_bytes:,}.", _BOMB)
    if any(_is_too_dense(part) for part in parts):
        raise Unreadable(f"The file unpacks to more than {_MOST_RATIO} times its size.", _BOMB)


def _is_too_dense(part: zipfile.ZipInfo) -> bool:
    return part.file_size > _FREE_SIZE and part.file_size > _MOST_RATIO * max(part.compress_size, 1)


def error_cells(path: Path, limits: Limits) -> dict[str, ErrorCells]:
    """Unpack every part once, to see that sizes were declared truly, and list the error cells by part name."""
    found = {}
    with open_checked(path, limits) as archive:
        for part in archive.infolist():
            if part.is_dir() or "/media/" in part.filename:
                continue
            cells = _scan_part(archive, part)
            if cells.count:
                found[part.filename] = cells
    return found


def _scan_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> ErrorCells:
    try:
        with archive.open(part) as stream:
            cells = _scan_stream(stream)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        # A part that unpacks to more than it declares fails its checksum here, before any parser sees it.
        raise Unreadable(_DAMAGED, _AGAIN) from error
    return cells


def _scan_stream(stream: IO[bytes]) -> ErrorCells:
    count = 0
    first: list[str] = []
    for index, chunk in enumerate(_overlapping(stream)):
        if index == 0 and b"<!DOCTYPE" in chunk[:4096]:
            raise Unreadable("The file declares entities of its own (a DOCTYPE).", _BOMB)
        count += chunk.count(_ERROR)
        if len(first) < _SHOWN and _ERROR in chunk:
            first += [name.decode("ascii") for name in _ERROR_CELL.findall(chunk) if name.decode("ascii") not in first]
    return ErrorCells(count, tuple(first[:_SHOWN]))


def _overlapping(stream: IO[bytes]) -> Iterator[bytes]:
    """Chunks cut behind the last `>`: a tag is never cut in two, so nothing is counted twice or missed."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        chunk = rest + chunk
        cut = chunk.rfind(b">") + 1
        if cut == 0 and len(chunk) > _OVERLAP:
            cut = len(chunk)
        yield chunk[:cut]
        rest = chunk[cut:]
    yield rest
