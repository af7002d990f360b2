"""Files that a person asked for by name: each appears when it is complete, and takes no name that is taken."""

from __future__ import annotations

import shutil
from pathlib import Path

from analyzer.errors import AnalyzerError, UsageProblem


def publish_file(draft: Path, target: Path) -> None:
    """Give a complete file its name, which is taken from no other file. Raises `AnalyzerError`."""
    try:
        try:
            # A link fails where the name is taken, even if that was a moment ago; to rename would overwrite.
            target.hardlink_to(draft)
        except FileExistsError:
            raise
        except OSError:  # a file system without links, such as that of a memory stick
            _copy_file(draft, target)
    except FileExistsError as error:
        raise is_taken(target) from error
    except OSError as error:
        raise AnalyzerError(
            f"{target}: cannot be written ({error.strerror}).", "Name another one with --to."
        ) from error


def _copy_file(source: Path, target: Path) -> None:
    """Copy a file to a name that is free, or leave nothing there. Raises `OSError`."""
    with source.open("rb") as content, target.open("xb") as copy:
        try:
            shutil.copyfileobj(content, copy)
        except OSError:
            target.unlink()
            raise


def is_taken(target: Path) -> UsageProblem:
    """What is said of a file that exists already."""
    return UsageProblem(f"{target}: exists already; no file is ever overwritten.", "Name a new one with --to.")
