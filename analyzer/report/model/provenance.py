"""What a report says of its own making: the question, the inputs and what was understood of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from analyzer.bearing import BearsOn
from analyzer.vocabulary import FileStatus, MapQuestion, Route, SheetKind, Test


@dataclass(frozen=True, slots=True)
class InputFile:
    """One input file and what became of it; `bears_on` says whom it could bear on, if it was not read."""

    file: str
    sha256: str
    bytes: int
    status: FileStatus
    problem: str
    bears_on: BearsOn = BearsOn.NONE


@dataclass(frozen=True, slots=True)
class SheetNote:
    """What was understood of one table: rows_read = rows_kept + rows_rejected, always. A sheet may hold several.

    `rows_without_owner` surely name a designated vendor, and do not say whose use it is. `letters` maps a part to the letters of
    its column; `proposed` holds the parts that no heading says.
    """

    file: str
    sheet: str
    kind: SheetKind
    header_row: int | None
    rows_read: int
    rows_kept: int
    rows_rejected: int
    columns: dict[str, str]
    amount_total: Decimal | None
    notes: tuple[str, ...]
    table: int = 1
    rows_without_owner: int = 0
    letters: dict[str, str] = field(default_factory=dict)
    proposed: tuple[str, ...] = ()
    questions: tuple[MapQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in force, printed in the method section."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Reach:
    """What a proven path by `route` gives under `test`: one cell of the propagation table (rule 4)."""

    route: Route
    test: Test
    gives: str


@dataclass(frozen=True, slots=True)
class Run:
    """What was asked, of which program, on which date; `map_sha256` and `catalogue_sha256` are those of the user's files, '' without.

    `sam_reviewed_on` is the day of the last review of SAM, as a person entered it. `two_persons`: a ruling that clears something
    needs a second reader. With `parquet`, tables are Parquet files, too. `settings` is what an `exposure.toml` beside the inputs
    set, `name = value` each: it may have come with somebody's files.
    """

    as_of: date
    version: str
    versions: dict[str, str]
    marking: str
    operator: str
    own_firms: tuple[str, ...]
    max_tier: int | None
    map_sha256: str = ""
    catalogue_sha256: str = ""
    sam_reviewed_on: date | None = None
    two_persons: bool = False
    parquet: bool = False
    settings: tuple[str, ...] = ()
