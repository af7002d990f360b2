"""`exposure init`: an `exposure.toml` beside the inputs, from the answers to a few questions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from analyzer.cli.arguments import take_options
from analyzer.cli.output import ask_line, print_result, print_status
from analyzer.errors import AnalyzerError, UsageProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER = Annotated[
    Path, typer.Argument(metavar="[FOLDER]", show_default=False, help="Where your inputs are.  [default: .]")
]


@take_options("verbose")
def write_settings(folder: _FOLDER = Path()) -> None:
    """Ask what scans of a folder need to know, and write it down as a commented exposure.toml beside the inputs.

    \b
    Examples:
      exposure init inputs/
      exposure scan inputs/
    """  # noqa: D301
    from analyzer.request.settings_text import settings_text
    from analyzer.request.settle import SETTINGS_NAME, read_settings

    if not folder.is_dir():
        raise UsageProblem(f"{folder}: there is no such folder.", "Name the folder of your inputs.")
    file = folder / SETTINGS_NAME
    if file.exists() and _ask(f"{file} is there already. Write it anew? y = yes, Enter = no").casefold() != "y":
        raise UsageProblem(f"{file} stays as it is.", "Edit it, or move it away first.")
    text = settings_text(dict(_ask_settings()))
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageProblem(f"{file} cannot be written: {error.strerror}.", "Choose another folder.") from error
    read_settings(file)
    print_result(str(file))
    print_status(f"All other options stand in it as comments. Now: exposure scan {folder}")


def _ask_settings() -> Iterator[tuple[str, Any]]:
    """The options that a newcomer needs, with what was answered."""
    from analyzer.request.options import DEFAULT_DESIGNATION, SCAN_OPTIONS

    yield "firm", _ask_several("Who you are: the name of a firm that answers; Enter when all are named", _check_firm)
    yield (
        "designation",
        _ask_several(
            f"Whose products are looked for: an id of `designations list`; Enter when all are named, or for {DEFAULT_DESIGNATION}",
            _check_designation,
        ),
    )
    for name, question in (
        ("as_of", "The day to judge for, such as 2026-03-01; Enter for the day of each scan"),
        ("operator", "Who makes the inquiry, for the reports; Enter for nobody"),
        ("marking", "A text for every page, such as CUI; Enter for none"),
    ):
        yield name, _ask_valid(question, SCAN_OPTIONS[name].takes.read)


def _ask_several(question: str, read: Callable[[str], object]) -> tuple[object, ...]:
    answers: list[object] = []
    while answer := _ask_valid(question, read):
        if answer not in answers:
            answers.append(answer)
    return tuple(answers)


def _ask_valid(question: str, read: Callable[[str], object]) -> object:
    """What `read` makes of the answer, '' for none; what it refuses is asked again."""
    while answer := _ask(question):
        try:
            return read(answer)
        except (ValueError, AnalyzerError) as problem:
            print_status(str(problem) if isinstance(problem, AnalyzerError) else f"'{answer}' does not fit; {problem}.")
    return ""


def _check_firm(name: str) -> str:
    from analyzer.request.own_entities import own_firms

    own_firms([name])
    return name


def _check_designation(name: str) -> str:
    from analyzer.request.designation_folder import designation_folder, find_designation
    from analyzer.request.options import ScanOptions

    find_designation(name, designation_folder(ScanOptions()))
    return name


def _ask(question: str) -> str:
    answer = ask_line(question)
    if answer is None:
        raise UsageProblem("The answers ended before the questions did; nothing was written.")
    return answer
