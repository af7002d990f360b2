"""What an accepted decision covers beside its own item: the other readings of its row, and what the row says it applies to.

Each item that is covered gets a ruling of its own in the ledger, on the evidence that it has in this scan: what comes up later is
not covered. A narrower ruling is never overruled by a wider one, whichever of them comes back first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from msgspec import structs

from analyzer.report.model import Decision, ReviewItem
from analyzer.review.known import KnownDecisions, LedgerRuling
from analyzer.review.outcome import RowOutcome, RowResult
from analyzer.ruling_needs import RulingScope, needs_of, scope_width
from analyzer.vocabulary import EdgeKind, Subject

Accepted = Mapping[str, RowResult]
# A row of another firm that such a scope reaches is ruled on as to that product or text, not with all that it is read as.
_OF_ONE_READING = (RulingScope.PRODUCT, RulingScope.TEXT)


def spread_decisions(results: Iterable[RowResult], known: KnownDecisions) -> tuple[RowResult, ...]:
    """The results for all items that the accepted ones among `results` cover, in the order of their keys."""
    results = tuple(results)
    own = {result.item.key: result for result in results if result.outcome is RowOutcome.ACCEPTED and result.item}
    answered = {result.key for result in results if result.outcome is RowOutcome.UNCHANGED and _is_ruled(result)}
    bulk = _bulk_results(own, answered, known)
    accepted = own | {key: result for key, result in bulk.items() if result.outcome is RowOutcome.ACCEPTED}
    readings = _reading_results(accepted, known)
    return tuple(covered[key] for covered in (bulk, readings) for key in sorted(covered))


def _is_ruled(result: RowResult) -> bool:
    return result.item is not None and bool(result.item.decision.ruling)


def _bulk_results(own: Accepted, answered: Iterable[str], known: KnownDecisions) -> dict[str, RowResult]:
    """The items that a row covers by what it applies to, the widest scopes first, so that narrower ones overrule them."""
    taken = {*own, *answered}
    by_item: dict[str, RowResult] = {}
    leads = [result for result in own.values() if result.decision and scope_width(result.decision.applies_to)]
    for result in sorted(leads, key=lambda result: -scope_width(_decision_of(result).applies_to)):
        for item in _items_in_scope(result, known):
            if item.key in taken or _is_narrower(known.ruling_on(item), item, _decision_of(result).applies_to):
                continue
            covered = _covered_result(result, item, _row_key(_item_of(result)), _decision_of(result).applies_to)
            by_item[item.key] = _settle_rivals(by_item.get(item.key), covered)
    return {key: result for key, result in by_item.items() if not _is_known(result, known)}


def _items_in_scope(result: RowResult, known: KnownDecisions) -> Iterator[ReviewItem]:
    """The other items that the row of `result` applies to; a reading is left to the row that stands for it."""
    lead, decision = _item_of(result), _decision_of(result)
    same = _SAME[RulingScope(decision.applies_to)]
    for item in known.base.values():
        about = item.designation == lead.designation and item.subject is lead.subject and item.key != lead.key
        is_read_elsewhere = item.carriers and item.subject is Subject.PATH
        if about and not is_read_elsewhere and same(lead, item):
            yield item


def _same_firm(lead: ReviewItem, item: ReviewItem) -> bool:
    """Uses and purchases of one firm; its subcontracts only where the row is one."""
    kinds = {EdgeKind.SUBCONTRACTS.value == each.bounds.kind for each in (lead, item)}
    return lead.firm_key == item.firm_key and len(kinds) == 1


def _same_product(lead: ReviewItem, item: ReviewItem) -> bool:
    return (lead.bounds.supplier, lead.bounds.kind) == (item.bounds.supplier, item.bounds.kind)


def _same_text(lead: ReviewItem, item: ReviewItem) -> bool:
    return (lead.bounds.text, lead.bounds.part) == (item.bounds.text, item.bounds.part)


def _same_duty(lead: ReviewItem, item: ReviewItem) -> bool:
    """Contracts of one firm under one authority; of reports those under one clause and edition."""
    ours, theirs = ((each.bounds.authority, each.bounds.clause, each.bounds.edition) for each in (lead, item))
    return lead.firm_key == item.firm_key and ours == theirs


_SAME: Mapping[RulingScope, Callable[[ReviewItem, ReviewItem], bool]] = {
    RulingScope.FIRM: _same_firm,
    RulingScope.PRODUCT: _same_product,
    RulingScope.TEXT: _same_text,
    RulingScope.CONTRACTS: _same_duty,
}


def _is_narrower(ruling: LedgerRuling, item: ReviewItem, scope: str) -> bool:
    """Whether the ledger has a ruling on the item that still counts and binds more narrowly than `scope`."""
    if not ruling.decision.ruling or scope_width(ruling.scope) >= scope_width(scope):
        return False
    return ruling.closes(item) or not needs_of(ruling.decision.ruling).closes


def _settle_rivals(rival: RowResult | None, result: RowResult) -> RowResult:
    """The narrower of two results for one item; two of the same width that differ are refused."""
    if rival is None or scope_width(result.scope) < scope_width(rival.scope) or rival.decision == result.decision:
        return result
    reason = f"Two rows that apply to it say different things: {rival.place} and {result.place}."
    return replace(result, outcome=RowOutcome.DUPLICATED, reason=reason, decision=None)


def _is_known(result: RowResult, known: KnownDecisions) -> bool:
    """Whether the ledger has this very decision on the item already, on the same ground and as narrow as it comes now."""
    ruling = known.ruling_on(_item_of(result))
    is_as_narrow = scope_width(ruling.scope) <= scope_width(result.scope)
    return result.decision == ruling.decision and is_as_narrow and ruling.stands_on(_item_of(result))


def _reading_results(accepted: Accepted, known: KnownDecisions) -> dict[str, RowResult]:
    """The other readings of the rows that are ruled on now: those that are settled with them, and those that were and are not."""
    by_item: dict[str, RowResult] = {}
    rows = {_row_key(_item_of(result)): result for result in accepted.values()}
    for row in sorted(rows):
        for item in known.readings.get(row, ()):
            if item.key in accepted or item.key in by_item:
                continue
            covered = _covered_result(rows[row], item, row, RulingScope.ROW)
            if _is_settled_with(item, rows[row], accepted, known):
                by_item[item.key] = covered
            elif known.ruling_on(item).scope == RulingScope.ROW and not _all_closed(item.carriers, accepted, known):
                by_item[item.key] = replace(covered, decision=_withdraw_decision(_decision_of(rows[row])))
    return {key: result for key, result in by_item.items() if not _is_known(result, known)}


def _withdraw_decision(decision: Decision) -> Decision:
    """No ruling any more, by whom and from the day on that the decision says."""
    return Decision(decided_by=decision.decided_by, decided_on=decision.decided_on)


def _is_settled_with(item: ReviewItem, result: RowResult, accepted: Accepted, known: KnownDecisions) -> bool:
    """Whether the decision of a row settles a reading of it: a step needs all its rows closed, a text stands in this row alone."""
    decision = _decision_of(result)
    needs = needs_of(decision.ruling)
    if not _rules_on_whole_row(result.scope, decision) or not needs.closes or item.subject not in needs.subjects:
        return False
    return item.subject is Subject.MATCH or _all_closed(item.carriers, accepted, known)


def _all_closed(carriers: Sequence[str], accepted: Accepted, known: KnownDecisions) -> bool:
    return all(_is_closed(key, accepted, known) for key in carriers)


def _is_closed(key: str, accepted: Accepted, known: KnownDecisions) -> bool:
    """Whether a whole row is closed by a decision that is accepted now, or by one of the ledger on the same ground."""
    if result := accepted.get(key):
        decision, scope = _decision_of(result), result.scope
    elif (item := known.base.get(key)) and known.ruling_on(item).closes(item):
        decision, scope = known.ruling_on(item).decision, known.ruling_on(item).scope
    else:
        return False
    return needs_of(decision.ruling).closes and _rules_on_whole_row(scope, decision)


def _rules_on_whole_row(scope: str, decision: Decision) -> bool:
    """Whether a decision is on all that a row is read as; `scope` is that by which it came to the row."""
    return scope not in _OF_ONE_READING and decision.applies_to != RulingScope.READING


def _row_key(item: ReviewItem) -> str:
    """The key of the row that the item stands in: its own, or that of the item that stands for it."""
    return item.carriers[0] if item.carriers else item.key


def _covered_result(result: RowResult, item: ReviewItem, lead: str, scope: str) -> RowResult:
    decision = structs.replace(_decision_of(result), applies_to="")
    reason = f"At {item.place or item.piid}, with {_item_of(result).what} ({scope})."
    return replace(
        result,
        key=item.key,
        firm=item.firm,
        what=item.what,
        reason=reason,
        decision=decision,
        item=item,
        lead=lead,
        scope=scope,
    )


def _item_of(result: RowResult) -> ReviewItem:
    if result.item is None:
        raise AssertionError("an accepted row has its item")
    return result.item


def _decision_of(result: RowResult) -> Decision:
    return result.decision or Decision()
