"""The words for kinds of edges, states and places, so that every report says the same thing in the same way."""

from __future__ import annotations

from analyzer.vocabulary import Cell, EdgeKind, State

VERB = {
    EdgeKind.USES: "uses",
    EdgeKind.EMBEDS: "contains",
    EdgeKind.RESELLS: "resells",
    EdgeKind.SUBCONTRACTS: "subcontracts to",
    EdgeKind.SUBPROCESSES: "has as its subprocessor",
    EdgeKind.OWNED_BY: "is owned by",
    EdgeKind.OWNS: "owns",
    EdgeKind.BUYS: "buys from",
    EdgeKind.PROVIDES: "provides",
    EdgeKind.MADE_BY: "is made by",
    EdgeKind.NAMED_LIKE: "has nearly the name of",
}

STATE = {
    State.CURRENT: "",
    State.UNKNOWN: "",
    State.ENDED: "in the past",
    State.PLANNED: "planned",
}


def cell_place(cell: Cell) -> str:
    """Where a cell stands, as a person looks it up: file, sheet, row."""
    parts = [cell.file, cell.sheet, f"row {cell.row}" if cell.row else ""]
    return ", ".join(part for part in parts if part)
