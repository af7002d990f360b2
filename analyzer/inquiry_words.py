"""What happens to an inquiry, and where it stands: the words that the ledger, the register and its readers share."""

from __future__ import annotations

from enum import StrEnum


class InquiryEvent(StrEnum):
    """What happened to an inquiry: a letter went out, or a person ended it."""

    ASKED = "asked"
    REMINDED = "reminded"
    ESCALATED = "escalated"
    CLOSED = "closed"


class InquiryState(StrEnum):
    """Where an inquiry stands on a day, as `report.inquiry_states` judges it."""

    ASKED = "asked"
    REMINDED = "reminded"
    ESCALATED = "escalated"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    UNCLEAR = "not understood"
    CONFLICTING = "conflicting"
    CLOSED = "closed"


# A person must read a reply, or find out which of two statements is right.
WAITING_STATES = (InquiryState.UNCLEAR, InquiryState.CONFLICTING)
