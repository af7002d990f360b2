"""Turns paths into what a compliance officer can act on: positions, answers, dollars, contradictions.

Each rule is a declared table or one SQL step that can be read beside the rule; this module puts them in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from analyzer.assessing.aside import insert_aside_words
from analyzer.assessing.word_tables import insert_vocabulary
from analyzer.store.steps import insert_rows, query_rows, run_script, run_steps, table
from analyzer.vocabulary import Test

if TYPE_CHECKING:
    from analyzer.designations import Designation
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_STEPS = (
    table("test_reach"),
    table("performer"),
    table("certificate", "as_of"),
    table("aside"),
    table("subject", "own_named"),
    table("coverage", "min_products", "min_share"),
    table("path_test"),
    table("judged"),
    table("silent_sub"),
    table("contract_cover"),
    table("waiver"),
    table("waived_firm"),
    table("closed_test"),
    table("position", "min_products", "min_share"),
    table("certificate_state"),
    table("contract_position"),
    table("contract_clause", "as_of"),
    table("clause_listed"),
    table("ruled_clock", "as_of"),
    table("answer", "as_of", "own_named"),
    table("off_file"),
)
MIN_PRODUCTS = 3
MIN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class AssessOptions:
    """`test` overrides the designation's leading test; `own_named` says that the user named own firms."""

    as_of: date
    own_named: bool = False
    test: Test | None = None


def assess_positions(connection: Connection, designations: Sequence[Designation], options: AssessOptions) -> None:
    """Make `position`, `answer`, `certificate_state`, `contract_cover` and `contract_position`."""
    run_script(connection, _PACKAGE, "vocabulary")
    insert_vocabulary(connection, designations, options.test, options.as_of)
    insert_aside_words(connection)
    values = {
        "as_of": options.as_of,
        "own_named": options.own_named,
        "min_products": MIN_PRODUCTS,
        "min_share": MIN_SHARE,
    }
    run_steps(connection, _PACKAGE, _STEPS, **values)
    said = query_rows(connection, _PACKAGE, "dated_ahead", as_of=options.as_of)
    insert_rows(connection, "problem", ("file", "sheet", "text"), said)
    off_file = query_rows(connection, _PACKAGE, "off_file_said")
    insert_rows(connection, "problem", ("file", "sheet", "text", "loud"), off_file)
    # It has a row per record, and `subject` was the last to ask for it.
    connection.execute("DROP TABLE IF EXISTS party")
