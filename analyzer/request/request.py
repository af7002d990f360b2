"""What a scan is asked, loaded before any input is touched, so that a mistake in the question costs no waiting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.errors import UsageProblem
from analyzer.request.options import ScanOptions
from analyzer.request.own_entities import own_firms
from analyzer.vocabulary import Test

if TYPE_CHECKING:
    from analyzer.designations import CatalogueEntry, Designation
    from analyzer.mapping import SavedMap
    from analyzer.report.model import Run
    from analyzer.resolving.resolve import OwnFirm

_LIBRARIES = ("duckdb", "openpyxl", "plotly", "rapidfuzz")  # those that the outputs depend on


@dataclass(frozen=True, slots=True)
class ScanRequest:
    """The designations, the own entities, the run's particulars and the mapping; `leading_test` overrides the designations'."""

    designations: tuple[Designation, ...]
    catalogue: tuple[CatalogueEntry, ...]
    own: tuple[OwnFirm, ...]
    leading_test: Test | None
    run: Run
    saved: SavedMap | None = None


def load_request(options: ScanOptions) -> ScanRequest:
    """Load what `options` name. Raises `UsageProblem` or `DesignationError`."""
    from analyzer.designations import load_catalogue
    from analyzer.mapping import load_map

    own = own_firms(options.firm)
    designations = load_designations(options.designations, options.vendor)
    saved = load_map(options.map) if options.map else None
    return ScanRequest(designations, load_catalogue(), own, options.test, _run_record(options, own, saved), saved)


def load_designations(references: Sequence[str], vendors: Sequence[str]) -> tuple[Designation, ...]:
    """Designations by id, file or vendor name, sorted by id. Raises `UsageProblem` or `DesignationError`."""
    from analyzer.designations import adhoc_designation, load_designation

    for reference in references:
        _suggest_near(reference)
    by_id: dict[str, Designation] = {}
    for designation in (*map(load_designation, references), *map(adhoc_designation, vendors)):
        if by_id.setdefault(designation.id, designation) != designation:
            raise UsageProblem(f"Two different designations have the id {designation.id}.", "Name one of them.")
    return tuple(by_id[name] for name in sorted(by_id))


def _suggest_near(reference: str) -> None:
    """A mistyped id is answered with the one that was probably meant; all else is for the loader to say."""
    from analyzer.designations import shipped_ids

    near = get_close_matches(reference.casefold(), shipped_ids(), n=1)
    if near and reference not in shipped_ids() and not Path(reference).exists():
        raise UsageProblem(f"There is no designation '{reference}'.", f"Did you mean {near[0]}?")


def _run_record(options: ScanOptions, own: Sequence[OwnFirm], saved: SavedMap | None) -> Run:
    from analyzer.report.model import Run
    from analyzer.version import RULES, __version__

    return Run(
        as_of=options.as_of,
        version=__version__,
        versions={"analyzer": __version__, "rules": RULES, **{name: version(name) for name in _LIBRARIES}},
        marking=options.marking,
        operator=options.operator,
        own_firms=tuple(firm.name for firm in own),
        max_tier=options.max_tier,
        map_sha256=saved.sha256 if saved else "",
    )
