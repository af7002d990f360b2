"""`exposure help`: what `--help` prints, for whoever types it the other way round."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from analyzer.cli.arguments import take_options
from analyzer.cli.output import print_result
from analyzer.errors import UsageProblem


@take_options("verbose")
def show_help(
    context: typer.Context,
    verbs: Annotated[
        list[str] | None, typer.Argument(metavar="VERB", show_default=False, help="A command, and one below it.")
    ] = None,
) -> None:
    """Show the help of the program, or of one command.

    \b
    Examples:
      exposure help
      exposure help scan
      exposure help designations import
    """  # noqa: D301
    above: Any = context.parent  # a context and a command are types of Typer's own, which it does not show
    while above:
        command = above.command
        if not verbs:
            print_result(command.get_help(above))
            return
        name, *verbs = verbs
        inner = command.get_command(above, name) if isinstance(command, TyperGroup) else None
        if inner is None:
            raise _unknown_verb(above, name)
        above = inner.context_class(inner, info_name=name, parent=above, **inner.context_settings)


def _unknown_verb(above: Any, name: str) -> UsageProblem:
    """What to say of a `name` that is no command below `above`."""
    names: list[str] = []
    inner = above
    while inner.parent:  # the outermost is the program itself
        names.insert(0, inner.info_name)
        inner = inner.parent
    known = above.command.list_commands(above) if isinstance(above.command, TyperGroup) else []
    near = get_close_matches(name, known, n=1)
    remedy = f"Did you mean {near[0]}?" if near else f"See exposure {' '.join(['help', *names])}."
    return UsageProblem(f"There is no command '{' '.join([*names, name])}'.", remedy)
