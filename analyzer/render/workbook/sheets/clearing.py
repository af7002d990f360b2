"""The sheets with what would clear exposures, on what they hang and how they spread."""

from __future__ import annotations

from analyzer.render.tables import CHOKE_POINTS, CLEARING, CONCENTRATION
from analyzer.render.workbook.sheet import Sheet, SheetColumn, no_key, sheet_column
from analyzer.report.model import ChokePoint, ClearingStep, Concentration, ReportModel

CLEARING_COLUMNS: tuple[SheetColumn[ClearingStep], ...] = (
    sheet_column(CLEARING, "designation", "Designation", 14),
    sheet_column(CLEARING, "goal", "Clears", 12),
    sheet_column(CLEARING, "step", "Step", 6),
    sheet_column(CLEARING, "what", "What", 32),
    sheet_column(CLEARING, "action", "Action", 48),
    sheet_column(CLEARING, "contact", "Contact on file", 26),
    sheet_column(CLEARING, "firms", "Firms cleared", 10),
    sheet_column(CLEARING, "contracts", "Contracts cleared", 10),
    sheet_column(CLEARING, "obligated", "Dollars cleared", 17),
    sheet_column(CLEARING, "firms_left", "Firms left", 10),
    sheet_column(CLEARING, "obligated_left", "Dollars left", 17),
)
CHOKE_COLUMNS: tuple[SheetColumn[ChokePoint], ...] = (
    sheet_column(CHOKE_POINTS, "designation", "Designation", 14),
    sheet_column(CHOKE_POINTS, "goal", "Position", 12),
    sheet_column(CHOKE_POINTS, "what", "Through", 34),
    sheet_column(CHOKE_POINTS, "firms", "Firms only", 10),
    sheet_column(CHOKE_POINTS, "contracts", "Contracts only", 10),
    sheet_column(CHOKE_POINTS, "obligated", "Dollars only", 17),
    sheet_column(CHOKE_POINTS, "firms_through", "Firms at all", 10),
    sheet_column(CHOKE_POINTS, "contracts_through", "Contracts at all", 10),
    sheet_column(CHOKE_POINTS, "obligated_through", "Dollars at all", 17),
)

CONCENTRATION_COLUMNS: tuple[SheetColumn[Concentration], ...] = (
    sheet_column(CONCENTRATION, "designation", "Designation", 14),
    sheet_column(CONCENTRATION, "position", "Position", 12),
    sheet_column(CONCENTRATION, "dimension", "By", 13),
    sheet_column(CONCENTRATION, "value", "Value", 36),
    sheet_column(CONCENTRATION, "firms", "Firms", 10),
    sheet_column(CONCENTRATION, "share_of_firms", "Share of firms", 10),
    sheet_column(CONCENTRATION, "contracts", "Contracts", 10),
    sheet_column(CONCENTRATION, "obligated", "Obligated", 17),
    sheet_column(CONCENTRATION, "share_of_dollars", "Share of dollars", 10),
)


def clearing_sheet(model: ReportModel) -> Sheet[ClearingStep]:
    """What to replace, to end or to ask about first."""
    purpose = "In this order, each step clears the most covered contract dollars that are left; lines of one step clear together."
    nothing = "Nothing has to be cleared."
    return Sheet(
        "Clearing plan",
        purpose,
        "result",
        CLEARING_COLUMNS,
        model.clearing,
        no_key,
        nothing,
        rest="all are in clearing.csv",
    )


def choke_points(model: ReportModel) -> Sheet[ChokePoint]:
    """On what exposures hang."""
    purpose = "What is exposed (or unresolved) only through each firm, product or own use, and through it at all."
    nothing = "Nothing has to be cleared."
    return Sheet(
        "Choke points",
        purpose,
        "detail",
        CHOKE_COLUMNS,
        model.choke_points,
        no_key,
        nothing,
        rest="all are in choke_points.csv",
    )


def concentration_sheet(model: ReportModel) -> Sheet[Concentration]:
    """How exposures spread."""
    purpose = "How exposed and unresolved firms, and what hangs on them, spread over routes, tiers, products and firms between."
    nothing = "No firm is exposed or unresolved."
    return Sheet(
        "Concentration",
        purpose,
        "detail",
        CONCENTRATION_COLUMNS,
        model.concentration,
        no_key,
        nothing,
        rest="all are in concentration.csv",
    )
