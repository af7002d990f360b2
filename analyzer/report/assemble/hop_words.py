"""The words for kinds of edges and states, so that every report says the same thing in the same way."""

from __future__ import annotations

import re

from analyzer.text.phrases import shorten
from analyzer.vocabulary import EdgeKind, State

_LONGEST_UNIT = 60
# What ends a remark in a sentence must not stand in a unit, or a part of its name would be taken for another remark.
_ENDS_REMARK = str.maketrans({";": ",", "[": "(", "]": ")"})
# A remark of `unit_remark` within a sentence; the unit is its second group.
UNIT_REMARK = re.compile(r"\b(unit(?: of that row)?: )([^;\[\]]*)")

# What a hop says of a use that a row puts into the performance of a covered contract, and not of which.
IN_PERFORMANCE = "in performance of a covered contract"

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


def unit_remark(unit: str, rows: int) -> str:
    """What a sentence says of the department, site or person that the first of `rows` speaks of."""
    return f"unit{' of that row' if rows > 1 else ''}: {shorten(unit.translate(_ENDS_REMARK), _LONGEST_UNIT)}"
