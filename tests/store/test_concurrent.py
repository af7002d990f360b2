"""Two pieces of work on one database do not get into each other's way, and neither's failure is lost."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from analyzer.store.concurrent import run_concurrently
from analyzer.store.connection import Connection, open_scratch

ENDLESS = "CREATE TABLE endless AS SELECT sum(a.range * b.range) FROM range(10000000) AS a, range(10000000) AS b"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with open_scratch(tmp_path, {}) as opened:
        yield opened


def test_each_sees_what_the_other_has_made(connection: Connection) -> None:
    connection.execute("CREATE TABLE before AS SELECT 1 AS n")
    with run_concurrently(
        connection, lambda other: other.execute("CREATE TABLE theirs AS SELECT n + 1 AS n FROM before")
    ) as wait:
        connection.execute("CREATE TABLE ours AS SELECT n + 2 AS n FROM before")
        wait()
        assert connection.execute("SELECT theirs.n, ours.n FROM theirs, ours").fetchall() == [(2, 3)]


def test_what_goes_wrong_in_the_work_is_raised_by_waiting_for_it(connection: Connection) -> None:
    with (
        pytest.raises(duckdb.CatalogException, match="nowhere"),
        run_concurrently(connection, lambda other: other.execute("FROM nowhere")) as wait,
    ):
        wait()


def test_what_goes_wrong_beside_it_ends_the_work(connection: Connection) -> None:
    with pytest.raises(KeyboardInterrupt), run_concurrently(connection, lambda other: other.execute(ENDLESS)):
        time.sleep(0.3)
        raise KeyboardInterrupt
    assert connection.execute("SELECT count(*) FROM duckdb_tables()").fetchall() == [(0,)]
