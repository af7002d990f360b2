"""What the ledger remembers of a scan, and finding one firm in it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from analyzer.errors import IntegrityProblem, UsageProblem

if TYPE_CHECKING:
    from analyzer.report.model import Finding, ReportModel

_MAX_NAMES = 5
_PAIR = 2


class _OfAFirm(Protocol):
    @property
    def designation(self) -> str: ...
    @property
    def firm_key(self) -> str: ...


Record = TypeVar("Record", bound=_OfAFirm)


def load_run(out: Path, run: str = "") -> tuple[Path, ReportModel]:
    """Folder and report model of a scan below `out`, the newest if none is named. Raises `AnalyzerError`."""
    import msgspec

    from analyzer.report import codec
    from analyzer.store.ledger import LEDGER_NAME, stored_model

    name, content = stored_model(out / LEDGER_NAME, run)
    try:
        return out / name, codec.decode_model(content)
    except msgspec.ValidationError as error:
        problem = f"{out / LEDGER_NAME}: the scan {name} was kept by another version of this program ({error})."
        raise IntegrityProblem(problem, "Scan again.") from error


def load_run_pair(out: Path, runs: tuple[str, ...]) -> tuple[tuple[str, ReportModel], tuple[str, ReportModel]]:
    """Names and models of the two scans to compare, the older first: those named, or the last two. Raises `AnalyzerError`."""
    from analyzer.store.ledger import LEDGER_NAME, scan_names

    known = scan_names(out / LEDGER_NAME)
    if len(runs) > _PAIR:
        raise UsageProblem("Two scans can be compared, not more.", "Name two run folders, the older first.")
    named = tuple(Path(run).name for run in runs)
    unknown = [run for run in named if run not in known]
    if unknown:
        raise UsageProblem(f"The ledger holds no scan named {unknown[0]}.", f"It holds {_some_names(reversed(known))}.")
    if not named:
        named = tuple(known[-_PAIR:])
    elif len(named) == 1:
        named = (named[0], known[-1])
    if len(named) < _PAIR:
        raise UsageProblem("The ledger holds one scan only.", "Scan again, then compare.")
    old, new = ((name, load_run(out, name)[1]) for name in named)
    return old, new


def render_again(out: Path, run: str, to: Path | None) -> Path:
    """Write the files of a scan anew into `to`, or under its own name where that folder is gone. Raises `AnalyzerError`."""
    from analyzer.render.write import write_run
    from analyzer.store.run_folder import open_workplace, publish_folder

    own, model = load_run(out, Path(run).name if run else "")
    target = to or own
    if target.exists():
        remedy = "Name a new one with --to." if to else "Name another folder with --to."
        raise UsageProblem(f"{target}: exists already; a run folder is never overwritten.", remedy)
    with open_workplace(target.parent, "--to") as place:
        write_run(model, place.run)
        publish_folder(place.run, target)
    return target


def findings_of(model: ReportModel, firm: str) -> tuple[Finding, ...]:
    """The findings of the one firm that `firm` names: by key, UEI, CAGE, name or the unique beginning of a name.

    Raises `UsageProblem`, with suggestions, where that is none or several.
    """
    for matches in _ways_to_find(firm):
        found = [finding for finding in model.findings if matches(finding)]
        keys = {finding.firm_key for finding in found}
        if len(keys) == 1:
            return tuple(found)
        if keys:
            raise UsageProblem(
                f"'{firm}' may be {_some_names(f'{f.firm} ({f.firm_key})' for f in found)}.", "Give the key."
            )
    for name in model.set_aside:
        if name.name.casefold() == firm.strip().casefold():
            raise UsageProblem(f"{name.name} is no firm to ask.", name.why)
    raise UsageProblem(f"No firm of this scan is called '{firm}'.", _nearest_name(model, firm))


def records_about(finding: Finding, records: Iterable[Record]) -> tuple[Record, ...]:
    """Those of `records` that are about the finding's firm and designation."""
    subject = (finding.designation, finding.firm_key)
    return tuple(record for record in records if (record.designation, record.firm_key) == subject)


def _ways_to_find(firm: str) -> tuple[Callable[[Finding], bool], ...]:
    from analyzer.text.name_key import name_key

    folded, key = firm.strip().casefold(), name_key(firm)
    return (
        lambda finding: finding.firm_key.casefold() == folded,
        lambda finding: folded in {finding.uei.casefold(), finding.cage.casefold()} - {""},
        lambda finding: finding.firm.casefold() == folded,
        lambda finding: bool(key) and name_key(finding.firm) == key,
        lambda finding: bool(folded) and finding.firm.casefold().startswith(folded),
        lambda finding: bool(folded) and folded in finding.firm.casefold(),
    )


def _nearest_name(model: ReportModel, firm: str) -> str:
    names = {finding.firm.casefold(): finding.firm for finding in model.findings}
    near = difflib.get_close_matches(firm.casefold(), sorted(names), n=_MAX_NAMES, cutoff=0.5)
    parts = near or [name for name in sorted(names) if firm.casefold() in name]
    return f"Did you mean {_some_names(names[name] for name in parts)}?" if parts else "See findings.csv for the firms."


def _some_names(names: Iterable[str]) -> str:
    distinct = list(dict.fromkeys(names))
    more = [] if len(distinct) <= _MAX_NAMES else [f"one of {len(distinct) - _MAX_NAMES} more"]
    return " or ".join(distinct[:_MAX_NAMES] + more)
