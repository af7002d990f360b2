"""The Python API: a scan from a program instead of from a terminal, and its tables as data frames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.errors import UsageProblem
from analyzer.pipeline.scan import ScanOutcome, run_scan
from analyzer.request.option_values import INPUTS
from analyzer.request.options import ScanOptions
from analyzer.request.settle import require_paths

if TYPE_CHECKING:
    from pandas import DataFrame

    from analyzer.report.model import ReportModel


@dataclass(frozen=True, slots=True, repr=False)
class Scan:
    """A finished scan. The frames have the columns of the run folder's CSV files, with texts as the inputs had them.

    Days are `datetime64`, counts `Int64`, yes and no `bool`, words categories, texts `str`, amounts objects of `Decimal`. What is
    absent is missing (`NaT`, `NA`, `NaN`, for amounts None), in text columns ''.
    """

    outcome: ScanOutcome

    @property
    def folder(self) -> Path:
        """The run folder."""
        return self.outcome.folder

    @property
    def model(self) -> ReportModel:
        """The report model that every file of the run folder was rendered from."""
        return self.outcome.model

    @property
    def findings(self) -> DataFrame:
        """One row per designation and firm, with its positions."""
        return self.frame("findings")

    @property
    def answers(self) -> DataFrame:
        """One row per own entity, contract and clause box."""
        return self.frame("answers")

    @property
    def evidence(self) -> DataFrame:
        """One row per cell that met a term, rejected look-alikes included."""
        return self.frame("evidence")

    @property
    def paths(self) -> DataFrame:
        """One row per designation, firm and route: the best path."""
        return self.frame("paths")

    @property
    def contracts(self) -> DataFrame:
        """One row per contract, with its dollars and the worst position of the firms that perform it."""
        return self.frame("contracts")

    @property
    def contracts_not_on_file(self) -> DataFrame:
        """One row per contract number that joins no contract on file."""
        return self.frame("contracts_not_on_file")

    @property
    def certificates(self) -> DataFrame:
        """One row per certificate on file, with its state."""
        return self.frame("certificates")

    @property
    def deadlines(self) -> DataFrame:
        """One row per deadline."""
        return self.frame("deadlines")

    @property
    def clearing(self) -> DataFrame:
        """The clearing plan: what to replace, to end or to ask about, in order."""
        return self.frame("clearing")

    @property
    def choke_points(self) -> DataFrame:
        """One row per thing through which exposures go."""
        return self.frame("choke_points")

    @property
    def concentration(self) -> DataFrame:
        """How exposures spread over routes, tiers, products and firms in between."""
        return self.frame("concentration")

    @property
    def disclosure(self) -> DataFrame:
        """The fields of each disclosure."""
        return self.frame("disclosure")

    @property
    def inquiries(self) -> DataFrame:
        """One row per inquiry of the register, with its state."""
        return self.frame("inquiries")

    @property
    def rejected(self) -> DataFrame:
        """One row per row or cell that was not used, with the reason."""
        return self.frame("rejected")

    def frame(self, name: str) -> DataFrame:
        """The table of that name: `contracts` has what `contracts.csv` has. Raises `LookupError` if there is none."""
        from analyzer.report.tables import TABLES
        from analyzer.runs.data_frames import table_frame

        table = next((table for table in TABLES if table.name == name), None)
        if table is None:
            raise LookupError(f"There is no table {name}; there are {', '.join(table.name for table in TABLES)}.")
        return table_frame(table, self.model)

    def sql(self, question: str) -> DataFrame:
        """What DuckDB answers to a question in SQL about the tables, which have the names of their CSV files.

        It reaches no file and no network. Raises `UsageProblem` with what DuckDB says against the question.
        """
        from analyzer.report.typed_rows import typed_tables
        from analyzer.runs.data_frames import query_frame
        from analyzer.store.typed_tables import query_tables

        return query_frame(query_tables(typed_tables(self.model), question))

    def explain(self, firm: str) -> str:
        """Why a firm has its position, as `exposure explain` prints it; `firm` is its key, UEI, CAGE or name.

        Raises `UsageProblem` with suggestions where that is none or several.
        """
        from analyzer.runs.explanation import explanation_lines
        from analyzer.runs.stored_runs import findings_of

        return "\n".join(
            line for finding in findings_of(self.model, firm) for line in explanation_lines(self.model, finding)
        )

    def __repr__(self) -> str:
        from analyzer.render.scan_card import scan_line

        return scan_line(self.model, self.folder)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from analyzer.render.scan_card import scan_card

        return scan_card(self.model, self.folder)


def scan(paths: str | Path | Sequence[str | Path], options: ScanOptions | None = None) -> Scan:
    """Scan files and folders and write a run folder, as `exposure scan` does.

    No `exposure.toml` is read: `options` say everything. An input that cannot be read does not stop the scan, unless
    `options.strict`; `Scan.model.inputs` tells. Raises `AnalyzerError`: for a path that is not there, or where no input
    holds a table, and no run folder is written.
    """
    try:
        named = INPUTS.read(paths)
    except ValueError as error:
        raise UsageProblem(f"paths: {paths!r} does not fit; {error}.") from error
    require_paths(named)
    return Scan(run_scan(named, options or ScanOptions()))
