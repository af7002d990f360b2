"""`exposure inquire`: the letters that are due, and the register of what was asked of whom."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import give_json, one_line, print_lines, print_result, print_status
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analyzer.report.model.inquiry import Inquiry

_MAX_FILES = 100
_DAYS = 14
_NOBODY = "the firm that sends this letter"


@take_options("out", "json", "verbose")
def inquire(
    run: Annotated[
        str, typer.Argument(metavar="[RUN]", show_default=False, help="Name of a run folder.  [default: the newest]")
    ] = "",
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FOLDER", help="A new folder to write into.  [default: questions-RUN in DIR]"),
    ] = None,
    most: Annotated[
        int, typer.Option("--most", metavar="N", min=1, help="Write no more than N letters, the most pressing first.")
    ] = _MAX_FILES,
    on: Annotated[
        str, typer.Option("--on", metavar="DATE", show_default=False, help="The day of the letters.  [default: today]")
    ] = "",
    days: Annotated[
        int, typer.Option("--days", metavar="N", min=1, max=365, help="Calendar days until a reply is due.")
    ] = _DAYS,
    sender: Annotated[
        str,
        typer.Option("--sender", metavar="NAME", show_default=False, help="Who asks.  [default: the own entities]"),
    ] = "",
    reply_to: Annotated[
        str, typer.Option("--reply-to", metavar="ADDRESS", show_default=False, help="Where replies go.")
    ] = "",
    letter: Annotated[
        Path | None,
        typer.Option("--letter", metavar="FILE", show_default=False, help="A template of your own for the letter."),
    ] = None,
    mails: Annotated[bool, typer.Option("--mails", help="Write drafts of mails too, with the forms attached.")] = False,
    register: Annotated[
        bool, typer.Option("--list", help="Show who was asked and what came back; write nothing.")
    ] = False,
    close: Annotated[
        str, typer.Option("--close", metavar="KEY", show_default=False, help="End the inquiry with this key.")
    ] = "",
    *,
    values: OptionValues,
) -> None:
    """Write the letters that are due, and keep their register.

    They go to suppliers, and as a survey to the own entities.

    \b
    Examples:
      exposure inquire --reply-to compliance@example.com
      exposure inquire 2026-03-01-anthropic --to outbox --most 20 --mails
      exposure inquire --list

    Nobody gets the same letter twice: who did not reply in time gets a reminder, then a last letter. Put the replies
    beside the other inputs, as they came: the next scan reads the answers as stated evidence.
    """  # noqa: D301
    from analyzer.runs.inquiry_register import close_inquiry, load_register, sent_letters
    from analyzer.runs.stored_runs import load_run

    options = ScanOptions(**values)
    day = _day_of(on)
    if close:
        closed = close_inquiry(options.out, close, day)
        print_result(one_line(f"{closed.inquiry_key} closed: {closed.firm}"))
        return
    folder, model = load_run(options.out, run)
    letters = sent_letters(options.out)
    inquiries = load_register(options.out, letters, folder.name, model, day)
    if register:
        _show_register(inquiries, as_json=options.json)
        return
    from analyzer.inquiry_words import WAITING_STATES
    from analyzer.render.letters.known_routes import known_routes
    from analyzer.render.letters.letter_text import Sender, read_template
    from analyzer.render.letters.write_letters import write_letters
    from analyzer.report.due_letters import due_letters
    from analyzer.runs.inquiry_register import record_letters, require_day
    from analyzer.text.phrases import list_firms

    require_day(letters, model, day)
    every = due_letters(model, inquiries, day, days)
    name = sender or list_firms(model.run.own_firms) or _NOBODY
    signed = Sender(name, reply_to, read_template(letter))
    for inquiry in inquiries:
        if inquiry.state in WAITING_STATES:
            print_status(one_line(f"{inquiry.inquiry_key} waits for a person: {inquiry.firm}. {inquiry.task}"))
    if not every:
        print_status("No letter is due. `exposure inquire --list` shows who was asked and what came back.")
        return
    target = to or options.out / f"questions-{folder.name}"
    routes = known_routes(note.designation for note in model.designations)
    written = write_letters(model, every[:most], target, signed, routes, mails=mails)
    record_letters(options.out, folder.name, written, target)
    print_status(f"{len(written)} of {len(every)} letters that are due, the most pressing first.")
    for sent in written:
        for caution in dict.fromkeys(question.caution for question in sent.letter.questions if question.caution):
            print_status(one_line(f"Before {sent.letter.inquiry_key} goes out: {caution}"))
        firm = f"{sent.letter.inquiry_key} {sent.letter.event}: {sent.letter.addressee}"
        print_result("\n".join([one_line(firm), *(f"  {file}" for file in sent.files)]))


def _day_of(text: str) -> date:
    from analyzer.errors import UsageProblem

    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError as error:
        raise UsageProblem(f"--on {text}: not a day.", "Write it as 2026-03-31.") from error


def _show_register(inquiries: Sequence[Inquiry], *, as_json: bool) -> None:
    import msgspec

    if as_json:
        give_json({"inquiries": [msgspec.to_builtins(inquiry) for inquiry in inquiries]})
        return
    for inquiry in inquiries:
        due = f", reply due {inquiry.due}" if inquiry.due else ""
        state = f"{inquiry.inquiry_key} {inquiry.state}: {inquiry.firm}, asked on {inquiry.asked_on}{due}."
        line = f"{state} {inquiry.task}"
        print_lines([one_line(line)])
    if not inquiries:
        print_status("Nobody was asked yet.")
