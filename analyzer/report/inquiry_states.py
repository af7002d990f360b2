"""The register of inquiries: letters that went out, with what came back, on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from analyzer.inquiry_words import InquiryEvent, InquiryState
from analyzer.report.model.inquiry import Inquiry, Reply, SentLetter


def list_inquiries(letters: Iterable[SentLetter], replies: Mapping[str, Reply], day: date) -> tuple[Inquiry, ...]:
    """Every inquiry that was begun by `day` in its state on that day, own entities first, then by the day of the first letter.

    `letters` stand in the order in which the ledger took them; `replies` are by the key of their inquiry.
    """
    by_key: dict[str, list[SentLetter]] = {}
    for letter in letters:
        if letter.on_day <= day:
            by_key.setdefault(letter.inquiry_key, []).append(letter)
    every = (_make_inquiry(sent, replies.get(key, Reply()), day) for key, sent in by_key.items())
    return tuple(
        sorted(every, key=lambda inquiry: (not inquiry.own, inquiry.asked_on, inquiry.firm, inquiry.inquiry_key))
    )


def _make_inquiry(letters: list[SentLetter], reply: Reply, day: date) -> Inquiry:
    first, last = letters[0], letters[-1]
    return Inquiry(
        inquiry_key=first.inquiry_key,
        designations=tuple(first.designations.split("; ")),
        firm_key=first.firm_key,
        firm=first.firm,
        own=first.own,
        question=first.question,
        basis=last.basis or first.basis,
        asked_on=first.on_day,
        due=last.due,
        last_event=last.event,
        last_on=last.on_day,
        reply=reply,
        state=_state_of(last, reply, day),
    )


def _state_of(last: SentLetter, reply: Reply, day: date) -> InquiryState:
    """A person's end of the inquiry first, then what came back, then what went out."""
    if last.event is InquiryEvent.CLOSED:
        return InquiryState.CLOSED
    if reply.against:
        return InquiryState.CONFLICTING
    if reply.file:
        return InquiryState.ANSWERED if reply.says else InquiryState.UNCLEAR
    is_over = last.due is not None and last.due < day
    return InquiryState.OVERDUE if is_over else InquiryState(last.event.value)
