"""What the rulings in force say of removal, mitigation and releases, for the fields of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from analyzer.report.filing.contract_index import ContractIndex
from analyzer.report.model import ReviewItem
from analyzer.report.model.contract import Contract
from analyzer.report.model.disclosure import TO_BE_SUPPLIED
from analyzer.text.phrases import spell_day
from analyzer.vocabulary import EdgeKind, Ruling, Subject

_REMOVAL = (Ruling.REMOVED, Ruling.PHASE_OUT)
_RELEASE = (Ruling.WAIVER_REQUESTED, Ruling.WAIVED)
_FIRM = "f:"  # how the key of a first step names a firm


@dataclass(frozen=True, slots=True)
class FilingDecisions:
    """Texts for the fields of a draft, `TO_BE_SUPPLIED` where no ruling tells one.

    `requested` and `reference` are of a release: a waiver or an exemption, as the authority offers it.
    """

    removal: str
    mitigation: str
    requested: str
    reference: str


def decisions_about(contract: Contract, firm_keys: Iterable[str], index: ContractIndex) -> tuple[ReviewItem, ...]:
    """The rulings in force on the contract itself, and on the steps of these firms that bear on it."""
    items = (item for key in firm_keys for item in index.decisions.get((contract.designation, key), ()))
    return tuple(dict.fromkeys(item for item in items if _bears_on(item, contract, index)))


def filing_decisions(items: Iterable[ReviewItem], authority: str) -> FilingDecisions:
    """What the rulings say for the fields of a draft; a release is that of one authority, a removal serves all."""
    items = tuple(items)
    removals = [item for item in items if item.decision.ruling in _REMOVAL]
    releases = [item for item in items if item.decision.ruling in _RELEASE and item.bounds.authority in ("", authority)]
    return FilingDecisions(
        removal=_join_texts(map(_removal_text, removals)),
        mitigation=_join_texts(map(_reasoned_text, removals)),
        requested=_join_texts(map(_request_text, releases)),
        reference=_join_texts(item.decision.reference for item in releases),
    )


def _bears_on(item: ReviewItem, contract: Contract, index: ContractIndex) -> bool:
    """A ruling on a subcontract bears on the contract only if the subcontractor performs it."""
    if item.subject in (Subject.CONTRACT, Subject.REPORT):
        return item.bounds.contract_key == contract.contract_key
    if item.subject is not Subject.PATH:
        return False
    if item.bounds.kind != EdgeKind.SUBCONTRACTS:
        return True
    performers = (index.findings.get((contract.designation, name), ()) for name in contract.performers)
    return item.bounds.supplier.removeprefix(_FIRM) in {finding.firm_key for named in performers for finding in named}


def _join_texts(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, texts))) or TO_BE_SUPPLIED


def _removal_text(item: ReviewItem) -> str:
    decision = item.decision
    if decision.ruling == Ruling.REMOVED:
        proof = f", proof: {decision.proof}" if decision.proof else ""
        return f"{item.what}: removed on {spell_day(decision.removed_on)}{proof}"
    return f"{item.what}: to be removed by {spell_day(decision.target_date)}" if decision.target_date else ""


def _reasoned_text(item: ReviewItem) -> str:
    return f"{item.decision.rationale} ({' '.join(_name_decider(item.decision.decided_by, item.decision.decided_on))})"


def _request_text(item: ReviewItem) -> str:
    decision = item.decision
    word = "granted" if decision.ruling == Ruling.WAIVED else "requested"
    until = f", until {spell_day(decision.valid_until)}" if decision.valid_until else ""
    return f"{word}{until} ({' '.join(_name_decider(decision.decided_by, decision.decided_on))})"


def _name_decider(who: str, on: date | None) -> Iterator[str]:
    yield f"decided by {who or 'nobody named'}"
    if on:
        yield f"on {spell_day(on)}"
