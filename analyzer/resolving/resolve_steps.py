"""The SQL steps of resolving, in the order in which they run; a new tuple begins where Python stands between two."""

from __future__ import annotations

from analyzer.store.steps import script, table, view

TABLES = (
    script("resolve_macros"),
    script("resolve_tables"),
)
MENTIONS = (table("firm_mention"),)
LINKS = (
    table("firm_mention_id"),
    table("alias"),
    table("name_owner"),
    table("alias_owner"),
    table("firm_link"),
)
WRITTEN_OUT = (table("written_out"),)
PROVEN_NAMES = (script("proven_name"),)  # only if two names are nearly alike
NEAR_LINKS = (
    table("near_owner"),
    script("firm_link_near"),
)
FIRMS = (
    table("firm"),
    table("own_default"),
    table("name_piece"),
    table("record_firm"),
)
ACTION_KEYS = (script("action_key", "sheet"),)  # for each contract list with such a column
CONTRACTS = (
    table("contract_row", "as_of"),
    table("contract"),
    table("solicitation", "as_of"),
    table("contract_ref"),
    script("problems"),
    view("name_location"),
)
