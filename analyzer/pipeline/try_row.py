"""One row, as a scan would judge it: a sheet of that row goes through all stages, and nothing of it stays on disk."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from typing import TYPE_CHECKING

from analyzer.pipeline.scan import no_timer
from analyzer.pipeline.stages import run_stages
from analyzer.pipeline.workspace import ScanWorkspace

if TYPE_CHECKING:
    from analyzer.report.model import ReportModel
    from analyzer.request.options import ScanOptions

ROW_FILE = "software inventory.csv"
ROW_FIRM = "The firm of the row"


def scan_row(cells: Mapping[str, str], options: ScanOptions) -> ReportModel:
    """The report on an inventory that has one row, of `ROW_FIRM`: `cells` are its texts by heading.

    Raises `AnalyzerError` where `options` name what is not there.
    """
    from analyzer.reading.discover import discover_files
    from analyzer.request.request import load_request
    from analyzer.store.run_folder import open_temporary_folder

    request = load_request(options)
    with open_temporary_folder() as folder:
        path = folder / ROW_FILE
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["Firm", *cells], [ROW_FIRM, *cells.values()]])
        work = folder / "work"
        work.mkdir()
        workspace = ScanWorkspace(work, options, no_timer)
        _, model = run_stages(workspace, discover_files([path]), None, request, {})
    return model
