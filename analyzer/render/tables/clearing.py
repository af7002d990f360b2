"""`clearing.csv`, `choke_points.csv` and `concentration.csv`: what to do first, on what exposures hang, how they spread."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.column import Column, Kind, Table
from analyzer.report.model import ChokePoint, ClearingStep, Concentration

CLEARING: Table[ClearingStep] = Table(
    "clearing",
    (
        Column("designation", Kind.TEXT, attrgetter("designation")),
        Column("goal", Kind.WORD, attrgetter("goal")),
        Column("step", Kind.INTEGER, attrgetter("step")),
        Column("what", Kind.TEXT, attrgetter("what")),
        Column("action", Kind.TEXT, attrgetter("action")),
        Column("addressee", Kind.TEXT, attrgetter("addressee")),
        Column("contact", Kind.TEXT, attrgetter("contact")),
        Column("firms", Kind.INTEGER, attrgetter("firms")),
        Column("contracts", Kind.INTEGER, attrgetter("contracts")),
        Column("obligated", Kind.MONEY, attrgetter("obligated")),
        Column("firms_left", Kind.INTEGER, attrgetter("firms_left")),
        Column("obligated_left", Kind.MONEY, attrgetter("obligated_left")),
    ),
    attrgetter("clearing"),
)
CHOKE_POINTS: Table[ChokePoint] = Table(
    "choke_points",
    (
        Column("designation", Kind.TEXT, attrgetter("designation")),
        Column("goal", Kind.WORD, attrgetter("goal")),
        Column("what", Kind.TEXT, attrgetter("what")),
        Column("firms", Kind.INTEGER, attrgetter("firms")),
        Column("contracts", Kind.INTEGER, attrgetter("contracts")),
        Column("obligated", Kind.MONEY, attrgetter("obligated")),
        Column("firms_through", Kind.INTEGER, attrgetter("firms_through")),
        Column("contracts_through", Kind.INTEGER, attrgetter("contracts_through")),
        Column("obligated_through", Kind.MONEY, attrgetter("obligated_through")),
    ),
    attrgetter("choke_points"),
)
CONCENTRATION: Table[Concentration] = Table(
    "concentration",
    (
        Column("designation", Kind.TEXT, attrgetter("designation")),
        Column("position", Kind.WORD, attrgetter("position")),
        Column("dimension", Kind.WORD, attrgetter("dimension")),
        Column("value", Kind.TEXT, attrgetter("value")),
        Column("firms", Kind.INTEGER, attrgetter("firms")),
        Column("share_of_firms", Kind.TEXT, lambda row: f"{row.share_of_firms} %"),
        Column("contracts", Kind.INTEGER, attrgetter("contracts")),
        Column("obligated", Kind.MONEY, attrgetter("obligated")),
        Column("share_of_dollars", Kind.TEXT, lambda row: f"{row.share_of_dollars} %"),
    ),
    attrgetter("concentration"),
)
