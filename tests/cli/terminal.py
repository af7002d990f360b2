"""A program in a real terminal of some columns, and what stood on it."""

from __future__ import annotations

import fcntl
import os
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path

ROOT = Path(__file__).parents[2]
_SIGNS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r(?=\n)")


def run_in_terminal(cwd: Path, width: int, *arguments: str | Path, keys: str = "", asked: str = "") -> tuple[int, str]:
    """Exit code and text of `exposure` in a terminal, in which somebody types `keys`, at once or when `asked` stands there."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    settings = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    environment = {**settings, "PYTHONPATH": str(ROOT), "TERM": "xterm", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "analyzer", *map(str, arguments)]
    program = subprocess.Popen(command, cwd=cwd, env=environment, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    written = b""
    while True:
        if keys and asked.encode() in written:
            os.write(ours, keys.encode())
            keys = ""
        try:
            part = os.read(ours, 65536)
        except OSError:  # so does Linux say that nobody holds the other end any more
            break
        if not part:
            break
        written += part
    os.close(ours)
    return program.wait(), written.decode()


def plain_text(written: str) -> str:
    """What was written without the signs for colour, and without the line that shows progress."""
    lines = _SIGNS.sub("", written).split("\n")
    return "\n".join(line.rpartition("\r")[2] for line in lines if "..." not in line)
