"""Run folders: made under a temporary name in the same directory, renamed when complete, never overwritten.

A reader of the directory sees a whole run folder or none. What a killed scan left behind is swept by the next one;
a lock, which dies with its process, tells it from the folder of a scan that is still at work.
"""

from __future__ import annotations

import hashlib
import secrets
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import gettempdir

from filelock import FileLock, Timeout

from analyzer.errors import AnalyzerError
from analyzer.store.connection import require_text

_PREFIX = ".exposure-"
_LOCK = ".lock"
_LONGEST_NAME = 120
_SWEEPING = 10  # seconds; another scan may look at a lock that is new, and lets go of it at once
_MAKING = 600  # seconds; making a folder and its lock takes a millisecond


@dataclass(frozen=True, slots=True)
class Workplace:
    """The hidden folder of one scan: `work` for what is thrown away, `run` for what becomes the run folder."""

    work: Path
    run: Path


@contextmanager
def open_workplace(out: Path, option: str = "--out") -> Iterator[Workplace]:
    """A hidden folder inside `out`, gone at the end whatever happens.

    Raises `AnalyzerError` where none can be made, which advises to name another folder with `option`.
    """
    require_text(out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        folder = out / f"{_PREFIX}{secrets.token_hex(6)}"
        lock = _lock_folder(folder, _SWEEPING)
        folder.mkdir(mode=0o700)
    except OSError as error:
        problem = f"{out}: no run folder can be made there ({error.strerror})."
        raise AnalyzerError(problem, f"Name another folder with {option}.") from error
    try:
        _sweep_killed(out)
        place = Workplace(folder / "work", folder / "run")
        place.work.mkdir()
        place.run.mkdir()
        yield place
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _unlock_folder(folder, lock)


@contextmanager
def open_temporary_folder() -> Iterator[Path]:
    """A folder among the system's temporary ones that only its owner reads, gone at the end whatever happens.

    What commands of before left there when they were killed is removed first. Raises `AnalyzerError` where none can be made.
    """
    with open_workplace(Path(gettempdir()), "TMPDIR") as workplace:
        yield workplace.work


def is_workplace(folder: Path) -> bool:
    """Whether `folder` is the hidden folder of a scan that is at work, or was when it was killed, or the lock beside it."""
    lock = folder if folder.suffix == _LOCK else _lock_of(folder)
    return folder.name.startswith(_PREFIX) and lock.is_file()


def base_name(as_of: date, designations: Sequence[str]) -> str:
    """`<as-of>-<designation>`, several ids sorted and joined with `+`, cut where a file system would refuse it."""
    return f"{as_of.isoformat()}-{'+'.join(sorted(designations))}"[:_LONGEST_NAME].rstrip("+-. ")


def numbered_names(base: str) -> Iterator[str]:
    """`base`, then `base-2`, `base-3` and so on."""
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def folder_hash(folder: Path) -> str:
    """One sha256 over the names and contents of the files in `folder`."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return manifest_of({file.relative_to(folder).as_posix(): sha256_of(file) for file in files})


def manifest_of(hashes: Mapping[str, str]) -> str:
    """The manifest of a folder of which the SHA-256 of each file is known by its name."""
    return hashlib.sha256(hash_listing(hashes).encode()).hexdigest()


def hash_listing(hashes: Mapping[str, str]) -> str:
    """A line per file, hash and name, in the order of the names."""
    return "\n".join(f"{sha256}  {name}" for name, sha256 in sorted(hashes.items()))


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file's content."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def publish_folder(prepared: Path, target: Path) -> None:
    """Give a complete folder its name; only its owner reads it. Raises `AnalyzerError` if the name is taken."""
    if target.exists():
        raise AnalyzerError(f"{target}: exists already; a run folder is never overwritten.", "Scan again.")
    prepared.chmod(0o700)
    prepared.rename(target)


def _lock_of(folder: Path) -> Path:
    """The lock of a workplace. It stands beside it: a file that is open, as a lock is, cannot be moved everywhere."""
    return folder.with_name(folder.name + _LOCK)


def _lock_folder(folder: Path, timeout: float) -> FileLock:
    """Lock `folder`; a new one before it is there, so that a sweep finds it locked. Raises `OSError` or `Timeout`."""
    lock = FileLock(_lock_of(folder), mode=0o600)
    lock.acquire(timeout=timeout)
    return lock


def _unlock_folder(folder: Path, lock: FileLock) -> None:
    lock.release()
    _lock_of(folder).unlink(missing_ok=True)


def _sweep_killed(out: Path) -> None:
    """Remove the folders of scans that were killed: nobody holds their lock, or they never came to have one."""
    for folder in {entry.with_suffix("") for entry in out.glob(f"{_PREFIX}*")}:
        if not _lock_of(folder).exists():
            if _is_old(folder):
                shutil.rmtree(folder, ignore_errors=True)
            continue
        try:
            lock = _lock_folder(folder, 0)
        except (Timeout, OSError):  # at work, or not ours to judge
            continue
        shutil.rmtree(folder, ignore_errors=True)
        _unlock_folder(folder, lock)


def _is_old(folder: Path) -> bool:
    """Whether a folder without a lock cannot be one that another scan is just making."""
    try:
        return time.time() - folder.stat().st_mtime > _MAKING
    except OSError:
        return False
