"""The SQL steps of the report, in the order in which they run; what is only fetched stands in `.query.sql` files."""

from __future__ import annotations

from analyzer.store.steps import script, table

LABELS = (
    table("node_label"),
    table("best_path_of_route"),
    table("hop_text"),
)
UNITS = (
    table("unit_label"),
    table("addressee"),
)
FIRST_STEPS = (script("every_first_step_asked"),)
READINGS = (
    table("row_step"),
    table("row_lead"),
)
STANCES = (table("stance"),)
ANSWERS = (
    table("answer_ruled"),
    table("answer_box"),
    table("answer_firm"),
    table("answer_contract"),
    table("answer_ruling"),
)
