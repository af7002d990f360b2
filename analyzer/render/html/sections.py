"""The sections of the page, declared once: the contents, the numbers and the headings derive from this order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its id in the address, its name in the contents, its heading. One without a `heading` has none of its own."""

    id: str
    label: str
    heading: str = ""


SECTIONS = (
    Section("answer", "Answer"),
    Section("memo", "Memo", "Memo for the person who answers for the company"),
    Section("todo", "To do", "What to do first"),
    Section("signing", "Contracts", "Contracts, offers and their duties"),
    Section("firms", "Firms", "Register of firms"),
    Section("cards", "Cells", "Firms and the cells behind each position"),
    Section("contract-pages", "Contract pages", "A page for each contract that has something to say"),
    Section("charts", "Spread", "How the exposure is spread"),
    Section("every-path", "Paths", "Paths to the designated vendor"),
    Section("reading", "What was read", "What was read, and what was not"),
    Section("rejected", "Look-alikes", "Look-alikes that were rejected"),
    Section("method", "Method", "Method, sources and proof of what was read"),
)
