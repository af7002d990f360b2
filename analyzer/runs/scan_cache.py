"""Keeps finished scans, so that the same question about the same inputs is answered with the files that answered it before.

A scan is found by all that its result depends on, and by nothing else: this program, what was asked, what people entered,
and the inputs by their names and contents. Whatever goes wrong with what was kept costs the work of a scan, and no more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.file_stamp import FileStamp
from analyzer.reading.read_cache import program_fingerprint
from analyzer.store.cache import Cache, default_folder
from analyzer.store.code_fingerprint import is_unmodified
from analyzer.store.ledger import Entry
from analyzer.store.run_cache import find_run, keep_run, take_run
from analyzer.store.run_folder import sha256_of
from analyzer.vocabulary import FileStatus

if TYPE_CHECKING:
    from analyzer.reading import ReadFile
    from analyzer.reading.discover import FoundFile
    from analyzer.request.options import ScanOptions
    from analyzer.request.request import ScanRequest
    from analyzer.store.ledger import Registers


@dataclass(frozen=True, slots=True)
class Finished:
    """A scan whose files are written: what the ledger keeps of it, and the SHA-256 of each file by its name."""

    entry: Entry
    hashes: Mapping[str, str]


def cache_entry_for(
    asked: ScanRequest, options: ScanOptions, registers: Registers, found: Sequence[FoundFile]
) -> ScanCacheEntry | None:
    """Where a scan of what was found is kept, or would be. None where none is: a timed scan is to do its work."""
    if (
        options.no_cache
        or options.timings
        or options.explain_plan
        or any(each.is_refused or each.password for each in found)
        or not is_unmodified()
    ):
        return None
    try:
        written = tuple(None if each.problem else FileStamp.of(each.path.stat()) for each in found)
    except OSError:  # gone again, or closed: the scan will say so
        return None
    return ScanCacheEntry(Cache(default_folder()), _question_digest(asked, registers), asked, tuple(found), written)


@dataclass(frozen=True, slots=True)
class ScanCacheEntry:
    """The place in `cache` of the answer to `question`, which is what was `asked`, about the files that were `found`.

    `written` says when each of them was last written to, None for one that is known not to be read.
    """

    cache: Cache
    question: str
    asked: ScanRequest
    found: tuple[FoundFile, ...]
    written: tuple[FileStamp | None, ...]

    @property
    def size(self) -> int:
        """The bytes of all inputs."""
        return sum(each.bytes for each in self.written if each)

    @property
    def may_exist(self) -> bool:
        """Whether the question was answered about so many bytes: only then they are worth hashing before they are read."""
        return find_run(self.cache, self.size, f"{self.question}-") is not None

    def restore(self, run: Path) -> Finished | None:
        """Put the files of the scan, if it is kept and sound, into the empty folder `run`."""
        try:
            name = find_run(self.cache, self.size, f"{self._key({})}.")
        except OSError:
            return None
        taken = take_run(self.cache, name, run) if name else None
        if taken is None:
            return None
        model, hashes = taken
        return Finished(Entry(self.asked.run.as_of, self.asked.run.version, model), hashes)

    def store(self, run: Path, files: Sequence[ReadFile], finished: Finished) -> None:
        """Keep the scan that is `finished` in `run`, unless a second one might give another answer.

        It is kept by the hashes of what was read. What was not read as it stands, such as an archive, is hashed now.
        """
        if any(file.status == FileStatus.REFUSED for file in files) or not is_unmodified():
            return
        with suppress(OSError):
            key = self._key({file.path: file.sha256 for file in files})
            if all(was.unchanged(each.path) for each, was in self._inputs() if was):
                keep_run(self.cache, self.size, key, run, finished.entry.model, finished.hashes)

    def _key(self, known: Mapping[Path, str]) -> str:
        """The digests of the question and of the inputs; hashes that are `known` are not worked out."""
        said = [
            (
                each.file,
                each.called,
                each.named,
                each.problem,
                each.is_archive,
                was and was.bytes,
                _hash_input(each, known),
            )
            for each, was in self._inputs()
        ]
        return f"{self.question}-{_digest_of(said)}"

    def _inputs(self) -> zip[tuple[FoundFile, FileStamp | None]]:
        return zip(self.found, self.written, strict=True)


def _hash_input(found: FoundFile, known: Mapping[Path, str]) -> str:
    return "" if found.problem else known.get(found.path) or sha256_of(found.path)


def _question_digest(request: ScanRequest, registers: Registers) -> str:
    """A digest of all that a scan depends on besides its inputs: the request holds every option that changes the result."""
    entered = [
        (name, dict(zip(kept.columns, row, strict=True))) for name, kept in registers.items() for row in kept.rows
    ]
    return _digest_of([program_fingerprint(), request, entered])


def _digest_of(said: object) -> str:
    """A digest of records and plain values as they show themselves, names that are no Unicode included."""
    return hashlib.sha256(repr(said).encode()).hexdigest()[:40]
