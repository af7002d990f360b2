"""The options that several verbs take, declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH", show_default=False, help="Files and folders of spreadsheets.")
]
Designations = Annotated[
    list[str] | None,
    typer.Option(
        "-d",
        "--designation",
        metavar="ID|FILE",
        help="A designation, by id or as a .toml file; repeatable.  [default: anthropic]",
    ),
]
Vendors = Annotated[
    list[str] | None,
    typer.Option("--vendor", metavar="NAME", help="A vendor as a designation of its own, by name; repeatable."),
]
Out = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="DIR", help="Where run folders and the ledger stand.  [default: reports]"),
]
MapFile = Annotated[
    Path | None,
    typer.Option("--map", metavar="FILE", help="A mapping that `inspect --write-map` wrote: .toml or .xlsx."),
]
LimitsGiven = Annotated[
    list[str] | None,
    typer.Option(
        "--limit",
        metavar="NAME=VALUE",
        help="What one file may cost: bytes, unpacked, cells, seconds, memory or members; repeatable.",
    ),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Do all the work anew, and keep nothing of it for the next time.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON on stdout.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No progress and no summary; errors only.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Say more; show where an unexpected error arose.")]
