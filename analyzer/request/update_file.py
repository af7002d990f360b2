"""Takes a newer designation file into the user's folder, after its hash, which came another way, and all its rules are checked."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from analyzer.errors import AnalyzerError, DesignationError, IntegrityProblem, UsageProblem
from analyzer.request.designation_folder import SourcedDesignation, designation_folder, find_designation, known_ids
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from analyzer.designations import Designation

_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class UpdateFile:
    """A file whose hash is the one that was expected: its bytes, and what is wrong with them."""

    file: Path
    content: bytes
    sha256: str
    errors: Sequence[DesignationError]


@dataclass(frozen=True, slots=True)
class TakenUpdate:
    """What an update put in place of what; `former` None if no designation of the id was in use."""

    designation: Designation
    file: Path
    former: SourcedDesignation | None
    changes: Sequence[str]


def own_folder(options: ScanOptions) -> Path:
    """The folder to put an update into; made if it is not there."""
    named = options.designation_folder
    if named:
        named.mkdir(parents=True, exist_ok=True)
    return designation_folder(options)


def read_update(file: Path, sha256: str) -> UpdateFile:
    """Read the file and compare its hash with `sha256`, or with that in FILE.sha256 beside it.

    Raises `UsageProblem` if neither gives a hash, and `IntegrityProblem` if the file has another one.
    """
    from analyzer.designations import content_errors, file_content

    content = file_content(str(file))
    actual = hashlib.sha256(content).hexdigest()
    for expected in _expected_hashes(file, sha256):
        if expected != actual:
            problem = f"{file}: its SHA-256 is {actual}, and {expected} is expected."
            raise IntegrityProblem(
                problem, "The file was changed or damaged on its way, or the hash is of another one."
            )
    return UpdateFile(file, content, actual, content_errors(str(file), content))


def _expected_hashes(file: Path, sha256: str) -> list[str]:
    """The hashes that the file must have: the one that a person gives, and the one beside the file."""
    listed = file.with_name(f"{file.name}.sha256")
    texts = [sha256] if sha256 else []
    if listed.is_file():
        texts.append((listed.read_text(encoding="utf-8", errors="replace").split() or [""])[0])
    if not texts:
        problem = f"{file}: nothing says which hash it must have."
        raise UsageProblem(problem, f"Give it with --sha256, or in a file {listed.name} beside it.")
    hashes = [text.strip().casefold() for text in texts]
    for text in hashes:
        if not _HASH.fullmatch(text):
            raise UsageProblem(f"'{text[:80]}' is no SHA-256.", "It has 64 digits and letters from a to f.")
    return hashes


def take_update(update: UpdateFile, folder: Path, today: date) -> TakenUpdate:
    """Put the file into the folder, under its id.

    Raises `AnalyzerError` for one that was checked after `today`, is older than what is in use, or is about other vendors.
    """
    from analyzer.designations import parse_designation
    from analyzer.designations.changes import designation_changes

    designation = parse_designation(str(update.file), update.content)
    former = find_designation(designation.id, folder) if designation.id in known_ids(folder) else None
    if defect := _update_defect(designation, former.designation if former else None, today):
        raise AnalyzerError(f"{update.file}: {defect}", "To scan with it all the same, name its path: -d FILE.")
    changes = tuple(designation_changes(former.designation, designation)) if former else ()
    file = folder / f"{designation.id}.toml"
    _write_whole(file, update.content)
    return TakenUpdate(designation, file, former, changes)


def _update_defect(designation: Designation, former: Designation | None, today: date) -> str:
    """Why the designation may not take the place of the one in use; '' where it may."""
    checked, name = designation.checked_on, designation.id
    if checked > today:
        return f"it says that it was checked on {checked}, and today is {today}. It was not taken."
    if former is None:
        return ""
    if checked < former.checked_on:
        return (
            f"it was checked on {checked}, and the designation {name} in use on {former.checked_on}: it is older, and was "
            "not taken."
        )
    if {vendor.id for vendor in designation.vendors}.isdisjoint(vendor.id for vendor in former.vendors):
        return f"it has the id {name}, and none of the vendors of the designation {name} in use. It was not taken."
    return ""


def _write_whole(file: Path, content: bytes) -> None:
    """Write all of it or nothing: a scan that runs meanwhile reads the old file or the new one."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=file.parent, prefix=".", suffix=".tmp", delete=False) as temporary:
            temporary.write(content)
            temporary.flush()
            os.fsync(temporary.fileno())
        Path(temporary.name).chmod(0o644)  # colleagues read it too
        Path(temporary.name).replace(file)
    except OSError as error:
        raise AnalyzerError(f"{file} cannot be written: {error.strerror}.", "Name another folder.") from None
