"""`findings.csv`: one line per designation and firm; `position` is the one under the leading test."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.column import Column, Kind, Table
from analyzer.report.model import Finding
from analyzer.vocabulary import Test


def _under(test: Test) -> Column[Finding]:
    return Column(f"position_{test}", Kind.WORD, lambda finding: finding.under(test).position, attrgetter("standings"))


FINDINGS: Table[Finding] = Table(
    "findings",
    (
        Column("designation", Kind.TEXT, attrgetter("designation")),
        Column("firm_key", Kind.IDENTIFIER, attrgetter("firm_key")),
        Column("firm", Kind.TEXT, attrgetter("firm")),
        Column("uei", Kind.IDENTIFIER, attrgetter("uei")),
        Column("cage", Kind.IDENTIFIER, attrgetter("cage")),
        Column("position", Kind.WORD, attrgetter("position")),
        *(_under(test) for test in Test),
        Column("contradiction", Kind.TEXT, lambda finding: "yes" if finding.contradiction else "no"),
        Column("route", Kind.WORD, attrgetter("route")),
        Column("tier", Kind.INTEGER, attrgetter("tier")),
        Column("evidence_class", Kind.WORD, attrgetter("evidence_class")),
        Column("coverage", Kind.TEXT, attrgetter("coverage")),
        Column("contracts", Kind.INTEGER, attrgetter("contracts")),
        Column("obligated", Kind.MONEY, attrgetter("obligated")),
        Column("certificate", Kind.TEXT, attrgetter("certificate")),
        Column("next_step", Kind.TEXT, attrgetter("next_step")),
        Column("path", Kind.TEXT, attrgetter("path")),
        Column("decision", Kind.TEXT, attrgetter("decision")),
        Column("own", Kind.WORD, lambda finding: "yes" if finding.own else "no"),
        Column("spend", Kind.MONEY, attrgetter("spend")),
        Column("reason", Kind.TEXT, lambda finding: _leading_reason(finding)),
        Column("cut", Kind.TEXT, attrgetter("cut")),
        Column("remarks", Kind.TEXT, lambda finding: "; ".join(finding.remarks)),
        Column("covered_contracts", Kind.INTEGER, attrgetter("covered_contracts")),
        Column("covered_obligated", Kind.MONEY, attrgetter("covered_obligated")),
    ),
    attrgetter("findings"),
)


def _leading_reason(finding: Finding) -> str:
    """The sentence behind `position`; several tests may share the position, the first one's sentence stands."""
    position = finding.position
    for standing in finding.standings:
        if standing.position is position:
            return standing.reason
    return ""
