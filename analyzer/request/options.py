"""The options of a scan, each declared once, here.

The command line, `exposure.toml`, the key of the scan cache and the reference page derive from these declarations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path

from analyzer.errors import UsageProblem
from analyzer.request.fail_on import FailOn
from analyzer.request.option import Effect, Option, Panel, declare_option
from analyzer.request.option_values import (
    DAY,
    FLAG,
    NAMES,
    NAMES_OR_FILES,
    PATH,
    RUN_OR_DAY,
    SIZE,
    TEXT,
    TIER,
    one_of,
    some_of,
)
from analyzer.vocabulary import Test

DEFAULT_DESIGNATION = "anthropic"
DEFAULT_OUT = Path("reports")


@dataclass(frozen=True, slots=True)
class ScanOptions:
    """What a scan is asked; `test` None leaves a designation its own leading test, `memory` '' is 1500MB.

    Where several are meant, a text, a list or a tuple may be given; for a path a text; for a date ISO text; for a word
    of a vocabulary its text. The record then holds what the annotations say. Anything else raises `UsageProblem`.
    The last four say how the command line talks; a scan from a program does not read them.
    """

    designation: tuple[str, ...] = field(
        default=(),
        metadata=declare_option(
            NAMES_OR_FILES,
            Effect.CONTENT,
            Panel.OFTEN,
            "Whose products are looked for: a designation's id or .toml file; repeatable.",
            metavar="ID|FILE",
            short="-d",
            default_text=DEFAULT_DESIGNATION,
        ),
    )
    vendor: tuple[str, ...] = field(
        default=(),
        metadata=declare_option(
            NAMES_OR_FILES,
            Effect.CONTENT,
            Panel.QUESTION,
            "A vendor, as if it were designated: 'NAME; alias; host.example.com; pkg:pypi/name', or a .csv or .xlsx with the "
            "columns name, aliases, country, identifier; repeatable.",
            metavar="NAME|FILE",
        ),
    )
    designation_folder: Path | None = field(
        default=None,
        metadata=declare_option(
            PATH,
            Effect.CONTENT,
            Panel.QUESTION,
            "Your own designations, taken before the shipped ones; `designations update` puts files there.",
            metavar="DIR",
            default_text="designations beside the ledger",
        ),
    )
    out: Path = field(
        default=DEFAULT_OUT,
        metadata=declare_option(
            PATH,
            Effect.NONE,
            Panel.OFTEN,
            "Where results go: run folders and the ledger.",
            metavar="DIR",
            short="-o",
            default_text=str(DEFAULT_OUT),
        ),
    )
    map: Path | None = field(
        default=None,
        metadata=declare_option(
            PATH,
            Effect.CONTENT,
            Panel.OFTEN,
            "What columns mean: a mapping from `inspect`, .toml or .xlsx.",
            metavar="FILE",
        ),
    )
    catalogue: Path | None = field(
        default=None,
        metadata=declare_option(
            PATH,
            Effect.CONTENT,
            Panel.QUESTION,
            "Products that offer or contain a vendor's, added to the shipped ones: .toml or .csv.",
            metavar="FILE",
        ),
    )
    firm: tuple[str, ...] = field(
        default=(),
        metadata=declare_option(
            NAMES_OR_FILES,
            Effect.CONTENT,
            Panel.OFTEN,
            "Who you are: the firm that answers, or a file of them; repeatable.",
            metavar="NAME|FILE",
        ),
    )
    test: Test | None = field(
        default=None,
        metadata=declare_option(
            one_of(Test),
            Effect.VALUE,
            Panel.QUESTION,
            "The test whose position leads the report.",
            default_text="the designation's own",
        ),
    )
    as_of: date = field(
        default_factory=date.today,
        metadata=declare_option(
            DAY,
            Effect.VALUE,
            Panel.OFTEN,
            "The day to judge for, as 2026-03-01; what is dated later has no effect.",
            metavar="DATE",
            default_text="today",
        ),
    )
    sam_reviewed_on: date | None = field(
        default=None,
        metadata=declare_option(
            DAY,
            Effect.VALUE,
            Panel.QUESTION,
            "The day on which SAM was last reviewed for orders; the next review falls due from it.",
            metavar="DATE",
        ),
    )
    max_tier: int | None = field(
        default=None,
        metadata=declare_option(
            TIER, Effect.VALUE, Panel.QUESTION, "Leave out paths of more than N hops.", metavar="N"
        ),
    )
    fail_on: tuple[FailOn, ...] = field(
        default=(),
        metadata=declare_option(
            some_of(FailOn),
            Effect.NONE,
            Panel.OFTEN,
            f"Exit with 3 for a firm in this position, an answer like this (or a worse one), or a contradicted certificate: "
            f"{', '.join(FailOn)}; repeatable, or with commas.",
            metavar="WORD",
        ),
    )
    own_only: bool = field(
        default=False,
        metadata=declare_option(
            FLAG, Effect.NONE, Panel.OUTPUT, "--fail-on looks at the own entities only, and at no other firm."
        ),
    )
    new_since: str = field(
        default="",
        metadata=declare_option(
            RUN_OR_DAY,
            Effect.NONE,
            Panel.OUTPUT,
            "--fail-on leaves out what was as bad in that run, or in the newest run up to that day.",
            metavar="RUN|DATE",
        ),
    )
    parquet: bool = field(
        default=False,
        metadata=declare_option(
            FLAG, Effect.VALUE, Panel.OUTPUT, "Write each table as a Parquet file, too, with types for its columns."
        ),
    )
    marking: str = field(
        default="",
        metadata=declare_option(
            TEXT, Effect.VALUE, Panel.OUTPUT, "A text to print on every page, such as CUI.", metavar="TEXT"
        ),
    )
    operator: str = field(
        default="",
        metadata=declare_option(
            TEXT, Effect.VALUE, Panel.OUTPUT, "Who makes the inquiry; printed in the reports.", metavar="NAME"
        ),
    )
    two_persons: bool = field(
        default=False,
        metadata=declare_option(
            FLAG,
            Effect.VALUE,
            Panel.QUESTION,
            "Count Waived, Not affected and Not this vendor only with a second reader and the day.",
        ),
    )
    strict: bool = field(
        default=False,
        metadata=declare_option(FLAG, Effect.VALUE, Panel.INPUTS, "Stop without a result if a file cannot be read."),
    )
    memory: str = field(
        default="",
        metadata=declare_option(
            SIZE,
            Effect.NONE,
            Panel.WORK,
            "Memory for the database before it uses the disk, such as 4GB.",
            metavar="SIZE",
            default_text="1500MB",
        ),
    )
    limit: tuple[str, ...] = field(
        default=(),
        metadata=declare_option(
            NAMES,
            Effect.CONTENT,
            Panel.INPUTS,
            "What one file may cost: bytes, unpacked, cells, seconds, memory or members; repeatable.",
            metavar="NAME=VALUE",
        ),
    )
    trust_config: bool = field(
        default=False,
        metadata=declare_option(FLAG, Effect.NONE, Panel.INPUTS, "Let exposure.toml name files outside its folder."),
    )
    no_cache: bool = field(
        default=False,
        metadata=declare_option(
            FLAG, Effect.NONE, Panel.WORK, "Do all the work again, and keep nothing of it for the next time."
        ),
    )
    explain_plan: bool = field(
        default=False,
        metadata=declare_option(
            FLAG, Effect.NONE, Panel.WORK, "Print each SQL step with its rows and seconds; the cache is not used."
        ),
    )
    timings: bool = field(
        default=False,
        metadata=declare_option(
            FLAG, Effect.NONE, Panel.WORK, "Print the seconds of each stage; they stand in run.json too."
        ),
    )
    open: bool = field(
        default=False,
        metadata=declare_option(FLAG, Effect.NONE, Panel.OFTEN, "Show the report in your browser once it is written."),
    )
    json: bool = field(default=False, metadata=declare_option(FLAG, Effect.NONE, Panel.COMMON, "Print JSON on stdout."))
    quiet: bool = field(
        default=False,
        metadata=declare_option(FLAG, Effect.NONE, Panel.COMMON, "No progress, no summary; errors only.", short="-q"),
    )
    verbose: bool = field(
        default=False,
        metadata=declare_option(
            FLAG, Effect.NONE, Panel.COMMON, "Show more, and where in its code the program itself fails.", short="-v"
        ),
    )

    def __post_init__(self) -> None:
        for declared in fields(self):
            value = getattr(self, declared.name)
            if value is not declared.default:
                object.__setattr__(self, declared.name, _read_value(declared.name, value))

    @property
    def designations(self) -> tuple[str, ...]:
        """The designations asked for by id or file; the default one where neither those nor vendors were named."""
        return self.designation or (() if self.vendor else (DEFAULT_DESIGNATION,))

    @property
    def question(self) -> ScanOptions:
        """These options with the default wherever the value itself does not change the result."""
        names = (name for name, declared in SCAN_OPTIONS.items() if declared.effect is Effect.VALUE)
        return ScanOptions(**{name: getattr(self, name) for name in names})


# The declarations by the names of the fields. A field that is no option is a KeyError here, when the program starts.
SCAN_OPTIONS: Mapping[str, Option] = {declared.name: declared.metadata["option"] for declared in fields(ScanOptions)}


def _read_value(name: str, value: object) -> object:
    try:
        return SCAN_OPTIONS[name].takes.read(value)
    except ValueError as error:
        raise UsageProblem(f"{name.replace('_', '-')}: {value!r} does not fit; {error}.") from error
