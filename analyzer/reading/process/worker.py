"""One reading child, from the parent's side: started when first needed, killed when it takes too long."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Timer
from types import TracebackType

import msgspec

from analyzer.reading.process.protocol import Outcome, ReadResult, ReadTask
from analyzer.reading.process.watch import Overrun, watch_child

# -I: no variables, no user site, no current folder. The package's own place is added back last.
_START = "import sys; sys.path.append(sys.argv[1]); from analyzer.reading.process.child import main; main()"
_PACKAGE_ROOT = Path(__file__).parents[3]
# One arena: the C library otherwise sets aside 64 MiB of address space per thread, which counts against the limit.
_ENVIRONMENT = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "MALLOC_ARENA_MAX": "1"}
_WINDOWS_NEEDS = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TEMP", "TMP")
READING_CHILD = "--reading-child"  # what a program that is one file is told, so that it is a child
_SLOW = "Reading takes longer than the limit of {seconds} seconds. Split the file, or raise --limit seconds."
_BUSY = "Reading takes longer than a file of this size may take. Split the file, or ask for it in another form."
_DEAD = (
    "The reader broke down: the file is damaged, or needs more than the limit of {memory} of memory. "
    "Open it in Excel, delete unused rows and columns, and save a copy as .xlsx, or raise --limit memory."
)
_PROCESSOR_TIME = -24  # SIGXCPU


class Worker:
    """A child process that reads file after file; a new one takes the place of one that died."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._closed = True
        self.stop()

    @property
    def is_fresh(self) -> bool:
        """Whether the next file would be the child's first."""
        return self._process is None

    def ask(self, task: ReadTask) -> Outcome:
        """Have one file read. A child that dies or is killed is an outcome as well."""
        if self._closed:
            return Outcome(ReadResult.DIED, "Reading was interrupted.")
        process = self._process = self._process or self._start()
        late = [False]

        def kill() -> None:
            late[0] = True
            process.kill()

        timer = Timer(task.limits.seconds, kill)
        timer.start()
        try:
            with watch_child(process, task) as watched:
                line = _exchange_lines(process, msgspec.json.encode(task) + b"\n")
        finally:
            timer.cancel()
        if line.endswith(b"\n"):
            return msgspec.json.decode(line, type=Outcome)
        self.stop()
        if late[0]:
            return _too_slow(task.limits.seconds)
        if process.returncode == _PROCESSOR_TIME or watched.overrun is Overrun.PROCESSOR:
            return Outcome(ReadResult.DIED, _BUSY)
        return Outcome(ReadResult.DIED, _DEAD.format(memory=f"{task.limits.memory_bytes / 2**30:.1f} GiB"))

    def stop(self) -> None:
        """End the child, whatever it is doing."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._folder,
            env=_environment(),
            start_new_session=True,
        )


def _command() -> list[str]:
    """What starts a child: the interpreter, or the program itself where it was packed into one file."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READING_CHILD]
    return [sys.executable, "-I", "-c", _START, str(_PACKAGE_ROOT)]


def _environment() -> dict[str, str]:
    """What a child finds in its environment: nothing of the user's but what Windows cannot start a process without."""
    return {name: os.environ[name] for name in _WINDOWS_NEEDS if name in os.environ} | _ENVIRONMENT


def _exchange_lines(process: subprocess.Popen[bytes], question: bytes) -> bytes:
    if process.stdin is None or process.stdout is None:
        return b""
    try:
        process.stdin.write(question)
        process.stdin.flush()
    except OSError:
        return b""
    return process.stdout.readline()


def _too_slow(seconds: int) -> Outcome:
    return Outcome(ReadResult.DIED, _SLOW.format(seconds=seconds))
