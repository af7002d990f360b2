"""Opens a zip container (xlsx, xlsb, ods) only if what it promises to unpack to is within bounds and said truly.

Two checks: the sizes that the container declares, which cost nothing, and the sizes that really come out.
The second pass also finds what the fast reader drops without a word (`sheet_marks.py`).
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

from analyzer.reading.formats.excel.cell_styles import shown_digits
from analyzer.reading.formats.excel.sheet_marks import MarkFinder, SheetMarks, whole_cells
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import Unreadable

_DAMAGED = "The file is damaged or was cut off."
_AGAIN = "Open it in Excel and save a copy, or ask for it again."
_BOMB = "It is not what a spreadsheet program writes: ask the sender, or save a copy from Excel."
_MAX_PARTS = 10_000
_FREE_SIZE = 4 << 20  # parts smaller than this may compress as well as they like
_MAX_RATIO = 200
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
_DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)


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
    if len(parts) > _MAX_PARTS or len(names) < len(parts):
        raise Unreadable("The file holds too many parts, or two of one name.", _BOMB)
    total = sum(part.file_size for part in parts)
    if total > limits.max_unpacked_bytes:
        raise Unreadable(
            f"The file unpacks to {total:,} bytes; the limit is {limits.max_unpacked_bytes:,} (--limit unpacked).",
            _BOMB,
        )
    if any(_is_too_dense(part) for part in parts):
        raise Unreadable(f"The file unpacks to more than {_MAX_RATIO} times its size.", _BOMB)


def _is_too_dense(part: zipfile.ZipInfo) -> bool:
    return part.file_size > _FREE_SIZE and part.file_size > _MAX_RATIO * max(part.compress_size, 1)


def sheet_marks(path: Path, limits: Limits) -> dict[str, SheetMarks]:
    """Unpack every part once, to see that sizes were declared truly; what the parts say by name, see `sheet_marks.py`."""
    with open_checked(path, limits) as archive:
        digits = _shown_digits(archive)
        parts = [part for part in archive.infolist() if not part.is_dir() and "/media/" not in part.filename]
        return {part.filename: _scan_part(archive, part, digits) for part in parts}


def _shown_digits(archive: zipfile.ZipFile) -> dict[int, int]:
    try:
        return shown_digits(archive)
    except _DAMAGES as error:
        raise Unreadable(_DAMAGED, _AGAIN) from error


def _scan_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, digits: Mapping[int, int]) -> SheetMarks:
    finder = MarkFinder(digits)
    try:
        with archive.open(part) as stream:
            for chunk in whole_cells(_stream_chunks(stream)):
                finder.look(chunk)
    except _DAMAGES as error:
        # A part that unpacks to more than it declares fails its checksum here, before any parser sees it.
        raise Unreadable(_DAMAGED, _AGAIN) from error
    return finder.marks


def _stream_chunks(stream: IO[bytes]) -> Iterator[bytes]:
    chunk = stream.read(_CHUNK)
    if b"<!DOCTYPE" in chunk[:4096]:
        raise Unreadable("The file declares entities of its own (a DOCTYPE).", _BOMB)
    while chunk:
        yield chunk
        chunk = stream.read(_CHUNK)
