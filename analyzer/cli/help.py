"""`exposure help [VERB]`: the same as `exposure VERB --help`."""

from __future__ import annotations

from typing import Annotated

import typer

from analyzer.cli.output import print_result
from analyzer.errors import UsageProblem


def help_on(
    context: typer.Context,
    verb: Annotated[
        list[str] | None, typer.Argument(metavar="[VERB]", show_default=False, help="A verb, and one below it.")
    ] = None,
) -> None:
    """Show what a verb does, or which verbs there are.

    \b
    Examples:
      exposure help
      exposure help scan
      exposure help designations list
    """  # noqa: D301
    root = context.find_root()
    command, at = root.command, root
    for name in verb or ():
        below = getattr(command, "commands", {})
        if name not in below:
            raise UsageProblem(f"There is no verb '{name}'.", f"The verbs are {', '.join(sorted(below)) or 'none'}.")
        command = below[name]
        at = type(root)(command, info_name=name, parent=at)
    print_result(command.get_help(at))
