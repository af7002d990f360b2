"""What the ledger remembers of a scan, and finding one firm in it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from analyzer.errors import IntegrityProblem, UsageProblem

if TYPE_CHECKING:
    from analyzer.reporting.model import Finding, ReportModel

_SHOWN = 5


class _OfAFirm(Protocol):
    @property
    def designation(self) -> str: ...
    @property
    def firm_key(self) -> str: ...


Record = TypeVar("Record", bound=_OfAFirm)


def recall(out: Path, run: str = "") -> tuple[Path, ReportModel]:
    """Folder and report model of a scan below `out`, the newest if none is named. Raises `AnalyzerError`."""
    import msgspec

    from analyzer.reporting.model import ReportModel
    from analyzer.store.ledger import LEDGER_NAME, stored_model

    name, content = stored_model(out / LEDGER_NAME, run)
    try:
        return out / name, msgspec.json.decode(content, type=ReportModel)
    except msgspec.ValidationError as error:
        problem = f"{out / LEDGER_NAME}: the scan {name} was kept by another version of this program ({error})."
        raise IntegrityProblem(problem, "Scan again.") from error


def findings_of(model: ReportModel, firm: str) -> tuple[Finding, ...]:
    """The findings of the one firm that `firm` names: by key, UEI, CAGE, name or the unique beginning of a name.

    Raises `UsageProblem`, with suggestions, where that is none or several.
    """
    for matches in _ways(firm):
        found = [finding for finding in model.findings if matches(finding)]
        keys = {finding.firm_key for finding in found}
        if len(keys) == 1:
            return tuple(found)
        if keys:
            raise UsageProblem(f"'{firm}' may be {_some(f'{f.firm} ({f.firm_key})' for f in found)}.", "Give the key.")
    raise UsageProblem(f"No firm of this scan is called '{firm}'.", _suggestion(model, firm))


def about(finding: Finding, records: Iterable[Record]) -> tuple[Record, ...]:
    """Those of `records` that are about the finding's firm and designation."""
    subject = (finding.designation, finding.firm_key)
    return tuple(record for record in records if (record.designation, record.firm_key) == subject)


def _ways(firm: str) -> tuple[Callable[[Finding], bool], ...]:
    from analyzer.text.name_key import name_key

    folded, key = firm.strip().casefold(), name_key(firm)
    return (
        lambda finding: finding.firm_key.casefold() == folded,
        lambda finding: folded in {finding.uei.casefold(), finding.cage.casefold()} - {""},
        lambda finding: finding.firm.casefold() == folded,
        lambda finding: bool(key) and name_key(finding.firm) == key,
        lambda finding: bool(folded) and finding.firm.casefold().startswith(folded),
    )


def _suggestion(model: ReportModel, firm: str) -> str:
    names = {finding.firm.casefold(): finding.firm for finding in model.findings}
    near = difflib.get_close_matches(firm.casefold(), sorted(names), n=_SHOWN, cutoff=0.5)
    parts = near or [name for name in sorted(names) if firm.casefold() in name]
    return f"Did you mean {_some(names[name] for name in parts)}?" if parts else "See findings.csv for the firms."


def _some(names: Iterable[str]) -> str:
    distinct = list(dict.fromkeys(names))
    more = [] if len(distinct) <= _SHOWN else [f"one of {len(distinct) - _SHOWN} more"]
    return " or ".join(distinct[:_SHOWN] + more)
