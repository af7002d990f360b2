"""Walks a folder for inputs. Whatever is not opened there is told with its reason: nothing is passed over in silence.

Two things are no news and are not told: this program's own settings and ledger, and links to what is found anyway.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from analyzer.bearing import BearsOn
from analyzer.reading.file_types import is_litter
from analyzer.reading.written_runs import RECORD, written_files
from analyzer.store.ledger import LEDGER_NAME
from analyzer.store.run_folder import is_workplace

CLOSED = "This folder may not be opened. Give yourself the right to read it."
_SETTINGS = "exposure.toml"
_DUCKDB = b"DUCK"
_DUCKDB_AT = 8
_OUTWARD = "This link leads out of the folder. Name the file that it leads to, to have it read."
_DANGLING = "This link leads nowhere: what it led to is gone. Ask for the file itself."
_UNFOUND = "This link leads to what was left out of the folder. Name the file that it leads to, to have it read."
_NO_FILE = "This is a pipe, a socket or a device, and was not opened. Save what it gives as a file."
_HIDDEN = "Hidden files and folders are not read. Rename it, or name it itself, to have it read."
_OURS = "A report of this program ({count} files), which is no input: left aside."


@dataclass(frozen=True, slots=True)
class WalkedFile:
    """A place under a path that the user named, by its parts from there; `problem` says why it is not to be opened.

    `named`: the user named it, or it is missed as if they had. `leads_to` is where a link leads, if it leads anywhere.
    """

    path: Path
    inside: tuple[str, ...]
    named: bool = False
    problem: str = ""
    bears_on: BearsOn = BearsOn.NONE
    leads_to: Path | None = None


def walk_folder(root: Path) -> Iterator[WalkedFile]:
    """Every file in `root`, to its depth, and every other thing there that is not opened."""
    tree = Path(os.path.realpath(root))
    closed: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=closed.append):
        here = Path(folder)
        ours = written_files(here) if RECORD in files else frozenset[str]()
        if ours:
            said = _OURS.format(count=len(ours.intersection(files)))
            yield WalkedFile(here, here.relative_to(root).parts or (root.name,), problem=said)
        aside = [name for name in folders if (here / name).is_symlink() or name.startswith(".")]
        folders[:] = sorted(set(folders).difference(aside))
        for name in sorted([*(set(files) - ours), *aside]):
            hit = _hit_of(here / name, root, tree)
            if hit:
                yield hit
    yield from (_closed_folder(Path(os.fsdecode(error.filename)), root) for error in closed)


def _closed_folder(folder: Path, root: Path) -> WalkedFile:
    return WalkedFile(folder, folder.relative_to(root).parts or (root.name,), True, CLOSED, BearsOn.ANY)


def _hit_of(place: Path, root: Path, tree: Path) -> WalkedFile | None:
    """What stands there; None for what is no news."""
    if _is_our_own(place):
        return None
    inside = place.relative_to(root).parts
    if place.is_symlink():
        return _link_hit(place, inside, tree)
    if is_litter(place.name) and place.is_file():
        return WalkedFile(place, inside)
    if place.name.startswith("."):
        return WalkedFile(place, inside, problem=_HIDDEN, bears_on=BearsOn.ANY)
    return (
        WalkedFile(place, inside)
        if place.is_file()
        else WalkedFile(place, inside, problem=_NO_FILE, bears_on=BearsOn.ANY)
    )


def _link_hit(place: Path, inside: tuple[str, ...], tree: Path) -> WalkedFile:
    target = Path(os.path.realpath(place))
    if not target.exists():
        return WalkedFile(place, inside, problem=_DANGLING, bears_on=BearsOn.ANY)
    said = _UNFOUND if target.is_relative_to(tree) else _OUTWARD
    return WalkedFile(place, inside, problem=said, bears_on=BearsOn.ANY, leads_to=target)


def _is_our_own(place: Path) -> bool:
    """Settings, the ledger, and the hidden folder of a scan at work; a stranger under such a name is not."""
    if place.name == _SETTINGS or is_workplace(place):
        return True
    return place.name == LEDGER_NAME and place.is_file() and _is_database(place)


def _is_database(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(_DUCKDB_AT + len(_DUCKDB))[_DUCKDB_AT:] == _DUCKDB
    except OSError:
        return False
