"""Knows the run folders that this program wrote, by what their `run.json` says and not by how files are called."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from analyzer.store.run_folder import WRITTEN_BY, WRITTEN_NAME, sha256_of

RECORD = "run.json"
LISTINGS = (RECORD, WRITTEN_NAME)
_MAX_BYTES = 64 << 20


class _Listing(msgspec.Struct):
    """What `written.json` says: the SHA-256 of each file that was written into the folder, by its name."""

    files: dict[str, str] = msgspec.field(name=WRITTEN_BY)


class _Record(msgspec.Struct):
    """What every `run.json` of ours says, among much else; the rest of the file is skipped, not built."""

    schema: int
    version: str
    versions: dict[str, str]
    outputs: dict[str, str]


_Written = TypeVar("_Written", _Listing, _Record)


def written_files(folder: Path) -> frozenset[str]:
    """The names of the files that this program wrote into `folder`; empty where it wrote none.

    Of letters and drafts those count that are as they were written: a form that was filled in is an input. Of a run folder
    a file that says the right words is not enough: one of the outputs that it names must still have the content that it
    states. Others may have been edited since, and are a report's nevertheless.
    """
    record = _decode(folder / RECORD, _Record)
    listing = _decode(folder / WRITTEN_NAME, _Listing)
    if listing:
        unchanged = (name for name, sha256 in sorted(listing.files.items()) if _is_unchanged(folder, name, sha256))
        return frozenset((WRITTEN_NAME, *unchanged))
    if record is None or "analyzer" not in record.versions:
        return frozenset()
    if not any(_is_unchanged(folder, name, sha256) for name, sha256 in sorted(record.outputs.items())):
        return frozenset()
    return frozenset((RECORD, *record.outputs))


def _decode(file: Path, record: type[_Written]) -> _Written | None:
    """Any other file under that name, however large, deep or broken, is none."""
    try:
        if not file.is_file() or file.is_symlink() or file.stat().st_size > _MAX_BYTES:
            return None
        return msgspec.json.decode(file.read_bytes(), type=record)
    except (OSError, msgspec.DecodeError, RecursionError):
        return None


def _is_unchanged(folder: Path, name: str, sha256: str) -> bool:
    file = folder / name
    try:
        return "/" not in name and file.is_file() and not file.is_symlink() and sha256_of(file) == sha256
    except (OSError, ValueError):
        return False
