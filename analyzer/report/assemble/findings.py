"""One finding per designation and firm: its standing under every test, with the reason in a sentence.

Firms come by the ten thousand and most stand alike, so what several share (standings, coverage, amounts) is made once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from analyzer.report.assemble.next_step import Missing, Weighed, next_step
from analyzer.report.assemble.paths import PathIndex
from analyzer.report.assemble.read_records import read_records
from analyzer.report.assemble.standings import Standings
from analyzer.report.model import Finding, Path
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import EdgeKind, Position, Route, Test

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_CONTRADICTED = "A valid certificate on file says no; the evidence says yes."
_RANK = {position.value: rank for rank, position in enumerate(Position)}


@dataclass(frozen=True, slots=True)
class FirmExtras:
    """What else is told of a firm, by designation and firm: what would clear it, and its first steps to the vendor."""

    cuts: Mapping[tuple[str, str], str]
    first_steps: Mapping[tuple[str, str], tuple[str, ...]]


class _FindingRow(NamedTuple):
    """A row of `finding.sql`: amounts are exact texts, `standings` is for `Standings`, `asked_...` is what is really asked."""

    designation: str
    firm_key: str
    firm: str
    uei: str
    cage: str
    own: bool
    leading_test: str
    best: int | None
    standings: str
    contracts: int
    obligated: str
    covered_contracts: int
    covered_obligated: str
    spend: str
    certificate: str
    sells_software: bool
    coverage: str
    is_asked: bool
    asked_test: Test
    asked_position: Position
    asked_route: Route | None
    asked_kind: EdgeKind | None
    points: bool
    missing: Missing


@dataclass(frozen=True, slots=True)
class _Shared:
    """Makers of what several firms share: equal texts give one and the same value."""

    standings: Standings
    amount: Callable[[str], Decimal]
    coverage: Callable[[str], str]


def load_findings(connection: Connection, paths: PathIndex, beside: FirmExtras) -> tuple[Finding, ...]:
    """All findings, the most pressing first: contradicted, then by position, covered contracts, spend and name."""
    shared = _Shared(Standings(paths), cache(Decimal), cache(_coverage_text))
    rows = read_records(connection, _PACKAGE, "finding", _FindingRow)
    found = [_make_finding(row, shared, paths, beside) for row in rows]
    # The rows come in order but for these three, and the sort is stable.
    found.sort(key=lambda finding: (finding.designation, not finding.contradiction, _RANK[finding.position.value]))
    return tuple(found)


def _make_finding(row: _FindingRow, shared: _Shared, paths: PathIndex, beside: FirmExtras) -> Finding:
    pair = row.designation, row.firm_key
    standings = shared.standings.of(row.standings)
    mine = paths.by_firm.get(pair, ())
    leads = _leading_path(row.best, paths, mine)
    weighed = _weigh_test(row)
    return Finding(
        designation=row.designation,
        firm_key=row.firm_key,
        firm=row.firm,
        uei=row.uei,
        cage=row.cage,
        own=row.own,
        position=shared.standings.leading(standings, row.leading_test),
        standings=standings,
        contradiction=_CONTRADICTED if row.certificate == "contradicted" else "",
        route=leads.route if leads else None,
        tier=leads.tier if leads else None,
        evidence_class=leads.evidence_class if leads else None,
        coverage=shared.coverage(row.coverage),
        contracts=row.contracts,
        obligated=shared.amount(row.obligated),
        spend=shared.amount(row.spend),
        certificate=row.certificate,
        next_step=next_step(row.firm, row.own, weighed, Test(row.leading_test), row.certificate),
        path="" if row.best is None else paths.sentence(row.best),
        decision="",
        remarks=_finding_remarks(mine, row.certificate) if mine or row.certificate else (),
        cut=beside.cuts.get(pair, ""),
        sells_software=row.sells_software,
        first_steps=beside.first_steps.get(pair, ()),
        covered_contracts=row.covered_contracts,
        covered_obligated=shared.amount(row.covered_obligated),
        asked=weighed.position,
    )


def _weigh_test(row: _FindingRow) -> Weighed:
    return Weighed(
        test=row.asked_test,
        position=row.asked_position,
        route=row.asked_route,
        first_kind=row.asked_kind,
        points=row.points,
        missing=row.missing,
        is_asked=row.is_asked,
    )


def _leading_path(best: int | None, paths: PathIndex, mine: Sequence[Path]) -> Path | None:
    """The shown path that `dependence` rests on; its route's best path is the one shown."""
    if best is None or best in paths.by_id:
        return None if best is None else paths.by_id[best]
    return next((each for each in mine if each.tier == len(paths.hops[best])), None)


def _coverage_text(counts: str) -> str:
    suppliers, known, products, answers, certificates = map(int, counts.split())
    parts = [f"product known for {known:,} of {count_noun(suppliers, 'supplier')}"] if suppliers else []
    parts += [count_noun(products, "product") + " on record"] if products else []
    parts += [count_noun(answers, "own answer") + " on record"] if answers else []
    parts += [count_noun(certificates, "certificate") + " on file"] if certificates else []
    return "; ".join(parts) or "nothing on record"


def _finding_remarks(paths: Sequence[Path], certificate: str) -> tuple[str, ...]:
    supplier = [
        f"A supplier uses it itself (no exposure): {path.sentence}" for path in paths if path.route is Route.SUPPLIER
    ]
    again = ["Evidence is later than the certificate: recertify."] if certificate == "recertify" else []
    return (*again, *supplier)
