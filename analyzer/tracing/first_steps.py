"""Follows the best path through a given first step of a firm, and tells the cells that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analyzer.store.steps import run_steps
from analyzer.tracing import trace_steps

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__


def follow_first_steps(connection: Connection) -> None:
    """Make `first_step` (designation x firm x first step: its cells) for the steps in `asked_first_step`.

    A step that leads nowhere has none.
    """
    run_steps(connection, _PACKAGE, trace_steps.FIRST_STEPS)
