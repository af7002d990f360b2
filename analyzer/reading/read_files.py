"""Reads input files in child processes, each into a DuckDB file of its own; one bad file costs itself and no other.

The parent never parses a byte of an input: it finds files, hashes them, and hears from the children how it went.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass, replace
from io import BufferedReader
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from analyzer.bearing import BearsOn
from analyzer.reading.discover import FoundFile, discover_files
from analyzer.reading.file_stamp import FileStamp
from analyzer.reading.file_types import is_litter, is_promised
from analyzer.reading.formats.registry import GZIP
from analyzer.reading.limits import Limits
from analyzer.reading.process.protocol import ArchiveMember, Outcome, Reader, ReadResult, ReadTask
from analyzer.reading.process.worker import Worker
from analyzer.reading.read_cache import ReadCache
from analyzer.text.unicode_names import is_spelled
from analyzer.vocabulary import FileStatus

_CHILDREN = 2
_TWICE = "The same content as {other}: its rows count twice unless one of the two is taken away."


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What became of one input. `database` holds its raw tables if it was read; `problem` is a sentence or ''.

    `bears_on` says whom it could bear on if it was not read.
    """

    file_id: int
    file: str
    path: Path
    sha256: str
    bytes: int
    status: FileStatus
    problem: str
    database: Path | None
    bears_on: BearsOn = BearsOn.NONE


def read_inputs(
    paths: Sequence[Path],
    workspace: Path,
    limits: Limits | None = None,
    kept: ReadCache | None = None,
) -> tuple[ReadFile, ...]:
    """Read every file under `paths` into `workspace`; in order of their names, whatever the order of `paths`."""
    return read_found(discover_files(paths), workspace, limits, kept)


def read_found(
    found: Sequence[FoundFile],
    workspace: Path,
    limits: Limits | None = None,
    kept: ReadCache | None = None,
) -> tuple[ReadFile, ...]:
    """Read every file that was found, in order of their names.

    What is in `kept` is not read again, and what is read is kept there.
    """
    folder = workspace.absolute() / "read"
    folder.mkdir(parents=True, exist_ok=True)
    with _Pool(folder, min(_CHILDREN, os.cpu_count() or 1, max(len(found), 1))) as pool:
        bounds = limits or Limits()
        packed = [_Job(number, each, folder, bounds, None) for number, each in enumerate(found, 1) if each.is_archive]
        unpacked = [each for job in packed for each in pool.unpack(job)]
        files = sorted([*(each for each in found if not each.is_archive), *unpacked], key=lambda each: each.file)
        # What a password protects is not kept where none does.
        jobs = [
            _Job(number, each, folder, bounds, None if each.password else kept) for number, each in enumerate(files, 1)
        ]
        read = list(pool.run(jobs))
    return _with_doubles(sorted(read, key=lambda each: each.file_id))


@dataclass(frozen=True, slots=True)
class _Job:
    file_id: int
    found: FoundFile
    folder: Path
    limits: Limits
    kept: ReadCache | None

    @property
    def database(self) -> Path:
        return self.folder / f"{self.file_id}.duckdb"

    def task(self, reader: Reader, database: str = "") -> ReadTask:
        name = database or self.database.name
        source, database = self._source(), str(self.folder / name)
        return ReadTask(source, self.found.called, database, self.limits, reader, password=self.found.password)

    def _source(self) -> str:
        """The file's path, or that of a link to it or a copy: neither a task nor the readers take a path that is no text."""
        path = self.found.path.absolute()
        if is_spelled(str(path)):
            return str(path)
        link = self.folder / f"link_{self.file_id}{self.found.suffix}"
        if not link.exists():
            _link_or_copy(path, link)
        return str(link)


def _link_or_copy(path: Path, link: Path) -> None:
    try:
        link.symlink_to(path)
    except OSError:  # Windows wants a right for it that few have
        shutil.copyfile(path, link)


class _Pool:
    """As many threads as children; each borrows a child for one file at a time."""

    def __init__(self, folder: Path, size: int) -> None:
        self._stack = ExitStack()
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        for _ in range(size):
            self._idle.put(self._stack.enter_context(Worker(folder)))
        self._threads = ThreadPoolExecutor(size)

    def __enter__(self) -> _Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._stack.close()
        self._threads.shutdown()

    def run(self, jobs: Sequence[_Job]) -> Iterator[ReadFile]:
        futures = [self._threads.submit(self._one, job) for job in sorted(jobs, key=_job_cost, reverse=True)]
        for future in as_completed(futures):
            yield future.result()

    def unpack(self, job: _Job) -> list[FoundFile]:
        """What stands for an archive: its members, or the archive itself with the reason why it is not opened."""
        worker = self._idle.get()
        try:
            return _unpacked_files(job.found, _ask_worker(worker, job.task(Reader.ARCHIVE, f"a{job.file_id}.duckdb")))
        finally:
            self._idle.put(worker)

    def _one(self, job: _Job) -> ReadFile:
        worker = self._idle.get()
        try:
            return _read_job(job, worker)
        finally:
            self._idle.put(worker)


def _job_cost(job: _Job) -> int:
    """Large files first, so that no core waits for the last one."""
    return job.found.path.stat().st_size if not job.found.problem else 0


