"""One finding per designation and firm: its standing under every test, with the reason in a sentence.

Firms come by the million and most stand alike: how a firm stands is made once for all that share it, and no record per firm.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from analyzer.report.assemble import assemble_steps
from analyzer.report.assemble.next_step import Missing, Weighed, next_step
from analyzer.report.assemble.paths import PathIndex
from analyzer.report.assemble.read_records import read_records
from analyzer.report.assemble.standings import Standings
from analyzer.report.model import Finding, Findings, Path
from analyzer.report.model.findings import OF_FIRM
from analyzer.store.steps import query_columns, run_steps
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import EdgeKind, Position, Route, Test

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_CONTRADICTED = "A valid certificate on file says no; the evidence says yes."


@dataclass(frozen=True, slots=True)
class FirmExtras:
    """What else is told of a firm, by designation and firm: what would clear it, and its first steps to the vendor."""

    cuts: Mapping[tuple[str, str], str]
    first_steps: Mapping[tuple[str, str], tuple[str, ...]]


class _StanceRow(NamedTuple):
    """A row of `stance.sql`: amounts are exact texts, `standings` is for `Standings`, `asked_...` is what is really asked."""

    designation: str
    firm_key: str
    own: bool
    leading_test: str
    best: int | None
    standings: str
    contracts: int
    obligated: str
    covered_contracts: int
    covered_obligated: str
    certificate: str
    coverage: str
    is_asked: bool
    asked_test: Test
    asked_position: Position
    asked_route: Route | None
    asked_kind: EdgeKind | None
    points: bool
    missing: Missing


def load_findings(connection: Connection, paths: PathIndex, beside: FirmExtras) -> Findings:
    """All findings, the most pressing first: contradicted, then by position, covered contracts, spend and name."""
    run_steps(connection, _PACKAGE, assemble_steps.STANCES)
    standings = Standings(paths)
    rows = read_records(connection, _PACKAGE, "stance_row", _StanceRow)
    stances = [_make_stance(row, standings, paths, beside) for row in rows]
    numbers, *columns = query_columns(connection, _PACKAGE, "finding")
    firms = dict(zip(OF_FIRM, columns, strict=True))
    return Findings(stances, numbers, firms | {"spend": list(map(cache(Decimal), firms["spend"]))})


def _make_stance(row: _StanceRow, made: Standings, paths: PathIndex, beside: FirmExtras) -> Finding:
    """How the firm of a row stands, as a finding of nobody: several firms may stand so."""
    pair = row.designation, row.firm_key
    standings = made.of(row.standings)
    mine = paths.by_firm.get(pair, ())
    leads = _leading_path(row.best, paths, mine)
    weighed = _weigh_test(row)
    return Finding(
        designation=row.designation,
        **OF_FIRM,
        own=row.own,
        position=made.leading(standings, row.leading_test),
        standings=standings,
        contradiction=_CONTRADICTED if row.certificate == "contradicted" else "",
        route=leads.route if leads else None,
        tier=leads.tier if leads else None,
        evidence_class=leads.evidence_class if leads else None,
        coverage=_coverage_text(row.coverage),
        contracts=row.contracts,
        obligated=Decimal(row.obligated),
        certificate=row.certificate,
        next_step=next_step(row.own, weighed, Test(row.leading_test), row.certificate),
        path="" if row.best is None else paths.sentence(row.best),
        decision="",
        remarks=_finding_remarks(mine, row.certificate) if mine or row.certificate else (),
        cut=beside.cuts.get(pair, ""),
        first_steps=beside.first_steps.get(pair, ()),
        covered_contracts=row.covered_contracts,
        covered_obligated=Decimal(row.covered_obligated),
        asked=weighed.position,
    )


def _weigh_test(row: _StanceRow) -> Weighed:
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
    suppliers, known, products, answers, certificates, unsaid, vendors = map(int, counts.split())
    parts = [f"product known for {known:,} of {count_noun(suppliers, 'supplier')}"] if suppliers else []
    parts += [count_noun(products, "product") + " on record"] if products else []
    limit = f", for {vendors - unsaid:,} of {vendors:,} vendors" if unsaid else ""
    parts += [f"{count_noun(answers, 'own answer')} on record{limit}"] if answers else []
    parts += [count_noun(certificates, "certificate") + " on file"] if certificates else []
    return "; ".join(parts) or "nothing on record"


def _finding_remarks(paths: Sequence[Path], certificate: str) -> tuple[str, ...]:
    supplier = [
        f"A supplier uses it itself (no exposure): {path.sentence}" for path in paths if path.route is Route.SUPPLIER
    ]
    again = ["Evidence is later than the certificate: recertify."] if certificate == "recertify" else []
    return (*again, *supplier)
