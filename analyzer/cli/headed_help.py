"""Help with the options under headings, for a verb that takes many of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from typer.core import TyperCommand

from analyzer.request.option import Panel

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter


class HeadedCommand(TyperCommand):
    """A command whose options stand under the headings of `Panel`; what has none stands with the common ones.

    Typer itself shows headings only in the help that it draws with rich, which would triple the time until it is there.
    """

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the arguments, then the options heading by heading."""
        records: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for parameter in self.get_params(ctx):
            heading = "Arguments" if parameter.param_type_name == "argument" else Panel.COMMON
            if record := parameter.get_help_record(ctx):
                records[getattr(parameter, "rich_help_panel", None) or heading].append(record)
        for heading in ("Arguments", *Panel):
            with formatter.section(heading):
                formatter.write_dl(records[heading])
