"""`exposure runs` and `exposure latest`: the scans that the ledger keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import give_json, one_line, print_lines, print_result
from analyzer.errors import AnalyzerError
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analyzer.runs.stored_runs import StoredRun

_MANY = 20


@take_options("out", "json", "verbose")
def list_runs(
    limit: Annotated[int, typer.Option("--most", metavar="N", min=1, help="At most so many.  [default: 20]")] = _MANY,
    *,
    values: OptionValues,
) -> None:
    """List the scans of a folder, the newest first.

    When each was written, for which day, of how many files, and its headline.

    \b
    Examples:
      exposure runs
      exposure runs --out reports --most 3
    """  # noqa: D301
    from analyzer.runs.stored_runs import newest_runs

    options = ScanOptions(**values)
    runs = newest_runs(options.out, limit)
    if options.json:
        give_json({"runs": [_run_record(run) for run in runs]})
    else:
        print_lines(line for run in runs for line in _run_lines(run))


@take_options("out", "verbose")
def print_latest(values: OptionValues) -> None:
    """Print the run folder of the newest scan.

    \b
    Examples:
      exposure latest
      cp "$(exposure latest)/findings.csv" .
    """  # noqa: D301
    from analyzer.runs.stored_runs import newest_runs

    runs = newest_runs(ScanOptions(**values).out, 1)
    if not runs:
        raise AnalyzerError("The ledger holds no scan.", "Scan first.")
    if runs[0].written_on is None:
        raise AnalyzerError(
            f"{runs[0].folder}: the newest scan has no folder any more.", "exposure report writes it again."
        )
    print_result(str(runs[0].folder))


def _run_lines(run: StoredRun) -> Iterator[str]:
    written = (
        f"written on {run.written_on}" if run.written_on else "its folder is gone; exposure report writes it again"
    )
    files = "1 file" if run.inputs == 1 else f"{run.inputs:,} files"
    yield one_line(f"{run.folder}: as of {run.as_of}, {files}, {written}")
    for headline in run.headlines:
        yield f"  {one_line(headline)}"


def _run_record(run: StoredRun) -> dict[str, object]:
    return {
        "run": str(run.folder),
        "written_on": run.written_on.isoformat() if run.written_on else None,
        "as_of": run.as_of.isoformat(),
        "inputs": run.inputs,
        "headlines": list(run.headlines),
    }
