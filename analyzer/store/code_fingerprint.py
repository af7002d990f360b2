"""What this program is made of: what it kept is good for the very same program only.

The version alone would not do. Developers change the code without it, and so do the libraries that the results depend on.
"""

from __future__ import annotations

import hashlib
import os
import sys
import zlib
from collections.abc import Iterator, Set
from importlib.metadata import version
from pathlib import Path

from analyzer.version import LOADED_AT

_PACKAGE = Path(__file__).parents[1]
# Those of whatever a scan does once its inputs are read; the libraries of the readers are the caller's to name.
_LIBRARIES = frozenset(
    ("duckdb", "holidays", "jinja2", "markupsafe", "msgspec", "openpyxl", "plotly", "rapidfuzz"),
)


def code_fingerprint_of(readers: Set[str], package: Path = _PACKAGE) -> str:
    """One SHA-256 over every file of the package, the versions of the libraries, and the interpreter's; takes 10 ms.

    `readers` are the libraries that input files are read with, as pip names them.
    """
    digest = hashlib.sha256()
    for said in (sys.version, zlib.ZLIB_RUNTIME_VERSION, *map(version, sorted(_LIBRARIES | readers))):
        digest.update(f"{said}\0".encode())
    for file in _package_files(str(package)):
        with open(file.path, "rb") as stream:  # noqa: PTH123 - twice as fast as by way of a Path, and there are hundreds
            content = stream.read()
        digest.update(f"{file.path.removeprefix(str(package))}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        digest.update(content)
    return digest.hexdigest()


def is_unmodified(package: Path = _PACKAGE) -> bool:
    """Whether no file was changed since the program was loaded; else what it does is not what its files now say."""
    return all(file.stat().st_ctime <= LOADED_AT for file in _package_files(str(package)))


def _package_files(folder: str) -> Iterator[os.DirEntry[str]]:
    """Every file below `folder`, always in the same order; what the interpreter makes of them is none."""
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        if entry.is_file():  # which the lock of an editor, a link to nowhere, is not
            yield entry
        elif entry.is_dir() and entry.name != "__pycache__":
            yield from _package_files(entry.path)
