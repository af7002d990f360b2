"""The SQL steps of the report, in the order in which they run; what is only fetched stands in `.query.sql` files."""

from __future__ import annotations

from analyzer.store.steps import script, table

LABELS = (
    table("node_label"),
    table("shown_path"),
    table("said_edge"),
)
UNITS = (
    table("unit_label"),
    table("addressee"),
)
FIRST_STEPS = (script("every_way_asked"),)
ANSWERS = (
    table("answer_ruled"),
    table("answer_box"),
    table("answer_firm"),
    table("answer_contract"),
    table("answer_ruling"),
)
