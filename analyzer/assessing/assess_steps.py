"""The SQL steps of assessing, in the order in which they run; a new tuple begins where Python stands between two."""

from __future__ import annotations

from analyzer.store.steps import script, table, view

TABLES = (
    script("assess_macros"),
    script("assess_tables"),
)
POSITIONS = (
    table("route_test_rule"),
    table("performer"),
    view("designation_title"),
    table("certificate", "as_of"),
    table("own_answer"),
    table("aside"),
    table("telling_firm"),
    table("assessed_firm", "own_named"),
    view("judged_firm"),
    table("coverage", "min_products", "min_share"),
    table("instrument"),
    table("contract_coverage"),
    table("path_test"),
    table("own_position"),
    table("subcontractor_without_data"),
    table("waiver"),
    table("waived_firm"),
    table("test_before_rulings"),
    table("judged_position", "min_products", "min_share"),
    view("position"),
    table("certificate_state"),
    table("contract_test"),
    table("contract_position"),
    table("contract_clause", "as_of"),
    table("clause_listed"),
    table("ruled_clock", "as_of"),
    table("clause_fit", "as_of"),
    table("told_to"),
    table("asked_duty", "as_of", "own_named"),
    table("answer", "as_of"),
    table("off_file"),
    script("dated_ahead", "as_of"),
    script("off_file_problem"),
    script("unread_clause_problem"),
)
