"""What was asked of whom in letters, and what came back."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from analyzer.inquiry_words import InquiryEvent, InquiryState
from analyzer.text.phrases import shorten

_LONGEST_TEXT = 120


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

    `source` is where the text stands, `against` a place elsewhere that speaks against a no, `speaker` another firm than the one
    asked, in whose name it is written. `unsaid` names the vendors of which a reply that denies others says nothing.
    """

    file: str = ""
    text: str = ""
    source: str = ""
    says: str = ""
    against: str = ""
    speaker: str = ""
    unsaid: str = ""


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
            return self._reading_task
        if self.state is InquiryState.CONFLICTING:
            return f"Ask which is right: the reply says no, {self.reply.against} speaks against it."
        if self.state is InquiryState.OVERDUE:
            if self.last_event is InquiryEvent.ESCALATED:
                return "Call them: no letter is left to send."
            letter = "a reminder" if self.last_event is InquiryEvent.ASKED else "a last letter"
            return f"`exposure inquire` writes {letter}."
        return ""

    @property
    def _reading_task(self) -> str:
        """What a person reads, and why nothing counts of it; until they rule on it, a reminder is for them to decide."""
        read = f" What was read: \u201c{shorten(self.reply.text, _LONGEST_TEXT)}\u201d." if self.reply.text else ""
        if self.reply.speaker:
            why = f"it is written in the name of {self.reply.speaker}, and {self.firm} was asked"
        elif self.reply.unsaid and self.reply.text:
            why = f"it says nothing of {shorten(self.reply.unsaid, _LONGEST_TEXT)}"
        elif len(self.designations) > 1:
            why = "no yes or no was understood in it for each vendor that was asked about"
        else:
            why = "neither a yes nor a no about the vendor was understood in it"
        late = f" The answer was due on {self.due.isoformat()}." if self.due else ""
        return f"Read {self.reply.file}: {why}.{read}{late} If it is no answer, ask again by hand, or end the inquiry with --close."
