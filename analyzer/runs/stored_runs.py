"""What the ledger remembers of a scan, and finding one firm in it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from analyzer.errors import IntegrityProblem, UsageProblem

if TYPE_CHECKING:
    from analyzer.report.model import Finding, ReportModel

_MAX_NAMES = 5
_PAIR = 2
_ALIKE = 0.6  # of the letters of two spellings, as difflib counts them


class _OfAFirm(Protocol):
    @property
    def designation(self) -> str: ...
    @property
    def firm_key(self) -> str: ...


Record = TypeVar("Record", bound=_OfAFirm)


def load_run(out: Path, run: str = "") -> tuple[Path, ReportModel]:
    """Folder and report model of a scan below `out`, the newest if none is named. Raises `AnalyzerError`."""
    from analyzer.store.ledger import LEDGER_NAME, stored_model

    name, content = stored_model(out / LEDGER_NAME, run)
    return out / name, _decode_model(out, name, content)


def _decode_model(out: Path, name: str, content: bytes) -> ReportModel:
    import msgspec

    from analyzer.report import codec
    from analyzer.store.ledger import LEDGER_NAME

    try:
        return codec.decode_model(content)
    except msgspec.ValidationError as error:
        problem = f"{out / LEDGER_NAME}: the scan {name} was kept by another version of this program ({error})."
        raise IntegrityProblem(problem, "Scan again.") from error


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A scan of the ledger in a few words: its folder, the day for which it judged, how many files it read, its headlines.

    `written_on` is the day on which the folder was written, None where the folder is gone.
    """

    folder: Path
    written_on: date | None
    as_of: date
    inputs: int
    headlines: tuple[str, ...]


def newest_runs(out: Path, limit: int) -> tuple[StoredRun, ...]:
    """The scans below `out`, at most so many, the newest first. Raises `AnalyzerError`."""
    from analyzer.store.ledger import LEDGER_NAME, stored_models

    return tuple(_stored_run(out, name, content) for name, content in islice(stored_models(out / LEDGER_NAME), limit))


def _stored_run(out: Path, name: str, content: bytes) -> StoredRun:
    model = _decode_model(out, name, content)
    folder = out / name
    written = date.fromtimestamp(folder.stat().st_mtime) if folder.is_dir() else None
    leads = tuple(f"{headline.lead}." for headline in model.headlines)
    return StoredRun(folder, written, model.run.as_of, len(model.inputs), leads)


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


def findings_of(model: ReportModel, firm: str, run: str = "") -> tuple[Finding, ...]:
    """The findings of the one firm that `firm` names: by key, UEI, CAGE, name, or a part of a name that no other firm has.

    Raises `UsageProblem`, with suggestions and the name of the `run`, where that is none or several.
    """
    searched = f"the scan {run}" if run else "this scan"
    for matches in _ways_to_find(firm):
        found = [finding for finding in model.findings if matches(finding)]
        keys = {finding.firm_key for finding in found}
        if len(keys) == 1:
            return tuple(found)
        if keys:
            names = _some_names(f"{finding.firm} ({finding.firm_key})" for finding in found)
            raise UsageProblem(f"In {searched} '{firm}' may be {names}.", "Give more of the name, or the key.")
    for name in model.set_aside:
        if name.name.casefold() == firm.strip().casefold():
            raise UsageProblem(f"{name.name} is no firm to ask.", name.why)
    raise UsageProblem(f"No firm of {searched} is called '{firm}'.", _nearest_name(model, firm))


def records_about(finding: Finding, records: Iterable[Record]) -> tuple[Record, ...]:
    """Those of `records` that are about the finding's firm and designation."""
    subject = (finding.designation, finding.firm_key)
    return tuple(record for record in records if (record.designation, record.firm_key) == subject)


def _ways_to_find(firm: str) -> tuple[Callable[[Finding], bool], ...]:
    from analyzer.text.name_key import name_key

    folded, key = firm.strip().casefold(), name_key(firm)
    words = set(key.split())
    return (
        lambda finding: finding.firm_key.casefold() == folded,
        lambda finding: folded in {finding.uei.casefold(), finding.cage.casefold()} - {""},
        lambda finding: finding.firm.casefold() == folded,
        lambda finding: bool(key) and name_key(finding.firm) == key,
        lambda finding: bool(folded) and finding.firm.casefold().startswith(folded),
        lambda finding: bool(folded) and folded in finding.firm.casefold(),
        lambda finding: bool(words) and words <= set(name_key(finding.firm).split()),
    )


def _nearest_name(model: ReportModel, firm: str) -> str:
    """The firms whose name, or a word of it, is spelled nearly so; the nearest first."""
    names = sorted({finding.firm for finding in model.findings})
    spellings: dict[str, str] = {}
    for name in names:
        for spelling in (name.casefold(), *name.casefold().split()):
            spellings.setdefault(spelling, name)
    near = difflib.get_close_matches(firm.casefold(), sorted(spellings), n=_MAX_NAMES, cutoff=_ALIKE)
    return (
        f"Did you mean {_some_names(spellings[spelling] for spelling in near)}?"
        if near
        else "See findings.csv for the firms."
    )


def _some_names(names: Iterable[str]) -> str:
    distinct = list(dict.fromkeys(names))
    more = [] if len(distinct) <= _MAX_NAMES else [f"one of {len(distinct) - _MAX_NAMES} more"]
    return " or ".join(distinct[:_MAX_NAMES] + more)
