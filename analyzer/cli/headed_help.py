"""Help that a newcomer can read: arguments without types of Python, options under headings, commands with their whole sentence."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from typer.core import TyperCommand, TyperGroup

from analyzer.request.option import Panel

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter

_ARGUMENTS = "Arguments"
_WHOLE_SENTENCE = 400  # letters; the formatter wraps what is wider than the terminal


class PlainCommand(TyperCommand):
    """A command whose help names an argument as its usage line does, without a type such as `list[Path]`."""

    headings: tuple[str, ...] = (_ARGUMENTS, "Options")

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the arguments, then the options heading by heading."""
        records: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is None:
                continue
            if parameter.param_type_name == "argument":
                records[_ARGUMENTS].append((record[0].partition(" <")[0], record[1]))
            else:
                heading = getattr(parameter, "rich_help_panel", None)
                records[heading if heading in self.headings else self.headings[-1]].append(record)
        for heading in self.headings:
            if records[heading]:
                with formatter.section(heading):
                    formatter.write_dl(records[heading])


class HeadedCommand(PlainCommand):
    """A command whose options stand under the headings of `Panel`; what has none stands with the last ones.

    Typer itself shows headings only in the help that it draws with rich, which would triple the time until it is there.
    """

    headings = (_ARGUMENTS, *Panel)


class PlainGroup(TyperGroup):
    """A group that shows the first sentence of each command to its end: Typer cuts it at the width of the terminal."""

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write each command with its first sentence."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [
            (name, command.get_short_help_str(_WHOLE_SENTENCE))
            for name, command in commands
            if command and not command.hidden
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)
