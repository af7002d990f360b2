"""Keeps what reading children made of a file, so that the next scan of the same bytes need not read them again.

A reading is found by the content, name and limits of its file and by the program that read it, never by a path or a date.
"""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass, field, replace
from pathlib import Path

from analyzer.reading.formats.registry import LIBRARIES
from analyzer.reading.limits import Limits
from analyzer.store.cache import Cache, default_folder
from analyzer.store.code_fingerprint import code_fingerprint_of
from analyzer.store.reading_file import is_reading

_KIND = ".duckdb"


def program_fingerprint() -> str:
    """What reads a file: this program, with the libraries of all its readers."""
    return code_fingerprint_of(LIBRARIES)


def open_read_cache(*, no_cache: bool) -> ReadCache | None:
    """The readings that scans keep, unless they are to keep none."""
    return None if no_cache else ReadCache(Cache(default_folder()))


@dataclass(frozen=True, slots=True)
class ReadCache:
    """The readings in `cache`. What goes wrong with a file there costs reading once more, and nothing else.

    What turns out to be damaged only when it is used is met by `invalidate`, which finds none and replaces all.
    """

    cache: Cache
    program: str = field(default_factory=program_fingerprint)
    is_invalid: bool = False

    def invalidate(self) -> ReadCache:
        """The same, for reading everything anew."""
        return replace(self, is_invalid=True)

    def may_hold(self, size: int) -> bool:
        """Whether a file of so many bytes was ever read: only then its content is worth hashing before it is read."""
        return any(name.endswith(_KIND) for name in self.cache.made_from(size))

    def find(self, sha256: str, size: int, name: str, limits: Limits) -> Path | None:
        """The reading of a file with this content, if there is a sound one."""
        entry = self._entry_name(sha256, size, name, limits)
        if self.is_invalid:
            self.cache.drop(entry)
        place = self.cache.find(entry)
        if place and not is_reading(place):
            self.cache.drop(entry)
            return None
        return place

    def keep(self, database: Path, sha256: str, size: int, name: str, limits: Limits) -> Path:
        """Take `database` in; where it stands now, which is where it was if it could not be taken."""
        try:
            return self.cache.keep_file(database, self._entry_name(sha256, size, name, limits))
        except OSError:
            return database

    def _entry_name(self, sha256: str, size: int, name: str, limits: Limits) -> str:
        said = "\0".join([sha256, name, *map(str, astuple(limits)), self.program])
        return f"{size}-{hashlib.sha256(said.encode('utf-8', 'surrogateescape')).hexdigest()[:40]}{_KIND}"
