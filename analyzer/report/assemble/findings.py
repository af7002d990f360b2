"""One finding per designation and firm: its standing under every test, with the reason in a sentence.

Firms come by the ten thousand and most stand alike, so what several share (standings, coverage, amounts) is made once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from analyzer.report.assemble.next_step import Missing, Weighed, next_step
from analyzer.report.assemble.paths import PathIndex
from analyzer.report.assemble.standings import Standings
from analyzer.report.model import Finding, Path
from analyzer.store.steps import query_rows
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
    ways: Mapping[tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Shared:
    """Makers of what several firms share: equal texts give one and the same value."""

    standings: Standings
    amount: Callable[[str], Decimal]
    coverage: Callable[[str], str]


def load_findings(connection: Connection, paths: PathIndex, beside: FirmExtras) -> tuple[Finding, ...]:
    """All findings, the most pressing first: contradicted, then by position, covered contracts, spend and name."""
    shared = _Shared(Standings(paths), cache(Decimal), cache(_coverage_text))
    found = [_make_finding(row, shared, paths, beside) for row in query_rows(connection, _PACKAGE, "finding")]
    # The rows come in order but for these three, and the sort is stable.
    found.sort(key=lambda finding: (finding.designation, not finding.contradiction, _RANK[finding.position.value]))
    return tuple(found)


def _make_finding(row: tuple[Any, ...], shared: _Shared, paths: PathIndex, beside: FirmExtras) -> Finding:
    designation, firm_key, firm, uei, cage, own, leading, best, stands, *rest = row
    contracts, obligated, covered, covered_obligated, spend, certificate, software, coverage, *asked = rest
    pair = designation, firm_key
    judged = shared.standings.of(stands)
    position = shared.standings.leading(judged, leading)
    mine = paths.by_firm.get(pair, ())
    leads = _leading_path(best, paths, mine)
    weighed = _weigh_test(asked)
    return Finding(
        designation=designation,
        firm_key=firm_key,
        firm=firm,
        uei=uei,
        cage=cage,
        own=own,
        position=position,
        standings=judged,
        contradiction=_CONTRADICTED if certificate == "contradicted" else "",
        route=leads.route if leads else None,
        tier=leads.tier if leads else None,
        evidence_class=leads.evidence_class if leads else None,
        coverage=shared.coverage(coverage),
        contracts=contracts,
        obligated=shared.amount(obligated),
        spend=shared.amount(spend),
        certificate=certificate,
        next_step=next_step(firm, own, weighed, Test(leading), certificate),
        path="" if best is None else paths.sentence(best),
        decision="",
        remarks=_finding_remarks(mine, certificate) if mine or certificate else (),
        cut=beside.cuts.get(pair, ""),
        sells_software=software,
        ways=beside.ways.get(pair, ()),
        covered_contracts=covered,
        covered_obligated=shared.amount(covered_obligated),
        asked=weighed.position,
    )


def _weigh_test(asked: Sequence[Any]) -> Weighed:
    is_asked, test, position, path, points, missing = asked
    return Weighed(
        test=Test(test),
        position=Position(position),
        route=Route(path["route"]) if path else None,
        first_kind=EdgeKind(path["first_kind"]) if path else None,
        points=points,
        missing=Missing(missing),
        is_asked=is_asked,
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
