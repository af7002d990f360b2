"""A published list and what it means in law as one designation; every row of the list is accounted for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from msgspec import structs

from analyzer.designations.designation_words import Confidence
from analyzer.designations.model import SLUG, Authority, Designation, Event
from analyzer.designations.published.list_day import list_day
from analyzer.designations.published.list_facts import ListAuthority, list_facts
from analyzer.designations.published.list_table import ListFile, find_table
from analyzer.designations.published.named_authority import NamedAuthority, with_authority
from analyzer.designations.published.read_entries import ListEntry, OmittedRow, read_entries
from analyzer.designations.published.vendors_of_list import AGAIN, listed_vendors
from analyzer.errors import UsageProblem
from analyzer.vocabulary import ListKind

_BEGAN = (
    "The vendors came into the list between {first} and {last}: for a day in between this file counts all of them. The note of a "
    "vendor's first term tells its own day."
)


@dataclass(frozen=True, slots=True)
class ListDays:
    """The day of a list, and the first and last day on which one of its entries began."""

    day: date
    first: date
    last: date

    @classmethod
    def of(cls, day: date, starts: Sequence[date]) -> ListDays:
        """The days of a list; an entry without a day began on that of the list, at the latest."""
        begun = [start for start in starts if start <= day] or [day]
        return cls(day, min(begun), max(begun))

    def remarks(self, authority: ListAuthority) -> tuple[str, ...]:
        """What the events of one authority cannot say of many vendors."""
        if not authority.listed_status or self.first == self.last:
            return ()
        return (_BEGAN.format(first=self.first, last=self.last),)


@dataclass(frozen=True, slots=True)
class ImportedList:
    """A designation, and what became of the rows: `rows` = vendors + the sum of `omitted`, by reason.

    `unused` counts texts of rows that count which became no term, `other_sheets` are not read.
    `layout` is the layout that was recognised.
    """

    designation: Designation
    layout: str
    day: date
    rows: int
    omitted: Mapping[str, int]
    unused: Mapping[str, int]
    other_sheets: tuple[str, ...]

    @property
    def vendors(self) -> int:
        """How many vendors there are."""
        return len(self.designation.vendors)

    @property
    def counts_text(self) -> str:
        """What became of the rows, in words."""
        return count_text(self.rows, self.vendors, self.omitted)


def make_designation(file: ListFile, kind: ListKind, as_of: date | None, named: NamedAuthority) -> ImportedList:
    """The designation that `file` makes. `as_of` is the day of a list that does not tell its own, and the day that counts for ends.

    Raises `UsageProblem` for a file without the headings of the list, without a vendor, or whose day nobody tells.
    """
    table = find_table(file, kind)
    day = list_day(file.name, table) or as_of
    if day is None:
        raise UsageProblem(f"{file.name}: the file does not tell the day of the list.", "Give it with --as-of DATE.")
    entries, omitted = _sort_rows(read_entries(table, as_of or day))
    vendors = listed_vendors(entries, file.name)
    if not vendors.vendors:
        raise UsageProblem(f"{file.name}: no row names a vendor.", f"{count_text(len(table.rows), 0, omitted)}.")
    if vendors.repeated:
        omitted[AGAIN] = vendors.repeated
    facts = with_authority(list_facts(kind), named)
    source = f"{file.name} (SHA-256 {file.sha256})"
    days = ListDays.of(day, [entry.start for entry in entries if entry.start])
    designation = Designation(
        id=facts.id,
        name=facts.name,
        summary=facts.summary,
        checked_on=day,
        checked_against=source,
        leading_test=facts.leading_test,
        vendors=vendors.vendors,
        authorities=(_authority_of(facts.authority, source, days, len(vendors.vendors)),),
        conflicts=(*facts.conflicts, *days.remarks(facts.authority)),
    )
    others = tuple(sheet.name for sheet in file.sheets if sheet.name != table.sheet)
    return ImportedList(designation, table.layout.title, day, len(table.rows), omitted, vendors.unused, others)


def with_id(made: ImportedList, name: str) -> ImportedList:
    """The same under another id; '' leaves it. Raises `UsageProblem` for what is no id."""
    if not name:
        return made
    if not re.fullmatch(SLUG, name):
        raise UsageProblem(f"'{name}' is no id.", "Use small letters, digits and single hyphens, such as our-list.")
    return replace(made, designation=structs.replace(made.designation, id=name))


def count_text(rows: int, vendors: int, omitted: Mapping[str, int]) -> str:
    """What became of the rows, as a sum that a person can check."""
    reasons = ", ".join(f"{count} {reason}" for reason, count in sorted(omitted.items()))
    text = f"rows read {rows} = vendors {vendors} + rows left out {sum(omitted.values())}"
    return f"{text} ({reasons})" if reasons else text


def _sort_rows(rows: Iterable[ListEntry | OmittedRow]) -> tuple[list[ListEntry], Counter[str]]:
    """The entries in their order; how many rows were left out, by reason."""
    entries: list[ListEntry] = []
    omitted: Counter[str] = Counter()
    for row in rows:
        if isinstance(row, OmittedRow):
            omitted[row.reason] += 1
        else:
            entries.append(row)
    return entries, omitted


def _authority_of(declared: ListAuthority, source: str, days: ListDays, count: int) -> Authority:
    """The authority with the events that the list itself tells, in the order of their days."""
    listed = Event(days.day, f"The list of {days.day} names {count} vendors.", source, Confidence.SECONDARY)
    events = [*declared.events, listed]
    if declared.listed_status:
        text = "The first entries take effect." if days.first < days.day else "The entries are in the list."
        events.append(Event(days.first, text, source, Confidence.SECONDARY, declared.listed_status))
    parts = structs.asdict(declared)
    del parts["listed_status"]
    return Authority(**{**parts, "events": tuple(sorted(events, key=lambda event: (event.on, event.text)))})
