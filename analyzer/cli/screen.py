"""`exposure screen`: texts and names against the terms, with reasons, without any file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.cli.arguments import Designations, Json, Vendors, Verbose
from analyzer.cli.talk import give, give_json
from analyzer.errors import UsageProblem
from analyzer.records import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analyzer.screening import Match, Text


def screen(
    texts: Annotated[list[str] | None, typer.Argument(metavar="TEXT", help="Texts; else lines of stdin.")] = None,
    designation: Designations = None,
    vendor: Vendors = None,
    part: Annotated[
        Part, typer.Option("--part", metavar="PART", help="The column they stand in, such as firm, product or notes.")
    ] = Part.OTHER,
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Match texts or names against the designations' terms, with reasons.

    \b
    Examples:
      exposure screen "We use Claude through AWS Bedrock" --part notes
      exposure screen "Hikvision USA Inc" "AZTEC Paving" -d section-889
      cut -d, -f2 vendors.csv | exposure screen --part firm --json
    """  # noqa: D301
    from analyzer.asked import load_designations
    from analyzer.designations import catalogue
    from analyzer.screening import Text, screen_texts
    from analyzer.settings import ScanOptions

    del verbose  # read by the last line of defence, from the command line itself
    asked = ScanOptions(designation=tuple(designation or ()), vendor=tuple(vendor or ()))
    designations = load_designations(asked.designations, asked.vendor)
    given = [Text(text, part, "", "unknown") for text in _texts(texts)]
    matches = screen_texts(given, designations, catalogue())
    if json:
        give_json({"matches": [_record(given, match) for match in matches]})
    else:
        give("\n".join(_said(given, matches)))


def _texts(given: Sequence[str] | None) -> list[str]:
    if not given and sys.stdin.isatty():
        raise UsageProblem("There is no text to screen.", "Give texts, or pipe lines in.")
    return list(given or (line for line in sys.stdin.read().splitlines() if line.strip()))
