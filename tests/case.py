"""A scan's tables filled by hand, a few rows at a time, so that stages are tested without files.

Parts of a row are named as in `analyzer.vocabulary.Part`; a value may be a `Meets`: a cell that screening has judged.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from analyzer.assessing.assess import AssessOptions, assess_positions
from analyzer.assessing.clearing.clear import plan_clearing
from analyzer.designations import CatalogueEntry, Designation
from analyzer.report.assemble import build_model
from analyzer.report.model import ReportModel, Run
from analyzer.resolving.resolve import OwnFirm, resolve_firms
from analyzer.resolving.shared import vendor_keys
from analyzer.store.connection import Connection, open_scratch
from analyzer.store.steps import insert_rows, run_script
from analyzer.tracing.trace import TraceOptions, trace_paths
from analyzer.vocabulary import Polarity, Rung, TermKind, Test, Verdict
from tests.acts import make_designation

AS_OF = date(2026, 9, 15)
MATCH = (
    "text_id", "designation", "vendor", "term", "term_kind", "marked", "rung", "score", "polarity", "verdict", "reason",
    "catalogue_id",
)  # fmt: skip

Row = Mapping[str, object]


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
        designation: str = "acme",
        near: bool = False,
    ) -> None:
        self.text = text
        self.marked = marked or text
        self.kind = kind
        self.polarity = polarity
        self.verdict = verdict
        self.catalogue = catalogue
        self.designation = designation
        self.near = near

    def match(self) -> tuple[str | int, ...]:
        rung = Rung.CATALOGUE if self.catalogue else Rung.NAME_NEAR if self.near else Rung.NAME_EXACT
        return (
            self.designation, self.designation, self.marked, self.kind, self.marked, rung, 100, self.polarity,
            self.verdict, "because", self.catalogue,
        )  # fmt: skip


def legal(text: str = "Acme PBC") -> Meets:
    return Meets(text, kind=TermKind.LEGAL_NAME)


def _screened() -> None:
    """A case is screened as it is written."""


class Case:
    """Collects sheets row by row, then runs the stages over them."""

    def __init__(self, folder: Path) -> None:
        self.connection: Connection = open_scratch(folder, {}, threads=1)
        self.sheets = 0
        self.texts = 0
        run_script(self.connection, "analyzer.store", "schema")
        self.connection.execute(
            "CREATE TABLE matched_cell (sheet_id INTEGER, src_row INTEGER, col INTEGER, text_id INTEGER, record_row INTEGER, date_on DATE)"
        )
        described = self.connection.execute("DESCRIBE record").fetchall()
        self.blank = {name: "" if kind == "VARCHAR" else None for name, kind, *_ in described} | {"rows": 1}

    def sheet(self, kind: str, *rows: Row, sbom: bool = False) -> int:
        """Add one sheet; each row maps parts to values."""
        self.sheets += 1
        sheet_id = self.sheets
        parts = sorted({part for row in rows for part in row})
        row = (sheet_id, sheet_id, f"{kind}{sheet_id}.csv", "", kind, 1, sbom)
        insert_rows(
            self.connection, "sheet", ("sheet_id", "file_id", "file", "sheet", "kind", "header_row", "is_sbom"), [row]
        )
        columns = [(sheet_id, col, part.title(), part, "") for col, part in enumerate(parts, start=1)]
        insert_rows(self.connection, "sheet_column", ("sheet_id", "col", "heading", "part", "note"), columns)
        self._records(sheet_id, rows)
        for number, values in enumerate(rows, start=2):
            for part, value in values.items():
                if isinstance(value, Meets):
                    self._hit(sheet_id, number, parts.index(part) + 1, part, kind, value)
        return sheet_id

    def _records(self, sheet_id: int, rows: Iterable[Row]) -> None:
        records = []
        for number, values in enumerate(rows, start=2):
            given = {part: getattr(value, "text", value) for part, value in values.items() if part in self.blank}
            records.append(tuple({**self.blank, "sheet_id": sheet_id, "src_row": number, **given}.values()))
        insert_rows(self.connection, "record", tuple(self.blank), records)

    def _hit(self, sheet_id: int, number: int, col: int, part: str, kind: str, meets: Meets) -> None:
        self.texts += 1
        text_row = (self.texts, meets.text, "", part, kind)
        insert_rows(self.connection, "screen_text", ("text_id", "text", "heading", "part", "kind"), [text_row])
        insert_rows(self.connection, "match", MATCH, [(self.texts, *meets.match())])
        insert_rows(
            self.connection,
            "matched_cell",
            ("sheet_id", "src_row", "col", "text_id", "record_row"),
            [(sheet_id, number, col, self.texts, number)],
        )

    def refuse(self, file: str = "locked.xlsx", status: str = "refused", bears_on: str = "any") -> None:
        """Add an input that was not read."""
        columns = ("file_id", "file", "sha256", "bytes", "status", "problem", "bears_on")
        row = (99, file, "", 0, status, "It is encrypted.", bears_on)
        insert_rows(self.connection, "input_file", columns, [row])

    def resolve(self, *own: str | OwnFirm, vendors: Collection[str] = ()) -> None:
        """`own` names the own firms, `vendors` the keys of the vendors' names."""
        resolve_firms(
            self.connection,
            [OwnFirm(firm) if isinstance(firm, str) else firm for firm in own],
            vendors,
            AS_OF,
            _screened,
        )

    def trace(
        self,
        *own: str | OwnFirm,
        catalogue: Sequence[CatalogueEntry] = (),
        max_tier: int | None = None,
        designations: Sequence[Designation] = (),
    ) -> None:
        """Resolve and trace."""
        self.resolve(*own, vendors=vendor_keys(designations or [make_designation()]))
        options = TraceOptions(AS_OF, max_tier, own_named=bool(own))
        trace_paths(self.connection, designations or [make_designation()], catalogue, options)

    def assess(
        self,
        *own: str | OwnFirm,
        designations: Sequence[Designation] = (),
        test: Test | None = None,
        catalogue: Sequence[CatalogueEntry] = (),
    ) -> None:
        """Resolve, trace and assess."""
        asked = designations or [make_designation()]
        self.trace(*own, designations=asked, catalogue=catalogue)
        assess_positions(self.connection, asked, AssessOptions(AS_OF, own_named=bool(own), test=test))

    def report(self, *own: str | OwnFirm, designations: Sequence[Designation] = ()) -> ReportModel:
        """Resolve, trace, assess and build the report."""
        asked = designations or [make_designation()]
        self.assess(*own, designations=asked)
        plan_clearing(self.connection, asked)
        names = tuple(firm if isinstance(firm, str) else firm.name for firm in own)
        return build_model(self.connection, Run(AS_OF, "0", {}, "", "", names, None), asked)

    def rows(self, sql: str, **values: object) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql, values).fetchall()

    def paths(self) -> dict[tuple[str, str], tuple[int, bool]]:
        """(firm, route) -> (tier, proven) of the best path."""
        rows = self.rows(
            "SELECT firm, route, arg_min(tier, (level, tier)), arg_min(proven, (level, tier))"
            " FROM path JOIN firm USING (firm_key) GROUP BY ALL"
        )
        return {(firm, route): (tier, proven) for firm, route, tier, proven in rows}

    def positions(self, test: str, designation: str = "acme") -> dict[str, str]:
        """Firm -> position under one test."""
        sql = (
            "SELECT firm, position FROM position JOIN firm USING (firm_key)"
            " WHERE test = $test AND designation = $designation"
        )
        return dict(self.rows(sql, test=test, designation=designation))

    def under(self, firm: str) -> dict[str, str]:
        """Test -> position of one firm."""
        sql = "SELECT test, position FROM position JOIN firm USING (firm_key) WHERE firm = $firm"
        return dict(self.rows(sql, firm=firm))

    def reason(self, firm: str, test: str = "use") -> str:
        sql = "SELECT reason FROM position JOIN firm USING (firm_key) WHERE firm = $firm AND test = $test"
        ((reason,),) = self.rows(sql, firm=firm, test=test)
        return str(reason)

    def answers(self) -> dict[tuple[str, str, str], str]:
        """(firm, contract, clause) -> answer."""
        rows = self.rows("SELECT firm, contract_key, clause, answer FROM answer JOIN firm USING (firm_key)")
        return {(firm, contract, clause): answer for firm, contract, clause, answer in rows}

    def certificates(self) -> dict[str, str]:
        """Firm -> what the evidence makes of its certificate."""
        return dict(self.rows("SELECT firm, state FROM certificate_state JOIN firm USING (firm_key)"))

    def problems(self) -> list[str]:
        return [text for (text,) in self.rows("SELECT text FROM problem ORDER BY ALL")]
