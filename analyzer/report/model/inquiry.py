"""What was asked of whom in letters, and what came back."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from analyzer.inquiry_words import InquiryEvent, InquiryState


class SentLetter(Struct, frozen=True, gc=False):
    """One event of an inquiry, as the ledger holds it; `designations` are ids joined by '; ', `due` None where none is awaited.

    `letter` is its text: what of it stands in a reply is ours.
    """

    inquiry_key: str
    event: InquiryEvent
    on_day: date
    due: date | None
    designations: str
    firm_key: str
    firm: str
    own: bool
    question: str
    basis: str
    run: str
    letter: str = ""


class Reply(Struct, frozen=True, gc=False):
    """What came back: `says` is `yes`, `no`, `yes, with limits` (planned, past, unclear) or '' where nothing was understood.

    `source` is where the text stands, `against` a place elsewhere that speaks against a no.
    """

    file: str = ""
    text: str = ""
    source: str = ""
    says: str = ""
    against: str = ""


class Inquiry(Struct, frozen=True, gc=False):
    """One addressee's inquiry: its first letter, its last event, its reply; `state` is that of the day it was looked at."""

    inquiry_key: str
    designations: tuple[str, ...]
    firm_key: str
    firm: str
    own: bool
    question: str
    basis: str
    asked_on: date
    due: date | None
    last_event: InquiryEvent
    last_on: date
    reply: Reply
    state: InquiryState

    @property
    def task(self) -> str:
        """What a person should do next; '' where nothing."""
        if self.state is InquiryState.UNCLEAR:
            return f"Read {self.reply.file}: neither a yes nor a no about the vendor was understood in it."
        if self.state is InquiryState.CONFLICTING:
            return f"Ask which is right: the reply says no, {self.reply.against} speaks against it."
        if self.state is InquiryState.OVERDUE:
            if self.last_event is InquiryEvent.ESCALATED:
                return "Call them: no letter is left to send."
            letter = "a reminder" if self.last_event is InquiryEvent.ASKED else "a last letter"
            return f"`exposure inquire` writes {letter}."
        return ""
