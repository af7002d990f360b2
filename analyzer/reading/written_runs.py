"""Knows the run folders that this program wrote, by what their `run.json` says and not by how files are called."""

from __future__ import annotations

from pathlib import Path

import msgspec

from analyzer.store.run_folder import sha256_of

RECORD = "run.json"
_MAX_BYTES = 64 << 20


class _Record(msgspec.Struct):
    """What every `run.json` of ours says, among much else; the rest of the file is skipped, not built."""

    schema: int
    version: str
    versions: dict[str, str]
    outputs: dict[str, str]


def written_files(folder: Path) -> frozenset[str]:
    """The names of the files that a scan wrote into `folder`; empty where this is no run folder of ours.

    A file that says the right words is not enough: one of the outputs that it names must still have the content that it
    states. Others may have been edited since, and are a report's nevertheless.
    """
    record = _record(folder / RECORD)
    if record is None or "analyzer" not in record.versions:
        return frozenset()
    if not any(_is_unchanged(folder, name, sha256) for name, sha256 in sorted(record.outputs.items())):
        return frozenset()
    return frozenset((RECORD, *record.outputs))


def _record(file: Path) -> _Record | None:
    """Any other file under that name, however large, deep or broken, is none."""
    try:
        if not file.is_file() or file.is_symlink() or file.stat().st_size > _MAX_BYTES:
            return None
        return msgspec.json.decode(file.read_bytes(), type=_Record)
    except (OSError, msgspec.DecodeError, RecursionError):
        return None


def _is_unchanged(folder: Path, name: str, sha256: str) -> bool:
    file = folder / name
    try:
        return "/" not in name and file.is_file() and not file.is_symlink() and sha256_of(file) == sha256
    except (OSError, ValueError):
        return False
