"""Whether a file is there, asked of texts that may be no path at all."""

from __future__ import annotations

from pathlib import Path


def is_there(path: Path) -> bool:
    """Whether a file or folder stands at `path`. A name that is longer than the disk takes is nowhere, and no error."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def is_file_there(path: Path) -> bool:
    """Whether a file stands at `path`, as `is_there`: a name of a firm may be too long for a path."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
