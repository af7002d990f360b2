"""How an option of a scan is declared: once, with all that anybody needs to know of it.

The command line, `exposure.toml`, the key of the scan cache and the reference page derive from the declaration.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from analyzer.request.option_values import Takes


class Effect(StrEnum):
    """What another value of an option does to the result of a scan, and so what the key of the cache holds of it."""

    VALUE = "the value"  # another value is another result: the key holds the value
    CONTENT = "what it names"  # `load_request` loads what the value names, and the key holds what was loaded
    NONE = "no"  # it says where the result goes, how the work is done or what is printed: not in the key


class Panel(StrEnum):
    """The heading under which an option stands in `--help` and on the reference page."""

    OFTEN = "What you need most"
    QUESTION = "What else is asked"
    INPUTS = "How inputs are read"
    OUTPUT = "What is written"
    WORK = "How the work is done"
    COMMON = "Common"


@dataclass(frozen=True, slots=True)
class Option:
    """All that is declared of an option beside its name, type and default.

    `metavar` is what `--help` shows for the value, `short` the flag of one letter, and `default_text` what counts if the
    option is left out.
    """

    takes: Takes
    effect: Effect
    panel: Panel
    summary: str
    metavar: str
    short: str
    default_text: str


def declare_option(
    takes: Takes,
    effect: Effect,
    panel: Panel,
    summary: str,
    *,
    metavar: str = "",
    short: str = "",
    default_text: str = "",
) -> Mapping[str, Option]:
    """An option as the metadata of its field. `effect` has no default, so that nobody can forget to say it."""
    return {"option": Option(takes, effect, panel, summary, metavar, short, default_text)}