def _read_job(job: _Job, worker: Worker) -> ReadFile:
    found = job.found
    if found.problem:
        status = FileStatus.REFUSED if found.is_refused else FileStatus.IGNORED
        return ReadFile(job.file_id, found.file, found.path, "", 0, status, found.problem, None, found.bears_on)
    try:
        with found.path.open("rb") as file:
            return _read_opened(job, worker, file, FileStamp.of(os.fstat(file.fileno())))
    except OSError:
        sentence = "The file may not be opened. Give yourself the right to read it."
        return ReadFile(job.file_id, found.file, found.path, "", 0, FileStatus.REFUSED, sentence, None, BearsOn.ANY)


def _read_opened(job: _Job, worker: Worker, file: BufferedReader, written: FileStamp) -> ReadFile:
    """Take the file's reading from those kept, or have it read while its content is hashed."""
    found, kept, size = job.found, job.kept, written.bytes

    def read(sha256: str, database: Path) -> ReadFile:
        return ReadFile(job.file_id, found.file, found.path, sha256, size, FileStatus.READ, "", database)

    hashing = _Hashing(file)
    if kept and kept.may_hold(size):
        known = kept.find(hashing.result(), size, found.called, job.limits)
        if known:
            return read(hashing.result(), known)
    outcome = _try_readers(job, worker)
    sha256, status = hashing.result(), _file_status(outcome.result, found.named or is_promised(found.called))
    if status is not FileStatus.READ:
        told = (sha256, size, status, outcome.problem, None, outcome.bears_on)
        return ReadFile(job.file_id, found.file, found.path, *told)
    database = job.database
    if kept and written.unchanged(found.path):
        database = kept.keep(database, sha256, size, found.called, job.limits)
    return read(sha256, database)


class _Hashing:
    """The SHA-256 of a file, worked out beside the reading child, which leaves a core free at times."""

    def __init__(self, file: BufferedReader) -> None:
        self._digest = ""
        self._file = file
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    def _work(self) -> None:
        self._digest = hashlib.file_digest(self._file, "sha256").hexdigest()

    def result(self) -> str:
        """Wait for the hash."""
        self._thread.join()
        if not self._digest:
            raise OSError(f"{self._file.name}: the file could not be read to its end")
        return self._digest


def _try_readers(job: _Job, worker: Worker) -> Outcome:
    """The fast readers; once more in a fresh child if one died that had read other files; then the plain reader."""
    task = job.task(Reader.FAST)
    was_fresh = worker.is_fresh
    outcome = _ask_worker(worker, task)
    if outcome.result is ReadResult.DIED and not was_fresh:
        outcome = _ask_worker(worker, task)
    if outcome.result in (ReadResult.DIED, ReadResult.FAILED):
        worker.stop()
        outcome = _ask_worker(worker, replace(task, reader=Reader.PLAIN, why=_reason_of(outcome)))
    if outcome.result is ReadResult.FAILED:
        worker.stop()
        return Outcome(ReadResult.REFUSED, _reason_of(outcome))
    return outcome


def _reason_of(outcome: Outcome) -> str:
    if outcome.result is ReadResult.DIED:
        return outcome.problem
    return "The file is damaged, or written in a way that no reader knows. Open it in Excel and save a copy as .xlsx."


def _ask_worker(worker: Worker, task: ReadTask) -> Outcome:
    database = Path(task.database)
    for leftover in database.parent.glob(f"{database.stem}.*"):  # of a child that died over this file
        if leftover.is_dir():
            shutil.rmtree(leftover, ignore_errors=True)
        else:
            leftover.unlink()
    return worker.ask(task)


def _unpacked_files(archive: FoundFile, outcome: Outcome) -> list[FoundFile]:
    if outcome.result is not ReadResult.READ:
        problem = outcome.problem or _reason_of(outcome)
        return [replace(archive, problem=problem, named=True, is_archive=False, bears_on=BearsOn.ANY)]
    return [_of_archive(archive, member) for member in outcome.members]


def _of_archive(archive: FoundFile, member: ArchiveMember) -> FoundFile:
    inner = archive.path.stem if archive.suffix in GZIP.suffixes else archive.called
    is_missed = bool(member.problem) and not member.aside
    return FoundFile(
        Path(member.path or archive.path),
        f"{archive.file}/{member.name}" if member.name else archive.file,
        is_missed or (archive.named and not member.aside),
        member.problem,
        called=member.name or inner,
        bears_on=BearsOn.NONE if is_litter(member.name) or not member.problem else BearsOn.ANY,
    )


def _file_status(result: ReadResult, missed: bool) -> FileStatus:
    """`missed`: a user named the file, or its name promises a table."""
    if result is ReadResult.READ:
        return FileStatus.READ
    is_aside = result is ReadResult.LITTER or (result is ReadResult.FOREIGN and not missed)
    return FileStatus.IGNORED if is_aside else FileStatus.REFUSED


def _with_doubles(files: Sequence[ReadFile]) -> tuple[ReadFile, ...]:
    """Say of a file that another before it holds the very same bytes: its payments would count twice."""
    counts = Counter(each.sha256 for each in files if each.database)
    first: dict[str, str] = {}
    said = []
    for each in files:
        other = first.setdefault(each.sha256, each.file) if counts[each.sha256] > 1 else each.file
        said.append(each if other == each.file else replace(each, problem=_TWICE.format(other=other)))
    return tuple(said)
