"""Whose the rows of a sheet are, where a person ruled it in the Decisions sheet; it binds files and sheets of the same name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from analyzer.mapping.classify_table import SheetPlace
from analyzer.mapping.saved.similarity import places_agree
from analyzer.store.steps import query_rows

if TYPE_CHECKING:
    from analyzer.store.connection import Connection


@dataclass(frozen=True, slots=True)
class StatedOwner:
    """`firm` owns the rows of the sheet, as `decided_by` ruled on `decided_on`."""

    file: str
    sheet: str
    firm: str
    decided_by: str
    decided_on: date

    @property
    def sentence(self) -> str:
        """The sentence for the reader."""
        return f"every row is taken to speak of {self.firm!r}: {self.decided_by} ruled so on {self.decided_on}."


def stated_owners(connection: Connection, as_of: date) -> tuple[StatedOwner, ...]:
    """The last ruling of each sheet on or before the as-of date, from the table `decision`."""
    rows = query_rows(connection, __package__, "stated_owner", as_of=as_of)
    return tuple(StatedOwner(*row) for row in rows)


def owner_of(owners: Sequence[StatedOwner], place: SheetPlace) -> StatedOwner | None:
    """Who was ruled to own the rows that stand at `place`."""
    return next((owner for owner in owners if places_agree((owner.file, owner.sheet), place)), None)
