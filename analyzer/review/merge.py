"""The three-way merge: what the scan wrote, what came back, and what the ledger holds by now.

Rows are known by their keys alone. A row whose read-only cells no longer are what the scan wrote beside that key may have been
torn apart by a sort over some columns: its ruling is never taken.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import cast

from analyzer.render.cleaning import clean_text
from analyzer.render.workbook.cell import LONGEST_TEXT
from analyzer.render.workbook.sheets.decisions import KEY, READ_ONLY
from analyzer.report.model import Decision, ReviewItem
from analyzer.report.tables.table_column import ColumnKind, Value
from analyzer.review.fields import BY_NAME, Fault, faults_of, read_decision
from analyzer.review.known import KnownDecisions
from analyzer.review.outcome import RowOutcome, RowResult
from analyzer.review.returned import ReturnedRow
from analyzer.review.spread import spread_decisions
from analyzer.ruling_needs import RulingScope, needs_of
from analyzer.vocabulary import Subject
from analyzer.word_labels import word_label

COMPARED = LONGEST_TEXT - 200  # longer texts were cut with a remark
CENT = Decimal("0.01")


def merge_rows(rows: Sequence[ReturnedRow], known: KnownDecisions) -> tuple[RowResult, ...]:
    """What becomes of each row."""
    by_key: dict[str, list[ReturnedRow]] = defaultdict(list)
    for row in rows:
        by_key[row.texts[KEY]].append(row)
    found = [result for key, same in by_key.items() for result in _of_key(key, same, known)]
    return (*found, *spread_decisions(found, known), *_missing_rows(by_key, known))


def _of_key(key: str, rows: Sequence[ReturnedRow], known: KnownDecisions) -> Iterator[RowResult]:
    if not key:
        for row in rows:
            yield _row_result(
                row, RowOutcome.NO_KEY, KEY, "The key of this row was deleted: nothing tells what it is about."
            )
        return
    item = known.base.get(key)
    if item is None:
        for row in rows:
            yield _row_result(row, RowOutcome.UNKNOWN, KEY, "The scan that this workbook came from has no such row.")
        return
    judged = [_judge_row(row, item, known) for row in rows]
    decisions = {result.decision for result in judged if result.outcome is RowOutcome.ACCEPTED}
    if len(decisions) > 1:
        for row in rows:
            yield _row_result(row, RowOutcome.DUPLICATED, "Decision", "Copies of this row say different things.", item)
        return
    accepted = False
    for result in judged:
        if result.outcome is RowOutcome.ACCEPTED and accepted:
            yield RowResult(
                RowOutcome.UNCHANGED, key, result.firm, result.what, result.place, "A copy of an accepted row."
            )
        else:
            yield result
        accepted = accepted or result.outcome is RowOutcome.ACCEPTED


def _judge_row(row: ReturnedRow, item: ReviewItem, known: KnownDecisions) -> RowResult:
    if edited := next(_edit_faults(row, item), None):
        return _row_result(row, RowOutcome.EDITED, edited.heading, edited.reason, item)
    decision, faults = read_decision(dict(row.texts))
    target = known.target_of(item, decision)
    if faults := faults or (*_find_faults(decision, target, known), *_text_faults(decision, item, known)):
        reason = " ".join(f"{fault.heading}: {fault.reason}" for fault in faults)
        return _row_result(row, RowOutcome.INVALID, faults[0].heading, reason, item)
    ruling = known.ruling_on(target)
    same_as_ledger = decision == ruling.decision and not ruling.is_bulk
    if same_as_ledger or decision in (item.decision, target.decision):
        return _row_result(row, RowOutcome.UNCHANGED, "Decision", "", item)
    if ruling.decision != target.decision and not ruling.is_bulk:
        reason = f"Since this workbook was written, the ledger has: {ruling.sentence}."
        return _row_result(row, RowOutcome.CONFLICT, "Decision", reason, item)
    return _row_result(row, RowOutcome.ACCEPTED, "Decision", "", target, decision)


def _text_faults(decision: Decision, item: ReviewItem, known: KnownDecisions) -> Iterator[Fault]:
    """A row with texts in several columns that may mean the vendor: each is a question of its own (rule 10)."""
    parts = {reading.bounds.part for reading in known.readings.get(item.key, ()) if reading.subject is Subject.MATCH}
    if len(parts) > 1 and needs_of(decision.ruling).subjects == (Subject.MATCH,):
        reason = f"The row has texts in {len(parts)} columns. Open it up first: Under review, {RulingScope.READING}."
        yield Fault(BY_NAME["ruling"].heading, reason)


def _find_faults(decision: Decision, item: ReviewItem, known: KnownDecisions) -> tuple[Fault, ...]:
    """What is wrong with a decision; one that the scan itself wrote into the sheet was judged when it was made."""
    return faults_of(decision, item.subject, known.today, known.by_two) if decision != item.decision else ()


def _edit_faults(row: ReturnedRow, item: ReviewItem) -> Iterator[Fault]:
    for column in READ_ONLY:
        if not row.has(column.heading):
            continue
        wrote, back = cast(Value, column.value(item)), row.texts[column.heading]
        if not _is_same_value(wrote, back, column.kind):
            yield Fault(column.heading, f"It said “{_value_text(wrote, column.kind)}” and now says “{back}”.")


def _is_same_value(wrote: Value, back: str, kind: ColumnKind) -> bool:
    if kind is ColumnKind.MONEY:
        try:
            return Decimal(back or "0").quantize(CENT) == Decimal(str(wrote or 0)).quantize(CENT)
        except InvalidOperation:
            return False
    return " ".join(_value_text(wrote, kind).split())[:COMPARED] == " ".join(back.split())[:COMPARED]


def _value_text(wrote: Value, kind: ColumnKind) -> str:
    text = clean_text(str(wrote or ""))
    return word_label(text) if kind is ColumnKind.WORD else text


def _missing_rows(seen: Mapping[str, object], known: KnownDecisions) -> Iterator[RowResult]:
    for key, item in known.base.items():
        if key in known.written and key not in seen:
            yield RowResult(
                RowOutcome.MISSING,
                key,
                item.firm,
                item.what,
                "",
                "The row did not come back; nothing is changed.",
                None,
                item,
            )


def _row_result(
    row: ReturnedRow,
    outcome: RowOutcome,
    heading: str,
    reason: str,
    item: ReviewItem | None = None,
    decision: Decision | None = None,
) -> RowResult:
    firm = item.firm if item else row.texts["Firm"]
    what = item.what if item else row.texts["What is to be decided"]
    return RowResult(outcome, row.texts[KEY], firm, what, row.place(heading), reason, decision, item)
