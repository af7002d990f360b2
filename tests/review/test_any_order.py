"""Any set of decisions, in any order and split over any number of returned copies, closes the same items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import cast

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from analyzer.render.workbook.sheets.decisions import FIELDS, KEY, READ_ONLY
from analyzer.report.model import Decision, ReviewItem
from analyzer.report.model.review_item import DecisionScope
from analyzer.report.tables.table_column import ColumnKind, Value
from analyzer.review.known import KnownDecisions, LedgerRuling
from analyzer.review.merge import merge_rows
from analyzer.review.outcome import RowOutcome
from analyzer.review.returned import ReturnedRow
from analyzer.ruling_needs import RulingScope, needs_of
from analyzer.vocabulary import Justification, Position, Ruling, Subject
from analyzer.word_labels import word_label

FIRMS, PRODUCTS = ("ada", "bit"), ("team plan", "api", "code")
TODAY = date(2026, 11, 29)
GIVEN = Decision(rationale="Checked with the owner of the tool", decided_by="J. Okafor", decided_on=date(2026, 9, 10))
RULINGS = (
    structs.replace(GIVEN, ruling=Ruling.REMOVED.value, removed_on=date(2026, 9, 1), proof="Ticket 881"),
    structs.replace(GIVEN, ruling=Ruling.NOT_AFFECTED.value, justification=Justification.NOT_PRESENT.value),
    structs.replace(GIVEN, ruling=Ruling.PHASE_OUT.value, owner="T. Abara", target_date=date(2027, 1, 1)),
)


def item_of(firm: str, supplier: str, carriers: tuple[str, ...] = ()) -> ReviewItem:
    bounds = DecisionScope(consumer=firm, supplier=supplier, kind="uses", evidence=(f"{firm} {supplier}",))
    return ReviewItem(
        f"{firm}/{supplier}", Subject.PATH, "acme", firm, firm, "", "", f"{firm} uses {supplier}", "a.csv, row 1",
        Position.EXPOSED, "", Decimal(0), bounds, Decision(), "", carriers,
    )  # fmt: skip


# Each firm has a row for each product, and every row is read as a use of the vendor, too.
ROWS = [item_of(firm, product) for firm in FIRMS for product in PRODUCTS]
VENDOR = [item_of(firm, "vendor", tuple(f"{firm}/{product}" for product in PRODUCTS)) for firm in FIRMS]
BASE = {item.key: item for item in (*ROWS, *VENDOR)}


def returned_row(item: ReviewItem, decision: Decision) -> ReturnedRow:
    texts = {KEY: item.key} | {field.heading: str(getattr(decision, field.name) or "") for field in FIELDS}
    for column in READ_ONLY:
        text = str(cast(Value, column.value(item)) or "")
        texts[column.heading] = word_label(text) if column.kind is ColumnKind.WORD else text
    return ReturnedRow("book.xlsx", "Decisions", 6, texts, dict.fromkeys(texts, "A"))


def closed_after(books: Iterable[Mapping[str, Decision]]) -> set[str]:
    """The items that are closed once the books have come back one after the other."""
    ledger: dict[str, LedgerRuling] = {}
    for book in books:
        rows = [returned_row(BASE[key], decision) for key, decision in book.items()]
        for result in merge_rows(rows, KnownDecisions(BASE, dict(ledger), BASE.keys(), TODAY)):
            assert result.outcome in (RowOutcome.ACCEPTED, RowOutcome.UNCHANGED, RowOutcome.MISSING), result
            if result.outcome is RowOutcome.ACCEPTED and result.item and result.decision:
                evidence = frozenset(result.item.bounds.evidence)
                ledger[result.item.key] = LedgerRuling(result.decision, evidence, scope=result.scope)
    return {key for key, ruling in ledger.items() if needs_of(ruling.decision.ruling).closes}


@st.composite
def decisions(draw: st.DrawFn) -> dict[str, Decision]:
    """A decision for some of the rows; at most one row of a firm, and one of a product, rules on more than itself."""
    chosen = {item.key: draw(st.sampled_from((None, *RULINGS))) for item in ROWS}
    found = {key: decision for key, decision in chosen.items() if decision}
    for scope, names in ((RulingScope.FIRM, FIRMS), (RulingScope.PRODUCT, PRODUCTS)):
        for name in names:
            able = sorted(key for key, each in found.items() if name in key.split("/") and not each.applies_to)
            key = draw(st.sampled_from((None, *able)))
            if key:
                found[key] = structs.replace(found[key], applies_to=scope.value)
    return found


@given(decisions(), st.randoms(use_true_random=False), st.integers(1, 6))
def test_any_order_and_any_split_closes_the_same(found: dict[str, Decision], random: object, copies: int) -> None:
    whole = closed_after([found])
    assert closed_after(split(found, random, copies)) == whole


def split(found: Mapping[str, Decision], random: object, copies: int) -> Sequence[dict[str, Decision]]:
    books: list[dict[str, Decision]] = [{} for _ in range(copies)]
    keys = sorted(found)
    random.shuffle(keys)  # type: ignore[attr-defined]
    for key in keys:
        random.choice(books)[key] = found[key]  # type: ignore[attr-defined]
    return books


@given(decisions())
def test_a_reading_is_closed_only_when_every_row_of_it_is(found: dict[str, Decision]) -> None:
    closed = closed_after([found])
    for item in VENDOR:
        assert item.key not in closed or closed.issuperset(item.carriers)


@given(decisions())
def test_a_row_that_was_ruled_on_by_itself_keeps_that_ruling(found: dict[str, Decision]) -> None:
    closed = closed_after([found])
    for key, decision in found.items():
        assert (key in closed) == needs_of(decision.ruling).closes
