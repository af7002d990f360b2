"""`findings.csv`: one line per designation and firm; `position` is the one under the leading test."""

from __future__ import annotations

from analyzer.records import Test
from analyzer.reporting.model import Finding
from analyzer.reporting.tables.column import Column, Kind, Table


def _under(test: Test) -> Column[Finding]:
    return Column(f"position_{test}", Kind.WORD, lambda finding: finding.under(test).position)


FINDINGS: Table[Finding] = Table(
    "findings",
    (
        Column("designation", Kind.TEXT, lambda finding: finding.designation),
        Column("firm_key", Kind.IDENTIFIER, lambda finding: finding.firm_key),
        Column("firm", Kind.TEXT, lambda finding: finding.firm),
        Column("uei", Kind.IDENTIFIER, lambda finding: finding.uei),
        Column("cage", Kind.IDENTIFIER, lambda finding: finding.cage),
        Column("position", Kind.WORD, lambda finding: finding.position),
        *(_under(test) for test in Test),
        Column("contradiction", Kind.TEXT, lambda finding: "yes" if finding.contradiction else "no"),
        Column("route", Kind.WORD, lambda finding: finding.route),
        Column("tier", Kind.INTEGER, lambda finding: finding.tier),
        Column("evidence_class", Kind.WORD, lambda finding: finding.evidence_class),
        Column("coverage", Kind.TEXT, lambda finding: finding.coverage),
        Column("contracts", Kind.INTEGER, lambda finding: finding.contracts),
        Column("obligated", Kind.MONEY, lambda finding: finding.obligated),
        Column("certificate", Kind.TEXT, lambda finding: finding.certificate),
        Column("next_step", Kind.TEXT, lambda finding: finding.next_step),
        Column("path", Kind.TEXT, lambda finding: finding.path),
        Column("decision", Kind.TEXT, lambda finding: finding.decision),
        Column("own", Kind.WORD, lambda finding: "yes" if finding.own else "no"),
        Column("spend", Kind.MONEY, lambda finding: finding.spend),
        Column("reason", Kind.TEXT, lambda finding: _leading_reason(finding)),
        Column("cut", Kind.TEXT, lambda finding: finding.cut),
        Column("remarks", Kind.TEXT, lambda finding: "; ".join(finding.remarks)),
    ),
    lambda model: model.findings,
)


def _leading_reason(finding: Finding) -> str:
    """The sentence behind `position`; several tests may share the position, the first one's sentence stands."""
    reasons = (standing.reason for standing in finding.standings if standing.position == finding.position)
    return next(reasons, "")
