"""What returned rows are judged against: the items of the scan that wrote them, and the last rulings of the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from analyzer.report.model import Decision, ReviewItem
from analyzer.ruling_needs import RulingScope, needs_of, scope_width


@dataclass(frozen=True, slots=True)
class LedgerRuling:
    """The last ruling of the ledger on one item, with what it stood on; `scope` is what the row that it came with applies to."""

    decision: Decision = field(default_factory=Decision)
    evidence: frozenset[str] = frozenset()
    standing: str = ""
    rules: str = ""
    scope: str = ""

    @property
    def sentence(self) -> str:
        """Who ruled what, and when."""
        return f"{self.decision.ruling} by {self.decision.decided_by}, {self.decision.decided_on}"

    @property
    def is_bulk(self) -> bool:
        """Whether it came with a row that covers several: a ruling in the item's own row may follow it."""
        return scope_width(self.scope) > 0

    def stands_on(self, item: ReviewItem) -> bool:
        """Whether it was made under the rules and the law of this scan, on all that the item rests on in it."""
        same_ground = (self.standing, self.rules) == (item.bounds.standing, item.bounds.rules)
        return same_ground and self.evidence.issuperset(item.bounds.evidence)

    def closes(self, item: ReviewItem) -> bool:
        """Whether it closes all that the item rests on in this scan."""
        return needs_of(self.decision.ruling).closes and self.stands_on(item)


@dataclass(frozen=True)
class KnownDecisions:
    """What returned rows are held against.

    `base` holds the items of the scan by key, `rulings` the ledger's last rulings by key, `written` the keys that the sheet
    had rows for: a scan may have more items than a sheet has room for, and what was never sent is not missing. No ruling
    can be of a day after `today`; `by_two` asks for a second person.
    """

    base: Mapping[str, ReviewItem]
    rulings: Mapping[str, LedgerRuling]
    written: Collection[str]
    today: date
    by_two: bool = False

    @cached_property
    def readings(self) -> Mapping[str, tuple[ReviewItem, ...]]:
        """Key of an item -> the other readings of its rows, which have no rows of their own."""
        groups: dict[str, list[ReviewItem]] = defaultdict(list)
        for item in self.base.values():
            for carrier in item.carriers:
                groups[carrier].append(item)
        return {key: tuple(items) for key, items in groups.items()}

    def ruling_on(self, item: ReviewItem) -> LedgerRuling:
        """The last ruling of the ledger on the item, an empty one where there is none."""
        return self.rulings.get(item.key, LedgerRuling())

    def target_of(self, item: ReviewItem, decision: Decision) -> ReviewItem:
        """The item that a decision in the row of `item` rules on: itself, or the reading of its row that the ruling is for."""
        subjects = needs_of(decision.ruling).subjects
        if item.subject in subjects or decision.applies_to == RulingScope.READING:
            return item
        return next((reading for reading in self.readings.get(item.key, ()) if reading.subject in subjects), item)
