"""The open and closed items as tickets: a CSV file for Jira and one for ServiceNow, each column set declared once.

The key of a ticket is the same in every export. ServiceNow updates by it: let the transform map coalesce on `correlation_id`. Jira's own
importer updates by its issue keys only, which this program cannot know: the key stands in `External issue ID` and in a label of its own,
by which a search in Jira, or an add-on, finds the ticket that is there already.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from analyzer.render.csv_text import csv_cell
from analyzer.render.exchange.exchange_text import plain_line
from analyzer.render.wording import DISCLAIMER
from analyzer.report.action_items import ActionItem, action_items
from analyzer.report.model import ReportModel
from analyzer.text.dollar_text import exact_dollars
from analyzer.text.phrases import shorten
from analyzer.vocabulary import Position

_LONGEST_SUMMARY = 255  # characters that Jira's summary takes; ServiceNow's short description is cut to its own length
_LONGEST_SHORT = 160
# How a position presses, as the systems word it; what is not proven presses less than what is.
_JIRA_PRIORITIES = {Position.EXPOSED: "High", Position.UNRESOLVED: "Medium"}
_URGENCIES = {Position.EXPOSED: "1", Position.UNRESOLVED: "2"}
_LOWEST_URGENCY = "3"


@dataclass(frozen=True, slots=True)
class TicketColumn:
    """One column of a list of tickets: its heading as the other system calls the field, and what of an item it holds."""

    heading: str
    value: Callable[[ActionItem], str | date | None]


JIRA: tuple[TicketColumn, ...] = (
    TicketColumn("External issue ID", lambda item: item.key),
    TicketColumn("Summary", lambda item: shorten(plain_line(item.title), _LONGEST_SUMMARY)),
    TicketColumn("Issue Type", lambda _: "Task"),
    TicketColumn("Status", lambda item: "Done" if item.closed else "To Do"),
    TicketColumn("Priority", lambda item: _word_for(_JIRA_PRIORITIES, item.goal, "Low")),
    TicketColumn("Description", lambda item: _ticket_text(item)),
    TicketColumn("Due Date", lambda item: item.due),
    TicketColumn("Labels", lambda item: item.key),
    TicketColumn("Labels", lambda _: "vendor-exposure"),
    TicketColumn("Labels", lambda item: "-".join(item.designation.split())),
    TicketColumn("Owner", lambda item: item.owner),
    TicketColumn("Addressee", lambda item: item.addressee),
    TicketColumn("Contact", lambda item: item.contact),
)
SERVICENOW: tuple[TicketColumn, ...] = (
    TicketColumn("correlation_id", lambda item: item.key),
    TicketColumn("correlation_display", lambda _: "vendor exposure analyzer"),
    TicketColumn("short_description", lambda item: shorten(plain_line(item.title), _LONGEST_SHORT)),
    TicketColumn("description", lambda item: _ticket_text(item)),
    TicketColumn("state", lambda item: "Closed" if item.closed else "New"),
    TicketColumn("urgency", lambda item: _word_for(_URGENCIES, item.goal, _LOWEST_URGENCY)),
    TicketColumn("due_date", lambda item: item.due),
    TicketColumn("closed_at", lambda item: item.closed_on),
    TicketColumn("u_owner", lambda item: item.owner),
    TicketColumn("u_addressee", lambda item: item.addressee),
    TicketColumn("u_contact", lambda item: item.contact),
    TicketColumn("u_designation", lambda item: item.designation),
    TicketColumn("u_position", lambda item: item.goal),
)


def render_tickets(model: ReportModel, columns: Sequence[TicketColumn]) -> str:
    """The items of a report as CSV text, the headings first; no cell is one that a spreadsheet program would run."""
    lines = [",".join(csv_cell(column.heading) for column in columns)]
    lines += [",".join(csv_cell(column.value(item)) for column in columns) for item in action_items(model)]
    return "\n".join(lines) + "\n"


def _word_for(words: dict[Position, str], goal: str, otherwise: str) -> str:
    return next((word for position, word in words.items() if position == goal), otherwise)


def _ticket_text(item: ActionItem) -> str:
    dollars = f"Covered contracts: {item.contracts}, with {exact_dollars(item.obligated)} obligated."
    texts = (item.description, f"Position: {item.goal}.", item.action, dollars, *item.notes, DISCLAIMER)
    return "\n".join(plain_line(text) for text in texts if text)
