"""`findings.csv`: one line per designation and firm; `position` is the one under the leading test."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn
from analyzer.report.model import Finding
from analyzer.vocabulary import Test


def _position_column(test: Test) -> TableColumn[Finding]:
    return TableColumn(
        f"position_{test}", ColumnKind.WORD, lambda finding: finding.under(test).position, attrgetter("standings")
    )


FINDINGS: ReportTable[Finding] = ReportTable(
    "findings",
    (
        TableColumn("designation", ColumnKind.TEXT, attrgetter("designation")),
        TableColumn("firm_key", ColumnKind.IDENTIFIER, attrgetter("firm_key")),
        TableColumn("firm", ColumnKind.TEXT, attrgetter("firm")),
        TableColumn("uei", ColumnKind.IDENTIFIER, attrgetter("uei")),
        TableColumn("cage", ColumnKind.IDENTIFIER, attrgetter("cage")),
        TableColumn("position", ColumnKind.WORD, attrgetter("position")),
        *(_position_column(test) for test in Test),
        TableColumn("contradiction", ColumnKind.TEXT, lambda finding: "yes" if finding.contradiction else "no"),
        TableColumn("route", ColumnKind.WORD, attrgetter("route")),
        TableColumn("tier", ColumnKind.INTEGER, attrgetter("tier")),
        TableColumn("evidence_class", ColumnKind.WORD, attrgetter("evidence_class")),
        TableColumn("coverage", ColumnKind.TEXT, attrgetter("coverage")),
        TableColumn("contracts", ColumnKind.INTEGER, attrgetter("contracts")),
        TableColumn("obligated", ColumnKind.MONEY, attrgetter("obligated")),
        TableColumn("certificate", ColumnKind.TEXT, attrgetter("certificate")),
        TableColumn("next_step", ColumnKind.TEXT, attrgetter("next_step")),
        TableColumn("path", ColumnKind.TEXT, attrgetter("path")),
        TableColumn("decision", ColumnKind.TEXT, attrgetter("decision")),
        TableColumn("own", ColumnKind.WORD, lambda finding: "yes" if finding.own else "no"),
        TableColumn("spend", ColumnKind.MONEY, attrgetter("spend")),
        TableColumn("reason", ColumnKind.TEXT, lambda finding: _leading_reason(finding)),
        TableColumn("cut", ColumnKind.TEXT, attrgetter("cut")),
        TableColumn("remarks", ColumnKind.TEXT, lambda finding: "; ".join(finding.remarks)),
        TableColumn("covered_contracts", ColumnKind.INTEGER, attrgetter("covered_contracts")),
        TableColumn("covered_obligated", ColumnKind.MONEY, attrgetter("covered_obligated")),
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
