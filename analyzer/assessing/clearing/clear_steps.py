"""The SQL steps of the clearing plan, in the order in which they run; all but the first tuple for each designation and goal."""

from __future__ import annotations

from analyzer.store.steps import script, table

UNITS = (
    script("clearing_tables"),
    table("clearing_unit"),
)
TARGETS = (
    table("clearing_state", "designation", "level"),
    table("clearing_target", "designation", "goal"),
)
FIRST_STEPS = (
    table("clearing_transition", "designation", "level"),
    table("clearing_contract", "designation", "goal"),
    script("firm_first_step", "designation", "level"),
)
