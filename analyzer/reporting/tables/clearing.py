"""`clearing.csv`, `choke_points.csv` and `concentration.csv`: what to do first, on what exposures hang, how they spread."""

from __future__ import annotations

from analyzer.reporting.model import ChokePoint, ClearingStep, Concentration
from analyzer.reporting.tables.column import Column, Kind, Table

CLEARING: Table[ClearingStep] = Table(
    "clearing",
    (
        Column("designation", Kind.TEXT, lambda step: step.designation),
        Column("goal", Kind.WORD, lambda step: step.goal),
        Column("step", Kind.INTEGER, lambda step: step.step),
        Column("what", Kind.TEXT, lambda step: step.what),
        Column("action", Kind.TEXT, lambda step: step.action),
        Column("addressee", Kind.TEXT, lambda step: step.addressee),
        Column("contact", Kind.TEXT, lambda step: step.contact),
        Column("firms", Kind.INTEGER, lambda step: step.firms),
        Column("contracts", Kind.INTEGER, lambda step: step.contracts),
        Column("obligated", Kind.MONEY, lambda step: step.obligated),
        Column("firms_left", Kind.INTEGER, lambda step: step.firms_left),
        Column("obligated_left", Kind.MONEY, lambda step: step.obligated_left),
    ),
    lambda model: model.clearing,
)
CHOKE_POINTS: Table[ChokePoint] = Table(
    "choke_points",
    (
        Column("designation", Kind.TEXT, lambda point: point.designation),
        Column("goal", Kind.WORD, lambda point: point.goal),
        Column("what", Kind.TEXT, lambda point: point.what),
        Column("firms", Kind.INTEGER, lambda point: point.firms),
        Column("contracts", Kind.INTEGER, lambda point: point.contracts),
        Column("obligated", Kind.MONEY, lambda point: point.obligated),
        Column("firms_through", Kind.INTEGER, lambda point: point.firms_through),
        Column("contracts_through", Kind.INTEGER, lambda point: point.contracts_through),
        Column("obligated_through", Kind.MONEY, lambda point: point.obligated_through),
    ),
    lambda model: model.choke_points,
)
CONCENTRATION: Table[Concentration] = Table(
    "concentration",
    (
        Column("designation", Kind.TEXT, lambda row: row.designation),
        Column("position", Kind.WORD, lambda row: row.position),
        Column("dimension", Kind.WORD, lambda row: row.dimension),
        Column("value", Kind.TEXT, lambda row: row.value),
        Column("firms", Kind.INTEGER, lambda row: row.firms),
        Column("share_of_firms", Kind.TEXT, lambda row: f"{row.share_of_firms} %"),
        Column("contracts", Kind.INTEGER, lambda row: row.contracts),
        Column("obligated", Kind.MONEY, lambda row: row.obligated),
        Column("share_of_dollars", Kind.TEXT, lambda row: f"{row.share_of_dollars} %"),
    ),
    lambda model: model.concentration,
)
