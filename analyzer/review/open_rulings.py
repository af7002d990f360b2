"""What is left of the firms and contracts that were ruled on, once the accepted decisions are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import structs

from analyzer.report.model import Decision, ReviewItem
from analyzer.report.rulings_due import open_by_contract, open_by_firm, open_sentence
from analyzer.review.known import KnownDecisions
from analyzer.review.outcome import OpenRulings, RowOutcome, RowResult
from analyzer.ruling_needs import IN_FORCE


def find_open_rulings(results: Iterable[RowResult], known: KnownDecisions) -> Iterator[OpenRulings]:
    """A line for each firm, and each contract, that an accepted or unchanged decision rules on, in the order of the items."""
    rulings = {
        result.item.key: result.decision or known.ruling_on(result.item).decision
        for result in results
        if result.item and result.outcome in (RowOutcome.ACCEPTED, RowOutcome.UNCHANGED)
    }
    ruled = {key: decision for key, decision in rulings.items() if decision.ruling}
    items = tuple(_with_ruling(item, ruled, known) for item in known.base.values())
    about = [item for item in items if item.key in ruled]
    firms, contracts = open_by_firm(items), open_by_contract(items)
    for designation, firm_key, firm in dict.fromkeys((item.designation, item.firm_key, item.firm) for item in about):
        left = firms.get((designation, firm_key), ())
        yield OpenRulings(
            designation, firm, _standing_sentence(left) or "no path, match or sheet of it is left to decide"
        )
    named = ((item.designation, item.bounds.contract_key, item.piid) for item in about if item.bounds.contract_key)
    for designation, contract_key, piid in dict.fromkeys(named):
        left = contracts.get((designation, contract_key), ())
        yield OpenRulings(designation, piid, _standing_sentence(left) or "nothing of it is left to decide")


def _standing_sentence(left: Sequence[ReviewItem]) -> str:
    return f"still to decide: {open_sentence(left)}" if left else ""


def _with_ruling(item: ReviewItem, ruled: Mapping[str, Decision], known: KnownDecisions) -> ReviewItem:
    """The item as it will stand: with the decision that is kept now, or the last one of the ledger where that still counts.

    A row whose text was ruled on is still a path until the next scan finds none.
    """
    ruling = known.ruling_on(item)
    if item.key in ruled:
        return structs.replace(item, decision=ruled[item.key], state=IN_FORCE)
    if ruling.decision != item.decision and ruling.stands_on(item):
        return structs.replace(item, decision=ruling.decision, state=IN_FORCE)
    return item
