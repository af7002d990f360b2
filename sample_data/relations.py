"""Two short lists: who owns whom, and whom one supplier lets process data."""

from __future__ import annotations

from collections.abc import Iterator

from sample_data.firms import Case
from sample_data.table import Row, Table

OWNERS: tuple[tuple[str, str, str, str], ...] = (
    ("sensor", "systems", "100%", "Group structure chart"),
    ("norvane", "halbrook", "80%", "Annual report"),
    ("larkhollow", "harrowfell", "51%", "Registry extract"),
)
SUBPROCESSORS: tuple[tuple[str, str, str], ...] = (
    ("Amazon Web Services, Inc.", "Hosting", "United States"),
    ("Anthropic, PBC", "Drafting of replies in the helpdesk", "United States"),
    ("Twilio Inc.", "Text messages", "United States"),
)


def ownership(case: Case) -> Table:
    """Owned company and owner."""
    headings = ("Company", "Owned By", "Ownership Share", "Source")
    return Table("", "ownership", headings, lambda: _owners(case))


def subprocessors(case: Case) -> Table:
    """The list that Brightdell publishes; its own firm stands in the first column."""
    headings = ("Company", "Subprocessor", "Purpose", "Location")
    return Table("", "dependencies", headings, lambda: _subprocessors(case))


def _owners(case: Case) -> Iterator[Row]:
    for child, parent, *cells in OWNERS:
        yield case.name(child), case.name(parent), *cells


def _subprocessors(case: Case) -> Iterator[Row]:
    for row in SUBPROCESSORS:
        yield case.name("brightdell"), *row
