"""The sheets with what would clear exposures, on what they hang and how they spread."""

from __future__ import annotations

from analyzer.render.tables import CHOKE_POINTS, CLEARING, CONCENTRATION
from analyzer.render.workbook.sheet import Sheet, Shown, no_key, shown
from analyzer.report.model import ChokePoint, ClearingStep, Concentration, ReportModel

CLEARING_COLUMNS: tuple[Shown[ClearingStep], ...] = (
    shown(CLEARING, "designation", "Designation", 14),
    shown(CLEARING, "goal", "Clears", 12),
    shown(CLEARING, "step", "Step", 6),
    shown(CLEARING, "what", "What", 32),
    shown(CLEARING, "action", "Action", 48),
    shown(CLEARING, "contact", "Contact on file", 26),
    shown(CLEARING, "firms", "Firms cleared", 10),
    shown(CLEARING, "contracts", "Contracts cleared", 10),
    shown(CLEARING, "obligated", "Dollars cleared", 17),
    shown(CLEARING, "firms_left", "Firms left", 10),
    shown(CLEARING, "obligated_left", "Dollars left", 17),
)
CHOKE_COLUMNS: tuple[Shown[ChokePoint], ...] = (
    shown(CHOKE_POINTS, "designation", "Designation", 14),
    shown(CHOKE_POINTS, "goal", "Position", 12),
    shown(CHOKE_POINTS, "what", "Through", 34),
    shown(CHOKE_POINTS, "firms", "Firms only", 10),
    shown(CHOKE_POINTS, "contracts", "Contracts only", 10),
    shown(CHOKE_POINTS, "obligated", "Dollars only", 17),
    shown(CHOKE_POINTS, "firms_through", "Firms at all", 10),
    shown(CHOKE_POINTS, "contracts_through", "Contracts at all", 10),
    shown(CHOKE_POINTS, "obligated_through", "Dollars at all", 17),
)

CONCENTRATION_COLUMNS: tuple[Shown[Concentration], ...] = (
    shown(CONCENTRATION, "designation", "Designation", 14),
    shown(CONCENTRATION, "position", "Position", 12),
    shown(CONCENTRATION, "dimension", "By", 13),
    shown(CONCENTRATION, "value", "Value", 36),
    shown(CONCENTRATION, "firms", "Firms", 10),
    shown(CONCENTRATION, "share_of_firms", "Share of firms", 10),
    shown(CONCENTRATION, "contracts", "Contracts", 10),
    shown(CONCENTRATION, "obligated", "Obligated", 17),
    shown(CONCENTRATION, "share_of_dollars", "Share of dollars", 10),
)


def clearing(model: ReportModel) -> Sheet[ClearingStep]:
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


def concentration(model: ReportModel) -> Sheet[Concentration]:
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
