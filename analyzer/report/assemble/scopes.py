"""The tests side by side: who asks each, and the firms, contracts and dollars of those exposed under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.report.model import DesignationNote, ScopeTally
from analyzer.store.steps import query_rows
from analyzer.vocabulary import Test

if TYPE_CHECKING:
    from analyzer.store.connection import Connection


def load_scopes(connection: Connection, notes: Sequence[DesignationNote]) -> tuple[ScopeTally, ...]:
    """One tally per designation and shown test: the leading test first, then in the order of the tests."""
    by_id = {note.designation: note for note in notes}
    rank = {test: number for number, test in enumerate(Test)}
    made = [
        ScopeTally(name, Test(test), asked_by(by_id[name], Test(test)), *counts)
        for name, test, *counts in query_rows(connection, __package__, "scope_row")
    ]
    order = {name: number for number, name in enumerate(by_id)}
    leads = {note.designation: note.leading_test for note in notes}
    return tuple(
        sorted(
            made, key=lambda scope: (order[scope.designation], scope.test != leads[scope.designation], rank[scope.test])
        )
    )


def asked_by(note: DesignationNote, test: Test) -> str:
    """The authorities that pose the test with their status on the as-of date, those in force first."""
    posing = sorted(
        (authority for authority in note.authorities if test in authority.tests),
        key=lambda authority: not authority.in_force,
    )
    return "; ".join(f"{authority.name} ({authority.status})" for authority in posing) or "no authority on file"
