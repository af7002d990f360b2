"""What `run.json` holds, declared: the file and its JSON Schema derive from these records."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Annotated, Any, get_type_hints

from msgspec import UNSET, Meta, Struct, UnsetType, defstruct

from analyzer.bearing import BearsOn
from analyzer.report.model import Run
from analyzer.vocabulary import FileStatus, SheetKind, Test

_Amount = Annotated[str, Meta(description="US dollars, an exact decimal as text")]


class AuthorityFacts(Struct, frozen=True):
    """Where the determination of one authority stands on the as-of date, since when, and by which event."""

    id: str
    name: str
    status: str
    since: date | None
    event: str | None


class DesignationFacts(Struct, frozen=True):
    """One designation that was asked about, with the SHA-256 of its file."""

    id: str
    name: str
    leading_test: Test
    sha256: str
    authorities: list[AuthorityFacts]


class InputFacts(Struct, frozen=True):
    """One input file: whether it was read, why not, and on whom it could bear."""

    file: str
    sha256: str
    bytes: int
    status: FileStatus
    problem: str
    bears_on: BearsOn


class QuestionFacts(Struct, frozen=True):
    """What a person should say of a sheet, and the line of a mapping that answers it."""

    text: str
    answer: str


class SheetFacts(Struct, frozen=True):
    """What was understood of one table. Rows read are rows used plus rows rejected; `columns` has the heading of each part."""

    file: str
    sheet: str
    kind: SheetKind
    header_row: int | None
    rows_read: int
    rows_kept: int
    rows_rejected: int
    columns: dict[str, str]
    amount_total: _Amount | None
    notes: list[str]
    table: int
    rows_without_owner: int
    letters: dict[str, str]
    proposed: list[str]
    questions: list[QuestionFacts]


class ProblemFacts(Struct, frozen=True):
    """A remark on what was not read or not understood."""

    file: str
    sheet: str
    text: str


class OffFileFacts(Struct, frozen=True):
    """A contract number that joins no contract; its CSV file has those that are too many for here."""

    number: str
    why: str
    file: str
    sheet: str
    rows: int
    first_rows: list[int]
    firms: int
    exposed_or_unresolved: list[str]


class SetAsideFacts(Struct, frozen=True):
    """A name that is no firm to ask; `designation` is that of the vendor whose name it is, null for others."""

    designation: str | None
    name: str
    why: str
    rows: int
    spend: _Amount
    file: str
    sheet: str
    row: int


_DIGESTS = ("map_sha256", "catalogue_sha256")
_FIRST = ("version", "versions")
_HINTS = get_type_hints(Run)

# All fields of `Run` by their names; the hashes of the user's files stand as `map` and `catalogue`, null without.
RUN_FIELDS: tuple[tuple[Any, ...], ...] = (
    ("schema", Annotated[int, Meta(description="number of the form of this record")]),
    *((name, _HINTS[name]) for name in _FIRST),
    *((field.name, _HINTS[field.name]) for field in fields(Run) if field.name not in (*_FIRST, *_DIGESTS)),
    ("map", Annotated[str | None, Meta(description="SHA-256 of the mapping file")]),
    ("catalogue", Annotated[str | None, Meta(description="SHA-256 of the user's own catalogue")]),
    ("designations", list[DesignationFacts]),
    ("inputs", list[InputFacts]),
    ("sheets", list[SheetFacts]),
    ("problems", list[ProblemFacts]),
    ("contracts_not_on_file", list[OffFileFacts]),
    (
        "positions",
        Annotated[
            dict[str, dict[str, dict[str, int]]], Meta(description="firms per designation, test and position")
        ],
    ),
    ("counts", Annotated[dict[str, int], Meta(description="rows of each table")]),
    ("set_aside", list[SetAsideFacts]),
    ("outputs", Annotated[dict[str, str], Meta(description="SHA-256 of each other file of the run folder, by its name")]),
    (
        "timings",
        Annotated[dict[str, float] | UnsetType, Meta(description="seconds of each stage, with --timings only")],
        UNSET,
    ),
)  # fmt: skip
RunFacts: Any = defstruct(
    "RunFacts", RUN_FIELDS, namespace={"__doc__": "What was scanned, with what, and how much of it counted."}
)
