"""The Typer app: the verbs, and what is common to them."""

from __future__ import annotations

from typing import Annotated

import typer

from analyzer.cli.cache_folder import cache
from analyzer.cli.demo import demo
from analyzer.cli.designations import designations
from analyzer.cli.diff import diff
from analyzer.cli.explain import explain
from analyzer.cli.export import export
from analyzer.cli.filing import draft
from analyzer.cli.headed_help import HeadedCommand, PlainCommand, PlainGroup
from analyzer.cli.help import show_help
from analyzer.cli.inquire import inquire
from analyzer.cli.inspect import inspect
from analyzer.cli.output import print_result
from analyzer.cli.package import package
from analyzer.cli.past_runs import list_runs, print_latest
from analyzer.cli.report import report
from analyzer.cli.review import review
from analyzer.cli.scan import scan
from analyzer.cli.schema import schema
from analyzer.cli.screen import screen
from analyzer.cli.settings_dialogue import write_settings
from analyzer.version import __version__

# Plain help: drawing boxes with rich would triple the time until it is there.
app = typer.Typer(
    name="exposure",
    cls=PlainGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)
app.command(cls=HeadedCommand)(scan)
for verb in (
    demo, inspect, screen, explain, review, diff, report, inquire, draft, package, export, schema,
):  # fmt: skip
    app.command(cls=PlainCommand)(verb)
app.command("init", cls=PlainCommand)(write_settings)
app.command("runs", cls=PlainCommand)(list_runs)
app.command("latest", cls=PlainCommand)(print_latest)
app.add_typer(designations)
app.add_typer(cache)
app.command("help", cls=PlainCommand)(show_help)


def _say_version(asked: bool) -> None:
    if asked:
        print_result(f"exposure {__version__}")
        raise typer.Exit


@app.callback()
def exposure(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_say_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Which firms depend on a designated vendor, on what evidence, and what that does to certificates.

    \b
    Examples:
      exposure scan inputs/ --firm "Meridian Defense Systems LLC"
      exposure inspect inputs/
      exposure screen "We use Claude for proposals" --part notes
      exposure explain "Northwind Analytics"
      exposure review returned.xlsx --apply
      exposure package --to for_counsel.zip
      exposure export --as poam
      exposure designations list

    Works without any network. Results go to stdout, everything else to stderr.
    """  # noqa: D301
    del version  # its callback has answered
