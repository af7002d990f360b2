"""The SQL steps of tracing, in the order in which they run; a new tuple begins where Python stands between two."""

from __future__ import annotations

from analyzer.store.steps import script, table, view

TABLES = (
    script("trace_macros"),
    script("trace_tables"),
)
RULINGS = (
    table("decision_dated", "as_of"),
    table("ruling", "as_of", "rules", "by_two"),
    table("ruling_ahead"),
    table("ruled_match"),
    script("ruling_ahead_problem", "as_of"),
)
EVIDENCE = (
    table("classified_record", "as_of"),
    table("evidence"),
    table("designated_firm"),
    table("impossible_day", "no_such_year"),
    table("denial", "as_of"),
    table("maker"),
    table("component_edge"),
    table("model_setting", "as_of"),
    table("match_edge"),
    table("live_product"),
    table("ownerless"),
    table("ownerless_sheet", "own_named"),
)
OWNER_QUESTIONS = (script("owner_question"),)
STATEMENTS = (
    script("unit_denial"),
    script("side_problem"),
    # A view: what a million rows state is put together as it is told, and told again only for the steps that are asked about.
    view("record_edge"),
    table("grouped_edge"),
    table("raw_edge", "own_named"),
)
GRAPH = (
    table("edge", "past_before"),
    script("reach_tables"),
    table("node"),
    table("propagation"),
    table("reachable_edge"),
)
# A second time if a firm's best path comes back to it, and all from GRAPH on if a person closed a first step.
BEST_PATHS = (
    table("traversal_edge"),
    script("expand_reach", "max_tier"),
    table("best_state"),
    table("path_hop"),
)
PATHS = (table("path"),)
RULED_PATHS = (table("asked_first_step"),)
# For the first steps in `asked_first_step`: those with a ruling, and for the report those of all firms.
FIRST_STEPS = (
    table("first_step_start"),
    table("first_step_hop"),
    table("step_statement"),
    table("edge_cell"),
    table("first_step"),
)
RULED_STEPS = (
    script("settle_paths"),
    script("ruled_step"),
)
PATHS_BEFORE = (table("path_before_rulings"),)
