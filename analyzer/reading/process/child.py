"""The reading child: takes one task a line from its parent, reads that file under limits, and answers with a line.

It may run out of memory, be killed or crash on a hostile file; its parent then says so of this file and goes on.
Whatever libraries print goes nowhere: the parent's pipe carries answers only.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from analyzer.bearing import BearsOn
from analyzer.reading.file_types import (
    SOFTWARE_LISTS,
    UNREAD_TABLES,
    is_litter,
    is_lock_file,
    is_promised,
    suffix_of,
)
from analyzer.reading.formats.archives import unpack_archive
from analyzer.reading.formats.detect import detect_format
from analyzer.reading.formats.registry.file_format import FileFormat, FormatGroup
from analyzer.reading.formats.registry.refused_formats import LITTER_PROBLEM, LOCK_PROBLEM, SUFFIX_PROBLEM
from analyzer.reading.passwords import open_protected
from analyzer.reading.process.protocol import Outcome, Reader, ReadResult, ReadTask
from analyzer.reading.process.watch import NEEDS_WATCH
from analyzer.reading.unreadable import Litter, NotATable, Unreadable, of_software_list
from analyzer.store.reading_file import ReadingFile

if TYPE_CHECKING:
    from analyzer.reading.limits import Limits

_LEAST_ROOM = 1 << 18  # bytes: what even a small file needs while it is read
_NO_ROOM = "The disk has no room for what is read of the file. Free some space, or write to another disk with --out."
_DATABASE_SHARE = 2  # the database may take half of the memory; the parser needs the rest


def main() -> None:
    """Answer tasks until the parent closes the pipe."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 (a device, not a path of ours)
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    for line in sys.stdin.buffer:
        outcome = answer_task(msgspec.json.decode(line, type=ReadTask))
        answers.write(msgspec.json.encode(outcome) + b"\n")


def answer_task(task: ReadTask) -> Outcome:
    """Read or unpack one file; every way in which that can end short of the process dying is an outcome."""
    database = Path(task.database)
    folder = database.with_suffix(".parts")
    _restrict_process(task.limits, Path(task.source))
    try:
        if task.reader is Reader.ARCHIVE:
            return Outcome(
                ReadResult.READ,
                members=unpack_archive(Path(task.source), database.with_suffix(".members"), task.limits),
            )
        folder.mkdir(parents=True)
        if task.password:
            source = open_protected(Path(task.source), task.password, folder)
            task = replace(task, source=str(source))
        _read_file(task, database, folder)
    except Unreadable as error:
        return _unread_outcome(error, task.name)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # the fast reader's panics are no `Exception`
        if _is_disk_full(error, database.parent):
            return Outcome(ReadResult.REFUSED, _NO_ROOM, BearsOn.ANY)
        return Outcome(ReadResult.FAILED, type(error).__name__)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return Outcome(ReadResult.READ)


def _is_disk_full(error: BaseException, folder: Path) -> bool:
    """Whether the disk of `folder` took no more: by the error of the system, by its words in one of DuckDB, or by what is free."""
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOSPC or os.strerror(errno.ENOSPC) in str(error):
        return True
    return shutil.disk_usage(folder).free < _LEAST_ROOM


def _unread_outcome(error: Unreadable, name: str) -> Outcome:
    """What a file that is not read counts for, by what it is called as well."""
    suffix, bears_on = suffix_of(name), error.bears_on
    if is_litter(name) or isinstance(error, Litter):
        return Outcome(ReadResult.LITTER, LITTER_PROBLEM if is_litter(name) else str(error), BearsOn.NONE)
    if is_lock_file(name):
        return Outcome(ReadResult.FOREIGN, LOCK_PROBLEM, BearsOn.OWN)
    if suffix in UNREAD_TABLES:
        return Outcome(ReadResult.REFUSED, SUFFIX_PROBLEM.format(suffix=suffix), UNREAD_TABLES[suffix])
    if suffix in SOFTWARE_LISTS and bears_on is BearsOn.NONE:
        bears_on = BearsOn.OWN  # it is a software list by its name, of whatever else it may be written like
    return Outcome(ReadResult.FOREIGN if isinstance(error, NotATable) else ReadResult.REFUSED, str(error), bears_on)


def _read_file(task: ReadTask, database: Path, folder: Path) -> None:
    form = _find_format(Path(task.source), task.name, task.limits)
    if form.patience > 1:
        _restrict_process(task.limits, Path(task.source), form.patience)
    with of_software_list() if form.group is FormatGroup.SOFTWARE else nullcontext():
        read = form.second_reader if task.reader is Reader.PLAIN else form.reader
        if read is None:
            raise Unreadable(task.why)
        memory = f"{task.limits.memory_bytes // _DATABASE_SHARE}B"
        with ReadingFile(database, folder, memory) as into:
            read(task, into)


def _find_format(source: Path, name: str, limits: Limits) -> FileFormat:
    try:
        return detect_format(source, suffix_of(name), limits)
    except Litter:
        raise
    except Unreadable as error:
        if not is_promised(name):  # whatever it is, no one meant it as a table
            raise NotATable(error.problem, error.remedy, error.bears_on) from error
        raise


def _restrict_process(limits: Limits, source: Path, patience: int = 1) -> None:
    """Bound this process's memory, and the processor time that it may use from here on."""
    if NEEDS_WATCH:
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + 1 + limits.processor_seconds(source.stat().st_size, patience)
    _lower_limit(resource.RLIMIT_AS, limits.memory_bytes)
    _lower_limit(resource.RLIMIT_CPU, seconds)
    _lower_limit(resource.RLIMIT_CORE, 0)


def _lower_limit(which: int, value: int) -> None:
    import resource

    _, hard = resource.getrlimit(which)
    wanted = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (wanted, hard))


if __name__ == "__main__":
    main()
