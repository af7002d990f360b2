"""The words for kinds of edges and states, so that every report says the same thing in the same way."""

from __future__ import annotations

from analyzer.vocabulary import EdgeKind, State

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
    EdgeKind.NAMED_LIKE: "by its name may be",
}

STATE = {
    State.CURRENT: "",
    State.UNKNOWN: "",
    State.ENDED: "in the past",
    State.PLANNED: "planned",
}
