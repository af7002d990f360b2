"""The fields of a contract page: what is known of the contract, of removal and releases, and what nobody has told yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyzer.report.clause_text import clause_text
from analyzer.report.filing.contract_index import WAITING, ContractIndex
from analyzer.report.filing.contract_uses import ContractUses, is_tied
from analyzer.report.filing.draft_document import DraftField, DraftFields, DraftLines, known_or_open
from analyzer.report.filing.filing_decisions import decisions_about, filing_decisions
from analyzer.report.filing.report_forms import EXEMPTION
from analyzer.report.model import ClauseAnswer, Contract
from analyzer.report.model.disclosure import TO_BE_SUPPLIED
from analyzer.text.dollar_text import exact_dollars
from analyzer.text.phrases import first_names, shorten, spell_day
from analyzer.vocabulary import Answer

MOST_NAMES = 6
LONGEST_NAME, LONGEST_TEXT = 60, 160


def fact_fields(contract: Contract) -> DraftFields:
    """What contract lists tell of the contract, and who performs it."""
    order = contract.piid if contract.parent_piid else ""
    facts = (
        ("Contract number", contract.parent_piid or contract.piid),
        ("Order number", order or "none on record"),
        ("Agency", contract.agency),
        ("Contracting office", shorten(contract.office, LONGEST_TEXT)),
        ("Contractor", shorten(contract.firm, LONGEST_TEXT)),
        ("End date", spell_day(contract.end_date)),
        ("Obligated, mostly spent", exact_dollars(contract.obligated)),
        ("What it is for", shorten(contract.description, LONGEST_TEXT)),
        ("Covered by an authority", "yes" if contract.covered else "no"),
        (
            "Performers on record",
            first_names([shorten(name, LONGEST_NAME) for name in contract.performers], MOST_NAMES, "; "),
        ),
    )
    return DraftFields(tuple(DraftField(label, known_or_open(value)) for label, value in facts), paired=True)


def measure_fields(
    contract: Contract, answers: Sequence[ClauseAnswer], uses: ContractUses, index: ContractIndex
) -> tuple[DraftField, ...]:
    """Removal and mitigation, then exemption and waiver apart: they are asked of different authorities."""
    performers = [finding.firm_key for finding in index.performers_of(contract)]
    items = [item for item in decisions_about(contract, performers, index) if not uses.is_elsewhere(item.place)]
    measures = filing_decisions(items, "")
    fields = [DraftField("Removal date", measures.removal), DraftField("Mitigation", measures.mitigation)]
    exempting = {answer.authority for answer in answers if EXEMPTION in answer.duty}
    waiting = {answer.authority: answer for answer in reversed(answers) if answer.answer in WAITING}
    for authority, answer in sorted(waiting.items()):
        decided = filing_decisions(items, authority)
        release = "; ".join(text for text in (decided.requested, decided.reference) if text != TO_BE_SUPPLIED)
        word = "Exemption" if authority in exempting else "Waiver"
        label = f"{word}, {shorten(clause_text(answer.clause, answer.edition), LONGEST_NAME)}"
        fields.append(DraftField(label, known_or_open(release)))
    return tuple(fields)


def missing_lines(
    contract: Contract, answers: Sequence[ClauseAnswer], uses: ContractUses, fields: Iterable[DraftField]
) -> DraftLines:
    """What nobody has told yet, of what this page would say."""
    missing = [field.label for field in (*fact_fields(contract).fields, *fields) if field.is_open]
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
