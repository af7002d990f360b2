"""The run folder's files, written from one report model; `run.json` last, since it holds the hashes of the others."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from analyzer.reporting.beside import beside, can_copy
from analyzer.reporting.model import ReportModel
from analyzer.reporting.run_json import render_run_json
from analyzer.reporting.tables import TABLES, write_csv

# From so many records on, tables take long enough to write for two processes to pay.
_LARGE = 20_000


def write_run(model: ReportModel, folder: Path, seconds: Callable[[], Mapping[str, float]] | None = None) -> None:
    """Write every file of the run folder into `folder`, which must exist; the same model gives the same bytes.

    Only `run.json` differs from run to run where it is to tell the `seconds` of each stage.

    Raises:
        OSError: a file could not be written.

    """
    # Here, not above: drawing and spreadsheets take longer to load than most verbs take to run.
    from analyzer.reporting.html import render_html
    from analyzer.reporting.workbook import write_workbook

    def draw() -> None:
        (folder / "exposure.html").write_bytes(render_html(model))
        write_workbook(model, folder / "exposure.xlsx")

    if can_copy() and len(model.findings) + len(model.answers) >= _LARGE:
        with beside(draw):
            _write_tables(model, folder)
    else:
        draw()
        _write_tables(model, folder)
    names = ("exposure.html", "exposure.xlsx", *(f"{table.name}.csv" for table in TABLES))
    outputs = {name: _sha256(folder / name) for name in names}
    timings = seconds() if seconds else {}
    (folder / "run.json").write_bytes(render_run_json(model, outputs, timings).encode("ascii"))


def _write_tables(model: ReportModel, folder: Path) -> None:
    for table in TABLES:
        write_csv(table, model, folder)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
