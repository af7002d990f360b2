"""A catalogue of the user's own: TOML in the form of the shipped one, or CSV with the same keys as its headings.

Its rows are added to the shipped ones; a row with the id of a shipped one replaces it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from analyzer.designations.catalogue_csv import read_catalogue_csv
from analyzer.designations.decode import decode_record
from analyzer.designations.loader import load_catalogue, load_designation, shipped_ids
from analyzer.designations.model import Catalogue, CatalogueEntry, Designation
from analyzer.designations.rule_defect import RuleDefect
from analyzer.designations.rules import catalogue_defects
from analyzer.errors import UsageProblem

_Reader = Callable[[str, bytes, type[Catalogue], Callable[[Catalogue], Iterable[RuleDefect]]], Catalogue]
_READERS: Mapping[str, _Reader] = {".toml": decode_record, ".csv": read_catalogue_csv}


class OwnCatalogue(NamedTuple):
    """All rows that a scan asks with, and the hash of the user's own file; '' without one."""

    entries: tuple[CatalogueEntry, ...]
    sha256: str = ""


def load_own_catalogue(path: Path | None, designations: Sequence[Designation]) -> OwnCatalogue:
    """The shipped rows with those of the file at `path` added, or put in their places by id.

    A row may be about a designation in `designations` or a shipped one. Raises `UsageProblem` where no such file can be read,
    `DesignationError` with file, key and line for the first defect in it.
    """
    if path is None:
        return OwnCatalogue(load_catalogue())
    if path.suffix.lower() not in _READERS:
        raise UsageProblem(f"catalogue: {path} is no catalogue file.", f"It takes a file in {' or '.join(_READERS)}.")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageProblem(f"catalogue: there is no file {path}, or it may not be read.", "Check the path.") from error
    read = _READERS[path.suffix.lower()]
    own = read(str(path), content, Catalogue, lambda catalogue: _catalogue_defects(catalogue, designations))
    return OwnCatalogue(_with_own_rows(own.entries), hashlib.sha256(content).hexdigest())


def _with_own_rows(own: Sequence[CatalogueEntry]) -> tuple[CatalogueEntry, ...]:
    rows = {entry.id: entry for entry in load_catalogue()}
    return tuple((rows | {entry.id: entry for entry in own}).values())


def _catalogue_defects(catalogue: Catalogue, designations: Sequence[Designation]) -> Iterator[RuleDefect]:
    yield from catalogue_defects(catalogue)
    known = {designation.id: designation for designation in designations}
    for e, entry in enumerate(catalogue.entries):
        if entry.designation not in known and entry.designation in shipped_ids():
            known[entry.designation] = load_designation(entry.designation)
        if entry.designation not in known:
            names = ", ".join(sorted({*known, *shipped_ids()}))
            yield RuleDefect(("entries", e, "designation"), f"'{entry.designation}' is none of: {names}")
        elif entry.vendor not in (vendors := [vendor.id for vendor in known[entry.designation].vendors]):
            problem = f"'{entry.vendor}' is no vendor of {entry.designation}, which has: {', '.join(vendors)}"
            yield RuleDefect(("entries", e, "vendor"), problem)
