"""Forms for reports and disclosures: what is known is filled in, and what is not is listed as an open task."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from analyzer.report.clause_text import clause_text
from analyzer.report.filing.contract_index import ContractIndex, scan_dates
from analyzer.report.filing.contract_uses import name_ties
from analyzer.report.filing.draft_document import (
    DraftDocument,
    DraftField,
    DraftFields,
    DraftKind,
    DraftLines,
    DraftSection,
    DraftTable,
)
from analyzer.report.filing.filing_decisions import FilingDecisions, decisions_about, filing_decisions
from analyzer.report.filing.report_fields import FIELD_LABELS, REPORT_PARAGRAPHS, grouped_fields, paragraph_of
from analyzer.report.model import ClauseAnswer, Disclosure, ReportModel, ReviewItem
from analyzer.report.model.disclosure import TO_BE_SUPPLIED
from analyzer.text.phrases import count_noun, spell_day

EXEMPTION = "request exemption"
_NO_DATE = "9999"


def disclosures_to_draft(model: ReportModel, index: ContractIndex) -> tuple[Disclosure, ...]:
    """The disclosures of a report, the most pressing first: those of own entities, then by the day on which they are due."""
    return tuple(sorted(model.disclosures, key=lambda disclosure: _urgency_of(disclosure, index)))


def _urgency_of(disclosure: Disclosure, index: ContractIndex) -> tuple[object, ...]:
    days = [disclosure.value(field) for field in ("due", "due_if_identified_by_scan")]
    soonest = min(day if day != TO_BE_SUPPLIED else _NO_DATE for day in days)
    contracts = index.contracts.get(disclosure.contract_key, ())
    return (
        disclosure.firm_key not in index.own,
        soonest,
        -max((contract.obligated for contract in contracts), default=0),
        disclosure.contract_key,
        disclosure.clause,
        disclosure.edition,
        disclosure.designation,
        disclosure.firm_key,
    )


def draft_report_form(model: ReportModel, disclosure: Disclosure, index: ContractIndex) -> DraftDocument:
    """The form of one disclosure, with its open tasks at the end."""
    contracts = {key: group[0].piid for key, group in index.contracts.items() if group[0].piid}
    items = _rulings_about(disclosure, index)
    number = contracts.get(disclosure.contract_key, disclosure.contract_key)
    named = clause_text(disclosure.clause, disclosure.edition)
    groups = tuple(_field_sections(disclosure, filing_decisions(items, disclosure.authority), contracts))
    sections = (
        DraftSection("Dates", (_date_lines(model, disclosure, index),)),
        *groups[:-1],
        *_exemption_sections(disclosure, items, index),
        *_note_sections(disclosure),
        groups[-1],
    )
    document = DraftDocument(
        kind=DraftKind.REPORT,
        subject=f"{disclosure.clause} {number or 'offer'}",
        title=f"{'Report' if disclosure.contract_key else 'Disclosure'} under {named}",
        purpose=_report_purpose(disclosure, number),
        sections=sections,
    )
    return replace(document, sections=(*sections, _open_tasks(document)))


def _rulings_about(disclosure: Disclosure, index: ContractIndex) -> tuple[ReviewItem, ...]:
    contracts = index.contracts.get(disclosure.contract_key, ())
    contract = next((record for record in contracts if record.designation == disclosure.designation), None)
    return decisions_about(contract, (disclosure.firm_key,), index) if contract else ()


def _report_purpose(disclosure: Disclosure, number: str) -> str:
    recipient = disclosure.value("recipient")
    to = "a recipient that is to be supplied" if recipient == TO_BE_SUPPLIED else recipient
    return f"Draft of {disclosure.firm} on {f'contract {number}' if number else 'an offer'}. It goes to {to}."


def _date_lines(model: ReportModel, disclosure: Disclosure, index: ContractIndex) -> DraftLines:
    """The days of the first report and of its follow-up, as far as a person or the scan gives them."""
    due, scan_due = disclosure.value("due"), disclosure.value("due_if_identified_by_scan")
    deadline = scan_dates(model.deadlines, disclosure.clause, disclosure.edition, scan_due)
    answer = _answer_of(disclosure, index)
    lines = [f"What the record says: {disclosure.answer}."]
    if answer and answer.due_rule:
        lines.append(f"Rule and what a person entered: {answer.due_rule}.")
    if due != TO_BE_SUPPLIED:
        lines.append(
            f"Due next, on {_spell_iso_day(due)}: the first report, or its follow-up once the first is submitted."
        )
    elif scan_due != TO_BE_SUPPLIED:
        lines.append("Nobody has entered the day of identification or notice. The law's clock may run all the same.")
    if scan_due != TO_BE_SUPPLIED:
        lines.append(f"If this scan is the identification, the first report is due on {_spell_iso_day(scan_due)}.")
    if deadline and deadline.scan_follow_up:
        follow_up = spell_day(deadline.scan_follow_up)
        lines.append(f"If the first report is submitted on that day, the follow-up is due on {follow_up}.")
    if disclosure.clause in REPORT_PARAGRAPHS:
        lines.append(
            "Where a paragraph stands beside a field, the clause asks for it there. Other texts ask for the rest."
        )
    return DraftLines(tuple(lines))


def _answer_of(disclosure: Disclosure, index: ContractIndex) -> ClauseAnswer | None:
    """The answer that the disclosure is about."""
    duty = disclosure.authority, disclosure.clause, disclosure.edition, disclosure.firm_key
    answers = index.answers.get((disclosure.designation, disclosure.contract_key), ())
    fitting = (
        answer for answer in answers if duty == (answer.authority, answer.clause, answer.edition, answer.firm_key)
    )
    return next(fitting, None)


def _spell_iso_day(text: str) -> str:
    """An ISO day as sentences say it; another text as it is."""
    try:
        return spell_day(date.fromisoformat(text))
    except ValueError:
        return text


def _field_sections(
    disclosure: Disclosure, decided: FilingDecisions, contracts: dict[str, str]
) -> Iterator[DraftSection]:
    """The fields of the model in their groups; to mitigation and waiver come what only a ruling or a person can say."""
    further = {
        "Mitigation": _mitigation_fields(decided),
        "Waiver": _need_fields(),
        "Inquiry and signature": (DraftField("Signature and date", TO_BE_SUPPLIED),),
    }
    for group, names in grouped_fields():
        fields = [
            DraftField(
                FIELD_LABELS[name],
                _field_value(disclosure, name, decided, contracts),
                paragraph_of(disclosure.clause, name),
            )
            for name in names
        ]
        yield DraftSection(group, (DraftFields((*fields, *further.get(group, ()))),))


def _field_value(disclosure: Disclosure, field: str, decided: FilingDecisions, contracts: dict[str, str]) -> str:
    value = disclosure.value(field)
    if field in ("path", "explanation_of_use"):
        return name_ties(value, contracts)
    if field in ("due", "due_if_identified_by_scan") and value != TO_BE_SUPPLIED:
        return _spell_iso_day(value)
    if value == TO_BE_SUPPLIED:
        return {"waiver_requested": decided.requested, "waiver_ref": decided.reference}.get(field, value)
    return value


def _mitigation_fields(decided: FilingDecisions) -> tuple[DraftField, ...]:
    return DraftField("Mitigation plan", decided.mitigation), DraftField("Removal date", decided.removal)


def _need_fields() -> tuple[DraftField, ...]:
    return DraftField("Mission need", TO_BE_SUPPLIED), DraftField("Alternatives considered", TO_BE_SUPPLIED)


def _exemption_sections(
    disclosure: Disclosure, items: tuple[ReviewItem, ...], index: ContractIndex
) -> Iterator[DraftSection]:
    """An exemption is asked of another authority than a waiver, and has fields of its own."""
    answers = index.answers.get((disclosure.designation, disclosure.contract_key), ())
    offering = {
        (answer.authority, answer.clause, answer.edition): answer
        for answer in answers
        if answer.firm_key == disclosure.firm_key and EXEMPTION in answer.duty
    }
    for answer in offering.values():
        decided = filing_decisions(items, answer.authority)
        fields = (
            DraftField("Exemption requested", decided.requested),
            DraftField("Reference of the exemption", decided.reference),
            *_need_fields(),
            *_mitigation_fields(decided),
        )
        yield DraftSection(f"Exemption under {clause_text(answer.clause, answer.edition)}", (DraftFields(fields),))


def _note_sections(disclosure: Disclosure) -> Iterator[DraftSection]:
    if disclosure.note:
        yield DraftSection("Notes on the rows that prove the use", (DraftLines((disclosure.note,)),))


def _open_tasks(document: DraftDocument) -> DraftSection:
    """Every field that a person must supply, those first for which the clause asks in so many words."""
    tasks = [
        (section.heading, field)
        for section in document.sections
        for block in section.blocks
        if isinstance(block, DraftFields)
        for field in block.fields
        if field.is_open
    ]
    tasks.sort(key=lambda task: not task[1].paragraph)
    rows = tuple(
        (str(number), f"{group}: {field.label}", field.paragraph, "", "")
        for number, (group, field) in enumerate(tasks, 1)
    )
    text = f"{count_noun(len(rows), 'field is', 'fields are')} to be supplied. Those come first for which a paragraph is named."
    table = DraftTable(("No.", "To be supplied", "Paragraph", "Owner", "By"), rows, (1, 7, 2, 4, 2))
    return DraftSection("Open tasks", (DraftLines((text,)), *((table,) if rows else ())))
