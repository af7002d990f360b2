"""What several verbs take: paths, and the options of a scan as they are declared in `analyzer/request/options.py`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import wraps
from inspect import Parameter, Signature
from pathlib import Path
from types import GenericAlias, NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import typer

from analyzer.cli.exits import Verbosity
from analyzer.request.options import SCAN_OPTIONS, ScanOptions

Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH", show_default=False, help="Files and folders of spreadsheets.")
]
# The options that the command line sets, by the names of their fields; what it leaves out is not in it.
OptionValues = Mapping[str, Any]
Verb = Callable[..., None]
_TYPES = get_type_hints(ScanOptions)


def take_options(*names: str) -> Callable[[Verb], Verb]:
    """Let the command line of a verb take these options of a scan, where the verb itself has the parameter `values`.

    A verb without that parameter takes `verbose`, which is noted as soon as it is read and needs nobody else.
    """

    def add_options(verb: Verb) -> Verb:
        reads_values = "values" in inspect.signature(verb).parameters

        @wraps(verb)
        def run(**arguments: object) -> None:
            values = {name: arguments.pop(name) for name in names}
            if reads_values:
                arguments["values"] = {name: value for name, value in values.items() if not _is_unset(value)}
            verb(**arguments)

        # Typer asks `inspect` for the parameters, and `inspect` believes this attribute.
        vars(run)["__signature__"] = Signature(list(_verb_parameters(verb, names)))
        return run

    return add_options


def _is_unset(value: object) -> bool:
    return value is None or value is False


def _verb_parameters(verb: Verb, names: tuple[str, ...]) -> Iterator[Parameter]:
    """The verb's own parameters, then those of the options. Typer gives each by its name."""
    for parameter in inspect.signature(verb, eval_str=True).parameters.values():
        if parameter.name != "values":
            yield parameter.replace(kind=Parameter.KEYWORD_ONLY)
    yield from map(_option_parameter, names)


def _option_parameter(name: str) -> Parameter:
    """An option as Typer takes it. Its own default stays out of it: what is not set may stand in an `exposure.toml`."""
    plain = _plain_type(_TYPES[name])
    option = SCAN_OPTIONS[name]
    default = f"  [default: {option.default_text}]" if option.default_text else ""
    info = typer.Option(
        False if plain is bool else None,
        *filter(None, (option.short, f"--{name.replace('_', '-')}")),
        metavar=option.metavar or None,
        help=option.summary + default,
        rich_help_panel=option.panel,
        parser=read_day if plain is date else None,
        callback=_note_verbose if name == "verbose" else None,
    )
    return Parameter(name, Parameter.KEYWORD_ONLY, default=info, annotation=plain if plain is bool else plain | None)


def _plain_type(hint: Any) -> Any:
    """The type by which Typer reads a value of what a field holds: a list for a tuple, no None."""
    if get_origin(hint) is tuple:
        item, _ = get_args(hint)
        # Words with commas between them are no single word of a list: the option reads them itself.
        return GenericAlias(list, str if issubclass(item, StrEnum) else item)
    (plain,) = (one for one in get_args(hint) or (hint,) if one is not NoneType)
    return plain


def read_day(text: object) -> date:
    """A day of the command line, refused with what it takes: `to-day` or `09/15/2026` is no such text."""
    try:
        day: date = SCAN_OPTIONS["as_of"].takes.read(text)
    except ValueError as error:
        raise typer.BadParameter(f"'{text}' does not fit; {error}.") from None
    return day


def _note_verbose(context: typer.Context, verbose: bool) -> bool:
    if verbosity := context.find_object(Verbosity):
        verbosity.verbose = verbose
    return verbose
