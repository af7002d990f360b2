"""Fill `screen_text` and `match`, and make `hit`: which cells met a term of a designation.

All cells go through a coarse sieve and what is left through the exact choice of candidates, in SQL; only candidates are
judged in Python.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analyzer.designations.model import CatalogueEntry, Designation
from analyzer.screening.blocking.blocking_cells import blocking_expressions
from analyzer.screening.blocking.blocking_texts import find_candidates
from analyzer.screening.policy.context import VOICES, ColumnUse, judged_part
from analyzer.screening.policy.judge import matches_of, policy_of
from analyzer.screening.text import Match, Text
from analyzer.store.steps import insert_rows, make_table, query_rows, run_script, sql_of
from analyzer.text.fold import fold_text
from analyzer.vocabulary import Part, SheetKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
# Below so many rows, to set the sieve up costs more than to judge what would fall through it.
_MANY_ROWS = 5_000
_MATCH_COLUMNS = (
    "text_id", "designation", "vendor", "term", "term_kind", "marked", "rung", "score", "polarity", "verdict", "reason",
    "catalogue_id",
)  # fmt: skip


def screen_sheets(
    connection: Connection, designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]
) -> None:
    """Screen every kept cell whose column's part can say something about a vendor."""
    _gather_cells(connection, blocking_expressions(designations, catalogue))
    run_script(connection, _PACKAGE, "screen_text")
    _fold_texts(connection)
    find_candidates(connection, designations, catalogue)
    _judge_texts(connection, designations, catalogue)
    make_table(connection, _PACKAGE, "hit")


def _gather_cells(connection: Connection, expressions: Sequence[str]) -> None:
    """`screen_cell`: the cells of screened columns in rows that were kept, and beside tables and cells, that pass the sieve."""
    connection.execute(
        "create or replace temp table screen_cell "
        "(sheet_id integer, src_row integer, col integer, text varchar, heading varchar, part varchar, kind varchar)"
    )
    values: dict[str, Any] = {f"sieve_{number}": each for number, each in enumerate(expressions, start=1)}
    columns = query_rows(connection, _PACKAGE, "screened_column", parts=[part.value for part in (*VOICES, Part.ANSWER)])
    for sheet_id, first_row, rows, raw_table, col, heading, part, kind, asked in columns:
        sieved = values if rows >= _MANY_ROWS else {}
        judged = judged_part(Part(part), asked > 0)
        shown = heading if VOICES[judged] == ColumnUse.PAIRS else ""
        names = {
            "raw_table": raw_table,
            "raw_column": f"c{int(col)}",
            "passes_sieve": " or ".join(f"regexp_matches(low, ${name})" for name in sieved) or "true",
            "first_row": str(int(first_row)),
        }
        step, more = "cells_of_column", {"low_heading": f" {shown}".lower().rstrip()}
        if asked and judged != part:
            step, names, more = "cells_of_answers", names | {"asked_column": f"c{int(asked)}"}, {}
        bound = {"sheet": sheet_id, "col": col, "heading": shown, "part": judged, "kind": kind}
        connection.execute(f"insert into screen_cell {_step_with_names(step, names)}", bound | more | sieved)
    for sheet_id, raw_table, width in query_rows(connection, _PACKAGE, "screened_sheet"):
        columns_of_sheet = ", ".join(f"c{col}" for col in range(1, width + 1))
        names = {"raw_table": raw_table, "raw_columns": columns_of_sheet}
        connection.execute(
            f"insert into screen_cell {_step_with_names('cells_beside_table', names)}", {"sheet": sheet_id}
        )
    connection.execute(f"insert into screen_cell {sql_of(_PACKAGE, 'cells_of_side_texts')}")


def _step_with_names(step: str, names: Mapping[str, str]) -> str:
    """The step with the names of ours that stand in for tables and columns; what comes from an input stays in place."""
    sql = sql_of(_PACKAGE, step)
    for stand_in, name in names.items():
        sql = sql.replace(stand_in, name)
    return sql


def _fold_texts(connection: Connection) -> None:
    """`screen_folded`: plain ASCII is folded by SQL, the rest by the same rules in Python."""
    others = query_rows(connection, _PACKAGE, "texts_to_fold")
    connection.execute("create or replace temp table folded_by_hand (text_id integer, folded varchar)")
    rows = [(text_id, fold_text(f"{text} {heading}")) for text_id, text, heading in others]
    insert_rows(connection, "folded_by_hand", ("text_id", "folded"), rows)
    run_script(connection, _PACKAGE, "screen_folded")


def _judge_texts(
    connection: Connection, designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]
) -> None:
    policy = policy_of(designations, catalogue)
    rows = [
        _match_row(text_id, match)
        for text_id, text, heading, part, kind in query_rows(connection, _PACKAGE, "candidate_texts")
        for match in matches_of(Text(text, Part(part), heading, SheetKind(kind)), policy)
    ]
    insert_rows(connection, "match", _MATCH_COLUMNS, rows)


def _match_row(text_id: int, match: Match) -> tuple[int | str, ...]:
    return (
        text_id, match.designation, match.vendor, match.term, match.term_kind.value, match.marked, match.rung.value,
        match.score, match.polarity.value, match.verdict.value, match.reason, match.catalogue_id,
    )  # fmt: skip
