"""Where designations come from: the shipped files, a file of the user's own; and the shipped catalogue."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path

import msgspec

from analyzer.designations.decode import decode_record, try_record
from analyzer.designations.model import Catalogue, CatalogueEntry, Designation
from analyzer.designations.rules import catalogue_defects, designation_defects
from analyzer.errors import AnalyzerError, DesignationError, UsageProblem

_DATA = resources.files("analyzer.designations") / "data"
_CATALOGUE = "catalogue.toml"


@cache
def shipped_ids() -> tuple[str, ...]:
    """The ids of the designations that come with the program, sorted."""
    names = (entry.name for entry in _DATA.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml") and name != _CATALOGUE))


def load_designation(reference: str) -> Designation:
    """A designation by its shipped id, or from the user's own file by a path that ends in `.toml`.

    Raises `DesignationError` for a file that breaks the schema, `UsageProblem` where there is none.
    """
    if reference in shipped_ids():
        return _load_shipped(reference)
    if not reference.lower().endswith(".toml"):
        raise UsageProblem(
            f"There is no designation '{reference}'.",
            f"Known are {', '.join(shipped_ids())}; for a file of your own give its path, ending in .toml.",
        )
    return parse_designation(reference, file_content(reference))


def file_errors(path: str | Path) -> Sequence[DesignationError]:
    """All that is wrong with a designation file, in the order of its lines; nothing if it can be used."""
    return content_errors(str(path), file_content(str(path)))


def content_errors(file: str, content: bytes) -> Sequence[DesignationError]:
    """The same of bytes that were read from `file`."""
    return try_record(file, content, Designation, designation_defects)[1]


@cache
def load_catalogue() -> tuple[CatalogueEntry, ...]:
    """The products known to embed, offer or resell a designated vendor's product, in the file's order."""
    content = (_DATA / _CATALOGUE).read_bytes()
    return decode_record(_CATALOGUE, content, Catalogue, catalogue_defects).entries


@cache
def _load_shipped(name: str) -> Designation:
    return parse_designation(f"{name}.toml", (_DATA / f"{name}.toml").read_bytes())


def file_content(path: str) -> bytes:
    """The bytes of a designation file. Raises `UsageProblem` where there is none."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise UsageProblem(f"There is no designation file {path}.", "Check the path.") from None
    except OSError as error:
        raise AnalyzerError(f"{path} cannot be read: {error.strerror}.") from None


def parse_designation(file: str, content: bytes) -> Designation:
    """The designation in bytes that were read from `file`, with their hash. Raises `DesignationError`."""
    designation = decode_record(file, content, Designation, designation_defects)
    return msgspec.structs.replace(designation, sha256=hashlib.sha256(content).hexdigest())
