"""Whether a file is still what it was. What was learnt of it is kept only then: else hash and reading may be of two contents."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileStamp:
    """Which file stands under a name, how many bytes it has, and when it was last written to (nanoseconds)."""

    inode: int
    bytes: int
    at: int

    @classmethod
    def of(cls, stat: os.stat_result) -> FileStamp:
        """As the system tells it of a path or an open file."""
        return cls(stat.st_ino, stat.st_size, stat.st_mtime_ns)

    def unchanged(self, file: Path) -> bool:
        """Whether it is so with the file under this path."""
        try:
            return self == FileStamp.of(file.stat())
        except OSError:
            return False
