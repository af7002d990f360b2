"""One finding per designation and firm: its standing under every test, with the reason in a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analyzer.records import Position, Route, State, Test
from analyzer.reporting.build.next_step import next_step
from analyzer.reporting.build.paths import path_sentence
from analyzer.reporting.build.words import counted
from analyzer.reporting.model import Finding, Hop, Path, Standing
from analyzer.store.steps import query

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.reporting.build"
_CONTRADICTED = "A valid certificate on file says no; the evidence says yes."
_RANK = {position: rank for rank, position in enumerate(Position)}


@dataclass(frozen=True, slots=True)
class Paths:
    """Every path that a finding may rest on, by path id and by firm."""

    hops: Mapping[int, tuple[Hop, ...]]
    by_id: Mapping[int, Path]
    by_firm: Mapping[tuple[str, str], Sequence[Path]]

    @classmethod
    def of(cls, hops: Mapping[int, tuple[Hop, ...]], paths: Sequence[tuple[int, Path]]) -> Paths:
        """Index `paths` (path id, path)."""
        by_firm: dict[tuple[str, str], list[Path]] = defaultdict(list)
        for _, path in paths:
            by_firm[path.designation, path.firm_key].append(path)
        return cls(hops, dict(paths), by_firm)


def load_findings(
    connection: Connection,
    paths: Paths,
    cuts: Mapping[tuple[str, str], str],
    ways: Mapping[tuple[str, str], tuple[str, ...]],
) -> tuple[Finding, ...]:
    """All findings, the most pressing first: contradicted, then by position, contract dollars, spend and name."""
    standings = _standings(connection, paths)
    best = dict(
        connection.execute(
            "SELECT designation || chr(10) || firm_key, path_id FROM position WHERE test = 'dependence' ORDER BY 1"
        ).fetchall()
    )
    findings = [
        _finding(row, standings[row[0], row[1]], best.get(f"{row[0]}\n{row[1]}"), paths, cuts, ways)
        for row in query(connection, _PACKAGE, "finding")
    ]
    return tuple(sorted(findings, key=_pressing))


def _pressing(finding: Finding) -> tuple[Any, ...]:
    return (
        finding.designation,
        not finding.contradiction,
        _RANK[finding.position],
        not finding.own,
        -finding.obligated,
        -finding.spend,
        not finding.sells_software,
        finding.firm,
        finding.firm_key,
    )


def _standings(connection: Connection, paths: Paths) -> dict[tuple[str, str], tuple[Standing, ...]]:
    rows = connection.execute(
        "SELECT designation, firm_key, test, position, reason, path_id FROM position ORDER BY designation, firm_key"
    ).fetchall()
    by_firm: dict[tuple[str, str], dict[Test, Standing]] = defaultdict(dict)
    for designation, firm_key, test, position, reason, path_id in rows:
        standing = Standing(
            Test(test), Position(position), _reason(Position(position), Test(test), reason, path_id, paths)
        )
        by_firm[designation, firm_key][standing.test] = standing
    return {firm: tuple(tests[test] for test in Test) for firm, tests in by_firm.items()}


def _reason(position: Position, test: Test, reason: str, path_id: int | None, paths: Paths) -> str:
    if position is Position.DESIGNATED:
        return "This is the designated vendor's own record."
    if path_id is None:
        return reason
    if position is Position.WAIVED:
        return f"A waiver covers every authority on every covered contract; without it: {path_sentence(paths.hops[path_id])}"
    sentence = path_sentence(paths.hops[path_id])
    if position is Position.EXPOSED:
        return f"Proven: {sentence}"
    return f"Not proven ({_missing(paths.hops[path_id], test)}): {sentence}"


def _missing(hops: Sequence[Hop], test: Test) -> str:
    """Name the fact that keeps a path from proving exposure."""
    for hop in hops:
        if hop.state in (State.ENDED, State.PLANNED):
            return "the dependency is in the past" if hop.state is State.ENDED else "the dependency is only planned"
        if not hop.proven:
            return f"one hop is only {hop.evidence_class}"
    if test is Test.PERFORMANCE:
        return "nothing ties the use to a covered contract"
    if test is Test.PROVIDE:
        return "nothing says that it is delivered to the Government"
    if test is Test.USE:
        return "an affiliate's or subcontractor's use is not the firm's own"
    return "whether this is a dealing with the vendor needs a ruling"


def _finding(
    row: tuple[Any, ...],
    standings: tuple[Standing, ...],
    best: int | None,
    paths: Paths,
    cuts: Mapping[tuple[str, str], str],
    ways: Mapping[tuple[str, str], tuple[str, ...]],
) -> Finding:
    (
        designation,
        firm_key,
        firm,
        uei,
        cage,
        own,
        _,
        leading,
        contracts,
        obligated,
        spend,
        certificate,
        software,
        *coverage,
    ) = row
    position = next(standing.position for standing in standings if standing.test == leading)
    path = paths.by_id.get(best) if best is not None else None
    hops = paths.hops[best] if best is not None else ()
    route = _route(best, path, paths, designation, firm_key)
    return Finding(
        designation=designation,
        firm_key=firm_key,
        firm=firm,
        uei=uei,
        cage=cage,
        own=own,
        position=position,
        standings=standings,
        contradiction=_CONTRADICTED if certificate == "contradicted" else "",
        route=route.route if route else None,
        tier=route.tier if route else None,
        evidence_class=route.evidence_class if route else None,
        coverage=_coverage(*coverage),
        contracts=contracts,
        obligated=obligated,
        spend=spend,
        certificate=certificate,
        next_step=next_step(firm, own, position, route.route if route else None, certificate),
        path=path_sentence(hops) if hops else "",
        decision="",
        remarks=_remarks(paths.by_firm.get((designation, firm_key), ()), certificate),
        cut=cuts.get((designation, firm_key), ""),
        sells_software=software,
        ways=ways.get((designation, firm_key), ()),
    )


def _route(best: int | None, path: Path | None, paths: Paths, designation: str, firm_key: str) -> Path | None:
    """The shown path that `dependence` rests on; its route's best path is the one shown."""
    if best is None or path is not None:
        return path
    hops = paths.hops[best]
    return next(
        (each for each in paths.by_firm.get((designation, firm_key), ()) if each.tier == len(hops)),
        None,
    )


def _coverage(suppliers: int, known: int, products: int, answers: int, certificates: int) -> str:
    parts = [f"product known for {known:,} of {counted(suppliers, 'supplier')}"] if suppliers else []
    parts += [counted(products, "product") + " on record"] if products else []
    parts += [counted(answers, "own answer") + " on record"] if answers else []
    parts += [counted(certificates, "certificate") + " on file"] if certificates else []
    return "; ".join(parts) or "nothing on record"


def _remarks(paths: Sequence[Path], certificate: str) -> tuple[str, ...]:
    supplier = [
        f"A supplier uses it itself (no exposure): {path.sentence}" for path in paths if path.route is Route.SUPPLIER
    ]
    again = ["Evidence is later than the certificate: recertify."] if certificate == "recertify" else []
    return (*again, *supplier)
