"""`exposure review`: decisions come back from workbooks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import give_json, one_line, print_result, print_status
from analyzer.errors import ExitCode
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from analyzer.review import Reviewed


@take_options("out", "limit", "json", "verbose")
def review(
    workbooks: Annotated[
        list[Path],
        typer.Argument(metavar="WORKBOOK", show_default=False, help="Returned workbooks, .xlsx or .ods; copies too."),
    ],
    apply: Annotated[
        bool, typer.Option("--apply", help="Keep the accepted decisions. [default: only say what would be kept]")
    ] = False,
    *,
    values: OptionValues,
) -> None:
    """Take decisions back from returned workbooks; a dry run unless --apply.

    \b
    Examples:
      exposure review exposure_returned.xlsx
      exposure review from_legal.xlsx from_it.ods --apply

    Each row is found by its key and is accepted, unchanged, or refused with its cell and the reason. Exits with 4 when a
    row was refused; the accepted ones are kept all the same.
    """  # noqa: D301
    from analyzer.reading.limits import limits_of
    from analyzer.review import review as take_back

    options = ScanOptions(**values)
    reviewed = take_back(workbooks, options.out, apply, limits=limits_of(options.limit))
    if options.json:
        give_json(_review_record(reviewed))
    else:
        _print_results(reviewed)
    raise typer.Exit(ExitCode.DONE if reviewed.clean else ExitCode.INPUT_REFUSED)


def _print_results(reviewed: Reviewed) -> None:
    from analyzer.review import RowOutcome

    print_status(f"Against the scan {reviewed.run}")
    for row in reviewed.rows:
        if row.outcome is RowOutcome.ACCEPTED and row.decision:
            print_result(one_line(f"accepted: {row.firm}: {row.what}: {row.decision.ruling} ({row.place})"))
        elif row.outcome not in (RowOutcome.UNCHANGED, RowOutcome.MISSING):
            print_result(one_line(f"{row.outcome}: {row.place}: {row.reason}"))
    counts = ", ".join(f"{number} {outcome}" for outcome in RowOutcome if (number := reviewed.count(outcome)))
    print_status(f"{counts or 'No rows'}.")
    accepted = reviewed.count(RowOutcome.ACCEPTED)
    if reviewed.applied:
        print_status(f"{accepted} kept in the ledger; the next scan honours them.")
    elif accepted:
        print_status("Nothing was kept: this was a dry run. Add --apply to keep the accepted decisions.")


def _review_record(reviewed: Reviewed) -> dict[str, object]:
    import msgspec

    rows = [
        {name: value for name, value in msgspec.to_builtins(row).items() if name != "item"} for row in reviewed.rows
    ]
    return {"run": reviewed.run, "applied": reviewed.applied, "rows": rows}
