"""What a scan is asked, loaded before any input is touched, so that a mistake in the question costs no waiting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.errors import UsageProblem
from analyzer.request.designation_folder import designation_folder, find_designation
from analyzer.request.options import SCAN_OPTIONS, ScanOptions
from analyzer.request.own_entities import own_firms
from analyzer.request.vendor_names import vendor_designation

if TYPE_CHECKING:
    from analyzer.designations import CatalogueEntry, Designation
    from analyzer.mapping import SavedMap
    from analyzer.reading.limits import Limits
    from analyzer.report.model import Run
    from analyzer.resolving.resolve import OwnFirm

_LIBRARIES = ("duckdb", "openpyxl", "plotly", "rapidfuzz")  # those that the outputs depend on


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """All that the result of a scan depends on besides its inputs and the decisions on record; the cache goes by it.

    `question` holds the options whose values change the result; all others have their defaults in it, so that no stage
    can heed what the cache does not know. What options only name, such as files, is loaded into the other fields.
    """

    question: ScanOptions
    designations: tuple[Designation, ...]
    catalogue: tuple[CatalogueEntry, ...]
    own: tuple[OwnFirm, ...]
    saved: SavedMap | None
    limits: Limits
    run: Run


def load_request(options: ScanOptions, settings: Sequence[str] = ()) -> ScanRequest:
    """Load what `options` name; `settings` are those that a file beside the inputs set. Raises `UsageProblem` or `DesignationError`."""
    from analyzer.designations import load_own_catalogue
    from analyzer.mapping import load_map
    from analyzer.reading.limits import limits_of

    own = own_firms(options.firm)
    limits = limits_of(options.limit)
    saved = load_map(options.map, limits) if options.map else None
    designations = load_designations(options.designations, options.vendor, designation_folder(options), limits)
    catalogue = load_own_catalogue(options.catalogue, designations)
    return ScanRequest(
        question=options.question,
        designations=designations,
        catalogue=catalogue.entries,
        own=own,
        saved=saved,
        limits=limits,
        run=replace(_run_record(options.question, own, saved, catalogue.sha256), settings=tuple(settings)),
    )


def load_designations(
    references: Sequence[str], vendors: Sequence[str], folder: Path, limits: Limits | None = None
) -> tuple[Designation, ...]:
    """Designations by id, file or vendor, sorted by id; `folder` holds the user's own, `limits` bound the reading of a table.

    Raises `UsageProblem`, `InputRefused` or `DesignationError`.
    """
    by_id: dict[str, Designation] = {}
    listed = (find_designation(reference, folder).designation for reference in references)
    for designation in (*listed, *(vendor_designation(vendor, limits) for vendor in vendors)):
        if by_id.setdefault(designation.id, designation) != designation:
            raise UsageProblem(f"Two different designations have the id {designation.id}.", "Name one of them.")
    return tuple(by_id[name] for name in sorted(by_id))


def _run_record(question: ScanOptions, own: Sequence[OwnFirm], saved: SavedMap | None, catalogue_sha256: str) -> Run:
    """The record of what was asked; a field that has the name of an option holds its value."""
    from analyzer.report.model import Run
    from analyzer.version import RULES, __version__

    recorded = {field.name: getattr(question, field.name) for field in fields(Run) if field.name in SCAN_OPTIONS}
    return Run(
        **recorded,
        version=__version__,
        versions={"analyzer": __version__, "rules": RULES, **{name: version(name) for name in _LIBRARIES}},
        own_firms=tuple(firm.name for firm in own),
        map_sha256=saved.sha256 if saved else "",
        catalogue_sha256=catalogue_sha256,
    )
