"""The user's own folder of designations, in which updates are kept: `-d ID` takes a file of it before the shipped one."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.errors import UsageProblem
from analyzer.request.file_there import is_there
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from analyzer.designations import Designation

_BESIDE_LEDGER = "designations"


@dataclass(frozen=True, slots=True)
class SourcedDesignation:
    """A designation and the file that it was read from; `file` None is a shipped one."""

    designation: Designation
    file: Path | None

    @property
    def origin(self) -> str:
        """Where it comes from, in words."""
        return str(self.file) if self.file else "this program"

    @property
    def remark(self) -> str:
        """What a person should know of a file that stands before a shipped designation; '' if it does not."""
        from analyzer.designations import load_designation, shipped_ids

        if not self.file or self.designation.id not in shipped_ids():
            return ""
        shipped = load_designation(self.designation.id).checked_on
        age = "older than" if self.designation.checked_on < shipped else "taken before"
        return f" ({age} the one of this program, which was checked on {shipped})"


def designation_folder(options: ScanOptions) -> Path:
    """The folder: that of `--designation-folder`, else `designations` beside the ledger. The latter need not exist.

    Raises `UsageProblem` for a folder that is named and not there.
    """
    named = options.designation_folder
    if named and not named.is_dir():
        raise UsageProblem(f"There is no folder {named}.", "Check --designation-folder.")
    return named or options.out / _BESIDE_LEDGER


def known_ids(folder: Path) -> tuple[str, ...]:
    """The ids that may be asked for: those of the folder and the shipped ones, sorted."""
    from analyzer.designations import shipped_ids

    return tuple(sorted({*shipped_ids(), *(file.stem for file in folder.glob("*.toml"))}))


def find_designation(reference: str, folder: Path) -> SourcedDesignation:
    """A designation by id, or by the path of a file. Raises `UsageProblem` or `DesignationError`."""
    from analyzer.designations import load_designation, shipped_ids

    if reference in known_ids(folder):
        file = folder / f"{reference}.toml"
        if file.is_file():
            return SourcedDesignation(_load_own(reference, file), file)
        return SourcedDesignation(load_designation(reference), None)
    near = get_close_matches(reference.casefold(), known_ids(folder), n=1)
    if near and not is_there(Path(reference)):
        raise UsageProblem(f"There is no designation '{reference}'.", f"Did you mean {near[0]}?")
    return SourcedDesignation(load_designation(reference), None if reference in shipped_ids() else Path(reference))


def _load_own(name: str, file: Path) -> Designation:
    from analyzer.designations import load_designation

    designation = load_designation(str(file))
    if designation.id != name:
        raise UsageProblem(f"{file}: its id is {designation.id}.", f"Call the file {designation.id}.toml.")
    return designation
