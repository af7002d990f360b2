"""The reading child: takes one task a line from its parent, reads that file under limits, and answers with a line.

It may run out of memory, be killed or crash on a hostile file; its parent then says so of this file and goes on.
Whatever libraries print goes nowhere: the parent's pipe carries answers only.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from analyzer.sources.gate import Form, recognise
from analyzer.sources.protocol import Outcome, Reader, Result, Task
from analyzer.sources.unreadable import NotATable, Unreadable
from analyzer.store.reading_file import ReadingFile

if TYPE_CHECKING:
    from analyzer.sources.limits import Limits

_DATABASE_SHARE = 2  # the database may take half of the memory; the parser needs the rest


def main() -> None:
    """Answer tasks until the parent closes the pipe."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 (a device, not a path of ours)
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    for line in sys.stdin.buffer:
        outcome = answer(msgspec.json.decode(line, type=Task))
        answers.write(msgspec.json.encode(outcome) + b"\n")


def answer(task: Task) -> Outcome:
    """Read one file; every way in which that can end short of the process dying is an outcome."""
    database = Path(task.database)
    folder = database.with_suffix(".parts")
    _restrict(task.limits, Path(task.source))
    try:
        folder.mkdir(parents=True)
        _read(task, database, folder)
    except NotATable as error:
        return Outcome(Result.FOREIGN, str(error))
    except Unreadable as error:
        return Outcome(Result.REFUSED, str(error))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # the fast reader's panics are no `Exception`
        return Outcome(Result.FAILED, type(error).__name__)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return Outcome(Result.READ)


def _read(task: Task, database: Path, folder: Path) -> None:
    source = Path(task.source)
    form = recognise(source, task.limits)
    if task.reader is Reader.PLAIN and form is not Form.XLSX:
        raise Unreadable(task.why)
    memory = f"{task.limits.memory_bytes // _DATABASE_SHARE}B"
    with ReadingFile(database, folder, memory) as into:
        if form is Form.TEXT:
            from analyzer.sources.delimited import read_delimited

            read_delimited(source, task.limits, into)
        elif form is Form.JSON:
            from analyzer.sources.sbom import read_sbom

            read_sbom(source, task.limits, into)
        else:
            _read_workbook(task, form, into)


def _read_workbook(task: Task, form: Form, into: ReadingFile) -> None:
    from analyzer.sources.plain_workbook import FROM_1904, GAVE_UP, read_plain
    from analyzer.sources.spreadsheet import read_spreadsheet
    from analyzer.sources.workbook_parts import counts_from_1904

    source = Path(task.source)
    if task.reader is Reader.PLAIN:
        read_plain(source, task.limits, into, GAVE_UP)
    elif form is Form.XLSX and counts_from_1904(source):
        read_plain(source, task.limits, into, FROM_1904)
    else:
        read_spreadsheet(source, form, task.limits, into)


def _restrict(limits: Limits, source: Path) -> None:
    """Bound this process's memory, and the processor time that it may use from here on."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + 1 + limits.processor_seconds(source.stat().st_size)
    _lower(resource.RLIMIT_AS, limits.memory_bytes)
    _lower(resource.RLIMIT_CPU, seconds)
    _lower(resource.RLIMIT_CORE, 0)


def _lower(which: int, value: int) -> None:
    import resource

    _, hard = resource.getrlimit(which)
    wanted = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (wanted, hard))


if __name__ == "__main__":
    main()
