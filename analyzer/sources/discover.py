"""Finds the input files under the paths that a user names: each once, under a name that is no absolute path.

What is found, and what it is called, does not depend on the order of the paths. Nothing is dropped in silence but
what no one means as input: hidden files, lock files of spreadsheet programs, settings, and what this program wrote.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from analyzer.sources.display_names import display_names
from analyzer.text.spelling import spelled

SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".ods", ".ots"})
TEXTS = frozenset({".csv", ".tsv", ".tab", ".psv", ".ssv", ".txt", ".dat", ".asc", ".prn", ".del", ".unl"})
# Types that are tables or software lists by their name: not reading one is a loss, in a folder too.
TABLES = SPREADSHEETS | TEXTS | {".parquet", ".pq", ".spdx"}
# Types that hold a table or a software list now and then: what cannot be read of them is no loss.
PERHAPS = frozenset({"", ".json", ".xml", ".html", ".htm", ".lock", ".cdx", ".in"})
ARCHIVES = frozenset({".zip", ".gz"})
# Types that may well hold a table, which nothing here reads.
UNREAD_TABLES = frozenset({".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".tgz"}) | frozenset(
    {".feather", ".arrow", ".orc", ".avro", ".dbf", ".mdb", ".accdb", ".sqlite", ".db", ".numbers", ".fods"}
    | {".jsonl", ".ndjson", ".sav", ".dta", ".sas7bdat", ".rds", ".rdata"}
)

_SETTINGS = frozenset({".toml"})
_CLOSED = "This folder may not be opened. Give yourself the right to read it."
_LEDGER = "exposure.duckdb"
# Both beside each other make a run folder of ours; `run.json` alone may be anybody's.
_RUN_FOLDER = ("run.json", "findings.csv")


@dataclass(frozen=True, slots=True)
class Found:
    """One file: `named` if the user named the file itself; `problem` if it is already known not to be read.

    `called` is its own name, which `path` does not tell where the file comes out of an archive.
    """

    path: Path
    file: str
    named: bool
    problem: str = ""
    is_archive: bool = False
    called: str = ""

    @property
    def suffix(self) -> str:
        """The extension of its name, lower case, with the dot."""
        return Path(self.called).suffix.lower()

    @property
    def is_refused(self) -> bool:
        """Whether it is known to be an input that will not be read, and not one that nobody named and nobody misses."""
        return bool(self.problem) and self.named


@dataclass(frozen=True, slots=True)
class _Hit:
    path: Path
    inside: tuple[str, ...]
    named: bool
    problem: str = ""


def discover(paths: Sequence[Path]) -> tuple[Found, ...]:
    """All input files under `paths`, sorted by display name."""
    hits: dict[Path, _Hit] = {}
    for path in paths:
        for hit in _hits(path):
            real = Path(os.path.realpath(hit.path))
            hits[real] = _widest(hit, hits.get(real, hit))
    names = display_names({real: hit.inside for real, hit in hits.items()})
    found = [_found(hit, names[real]) for real, hit in hits.items()]
    return tuple(sorted(found, key=lambda each: each.file))


def _found(hit: _Hit, file: str) -> Found:
    is_archive = hit.path.suffix.lower() in ARCHIVES and not hit.problem
    return Found(hit.path, spelled(file), hit.named, hit.problem, is_archive, called=spelled(hit.path.name))


def _widest(one: _Hit, other: _Hit) -> _Hit:
    """Of two ways to the same file the one from further out names it."""
    best = max(one, other, key=lambda hit: (len(hit.inside), hit.inside, str(hit.path)))
    return _Hit(best.path, best.inside, one.named or other.named, best.problem)


def _hits(path: Path) -> Iterator[_Hit]:
    if path.is_dir():
        yield from _in_folder(path)
    else:
        yield _Hit(path, (path.name,), named=True, problem=_named_problem(path))


def _named_problem(path: Path) -> str:
    if not os.path.lexists(path):
        return "There is no such file. Check the path."
    if not path.is_file():
        return "This is no regular file. Name a file or a folder."
    return ""


def _in_folder(root: Path) -> Iterator[_Hit]:
    tree = Path(os.path.realpath(root))
    closed: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=closed.append):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        folders[:] = sorted(name for name in folders if _is_wanted_folder(here / name))
        if _is_run_folder(files):
            folders.clear()
            continue
        for name in sorted([*(file for file in files if _is_wanted_file(file)), *links]):
            hit = here / name
            problem = _problem_in_folder(hit, tree)
            if problem is not None:
                yield _Hit(hit, hit.relative_to(root).parts, named=False, problem=problem)
    for error in closed:
        shut = Path(os.fsdecode(error.filename))
        yield _Hit(shut, shut.relative_to(root).parts or (root.name,), named=True, problem=_CLOSED)


def _is_run_folder(files: Iterable[str]) -> bool:
    return set(_RUN_FOLDER).issubset(files)


def _is_wanted_folder(folder: Path) -> bool:
    return not folder.name.startswith(".") and not folder.is_symlink()


def _is_wanted_file(name: str) -> bool:
    if name.startswith((".", "~$", _LEDGER)):
        return False
    return Path(name).suffix.lower() not in _SETTINGS


def _problem_in_folder(hit: Path, tree: Path) -> str | None:
    """`None`: nothing to report, since it is found at its own place or leads nowhere."""
    if hit.is_symlink():
        inside = Path(os.path.realpath(hit)).is_relative_to(tree)
        return None if inside else "This link leads out of the folder. Name the file that it leads to, to have it read."
    return "" if hit.is_file() else None
