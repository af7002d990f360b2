"""One page per contract that has something to say, for its contracting officer and its program manager."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec import structs

from analyzer.report.answer_reason import split_reason
from analyzer.report.clause_text import clause_text
from analyzer.report.filing.contract_fields import LONGEST_NAME, MOST_NAMES, fact_fields, measure_fields, missing_lines
from analyzer.report.filing.contract_index import PRESSING, WAITING, ContractIndex, scan_dates
from analyzer.report.filing.contract_uses import (
    ContractUses,
    quoted_rows,
    use_sentence,
    uses_of_contract,
)
from analyzer.report.filing.draft_document import (
    DraftBlock,
    DraftDocument,
    DraftFields,
    DraftKind,
    DraftLines,
    DraftSection,
    DraftTable,
    tell_cuts,
)
from analyzer.report.filing.draft_height import section_height
from analyzer.report.model import ClauseAnswer, Contract, Deadline, ReportModel
from analyzer.report.priority import ANSWERS, POSITIONS
from analyzer.text.phrases import count_noun, first_names, shorten, spell_day, start_upper
from analyzer.word_labels import POSITION_LABELS


class PageLengths(NamedTuple):
    """How many quotes, duties and questions stand on a page, and how many characters a quote and a reason have at most."""

    quotes: int
    duties: int
    questions: int
    quote: int
    reason: int


# From the fullest page to the shortest; the first that fits is taken.
_LENGTHS = (
    PageLengths(7, 5, 4, 110, 260),
    PageLengths(4, 5, 3, 110, 260),
    PageLengths(3, 3, 3, 80, 200),
    PageLengths(3, 3, 2, 60, 100),
)
_ONE_PAGE = 61.0  # lines


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
        finding.pressing in PRESSING for finding in index.performers_of(contract)
    )


def _urgency_of(contract: Contract, index: ContractIndex) -> tuple[bool, int, bool, int, Decimal, str]:
    """What an own entity performs goes first, then by the worst answer."""
    answers = index.answers.get((contract.designation, contract.contract_key), ())
    return (
        index.own.isdisjoint(finding.firm_key for finding in index.performers_of(contract)),
        min((ANSWERS[answer.answer] for answer in answers), default=len(ANSWERS)),
        not contract.covered,
        POSITIONS[contract.position],
        -contract.obligated,
        contract.contract_key,
    )


def draft_contract_page(model: ReportModel, group: Sequence[Contract], index: ContractIndex) -> DraftDocument:
    """The page of one contract; of several designations that have something to say, each has a page of its own."""
    records = [record for record in group if _has_something_to_say(record, index)]
    contract = structs.replace(group[0], covered=any(record.covered for record in group))
    names = {note.designation: shorten(note.name, LONGEST_NAME) for note in model.designations}
    title = _contract_name(contract)
    sections: list[DraftSection] = []
    for record in records:
        name = names[record.designation]
        if len(records) == 1:
            head = [DraftSection("Contract", (fact_fields(contract),))]
            title = f"{title}: {name}"
        elif not sections:
            head = [DraftSection("Contract", (fact_fields(contract),)), DraftSection(name, ())]
        else:
            head = [DraftSection(f"{title}: {name}", (), new_page=True)]
        sections += (*head, *_fitting_sections(model, record, index, head))
    page = DraftDocument(
        kind=DraftKind.CONTRACT,
        subject=contract.piid or contract.contract_key,
        title=title,
        purpose="Draft for the contracting officer and the program manager. It quotes only what bears on who performs this contract.",
        sections=tuple(sections),
    )
    return tell_cuts(page, "the workbook of the scan")


def _contract_name(contract: Contract) -> str:
    number = contract.piid or contract.contract_key
    return f"Order {number} under {contract.parent_piid}" if contract.parent_piid else f"Contract {number}"


def _fitting_sections(
    model: ReportModel, contract: Contract, index: ContractIndex, before: Sequence[DraftSection]
) -> tuple[DraftSection, ...]:
    """The sections of one designation, as long as one page holds them behind those that stand `before` them."""
    for lengths in _LENGTHS:
        sections = tuple(_designation_sections(model, contract, index, lengths))
        if section_height((*before, *sections)) <= _ONE_PAGE:
            break
    return sections


def _designation_sections(
    model: ReportModel, contract: Contract, index: ContractIndex, lengths: PageLengths
) -> Iterator[DraftSection]:
    answers = sorted(
        index.answers.get((contract.designation, contract.contract_key), ()),
        key=lambda answer: (ANSWERS[answer.answer], answer.firm_key not in index.own),
    )
    uses = uses_of_contract(contract, answers, index)
    yield DraftSection("Use on record", tuple(_use_blocks(contract, uses, index, lengths)))
    firms = {answer.firm for answer in answers}
    whose = f" of {shorten(next(iter(firms)), LONGEST_NAME)}" if len(firms) == 1 else ""
    blocks = tuple(_clause_blocks(model, answers, uses, index, lengths))
    yield DraftSection(f"Duties{whose}, and what the record says", blocks)
    yield DraftSection("To be asked", (_question_lines(contract, index, lengths.questions),))
    fields = measure_fields(contract, answers, uses, index)
    missing = missing_lines(contract, answers, uses, fields)
    yield DraftSection("Removal, mitigation, release", (DraftFields(fields, paired=True), missing))


def _use_blocks(
    contract: Contract, uses: ContractUses, index: ContractIndex, lengths: PageLengths
) -> Iterator[DraftBlock]:
    lines = [f"Use {number}: {use_sentence(path, contract)}" for number, path in enumerate(uses.quoted, 1)]
    if not lines:
        lines.append("No use is on record that bears on this contract. That is no proof that there is none.")
    if uses.elsewhere:
        lines.append("The record also holds a use that is tied elsewhere. It is not quoted here.")
    if uses.further:
        lines.append(_more_text(uses.further, "further use of its performers", "further uses of its performers"))
    yield DraftLines(tuple(lines))
    by_use = [tuple(quoted_rows(path, number, index, lengths.quote)) for number, path in enumerate(uses.quoted, 1)]
    cells = [(at, number) for number, rows in enumerate(by_use) for at in range(len(rows))]
    chosen = sorted(cells)[: lengths.quotes]  # the first cell of each use before the second of one
    rows = tuple(by_use[number][at] for number, at in sorted((number, at) for at, number in chosen))
    if rows:
        yield DraftTable(("Use", "What the row says", "Where it stands", "Quoted text"), rows, (1, 6, 5, 5))


def _more_text(count: int, noun: str, plural: str) -> str:
    """That `count` things, of which there is one at least, are not on this page."""
    return f"{count_noun(count, f'{noun} stands', f'{plural} stand')} in the workbook of the scan."


def _clause_blocks(
    model: ReportModel,
    answers: Sequence[ClauseAnswer],
    uses: ContractUses,
    index: ContractIndex,
    lengths: PageLengths,
) -> Iterator[DraftBlock]:
    if not answers:
        yield DraftLines(("No duty of an authority on file reaches this contract.",))
        return
    quoted = {path.sentence: number for number, path in enumerate(uses.quoted, 1)}
    rows: list[tuple[str, ...]] = [
        (
            shorten(answer.firm, LONGEST_NAME),
            shorten(clause_text(answer.clause, answer.edition), LONGEST_NAME),
            answer.answer.value,
            shorten(_reason_text(answer, quoted), lengths.reason),
            _due_text(model.deadlines, answer, index),
        )
        for answer in answers[: lengths.duties]
    ]
    headings: tuple[str, ...] = ("Who is asked", "Duty", "The record says", "Why", "Due")
    shares: tuple[int, ...] = (4, 4, 3, 9, 5)
    if len({answer.firm for answer in answers}) == 1:
        headings, shares, rows = headings[1:], shares[1:], [row[1:] for row in rows]
    yield DraftTable(headings, tuple(rows), shares)
    if len(answers) > lengths.duties:
        more = _more_text(len(answers) - lengths.duties, "further answer on it", "further answers on it")
        yield DraftLines((more,))


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


def _question_lines(contract: Contract, index: ContractIndex, limit: int) -> DraftLines:
    texts: dict[str, list[str]] = {}
    for finding in index.performers_of(contract):
        question = index.questions.get((finding.designation, finding.firm_key))
        if question:
            name = f"{shorten(finding.firm, LONGEST_NAME)} ({POSITION_LABELS[finding.position].text.lower()})"
            texts.setdefault(question.full_text, []).append(name)
    lines = [f"{first_names(names, MOST_NAMES)}: {text}" for text, names in texts.items()]
    if len(lines) > limit:
        lines[limit:] = [_more_text(len(lines) - limit, "further question", "further questions")]
    return DraftLines(tuple(lines or ("No performer on record must be asked.",)))
