"""What `--vendor` takes: a name with all that the vendor is known by, or a table of vendors."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.errors import UsageProblem
from analyzer.request.file_there import is_file_there

if TYPE_CHECKING:
    from analyzer.designations import Designation
    from analyzer.reading import Limits

_TABLES = (".csv", ".xlsx")


def vendor_designation(reference: str, limits: Limits | None = None) -> Designation:
    """The what-if designation of one vendor, or of all vendors in a table. Raises `UsageProblem` or `InputRefused`."""
    from analyzer.designations import adhoc_designation

    path = Path(reference)
    if path.suffix.lower() not in _TABLES:
        return adhoc_designation(reference)
    if not is_file_there(path):
        raise UsageProblem(f"vendor: there is no file {reference}.", "Give a name, or the path of a .csv or .xlsx.")
    return _table_designation(path, limits)


def _table_designation(path: Path, limits: Limits | None) -> Designation:
    """All vendors of the table, whatever days it gives: none of them has been designated."""
    from analyzer.designations.adhoc import what_if
    from analyzer.designations.published.make_designation import make_designation
    from analyzer.designations.published.named_authority import NamedAuthority
    from analyzer.designations.slug import slug_of
    from analyzer.request.list_file import read_list
    from analyzer.vocabulary import ListKind

    made = make_designation(read_list(path, limits), ListKind.TABLE, date.min, NamedAuthority())
    vendors = made.designation.vendors
    source = f"{made.designation.checked_against}: {made.counts_text}"
    return what_if(f"vendors-{slug_of(path.stem)}", f"the vendors of {path.name}", vendors, source)
