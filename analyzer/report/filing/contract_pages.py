"""One page per contract that has something to say, for its contracting officer and its program manager."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain

from analyzer.report.answer_reason import split_reason
from analyzer.report.filing.contract_index import PRESSING, WAITING, ContractIndex, clause_text, scan_dates
from analyzer.report.filing.contract_uses import (
    MOST_QUOTES,
    ContractUses,
    is_tied,
    quoted_rows,
    use_sentence,
    uses_of_contract,
)
from analyzer.report.filing.draft_document import (
    DraftBlock,
    DraftDocument,
    DraftField,
    DraftFields,
    DraftKind,
    DraftLines,
    DraftSection,
    DraftTable,
    known_or_open,
)
from analyzer.report.filing.filing_decisions import decisions_about, filing_decisions
from analyzer.report.filing.report_forms import EXEMPTION
from analyzer.report.model import ClauseAnswer, Contract, Deadline, Finding, ReportModel
from analyzer.report.model.disclosure import TO_BE_SUPPLIED
from analyzer.report.priority import ANSWERS, POSITIONS
from analyzer.text.dollar_text import exact_dollars
from analyzer.text.phrases import count_noun, first_names, shorten, spell_day, start_upper
from analyzer.vocabulary import Answer
from analyzer.word_labels import POSITION_LABELS

MOST_CLAUSES = 5
MOST_NAMES = 6
LONGEST_REASON = 260
LONGEST_TEXT = 160


def contracts_to_draft(index: ContractIndex) -> tuple[tuple[Contract, ...], ...]:
    """The contracts with an answer that waits, or a performer that is exposed or unresolved, the most pressing first.

    Each is a tuple of its records, one per designation.
    """
    pressing = [
        group for group in index.contracts.values() if any(_has_something_to_say(record, index) for record in group)
    ]
    return tuple(sorted(pressing, key=lambda group: min(_urgency_of(record, index) for record in group)))


def _has_something_to_say(contract: Contract, index: ContractIndex) -> bool:
    answers = index.answers.get((contract.designation, contract.contract_key), ())
    return any(answer.answer in WAITING for answer in answers) or any(
        finding.pressing in PRESSING for finding in _performers_of(contract, index)
    )


def _urgency_of(contract: Contract, index: ContractIndex) -> tuple[bool, int, bool, int, Decimal, str]:
    """What an own entity performs goes first, then by the worst answer."""
    answers = index.answers.get((contract.designation, contract.contract_key), ())
    return (
        index.own.isdisjoint(finding.firm_key for finding in _performers_of(contract, index)),
        min((ANSWERS[answer.answer] for answer in answers), default=len(ANSWERS)),
        not contract.covered,
        POSITIONS[contract.position],
        -contract.obligated,
        contract.contract_key,
    )


def _performers_of(contract: Contract, index: ContractIndex) -> tuple[Finding, ...]:
    names = dict.fromkeys((contract.firm, *contract.performers))
    return tuple(chain.from_iterable(index.findings.get((contract.designation, name), ()) for name in names))


def draft_contract_page(model: ReportModel, group: Sequence[Contract], index: ContractIndex) -> DraftDocument:
    """The page of one contract, by its records of each designation."""
    contract = group[0]
    names = {note.designation: note.name for note in model.designations}
    sections = [DraftSection("Contract", (_fact_fields(contract),))]
    for record in group:
        if _has_something_to_say(record, index):
            about = f" ({names[record.designation]})" if len(names) > 1 else ""
            sections += _designation_sections(model, record, index, about)
    return DraftDocument(
        kind=DraftKind.CONTRACT,
        subject=contract.piid or contract.contract_key,
        title=f"{_contract_name(contract)}: {first_names([names[record.designation] for record in group], 2)}",
        purpose="Draft for the contracting officer and the program manager. It quotes only what bears on who performs this contract.",
        sections=tuple(sections),
    )


def _contract_name(contract: Contract) -> str:
    number = contract.piid or contract.contract_key
    return f"Order {number} under {contract.parent_piid}" if contract.parent_piid else f"Contract {number}"


def _fact_fields(contract: Contract) -> DraftFields:
    order = contract.piid if contract.parent_piid else ""
    facts = (
        ("Contract number", contract.parent_piid or contract.piid),
        ("Order number", order or "none on record"),
        ("Agency", contract.agency),
        ("Contracting office", contract.office),
        ("Contractor", contract.firm),
        ("End date", spell_day(contract.end_date)),
        ("Obligated, mostly spent", exact_dollars(contract.obligated)),
        ("What it is for", shorten(contract.description, LONGEST_TEXT)),
        ("Covered by an authority", "yes" if contract.covered else "no"),
        ("Performers on record", first_names(contract.performers, MOST_NAMES, "; ")),
    )
    return DraftFields(tuple(DraftField(label, known_or_open(value)) for label, value in facts), paired=True)


def _designation_sections(
    model: ReportModel, contract: Contract, index: ContractIndex, about: str
) -> Iterator[DraftSection]:
    answers = sorted(
        index.answers.get((contract.designation, contract.contract_key), ()),
        key=lambda answer: (ANSWERS[answer.answer], answer.firm_key not in index.own),
    )
    uses = uses_of_contract(contract, answers, index)
    yield DraftSection(f"Use on record{about}", tuple(_use_blocks(contract, uses, index)))
    firms = {answer.firm for answer in answers}
    whose = f" of {next(iter(firms))}" if len(firms) == 1 else ""
    yield DraftSection(
        f"Duties{whose}, and what the record says{about}", tuple(_clause_blocks(model, answers, uses, index))
    )
    yield DraftSection(f"To be asked{about}", (_question_lines(contract, index),))
    fields = _measure_fields(contract, answers, uses, index)
    missing = _missing_lines(contract, answers, uses, fields)
    yield DraftSection(f"Removal, mitigation, release{about}", (DraftFields(fields, paired=True), missing))


def _use_blocks(contract: Contract, uses: ContractUses, index: ContractIndex) -> Iterator[DraftBlock]:
    lines = [f"Use {number}: {use_sentence(path, contract)}" for number, path in enumerate(uses.quoted, 1)]
    if not lines:
        lines.append("No use is on record that bears on this contract. That is no proof that there is none.")
    if uses.elsewhere:
        lines.append("The record also holds a use that is tied elsewhere. It is not quoted here.")
    if uses.further:
        lines.append(f"{count_noun(uses.further, 'further use')} of its performers stand in the workbook of the scan.")
    yield DraftLines(tuple(lines))
    rows = tuple(chain.from_iterable(quoted_rows(path, number, index) for number, path in enumerate(uses.quoted, 1)))
    if rows:
        yield DraftTable(
            ("Use", "What the row says", "Where it stands", "Quoted text"), rows[:MOST_QUOTES], (1, 6, 5, 5)
        )


def _clause_blocks(
    model: ReportModel, answers: Sequence[ClauseAnswer], uses: ContractUses, index: ContractIndex
) -> Iterator[DraftBlock]:
    if not answers:
        yield DraftLines(("No duty of an authority on file reaches this contract.",))
        return
    quoted = {path.sentence: number for number, path in enumerate(uses.quoted, 1)}
    rows: list[tuple[str, ...]] = [
        (
            answer.firm,
            clause_text(answer.clause, answer.edition),
            answer.answer.value,
            shorten(_reason_text(answer, quoted), LONGEST_REASON),
            _due_text(model.deadlines, answer, index),
        )
        for answer in answers[:MOST_CLAUSES]
    ]
    headings: tuple[str, ...] = ("Who is asked", "Duty", "The record says", "Why", "Due")
    shares: tuple[int, ...] = (4, 4, 3, 9, 5)
    if len({answer.firm for answer in answers}) == 1:
        headings, shares, rows = headings[1:], shares[1:], [row[1:] for row in rows]
    yield DraftTable(headings, tuple(rows), shares)
    if len(answers) > MOST_CLAUSES:
        more = count_noun(len(answers) - MOST_CLAUSES, "further answer")
        yield DraftLines((f"{more} on this contract stand in answers.csv.",))


def _reason_text(answer: ClauseAnswer, quoted: dict[str, int]) -> str:
    """The reason, with the number of the use in the place of a path that is quoted, and nothing of one that is not."""
    parts = split_reason(answer.reason)
    if not parts.path:
        return parts.grounds
    number = quoted.get(parts.path)
    rests = f"see use {number}" if number else "by a use that is not quoted here"
    return f"{parts.grounds} {start_upper(parts.position)}: {rests}.".strip()


def _due_text(deadlines: Iterable[Deadline], answer: ClauseAnswer, index: ContractIndex) -> str:
    """When it is due: by the day that a person entered, else if the scan is the identification."""
    if answer.due:
        return f"{answer.due_rule}; due on {spell_day(answer.due)}"
    for disclosure in index.disclosures.get((answer.designation, answer.contract_key), ()):
        if (disclosure.clause, disclosure.edition, disclosure.firm_key) == (
            answer.clause,
            answer.edition,
            answer.firm_key,
        ):
            deadline = scan_dates(
                deadlines, answer.clause, answer.edition, disclosure.value("due_if_identified_by_scan")
            )
            if deadline:
                follow_up = f", follow-up on {spell_day(deadline.scan_follow_up)}" if deadline.scan_follow_up else ""
                return f"If this scan is the identification: {spell_day(deadline.scan_due)}{follow_up}"
    return answer.due_rule or "no day on file"


def _question_lines(contract: Contract, index: ContractIndex) -> DraftLines:
    texts: dict[str, list[str]] = {}
    for finding in _performers_of(contract, index):
        question = index.questions.get((finding.designation, finding.firm_key))
        if question:
            name = f"{finding.firm} ({POSITION_LABELS[finding.position].text.lower()})"
            texts.setdefault(question.question, []).append(name)
    lines = [f"{first_names(names, MOST_NAMES)}: {text}" for text, names in texts.items()]
    return DraftLines(tuple(lines or ("No performer on record must be asked.",)))


def _measure_fields(
    contract: Contract, answers: Sequence[ClauseAnswer], uses: ContractUses, index: ContractIndex
) -> tuple[DraftField, ...]:
    """Removal and mitigation, then exemption and waiver apart: they are asked of different authorities."""
    performers = [finding.firm_key for finding in _performers_of(contract, index)]
    items = [item for item in decisions_about(contract, performers, index) if not uses.is_elsewhere(item.place)]
    measures = filing_decisions(items, "")
    fields = [DraftField("Removal date", measures.removal), DraftField("Mitigation", measures.mitigation)]
    exempting = {answer.authority for answer in answers if EXEMPTION in answer.duty}
    waiting = {answer.authority: answer for answer in reversed(answers) if answer.answer in WAITING}
    for authority, answer in sorted(waiting.items()):
        decided = filing_decisions(items, authority)
        release = "; ".join(text for text in (decided.requested, decided.reference) if text != TO_BE_SUPPLIED)
        word = "Exemption" if authority in exempting else "Waiver"
        fields.append(DraftField(f"{word}, {clause_text(answer.clause, answer.edition)}", known_or_open(release)))
    return tuple(fields)


def _missing_lines(
    contract: Contract, answers: Sequence[ClauseAnswer], uses: ContractUses, fields: Iterable[DraftField]
) -> DraftLines:
    """What nobody has told yet, of what this page would say."""
    missing = [field.label for field in (*_fact_fields(contract).fields, *fields) if field.is_open]
    presumed = [answer for answer in answers if answer.basis in ("by date", "date not stated")]
    if presumed:
        missing.append("the clause list of the contract (its clauses are presumed)")
    if uses.quoted and not any(is_tied(path, contract) for path in uses.quoted):
        missing.append("whether the use is in performance of this contract")
    if any(answer.answer is Answer.DISCLOSE_OR_REPORT and answer.due is None for answer in answers):
        missing.append("the day of identification or notice")
    if uses.quoted:
        missing.append("mission need, alternatives and what removal would cost")
    return DraftLines(
        (f"To be supplied: {'; '.join(missing)}." if missing else "Nothing on this page is to be supplied.",)
    )
