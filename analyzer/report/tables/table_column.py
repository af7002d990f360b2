"""A column of a report table: its stable name, what it holds, and how it is headed and shaped wherever it is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import Any, Generic, TypeVar

from analyzer.vocabulary import Answer, EvidenceClass, Redaction, Route, Test
from analyzer.word_labels import Label, word_label

Item = TypeVar("Item")
Value = str | int | Decimal | date | None
TypedValue = bool | Value
# What a column of this name holds in every table that does not say otherwise.
MEANINGS = {
    "designation": "id of the designation",
    "authority": "id of the authority within the designation",
    "clause": "number of the clause",
    "edition": "edition of the clause",
    "firm_key": (
        "key of the firm: `uei:`, `cage:`, `lei:` or `duns:` with the identifier, else `name:` with the normalised name"
    ),
    "firm": "name of the firm",
    "contract_key": "key of the contract: its unique award key, else agency, IDV and PIID with bars between",
    "piid": "number of the contract or order",
    "position": "position under the leading test",
    "route": f"how the exposure arises: {', '.join(Route)}",
    "tier": "number of hops to the vendor; 1 is direct",
    "evidence_class": f"class of the weakest hop: {', '.join(EvidenceClass)}",
    "path": "the path in a sentence; each hop cites its cell",
    "obligated": "dollars that the Government has committed on these contracts",
    "file": "name of the input file",
    "sheet": "name of the sheet; empty for delimited text",
    "row": "row number as the spreadsheet shows it, the first line being 1",
    "reason": "why, in a sentence",
    "goal": "the position in question: exposed or unresolved",
    "test": f"the test that is asked: {', '.join(test for test in Test if test is not Test.DEPENDENCE)}",
    "due": "the day on which it is due; empty if no clock has started",
    "answer": f"{', '.join(Answer)}; no legal advice",
    "agency": "agency that awarded the contract",
}


class ColumnKind(StrEnum):
    """How a value is to be written; value = what the documentation calls it.

    An `IDENTIFIER` is never taken for a number, a `WORD` is of a vocabulary, `PROSE` is a text of a sentence or more.
    """

    TEXT = "text"
    PROSE = "text, a sentence or more"
    IDENTIFIER = "identifier (as text)"
    WORD = "word of a fixed list"
    MONEY = "US dollars, exact, written plain"
    PERCENT = "percent, to one decimal"
    DATE = "date (2026-09-15)"
    INTEGER = "whole number"


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[Item]):
    """One column: `meaning` says what it holds, `value` gives it of a record, `width` is in characters of a sheet.

    `labels` spell the words of a vocabulary. `part` names what of a record the value depends on alone, where many records
    share one and the same. A `personal` column holds names of people, a `raw` one whatever stood in a row of an input: both are
    left out of an evidence package without persons, as `raw` ones and money are of one without prices.
    """

    name: str
    kind: ColumnKind
    meaning: str
    heading: str
    width: int
    value: Callable[[Item], Value]
    labels: Mapping[Any, Label]
    part: Callable[[Item], object] | None = None
    personal: bool = False
    raw: bool = False

    @property
    def is_boolean(self) -> bool:
        """Whether it says yes or no, and nothing else."""
        return self.labels is YES_NO

    def typed(self, item: Item) -> TypedValue:
        """The value for a program: yes and no as truth values, words of a vocabulary as plain texts."""
        value = self.value(item)
        if self.is_boolean:
            return value == "yes"
        return str(value) if isinstance(value, str) else value

    def is_blank_without(self, redaction: Redaction) -> bool:
        """Whether an evidence package without these persons or prices has nothing in this column."""
        if redaction is Redaction.PERSONS:
            return self.personal or self.raw
        return self.kind is ColumnKind.MONEY or self.raw


def declare_column(
    name: str,
    kind: ColumnKind,
    meaning: str = "",
    *,
    heading: str = "",
    width: int = 14,
    value: Callable[[Any], Value] | None = None,
    labels: Mapping[Any, Label] | None = None,
    part: Callable[[Any], object] | None = None,
    personal: bool = False,
    raw: bool = False,
) -> TableColumn[Any]:
    """A column called `name`, which holds the record's attribute of that name unless `value` says otherwise.

    Without a heading it is headed by its name, without a meaning it means what `MEANINGS` says. Raises `KeyError` if
    neither says what it holds.
    """
    return TableColumn(
        name=name,
        kind=kind,
        meaning=meaning or MEANINGS[name],
        heading=heading or word_label(name),
        width=width,
        value=value or attrgetter(name),
        labels=labels or {},
        part=part,
        personal=personal,
        raw=raw,
    )


def yes_no_column(name: str, meaning: str, *, width: int = 9, heading: str = "") -> TableColumn[Any]:
    """A column that says `yes` where the record's attribute of the column's name holds, else `no`."""
    holds = attrgetter(name)
    return declare_column(
        name, ColumnKind.WORD, meaning, heading=heading, width=width, value=lambda item: "yes" if holds(item) else "no",
        labels=YES_NO,
    )  # fmt: skip


YES_NO = {"yes": Label("yes"), "no": Label("no")}
STILL_OPEN = declare_column(
    "still_open",
    ColumnKind.PROSE,
    "what nobody has settled yet, and the rulings that would",
    heading="Still to decide",
    width=44,
)
