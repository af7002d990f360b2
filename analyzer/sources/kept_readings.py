"""Keeps what reading children made of a file, so that the next scan of the same bytes need not read them again.

The folder may be deleted at any time. A reading is found by the content, name and limits of its file and by the versions
of what read it, never by a path or a date. The oldest go when the folder grows beyond its bound.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from dataclasses import astuple, dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import mkstemp

from analyzer.sources.limits import Limits
from analyzer.store.reading_file import is_reading
from analyzer.version import __version__

FOLDER_VARIABLE = "EXPOSURE_CACHE"
_MOST_BYTES = 20 << 30
_READERS = ("duckdb", "fastexcel", "openpyxl")
_FORM = "2"  # counts up when what a reading holds changes


def default_folder() -> Path:
    """Where readings are kept: the folder that `EXPOSURE_CACHE` names, else one among the user's caches."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    caches = Path.home() / "Library" / "Caches" if sys.platform == "darwin" else Path.home() / ".cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or caches) / "exposure"


def kept_by(*, no_cache: bool) -> KeptReadings | None:
    """The readings that scans keep, unless they are to keep none."""
    return None if no_cache else KeptReadings(default_folder())


@dataclass(frozen=True, slots=True)
class KeptReadings:
    """The readings in `folder`. What goes wrong with a file there costs reading once more, and nothing else."""

    folder: Path

    def may_hold(self, size: int) -> bool:
        """Whether a file of so many bytes was ever read: only then its content is worth hashing before it is read."""
        return next(self.folder.glob(f"{size}-*.duckdb"), None) is not None

    def find(self, sha256: str, size: int, name: str, limits: Limits) -> Path | None:
        """The reading of a file with this content, if there is a sound one."""
        place = self._place(sha256, size, name, limits)
        if not place.is_file():
            return None
        if not is_reading(place):
            place.unlink(missing_ok=True)
            return None
        os.utime(place)
        return place

    def keep(self, database: Path, sha256: str, size: int, name: str, limits: Limits) -> Path:
        """Take `database` in; where it stands now, which is where it was if it could not be taken."""
        place = self._place(sha256, size, name, limits)
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._make_room(database.stat().st_size)
            _move(database, place)
        except OSError:
            return database
        return place

    def _place(self, sha256: str, size: int, name: str, limits: Limits) -> Path:
        versions = [__version__, _FORM, *map(version, _READERS)]
        said = "\0".join([sha256, name, *map(str, astuple(limits)), *versions])
        return self.folder / f"{size}-{hashlib.sha256(said.encode('utf-8', 'surrogateescape')).hexdigest()[:40]}.duckdb"

    def _make_room(self, wanted: int) -> None:
        held = [(each, each.stat()) for each in self.folder.glob("*.duckdb")]
        excess = sum(stat.st_size for _, stat in held) + wanted - _MOST_BYTES
        for place, stat in sorted(held, key=lambda each: each[1].st_mtime_ns):
            if excess <= 0:
                return
            place.unlink(missing_ok=True)
            excess -= stat.st_size


def _move(database: Path, place: Path) -> None:
    """Give the file its place in one step, from another file system by way of a copy."""
    try:
        database.replace(place)
    except OSError:
        handle, copy = mkstemp(dir=place.parent, suffix=".part")
        os.close(handle)
        shutil.copyfile(database, copy)
        Path(copy).replace(place)
