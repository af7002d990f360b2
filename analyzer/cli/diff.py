"""`exposure diff`: what moved between two scans, and because of what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import Json, Out, Verbose
from analyzer.cli.output import give, give_json, plain, say
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from analyzer.runs.compare import Difference


def diff(
    runs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[RUN] [RUN]",
            show_default=False,
            help="Names of run folders, the older first.  [default: the last two]",
        ),
    ] = None,
    out: Out = None,
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Say what moved between two scans, and because of what: data, designation, rules, or a decision.

    \b
    Examples:
      exposure diff
      exposure diff 2026-03-01-anthropic 2026-06-01-anthropic
    """  # noqa: D301
    from analyzer.runs.compare import compare_runs
    from analyzer.runs.stored_runs import recall_two

    del verbose  # read by the last line of defence, from the command line itself
    difference = compare_runs(*recall_two(out or ScanOptions().out, tuple(runs or ())))
    if json:
        import msgspec

        give_json(msgspec.to_builtins(difference))
    else:
        _print(difference)


def _print(difference: Difference) -> None:
    say(f"From {difference.old} to {difference.new}")
    for file in difference.files:
        give(plain(f"input {file.file}: {file.what}"))
    for move in difference.moves:
        was, now = ((position or "not seen").replace("_", " ") for position in (move.was, move.now))
        under = f", under {', '.join(move.tests)}" if move.tests else ""
        causes = ", ".join(move.causes)
        give(
            plain(
                f"{move.designation}: {move.firm}: {was} -> {now}{under} (because of: {causes}). {move.note}".rstrip()
            )
        )
    if difference.empty:
        say("Nothing moved.")
