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
    from analyzer.report.tables.table_column import Value


@dataclass(frozen=True, slots=True)
class Scan:
    """A finished scan. The frames have the columns of the run folder's CSV files, with texts as the inputs had them.

    Amounts are `Decimal`, dates `datetime.date`, words `str`; what is absent is None, in text columns ''.
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
    def rejected(self) -> DataFrame:
        """One row per row or cell that was not used, with the reason."""
        return self.frame("rejected")

    @property
    def clearing(self) -> DataFrame:
        """The clearing plan: what to replace, to end or to ask about, in order."""
        return self.frame("clearing")

    @property
    def disclosure(self) -> DataFrame:
        """The fields of each disclosure."""
        return self.frame("disclosure")

    def frame(self, name: str) -> DataFrame:
        """The table of that name: `contracts` has what `contracts.csv` has. Raises `LookupError` if there is none."""
        import pandas

        from analyzer.report.tables import TABLES

        table = next((table for table in TABLES if table.name == name), None)
        if table is None:
            raise LookupError(f"There is no table {name}; there are {', '.join(table.name for table in TABLES)}.")
        items = table.items(self.model)
        values = {column.name: [_bare(column.value(item)) for item in items] for column in table.columns}
        return pandas.DataFrame(values, dtype=object)


def _bare(value: Value) -> Value:
    """Words of a vocabulary as plain texts."""
    return str(value) if isinstance(value, str) else value


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
