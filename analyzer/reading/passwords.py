"""Workbooks that are protected by a password: which inputs are, and the copy without it that a reading child makes for itself.

Passwords reach the child through its pipe, and stand in no output, no record and no cache.
"""

from __future__ import annotations

import mmap
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from analyzer.reading.discover import FoundFile
from analyzer.reading.formats.detect import ENCRYPTED_STREAM, OLE_SIGN
from analyzer.reading.unreadable import Unreadable

_OPENED = "without-password"


def can_open_protected() -> bool:
    """Whether the optional library is there."""
    return find_spec("msoffcrypto") is not None


def protected_files(found: Sequence[FoundFile]) -> tuple[FoundFile, ...]:
    """The Office files among `found` that only a password opens; those inside archives are not looked at."""
    return tuple(file for file in found if not (file.problem or file.is_archive) and _is_protected(file.path))


def with_passwords(found: Sequence[FoundFile], passwords: Mapping[str, str]) -> tuple[FoundFile, ...]:
    """The files, with their passwords, by its display name."""
    return tuple(replace(file, password=passwords.get(file.file, "")) for file in found)


def open_protected(source: Path, password: str, folder: Path) -> Path:
    """A copy of `source` in `folder` that needs no password. Raises `Unreadable` where `password` does not open it."""
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError

    copy = folder / _OPENED
    try:
        with source.open("rb") as protected, copy.open("wb") as opened:
            office_file = msoffcrypto.OfficeFile(protected)
            office_file.load_key(password=password, verify_password=True)
            office_file.decrypt(opened)
    except (DecryptionError, FileFormatError, InvalidKeyError) as error:
        problem = "The password does not open the file."
        raise Unreadable(problem, "Scan again and type it as in Excel, or save a copy without a password.") from error
    return copy


def _is_protected(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            if file.read(len(OLE_SIGN)) != OLE_SIGN:
                return False
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
                return view.find(ENCRYPTED_STREAM.encode("utf-16-le")) >= 0
    except OSError:  # the reader says so
        return False
