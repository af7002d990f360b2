"""What a scan may be told: its options and their defaults, each declared once, here."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, get_type_hints

from analyzer.errors import UsageProblem
from analyzer.request.option_values import DAY, FLAG, NAMES, NAMES_OR_FILES, PATH, SIZE, TEXT, TIER, Takes, one_of
from analyzer.vocabulary import Position, Test

DEFAULT_DESIGNATION = "anthropic"


class FailOn(StrEnum):
    """The mildest position that makes a scan exit with 3."""

    EXPOSED = "exposed"
    UNRESOLVED = "unresolved"
    NO_DATA = "no-data"

    def met_by(self, position: Position) -> bool:
        """Whether `position` is as bad as this, or worse."""
        ranks = (Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA)
        return position in ranks[: list(FailOn).index(self) + 1]


@dataclass(frozen=True, slots=True)
class ScanOptions:
    """What a scan is asked; `test` None leaves a designation its own leading test, `memory` '' is 1500MB.

    Where several are meant, a text, a list or a tuple may be given; for a path a text; for a date ISO text; for a word
    of a vocabulary its text. The record then holds what the annotations say. Anything else raises `UsageProblem`.
    The last four say how the command line talks; a scan from a program does not read them.
    """

    designation: Annotated[tuple[str, ...], NAMES_OR_FILES] = ()
    vendor: Annotated[tuple[str, ...], NAMES] = ()
    out: Annotated[Path, PATH] = Path("reports")
    map: Annotated[Path | None, PATH] = None
    firm: Annotated[tuple[str, ...], NAMES_OR_FILES] = ()
    test: Annotated[Test | None, one_of(Test)] = None
    as_of: Annotated[date, DAY] = field(default_factory=date.today)
    max_tier: Annotated[int | None, TIER] = None
    fail_on: Annotated[FailOn | None, one_of(FailOn)] = None
    marking: Annotated[str, TEXT] = ""
    operator: Annotated[str, TEXT] = ""
    strict: Annotated[bool, FLAG] = False
    memory: Annotated[str, SIZE] = ""
    limit: Annotated[tuple[str, ...], NAMES] = ()
    no_cache: Annotated[bool, FLAG] = False
    explain_plan: Annotated[bool, FLAG] = False
    timings: Annotated[bool, FLAG] = False
    json: Annotated[bool, FLAG] = False
    quiet: Annotated[bool, FLAG] = False
    verbose: Annotated[bool, FLAG] = False

    def __post_init__(self) -> None:
        for option in fields(self):
            given = getattr(self, option.name)
            if given is not option.default:
                object.__setattr__(self, option.name, _read_value(option.name, given))

    @property
    def designations(self) -> tuple[str, ...]:
        """The designations asked for by id or file; the default one where neither those nor vendors were named."""
        return self.designation or (() if self.vendor else (DEFAULT_DESIGNATION,))


@cache
def options_taken() -> dict[str, Takes]:
    """The options by name, with what each takes."""
    hints = get_type_hints(ScanOptions, include_extras=True)
    return {name: hint.__metadata__[0] for name, hint in hints.items()}


def _read_value(name: str, given: object) -> object:
    try:
        return options_taken()[name].read(given)
    except ValueError as error:
        raise UsageProblem(f"{name.replace('_', '-')}: {given!r} does not fit; {error}.") from error
