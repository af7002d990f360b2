"""The run folder's files, written from one report model; `run.json` last, since it holds the hashes of the others."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from analyzer.render.csv_text import write_csv
from analyzer.render.fork import can_fork, in_forked_process
from analyzer.render.run_json import render_run_json
from analyzer.report.model import ReportModel
from analyzer.report.tables import TABLES
from analyzer.report.typed_rows import typed_tables
from analyzer.store.run_folder import sha256_of
from analyzer.store.typed_tables import write_parquet

# From so many records on, tables take long enough to write for two processes to pay.
_LARGE = 20_000
_VERY_LARGE = 200_000


def write_run(
    model: ReportModel,
    folder: Path,
    seconds: Callable[[], Mapping[str, float]] | None = None,
    also: Callable[[], None] = lambda: None,
) -> dict[str, str]:
    """Write every file of the run folder into `folder`, which must exist; returns the SHA-256 of each by its name.

    The same model gives the same bytes. Only `run.json` differs from run to run where it is to tell the `seconds` of each stage.
    What is `also` to be done with the model is done while a copy of this process draws, if there is one.

    Raises:
        OSError: a file could not be written.

    """
    # Here, not above: drawing and spreadsheets take longer to load than most verbs take to run.
    from analyzer.render.html import render_html
    from analyzer.render.workbook import write_workbook

    def draw_page() -> None:
        (folder / "exposure.html").write_bytes(render_html(model))

    def fill_workbook() -> None:
        write_workbook(model, folder / "exposure.xlsx")

    typed = typed_tables(model) if model.run.parquet else ()

    def write_tables() -> None:
        for table in TABLES:
            write_csv(table, model, folder)
        write_parquet(typed, folder)

    work = [draw_page, fill_workbook, write_tables, also]
    if not can_fork() or len(model.findings) + len(model.answers) < _LARGE:
        _run_all(work)
    else:
        # Page and workbook show a bounded number of rows; tables hold all, and outweigh both where there are very many.
        drawn = 2 if _row_count(model) > _VERY_LARGE else 1
        with in_forked_process(lambda: _run_all(work[:drawn])):
            _run_all(work[drawn:])
    names = (
        "exposure.html",
        "exposure.xlsx",
        *(table.file for table in TABLES),
        *(table.parquet_file for table in typed),
    )
    outputs = {name: sha256_of(folder / name) for name in names}
    timings = seconds() if seconds else {}
    record = render_run_json(model, outputs, timings).encode("ascii")
    (folder / "run.json").write_bytes(record)
    return outputs | {"run.json": hashlib.sha256(record).hexdigest()}


def _row_count(model: ReportModel) -> int:
    """The rows of the long tables; an answer is put together from parts that are written once, and costs a quarter of a row."""
    return len(model.findings) + len(model.contracts) + len(model.answers) // 4


def _run_all(work: Sequence[Callable[[], None]]) -> None:
    for each in work:
        each()
