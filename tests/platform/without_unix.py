"""Takes away what Windows does not have, then runs the command line: `python without_unix.py scan inputs ...`.

Modules of Unix cannot be imported, and its calls are gone or refuse, here and in the children that read files.
"""

from __future__ import annotations

import builtins
import importlib.abc
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any, NoReturn

MODULES = {"fcntl", "resource", "pwd", "grp", "syslog", "termios", "tty", "pty", "posix_ipc"}
CALLS = (
    "fork", "forkpty", "wait", "wait3", "wait4", "killpg", "setsid", "getuid", "geteuid", "getgid", "chown",
    "lchown", "mkfifo", "mknod", "sched_getaffinity", "nice", "getpgid", "setpgid", "statvfs", "fchmod", "fchown",
)  # fmt: skip
# Not waitpid and SIGKILL, by which Python's own subprocess ends a child here.
SIGNALS = ("SIGHUP", "SIGPIPE", "SIGXCPU", "SIGALRM", "SIGUSR1", "SIGCHLD", "SIGQUIT")
HERE = Path(__file__).resolve()


class NoUnix(importlib.abc.MetaPathFinder):
    """Finds none of the modules that only Unix has."""

    def find_spec(self, name: str, _path: Any = None, _target: Any = None) -> None:
        if name in MODULES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def refuse(*_: object, **__: object) -> NoReturn:
    raise OSError("not on this system")


def take_away() -> None:
    """Block the modules, remove the calls and signals, refuse symbolic links, and hide what only Unix tells."""
    # Each has a way of its own on Windows, and needs its Unix one here.
    import subprocess  # noqa: F401

    import platformdirs  # noqa: F401
    import psutil  # noqa: F401

    for name in MODULES & set(sys.modules):
        del sys.modules[name]
    sys.meta_path.insert(0, NoUnix())
    for name in CALLS:
        if hasattr(os, name):
            delattr(os, name)
    for name in SIGNALS:
        delattr(signal, name)
    os.symlink = refuse
    os.chmod = lambda *_, **__: None
    Path.chmod = lambda *_, **__: None  # type: ignore[method-assign]
    shutil.copymode = lambda *_, **__: None
    real_open = open

    def open_elsewhere(file: Any, *rest: Any, **named: Any) -> Any:
        asker = sys._getframe(1).f_globals.get("__name__", "")
        if str(file).startswith("/proc") and not asker.startswith("psutil"):
            raise FileNotFoundError(file)
        return real_open(file, *rest, **named)

    builtins.open = open_elsewhere


def main() -> None:
    """Run the command line with all of that taken away, its children included."""
    take_away()
    from analyzer.reading.process import worker

    worker._START = (
        "import runpy, sys; sys.path.append(sys.argv[1]); "
        f"runpy.run_path({str(HERE)!r})['take_away'](); " + worker._START
    )
    from analyzer.cli import main as run

    run()


if __name__ == "__main__":
    main()
