"""`clearing.csv`, `choke_points.csv` and `concentration.csv`: what to do first, on what exposures hang, how they spread."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn
from analyzer.report.model import ChokePoint, ClearingStep, Concentration

CLEARING: ReportTable[ClearingStep] = ReportTable(
    "clearing",
    (
        TableColumn("designation", ColumnKind.TEXT, attrgetter("designation")),
        TableColumn("goal", ColumnKind.WORD, attrgetter("goal")),
        TableColumn("step", ColumnKind.INTEGER, attrgetter("step")),
        TableColumn("what", ColumnKind.TEXT, attrgetter("what")),
        TableColumn("action", ColumnKind.TEXT, attrgetter("action")),
        TableColumn("addressee", ColumnKind.TEXT, attrgetter("addressee")),
        TableColumn("contact", ColumnKind.TEXT, attrgetter("contact")),
        TableColumn("firms", ColumnKind.INTEGER, attrgetter("firms")),
        TableColumn("contracts", ColumnKind.INTEGER, attrgetter("contracts")),
        TableColumn("obligated", ColumnKind.MONEY, attrgetter("obligated")),
        TableColumn("firms_left", ColumnKind.INTEGER, attrgetter("firms_left")),
        TableColumn("obligated_left", ColumnKind.MONEY, attrgetter("obligated_left")),
    ),
    attrgetter("clearing"),
)
CHOKE_POINTS: ReportTable[ChokePoint] = ReportTable(
    "choke_points",
    (
        TableColumn("designation", ColumnKind.TEXT, attrgetter("designation")),
        TableColumn("goal", ColumnKind.WORD, attrgetter("goal")),
        TableColumn("what", ColumnKind.TEXT, attrgetter("what")),
        TableColumn("firms", ColumnKind.INTEGER, attrgetter("firms")),
        TableColumn("contracts", ColumnKind.INTEGER, attrgetter("contracts")),
        TableColumn("obligated", ColumnKind.MONEY, attrgetter("obligated")),
        TableColumn("firms_through", ColumnKind.INTEGER, attrgetter("firms_through")),
        TableColumn("contracts_through", ColumnKind.INTEGER, attrgetter("contracts_through")),
        TableColumn("obligated_through", ColumnKind.MONEY, attrgetter("obligated_through")),
    ),
    attrgetter("choke_points"),
)
CONCENTRATION: ReportTable[Concentration] = ReportTable(
    "concentration",
    (
        TableColumn("designation", ColumnKind.TEXT, attrgetter("designation")),
        TableColumn("position", ColumnKind.WORD, attrgetter("position")),
        TableColumn("dimension", ColumnKind.WORD, attrgetter("dimension")),
        TableColumn("value", ColumnKind.TEXT, attrgetter("value")),
        TableColumn("firms", ColumnKind.INTEGER, attrgetter("firms")),
        TableColumn("share_of_firms", ColumnKind.TEXT, lambda row: f"{row.share_of_firms} %"),
        TableColumn("contracts", ColumnKind.INTEGER, attrgetter("contracts")),
        TableColumn("obligated", ColumnKind.MONEY, attrgetter("obligated")),
        TableColumn("share_of_dollars", ColumnKind.TEXT, lambda row: f"{row.share_of_dollars} %"),
    ),
    attrgetter("concentration"),
)
