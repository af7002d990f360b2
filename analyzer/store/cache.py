"""What scans keep for later ones: files and folders in one folder, which may be deleted at any time.

Each is found by its name, which begins with the size of what it was made from. It comes in one step, whole or not at all,
and the oldest go when all of them outgrow a bound. Nothing else that stands in the folder is touched.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp, mkstemp
from threading import Lock
from typing import NamedTuple

from platformdirs import user_cache_dir

FOLDER_VARIABLE = "EXPOSURE_CACHE"
MAX_BYTES = 20 << 30
_MAKING = 3600  # seconds; copying the largest run folder takes some
_PART = (".exposure-", ".part")
# A folder says at the end of its name how many bytes it holds: to ask each of its files would cost later scans time.
_NAME = re.compile(r"\d+-[0-9a-f-]+(?:\.(?P<bytes>\d+))?\.[a-z]+")


def default_folder() -> Path:
    """The folder that `EXPOSURE_CACHE` names, else one among the user's caches."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    return Path(user_cache_dir("exposure", appauthor=False))


class _Entry(NamedTuple):
    used: int
    bytes: int
    place: Path


class Cache:
    """What is kept in `folder`. It is looked through once, so that a thousand questions cost no more than one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._names: dict[str, set[str]] | None = None
        self._bytes: int | None = None
        self._lock = Lock()

    def made_from(self, size: int) -> frozenset[str]:
        """The names of what was made from so many bytes."""
        if self._names is None:
            self._names = {}
            with suppress(OSError):
                for entry in os.scandir(self.folder):
                    self._know(entry.name)
        return frozenset(self._names.get(str(size), ()))

    def find(self, name: str) -> Path | None:
        """Where the thing of that name is kept, if it is; being asked for makes it young again."""
        place = self.folder / name
        try:
            os.utime(place)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:  # another user's folder may well be read
            return place
        return place

    def drop(self, name: str) -> None:
        """Forget what turned out to be broken."""
        _remove_entry(self.folder / name)

    def keep_file(self, made: Path, name: str) -> Path:
        """Take the file `made` away into this folder; where it stands then. Raises `OSError`, and leaves it where it was."""
        self._make_room(made.stat().st_size)
        place = self.folder / name
        _move_file(made, place)
        self._know(name)
        return place

    @contextmanager
    def making(self, name: str, size: int) -> Iterator[Path]:
        """A folder to fill with `size` bytes, which stands under its name once that is done. Raises `OSError`."""
        self._make_room(size)
        folder = Path(mkdtemp(prefix=_PART[0], suffix=_PART[1], dir=self.folder))
        try:
            yield folder
            folder.rename(self.folder / name)
            self._know(name)
        finally:
            _remove_entry(folder)

    def measure(self) -> tuple[int, int]:
        """How many things are kept, and their bytes."""
        entries = list(self._entries()) if self.folder.is_dir() else []
        return len(entries), sum(entry.bytes for entry in entries)

    def clear(self) -> None:
        """Remove all that is kept, and nothing else that stands in the folder."""
        if self.folder.is_dir():
            self._shrunk(-1)

    def _know(self, name: str) -> None:
        if self._names is not None:
            self._names.setdefault(name.partition("-")[0], set()).add(name)

    def _make_room(self, wanted: int) -> None:
        """Have the folder, and at most so much in it that `wanted` bytes more do not outgrow the bound."""
        if wanted > MAX_BYTES:
            raise OSError(f"{wanted} bytes are more than may be kept")
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._lock:
            if self._bytes is None or self._bytes + wanted > MAX_BYTES:
                self._bytes = self._shrunk(MAX_BYTES - wanted)
            self._bytes += wanted

    def _shrunk(self, most: int) -> int:
        """Remove the oldest until the others have at most `most` bytes; how many they have."""
        entries = sorted(self._entries())
        held = sum(entry.bytes for entry in entries)
        for entry in entries:
            if held <= most:
                break
            _remove_entry(entry.place)
            held -= entry.bytes
        return held

    def _entries(self) -> Iterator[_Entry]:
        """All that is kept. What a killed scan had begun to keep is swept on the way."""
        stale = time.time() - _MAKING
        for each in os.scandir(self.folder):
            name = _NAME.fullmatch(each.name)
            is_part = each.name.startswith(_PART[0]) and each.name.endswith(_PART[1])
            if not name and not is_part:
                continue
            try:
                stat = each.stat(follow_symlinks=False)
            except OSError:  # gone meanwhile
                continue
            if name:
                yield _Entry(stat.st_mtime_ns, int(name["bytes"] or stat.st_size), Path(each.path))
            elif stat.st_mtime < stale:
                _remove_entry(Path(each.path))


def _remove_entry(place: Path) -> None:
    with suppress(OSError):
        if place.is_dir():
            shutil.rmtree(place, ignore_errors=True)
        else:
            place.unlink()


def _move_file(file: Path, place: Path) -> None:
    """Give the file its place in one step, from another file system by way of a copy."""
    try:
        file.replace(place)
    except OSError:
        handle, copy = mkstemp(prefix=_PART[0], suffix=_PART[1], dir=place.parent)
        os.close(handle)
        try:
            shutil.copyfile(file, copy)
            Path(copy).replace(place)
        finally:
            _remove_entry(Path(copy))
