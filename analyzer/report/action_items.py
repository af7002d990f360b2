"""What is still to be done by a report, and what people closed: the items of a plan of action and of a list of tickets.

An item is a line of the clearing plan, a report or disclosure that is due, or a ruling of a person. Each has a key that is the same
in every export, so that other programs update it. Of a ruling the key is that of the thing that is ruled on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from analyzer.report.clause_text import clause_text
from analyzer.report.model import ClearingStep, Disclosure, ReportModel, ReviewItem
from analyzer.report.model.disclosure import TO_BE_SUPPLIED
from analyzer.report.stable_key import short_key
from analyzer.ruling_needs import IN_FORCE, needs_of
from analyzer.text.dollar_text import exact_dollars
from analyzer.text.phrases import count_noun, spell_day
from analyzer.vocabulary import Position, Ruling, Subject

# What a ruling does to its item: it is closed, it is closed since nothing was there, or it stays open with a plan.
_MISTAKEN = (Ruling.NOT_AFFECTED, Ruling.NOT_THIS_VENDOR)
_PLANNED = (Ruling.PHASE_OUT, Ruling.WAIVER_REQUESTED, Ruling.WAIVED)
_RELEASED = (Ruling.WAIVER_REQUESTED, Ruling.WAIVED)
ReportKey = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class ActionItem:
    """One item; `title` and `subject` name it, `action` says what to do, `addressee` is the firm that has to answer or act.

    `goal` is the position in question. `owner` is the person who sees to it and `rationale` what that person said, '' where nobody
    ruled. `closed_on` is the day on which a person closed it, None while it is open; `mistaken` says that a person found nothing
    there, `release` is the ruling on a waiver. Dates are calendar dates, dollars are US dollars of covered contracts.
    """

    key: str
    designation: str
    vendor: str
    title: str
    subject: str
    description: str
    action: str
    goal: str
    addressee: str = ""
    contact: str = ""
    owner: str = ""
    identified_on: date | None = None
    due: date | None = None
    contracts: int = 0
    obligated: Decimal = Decimal(0)
    annual_cost: Decimal | None = None
    rationale: str = ""
    proofs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    closed_on: date | None = None
    decided_by: str = ""
    mistaken: bool = False
    release: str = ""
    places: tuple[str, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether a person closed it."""
        return self.closed_on is not None


def action_items(model: ReportModel) -> tuple[ActionItem, ...]:
    """The items of a report, each key once: first the plan in its order, then reports that are due, then rulings."""
    names = {note.designation: note.name for note in model.designations}
    items: dict[str, ActionItem] = {}
    for item in (*_plan_items(model, names), *_report_items(model, names), *_ruled_items(model, names)):
        items.setdefault(item.key, item)
    return tuple(items.values())


def _plan_items(model: ReportModel, names: Mapping[str, str]) -> Iterator[ActionItem]:
    for step in model.clearing:
        vendor = names.get(step.designation, step.designation)
        yield ActionItem(
            key=short_key("plan", step.designation, step.what),
            designation=step.designation,
            vendor=vendor,
            title=f"{vendor}: {step.what}",
            subject=step.what,
            description=_plan_text(step),
            action=step.action,
            goal=step.goal,
            addressee=step.addressee,
            contact=step.contact,
            contracts=step.contracts,
            obligated=step.obligated,
            annual_cost=step.annual_cost,
            notes=tuple(_plan_notes(step)),
        )


def _plan_text(step: ClearingStep) -> str:
    """What the step is worth: it clears nothing alone where others belong to it."""
    return (
        f"Step {step.step} of the plan for what is {step.goal}. With all lines of the step it clears {count_noun(step.firms, 'firm')}"
        f" and {count_noun(step.contracts, 'covered contract')} with {exact_dollars(step.obligated)} obligated."
    )


def _plan_notes(step: ClearingStep) -> Iterator[str]:
    if step.contact:
        yield f"Contact on file at {step.addressee}: {step.contact}."
    if step.annual_cost is not None:
        yield f"Costs of a year on record: {exact_dollars(step.annual_cost)}."
    if step.notice_by:
        yield f"Last day to give notice: {spell_day(step.notice_by)}."
    if step.next_renewal:
        yield f"Next renewal: {spell_day(step.next_renewal)}."


