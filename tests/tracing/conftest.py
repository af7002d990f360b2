"""A scan's tables filled by hand, a few rows at a time, so that graph steps are tested without files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analyzer.records import Polarity, Rung, TermKind, Verdict
from analyzer.resolving.resolve import OwnFirm, resolve
from analyzer.store.connection import Connection, open_scratch
from analyzer.store.steps import insert_rows, run
from analyzer.tracing.trace import TraceOptions, trace

AS_OF = date(2026, 9, 15)


class Case:
    """Collects sheets row by row, then runs resolve and trace over them."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.sheets = 0
        self.texts = 0
        run(connection, "analyzer.store", "schema")
        connection.execute("CREATE TABLE hit (sheet_id INTEGER, src_row INTEGER, col INTEGER, text_id INTEGER)")

    def sheet(self, kind: str, *rows: Mapping[str, Any], sbom: bool = False) -> int:
        """Add one sheet; each row maps parts to values, and a value may be a `Meets`."""
        self.sheets += 1
        sheet_id = self.sheets
        parts = sorted({part for row in rows for part in row})
        row = (sheet_id, sheet_id, f"{kind}{sheet_id}.csv", "", kind, 1, sbom)
        insert_rows(
            self.connection, "sheet", ("sheet_id", "file_id", "file", "sheet", "kind", "header_row", "is_sbom"), [row]
        )
        columns = [(sheet_id, col, part.title(), part, "") for col, part in enumerate(parts, start=1)]
        insert_rows(self.connection, "sheet_column", ("sheet_id", "col", "heading", "part", "note"), columns)
        known = {name for (name, *_) in self.connection.execute("DESCRIBE record").fetchall()}
        for number, values in enumerate(rows, start=2):
            self._record(sheet_id, number, {part: value for part, value in values.items() if part in known})
            for part, value in values.items():
                if isinstance(value, Meets):
                    self._hit(sheet_id, number, parts.index(part) + 1, part, kind, value)
        return sheet_id

    def _record(self, sheet_id: int, number: int, values: Mapping[str, Any]) -> None:
        described = self.connection.execute("DESCRIBE record").fetchall()
        texts = {name: "" for name, kind, *_ in described if kind == "VARCHAR"}
        row = {**texts, "sheet_id": sheet_id, "src_row": number}
        row |= {part: value.text if isinstance(value, Meets) else value for part, value in values.items()}
        insert_rows(self.connection, "record", tuple(row), [tuple(row.values())])

    def _hit(self, sheet_id: int, number: int, col: int, part: str, kind: str, meets: Meets) -> None:
        self.texts += 1
        text_row = (self.texts, meets.text, "", part, kind)
        insert_rows(self.connection, "screen_text", ("text_id", "text", "heading", "part", "kind"), [text_row])
        insert_rows(self.connection, "match", MATCH, [(self.texts, *meets.match())])
        insert_rows(
            self.connection, "hit", ("sheet_id", "src_row", "col", "text_id"), [(sheet_id, number, col, self.texts)]
        )

    def trace(self, *own: str, catalogue: tuple[Any, ...] = (), max_tier: int | None = None) -> None:
        """Resolve and trace; `own` names the own firms."""
        resolve(self.connection, [OwnFirm(name) for name in own])
        options = TraceOptions(AS_OF, max_tier, own_named=bool(own))
        trace(self.connection, [Vendor("acme")], catalogue, options)

    def paths(self) -> dict[tuple[str, str], tuple[int, bool]]:
        """(firm, route) -> (tier, proven) of the best path."""
        rows = self.connection.execute(
            "SELECT firm, route, arg_min(tier, (level, tier)), arg_min(proven, (level, tier))"
            " FROM path JOIN firm USING (firm_key) GROUP BY ALL"
        ).fetchall()
        return {(firm, route): (tier, proven) for firm, route, tier, proven in rows}


MATCH = (
    "text_id", "designation", "vendor", "term", "term_kind", "marked", "rung", "score", "polarity", "verdict", "reason",
    "catalogue_id",
)  # fmt: skip


class Vendor:
    """The one thing that tracing asks of a designation."""

    def __init__(self, name: str) -> None:
        self.id = name


class Meets:
    """A cell's text that screening judged."""

    def __init__(
        self,
        text: str,
        *,
        marked: str = "",
        kind: TermKind = TermKind.PRODUCT,
        polarity: Polarity = Polarity.AFFIRMED,
        verdict: Verdict = Verdict.MATCH,
        catalogue: str = "",
    ) -> None:
        self.text = text
        self.marked = marked or text
        self.kind = kind
        self.polarity = polarity
        self.verdict = verdict
        self.catalogue = catalogue

    def match(self) -> tuple[Any, ...]:
        rung = Rung.CATALOGUE if self.catalogue else Rung.NAME_EXACT
        return (
            "acme", "acme", self.marked, self.kind, self.marked, rung, 100, self.polarity, self.verdict, "because",
            self.catalogue,
        )  # fmt: skip


def legal(text: str = "Acme PBC") -> Meets:
    return Meets(text, kind=TermKind.LEGAL_NAME)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    connection = open_scratch(tmp_path / "scan.duckdb", {})
    yield Case(connection)
    connection.close()


@pytest.fixture
def meets() -> Callable[..., Meets]:
    return Meets


@pytest.fixture
def vendor_cell() -> Callable[..., Meets]:
    return legal
