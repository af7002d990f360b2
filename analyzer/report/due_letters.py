"""Which letters of an inquiry are due on a day: a first one, a reminder, a last one; nobody is asked again what they answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from analyzer.inquiry_words import InquiryEvent, InquiryState
from analyzer.report.model import Question, ReportModel
from analyzer.report.model.inquiry import Inquiry, SentLetter
from analyzer.report.questions import name_vendors, report_questions
from analyzer.text.inquiry_key import inquiry_key

_NEXT = {InquiryEvent.ASKED: InquiryEvent.REMINDED, InquiryEvent.REMINDED: InquiryEvent.ESCALATED}


@dataclass(frozen=True, slots=True)
class DueLetter:
    """A letter to one addressee with all that it asks; `asked_on` is the day of the first letter, the same day if this is it.

    `vendors` name the firms of each designation that is asked about, in their order.
    """

    inquiry_key: str
    event: InquiryEvent
    questions: tuple[Question, ...]
    vendors: tuple[str, ...]
    day: date
    due: date
    asked_on: date

    @property
    def addressee(self) -> str:
        """Whom it goes to."""
        return self.questions[0].addressee

    @property
    def own(self) -> bool:
        """Whether it goes to one of the own entities, who are asked as colleagues."""
        return self.questions[0].own

    @property
    def clauses(self) -> tuple[str, ...]:
        """The duties that wait for the answer, each once."""
        return tuple(dict.fromkeys(clause for question in self.questions for clause in question.clauses))

    @property
    def plain_questions(self) -> tuple[str, ...]:
        """What is asked in a form, a question a vendor."""
        return tuple(f"Do you use any product or service of {vendor}?" for vendor in self.vendors)

    @property
    def further_questions(self) -> tuple[str, ...]:
        """What is asked of routes, a question a vendor: each names the vendor, so that its answer can be told from others."""
        return tuple(
            f"Is a product or service of {vendor} contained in what you deliver to us, or reached through a cloud or a reseller?"
            for vendor in self.vendors
        )


def due_letters(model: ReportModel, inquiries: Sequence[Inquiry], day: date, days: int) -> tuple[DueLetter, ...]:
    """The letters that are due on `day`, the most pressing first, each to be answered within `days` calendar days."""
    return tuple(_find_due_letters(model, inquiries, day, day + timedelta(days=days)))


def _find_due_letters(model: ReportModel, inquiries: Sequence[Inquiry], day: date, due: date) -> Iterator[DueLetter]:
    names = {note.designation: name_vendors(note) for note in model.designations}
    known: dict[str, list[Inquiry]] = {}
    for inquiry in inquiries:
        known.setdefault(inquiry.firm_key, []).append(inquiry)
    for questions in _by_addressee(report_questions(model)):
        earlier = known.get(questions[0].firm_key, [])
        for inquiry in earlier:
            again = tuple(question for question in questions if question.designation in inquiry.designations)
            event = _NEXT.get(inquiry.last_event) if inquiry.state is InquiryState.OVERDUE else None
            if again and event:
                vendors = tuple(names[question.designation] for question in again)
                yield DueLetter(inquiry.inquiry_key, event, again, vendors, day, due, inquiry.asked_on)
        covered = {designation for inquiry in earlier for designation in inquiry.designations}
        first = tuple(question for question in questions if question.designation not in covered)
        if first:
            key = inquiry_key(first[0].firm_key, [question.designation for question in first])
            vendors = tuple(names[question.designation] for question in first)
            yield DueLetter(key, InquiryEvent.ASKED, first, vendors, day, due, day)


def _by_addressee(questions: Iterable[Question]) -> Iterable[tuple[Question, ...]]:
    """The questions to each addressee, in the order of the most pressing one."""
    by_firm: dict[str, list[Question]] = {}
    for question in questions:
        by_firm.setdefault(question.firm_key, []).append(question)
    return map(tuple, by_firm.values())


def letter_record(letter: DueLetter, run: str, text: str) -> SentLetter:
    """What the ledger keeps of a letter that was written with this `text`."""
    question = letter.questions[0]
    return SentLetter(
        inquiry_key=letter.inquiry_key,
        event=letter.event,
        on_day=letter.day,
        due=letter.due,
        designations="; ".join(question.designation for question in letter.questions),
        firm_key=question.firm_key,
        firm=question.addressee,
        own=question.own,
        question=" ".join(letter.plain_questions),
        basis=", ".join(letter.clauses),
        run=run,
        letter=text,
    )
