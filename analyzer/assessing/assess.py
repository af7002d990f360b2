"""Turns paths into what a compliance officer can act on: positions, answers, dollars, contradictions.

Each rule is a declared table or one SQL step that can be read beside the rule; this module puts them in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from analyzer.assessing import assess_steps
from analyzer.assessing.aside import insert_aside_words
from analyzer.assessing.word_tables import insert_vocabulary
from analyzer.store.steps import run_steps
from analyzer.vocabulary import Test

if TYPE_CHECKING:
    from analyzer.designations import Designation
    from analyzer.store.connection import Connection

_PACKAGE = __package__
MIN_PRODUCTS = 3
MIN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class AssessOptions:
    """`test` overrides the designation's leading test; `own_named` says that the user named own firms."""

    as_of: date
    own_named: bool = False
    test: Test | None = None


def assess_positions(connection: Connection, designations: Sequence[Designation], options: AssessOptions) -> None:
    """Make `position`, `answer`, `certificate_state`, `contract_coverage` and `contract_position`."""
    run_steps(connection, _PACKAGE, assess_steps.TABLES)
    insert_vocabulary(connection, designations, options.test, options.as_of)
    insert_aside_words(connection)
    values = {
        "as_of": options.as_of,
        "own_named": options.own_named,
        "min_products": MIN_PRODUCTS,
        "min_share": MIN_SHARE,
    }
    run_steps(connection, _PACKAGE, assess_steps.POSITIONS, **values)
    # It has a row per record, and `assessed_firm` was the last to ask for it.
    connection.execute("DROP TABLE IF EXISTS record_firm")
