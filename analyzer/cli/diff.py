"""`exposure diff`: what moved between two scans, and because of what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import give_json, one_line, print_lines, print_status
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from analyzer.runs.compare import Difference, Move
    from analyzer.vocabulary import Position


@take_options("out", "json", "verbose")
def diff(
    runs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[RUN] [RUN]",
            show_default=False,
            help="Names of run folders, the older first.  [default: the last two]",
        ),
    ] = None,
    *,
    values: OptionValues,
) -> None:
    """Say what moved between two scans, and because of what.

    That is data, a designation, the rules, or a decision.

    \b
    Examples:
      exposure diff
      exposure diff 2026-03-01-anthropic 2026-06-01-anthropic
    """  # noqa: D301
    from analyzer.runs.compare import compare_runs
    from analyzer.runs.stored_runs import load_run_pair

    options = ScanOptions(**values)
    difference = compare_runs(*load_run_pair(options.out, tuple(runs or ())))
    if options.json:
        import msgspec

        give_json(msgspec.to_builtins(difference))
    else:
        _print_difference(difference)


def _move_text(move: Move) -> str:
    was, now = _position_text(move.was), _position_text(move.now)
    leading = f"{was} -> {now}" if was != now else f"{now} as before"
    under = [f"{test.test}: {_position_text(test.was)} -> {_position_text(test.now)}" for test in move.tests]
    moves = [leading, *(under if move.was and move.now else ())]
    return f"{move.designation}: {move.firm}: {', '.join(moves)} (because of: {', '.join(move.causes)}). {move.note}"


def _position_text(position: Position | None) -> str:
    return (position or "not seen").replace("_", " ")


def _print_difference(difference: Difference) -> None:
    print_status(f"From {difference.old} to {difference.new}")
    for file in difference.files:
        print_lines([one_line(f"input {file.file}: {file.what}")])
    for law in difference.law:
        event = f" by the event of {law.event}" if law.event else ""
        print_lines([one_line(f"{law.designation}: law: {law.authority}: {law.was} -> {law.now}{event}")])
    for move in difference.moves:
        print_lines([one_line(_move_text(move))])
    for inquiry in difference.inquiries:
        reply = f" ({inquiry.reply})" if inquiry.reply else ""
        was = inquiry.was or "not asked"
        print_lines([one_line(f"inquiry {inquiry.inquiry_key}: {inquiry.firm}: {was} -> {inquiry.now}{reply}")])
    if difference.empty:
        print_status("Nothing moved.")
