"""A step gets exactly the values that its file names; a slip of the pen in either is an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from analyzer.store.connection import Connection, open_scratch
from analyzer.store.steps import parameters_of, query_rows, run_script, run_steps, script, table

TRACING = "analyzer.tracing"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = open_scratch(tmp_path, {}, threads=1)
    run_script(opened, "analyzer.store", "schema")
    yield opened
    opened.close()


def test_a_table_is_made_of_the_file_of_its_name(connection: Connection) -> None:
    run_steps(connection, TRACING, [table("propagation")])
    assert connection.execute("SELECT count(*) > 20 FROM propagation").fetchall() == [(True,)]


def test_a_value_that_the_file_does_not_name_is_an_error(connection: Connection) -> None:
    with pytest.raises(LookupError, match=r"propagation\.sql asks for \[\], and was given \['as_of'\]"):
        run_steps(connection, TRACING, [table("propagation", "as_of")], as_of=date(2026, 9, 15))


def test_a_value_that_is_missing_is_an_error(connection: Connection) -> None:
    with pytest.raises(LookupError, match=r"cut_off\.query\.sql asks for \['max_tier'\], and was given \[\]"):
        query_rows(connection, TRACING, "cut_off")


def test_of_the_values_for_several_steps_each_takes_its_own(connection: Connection) -> None:
    steps = [table("propagation"), script("reach_tables")]
    with pytest.raises(
        LookupError, match=re.escape("none of the steps ['propagation', 'reach_tables'] takes ['as_of']")
    ):
        run_steps(connection, TRACING, steps, as_of=date(2026, 9, 15))


def test_a_dollar_sign_in_a_text_or_a_comment_is_no_parameter() -> None:
    assert parameters_of(TRACING, "expand_reach") == {"max_tier"}
    assert parameters_of("analyzer.assessing", "judged_position") == {"min_products", "min_share"}
