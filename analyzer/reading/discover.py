"""Finds the input files under the paths that a user names: each once, under a name that is no absolute path.

What is found, and what it is called, does not depend on the order of the paths. What is not to be opened is found too,
with the reason.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from analyzer.bearing import BearsOn
from analyzer.reading.display_names import display_names
from analyzer.reading.file_types import ARCHIVES, is_litter, suffix_of
from analyzer.reading.folder_walk import WalkedFile, walk_folder
from analyzer.text.unicode_names import escape_invalid


@dataclass(frozen=True, slots=True)
class FoundFile:
    """One file: `named` if the user named the file itself; `problem` if it is already known not to be read.

    `bears_on` says whom a file with a problem could bear on. `called` is its own name, which `path` does not tell where
    the file comes out of an archive. `password` opens it, if it needs one.
    """

    path: Path
    file: str
    named: bool
    problem: str = ""
    is_archive: bool = False
    called: str = ""
    bears_on: BearsOn = BearsOn.NONE
    password: str = field(default="", repr=False)

    @property
    def suffix(self) -> str:
        """The extension of its name, lower case, with the dot."""
        return suffix_of(self.called)

    @property
    def is_refused(self) -> bool:
        """Whether it is known to be an input that will not be read, and not one that nobody named and nobody misses."""
        return bool(self.problem) and self.named


def discover_files(paths: Sequence[Path]) -> tuple[FoundFile, ...]:
    """All input files under `paths`, sorted by display name."""
    hits: dict[Path, WalkedFile] = {}
    for hit in (hit for path in paths for hit in _find_hits(path)):
        place = _real_place(hit)
        hits[place] = _wider_hit(hit, hits.get(place, hit))
    trees = {Path(os.path.realpath(path)) for path in paths if path.is_dir()}
    news = {place: hit for place, hit in hits.items() if not _is_found_anyway(hit, hits, trees)}
    names = display_names({place: hit.inside for place, hit in news.items()})
    return tuple(sorted((_found_file(hit, names[place]) for place, hit in news.items()), key=lambda each: each.file))


def _real_place(hit: WalkedFile) -> Path:
    """Where it stands, under one name for all ways there; of what is not opened the place itself counts, not its target."""
    if hit.problem:
        return Path(os.path.realpath(hit.path.parent)) / hit.path.name
    return Path(os.path.realpath(hit.path))


def _is_found_anyway(link: WalkedFile, hits: Mapping[Path, WalkedFile], trees: Collection[Path]) -> bool:
    """Whether a link leads to a file that is read, or to a folder that was walked, at its own place."""
    target = link.leads_to
    if target is None:
        return False
    if not target.is_dir():
        return target in hits and not hits[target].problem
    inside = (target.relative_to(tree).parts for tree in trees if target.is_relative_to(tree))
    return any(not any(part.startswith(".") for part in parts) for parts in inside)


def _found_file(hit: WalkedFile, file: str) -> FoundFile:
    is_archive = suffix_of(hit.path.name) in ARCHIVES and not hit.problem
    named = hit.named and not is_litter(hit.path.name)
    called = escape_invalid(hit.path.name)
    return FoundFile(hit.path, escape_invalid(file), named, hit.problem, is_archive, called, hit.bears_on)


def _wider_hit(one: WalkedFile, other: WalkedFile) -> WalkedFile:
    """Of two ways to the same file the one from further out names it."""
    best = max(one, other, key=lambda hit: (not hit.problem, len(hit.inside), hit.inside, str(hit.path)))
    return replace(best, named=one.named or other.named)


def _find_hits(path: Path) -> Iterator[WalkedFile]:
    if path.is_dir():
        yield from walk_folder(path)
    else:
        problem = _named_problem(path)
        yield WalkedFile(path, (path.name,), True, problem, BearsOn.ANY if problem else BearsOn.NONE)


def _named_problem(path: Path) -> str:
    if not os.path.lexists(path):
        return "There is no such file. Check the path."
    if not path.is_file():
        return "This is no regular file. Name a file or a folder."
    return ""
