"""The SQL steps of the clearing plan, in the order in which they run; all but the first tuple for each designation and goal."""

from __future__ import annotations

from analyzer.store.steps import script, table

UNITS = (
    script("clear_tables"),
    table("clear_unit"),
)
TARGETS = (
    table("clear_state", "designation", "level"),
    table("clear_target", "designation", "goal"),
)
WAYS = (
    table("clear_transition", "designation", "level"),
    table("clear_stake", "designation", "goal"),
    script("firm_way", "designation", "level"),
)
