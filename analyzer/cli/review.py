"""`exposure review`: decisions come back from workbooks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import give_json, one_line, print_lines, print_status
from analyzer.errors import ExitCode
from analyzer.request.options import ScanOptions
from analyzer.text.phrases import count_noun

if TYPE_CHECKING:
    from analyzer.review import Reviewed


@take_options("out", "limit", "json", "verbose")
def review(
    workbooks: Annotated[
        list[Path],
        typer.Argument(
            metavar="WORKBOOK",
            show_default=False,
            help="Returned workbooks, .xlsx or .ods; or lists of decisions, .csv or .json.",
        ),
    ],
    apply: Annotated[
        bool, typer.Option("--apply", help="Keep the accepted decisions. [default: only say what would be kept]")
    ] = False,
    *,
    values: OptionValues,
) -> None:
    """Take decisions back from returned workbooks and lists.

    A dry run unless --apply.

    \b
    Examples:
      exposure review exposure_returned.xlsx
      exposure review from_legal.xlsx from_it.ods --apply
      exposure review decisions.csv

    Each row is found by its key and is accepted, unchanged, or refused with its cell and the reason; what a row covers beside its
    own item is listed. Exits with 4 when a row was refused; the accepted ones are kept all the same.
    """  # noqa: D301
    from analyzer.reading.limits import limits_of
    from analyzer.review import review as take_back

    options = ScanOptions(**values)
    reviewed = take_back(workbooks, options.out, apply, limits=limits_of(options.limit))
    if options.json:
        give_json(_review_record(reviewed))
    else:
        _print_liness(reviewed)
    raise typer.Exit(ExitCode.DONE if reviewed.clean else ExitCode.INPUT_REFUSED)


def _print_liness(reviewed: Reviewed) -> None:
    from analyzer.review import RowOutcome

    print_status(f"Against the scan {reviewed.run}")
    for row in reviewed.rows:
        if row.outcome is RowOutcome.ACCEPTED and row.decision:
            ruling = row.decision.ruling or "no decision any more"
            with_row = f" {row.reason}" if row.lead else ""
            print_lines([one_line(f"accepted: {row.firm}: {row.what}: {ruling} ({row.place}){with_row}")])
        elif row.outcome not in (RowOutcome.UNCHANGED, RowOutcome.MISSING):
            print_lines([one_line(f"{row.outcome}: {row.place}: {row.reason}")])
    counts = ", ".join(f"{number} {outcome}" for outcome in RowOutcome if (number := reviewed.count(outcome)))
    print_status(f"{counts or 'No rows'}.")
    for left in reviewed.open_rulings:
        print_status(one_line(f"{left.firm}: {left.sentence}"))
    print_status(_applied_sentence(reviewed))


def _applied_sentence(reviewed: Reviewed) -> str:
    accepted = reviewed.accepted
    if not accepted:
        return "Nothing to keep: every decision in it is in the ledger already, or was refused."
    if not reviewed.applied:
        return "Nothing was kept: this was a dry run. Add --apply to keep the accepted decisions."
    return f"{count_noun(accepted, 'decision')} kept in the ledger; the next scan honours {'it' if accepted == 1 else 'them'}."


def _review_record(reviewed: Reviewed) -> dict[str, object]:
    import msgspec

    rows = [
        {name: value for name, value in msgspec.to_builtins(row).items() if name != "item"} for row in reviewed.rows
    ]
    still_open = msgspec.to_builtins(reviewed.open_rulings)
    return {"run": reviewed.run, "applied": reviewed.applied, "rows": rows, "still_open": still_open}