def _report_items(model: ReportModel, names: Mapping[str, str]) -> Iterator[ActionItem]:
    entered = {
        (item.designation, item.bounds.authority, item.bounds.contract_key, item.bounds.clause): item
        for item in model.review_items
        if item.subject is Subject.REPORT and item.decision.ruling and item.state == IN_FORCE
    }
    dollars = {contract.contract_key: contract.obligated for contract in model.contracts}
    for disclosure in model.disclosures:
        vendor = names.get(disclosure.designation, disclosure.designation)
        box: ReportKey = (disclosure.designation, disclosure.authority, disclosure.contract_key, disclosure.clause)
        yield _report_item(disclosure, vendor, entered.get(box), dollars.get(disclosure.contract_key, Decimal(0)))


def _report_item(disclosure: Disclosure, vendor: str, entered: ReviewItem | None, dollars: Decimal) -> ActionItem:
    number = disclosure.value("contract_number")
    contract = disclosure.contract_key if number == TO_BE_SUPPLIED else number
    clause = clause_text(disclosure.clause, disclosure.edition)
    decision = entered.decision if entered else None
    if_scan = disclosure.value("due_if_identified_by_scan")
    return ActionItem(
        key=short_key(
            "report",
            *(
                disclosure.designation,
                disclosure.authority,
                disclosure.clause,
                disclosure.firm_key,
                disclosure.contract_key,
            ),
        ),
        designation=disclosure.designation,
        vendor=vendor,
        title=f"{vendor}: {clause} on {contract or 'the next offer'}",
        subject=f"{disclosure.firm}, {contract or 'next offer'}",
        description=f"What the record says to {clause}: {disclosure.answer}. {_blank_if_open(disclosure.value('path'))}".strip(),
        action=f"Decide with counsel what is told under {clause}, and to whom ({disclosure.value('recipient')}).",
        goal=Position.EXPOSED,
        addressee=disclosure.firm,
        identified_on=decision.identified_on if decision else None,
        due=_parse_day(disclosure.value("due")),
        contracts=1 if disclosure.contract_key else 0,
        obligated=dollars,
        notes=(f"If this scan is the identification, it is due on {if_scan}.",) if if_scan != TO_BE_SUPPLIED else (),
        closed_on=decision.submitted_on if decision else None,
        decided_by=decision.decided_by if decision else "",
    )


def _blank_if_open(text: str) -> str:
    return "" if text == TO_BE_SUPPLIED else text


def _parse_day(text: str) -> date | None:
    """The day that a field of a disclosure holds as ISO text; None where it holds words."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _ruled_items(model: ReportModel, names: Mapping[str, str]) -> Iterator[ActionItem]:
    for item in model.review_items:
        ruling = item.decision.ruling
        if not item.carriers and item.state == IN_FORCE and (needs_of(ruling).closes or ruling in _PLANNED):
            yield _ruled_item(item, names.get(item.designation, item.designation))


def _ruled_item(item: ReviewItem, vendor: str) -> ActionItem:
    decision = item.decision
    closed = needs_of(decision.ruling).closes
    reader = f", read by {decision.second_reader}" if decision.second_reader else ""
    until = (f"Counts until {spell_day(decision.valid_until)}.",) if decision.valid_until else ()
    return ActionItem(
        key=f"EXP-{item.key}",
        designation=item.designation,
        vendor=vendor,
        title=f"{vendor}: {item.what}",
        subject=item.what,
        description=f"Ruled on as: {decision.ruling}.",
        action=f"{decision.ruling}: {decision.rationale}",
        goal=item.position,
        addressee=item.firm,
        owner=decision.owner,
        identified_on=decision.identified_on,
        due=decision.target_date,
        contracts=1 if item.piid else 0,
        obligated=item.obligated,
        rationale=" ".join(filter(None, (decision.justification, decision.rationale))),
        proofs=tuple(filter(None, (decision.reference, decision.proof))),
        notes=(f"Decided by {decision.decided_by or 'nobody named'}{reader}.", *until),
        closed_on=(decision.removed_on or decision.decided_on) if closed else None,
        decided_by=decision.decided_by,
        mistaken=decision.ruling in _MISTAKEN,
        release=decision.ruling if decision.ruling in _RELEASED else "",
        places=(item.place,) if item.place else (),
    )
