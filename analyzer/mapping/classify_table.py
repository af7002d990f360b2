"""What a table is taken to be: the kind of its rows and the part of each column, from its headings and a sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analyzer.mapping.columns.choices import CHOICES, are_choices
from analyzer.mapping.columns.close_calls import CloseCall, close_calls
from analyzer.mapping.columns.column import Column, overrule_by_content
from analyzer.mapping.columns.entry_side import EntrySide, find_entry_side, with_credits_of_sellers
from analyzer.mapping.columns.heading_terms import NOTHING
from analyzer.mapping.columns.headings import parse_heading
from analyzer.mapping.columns.hidden_names import swap_names
from analyzer.mapping.columns.known_names import with_known_names
from analyzer.mapping.columns.named_beside import with_named_beside
from analyzer.mapping.columns.neighbours import (
    with_hint,
    with_neighbours,
    with_numbers_for_names,
    with_statement_shape,
)
from analyzer.mapping.columns.nested_lists import NESTED, joins_two_firms
from analyzer.mapping.columns.only_money import with_only_money
from analyzer.mapping.columns.periods import with_periods
from analyzer.mapping.columns.profile import profile_values
from analyzer.mapping.columns.published_layouts import known_layout
from analyzer.mapping.columns.question_columns import pair_questions
from analyzer.mapping.columns.relation import with_missing_side, with_second_names
from analyzer.mapping.columns.roles import AssignedColumn, assign_roles
from analyzer.mapping.columns.sheet_kind import decide_kind
from analyzer.mapping.columns.signs import Signs
from analyzer.mapping.raw_row import RawRow
from analyzer.mapping.tables.find_tables import SheetTable
from analyzer.mapping.tables.headless import headless_layout
from analyzer.vocabulary import ColumnRole, SheetKind

SAMPLE = 400
_WHOSE = frozenset(
    (ColumnRole.FIRM, ColumnRole.FIRM_UEI, ColumnRole.FIRM_CAGE, ColumnRole.FIRM_LEI, ColumnRole.FIRM_DUNS)
)


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """The file and sheet that a table stands in, and whether that is a software list of our own making."""

    file: str
    sheet: str
    is_sbom: bool = False


@dataclass(frozen=True, slots=True)
class TableClassification:
    """What a table was taken to be; `usual` is how many cells a row of it fills, `firm` whose it is if no column says.

    `ruling` is the sentence that tells who ruled so. `skipped`: a person wants it left out. `is_published`: its layout is known
    by its exact headings. `close_calls`: what it could also be, each with what would change. `entry_side`: the column that says
    which amounts are taken off.
    """

    kind: SheetKind
    assigned: tuple[AssignedColumn, ...]
    usual: int
    firm: str = ""
    ruling: str = ""
    notes: tuple[str, ...] = ()
    skipped: bool = False
    is_published: bool = False
    close_calls: tuple[CloseCall, ...] = ()
    entry_side: EntrySide | None = None

    @property
    def names_its_firms(self) -> bool:
        """Whether a column says which firm each row is about."""
        return any(each.part in _WHOSE for each in self.assigned)


def understand_table(
    place: SheetPlace, table: SheetTable, sample: Sequence[RawRow], kind: SheetKind | None = None
) -> TableClassification:
    """Guess parts, and the kind unless it is given; `sample` are the first rows below the header."""
    width = max((len(row.cells) for row in sample), default=0)
    headless = None if table.header else headless_layout(sample)
    headings = table.header.headings if table.header else headless.headings if headless else ("",) * width
    hint = f"{place.file} {place.sheet} {table.title}".lower()
    columns = _table_columns(headings, sample, hint)
    layout = headless.layout if headless else known_layout(headings)
    signs = Signs(columns, hint)
    told_by = f"are those of {headless.name}" if headless else "are told by their contents"
    notes: tuple[str, ...] = () if table.header or not sample else (f"no header row: the columns {told_by}.",)
    calls: tuple[CloseCall, ...] = ()
    if kind is None and layout is None and (ownerless := _ownerless_kind(columns, sample, place.sheet)):
        searched = assign_roles(SheetKind.UNKNOWN, tuple(replace(column, meaning=NOTHING) for column in columns), None)
        return TableClassification(ownerless[0], searched, _usual_fill(sample), notes=(*notes, ownerless[1]))
    if kind is None:
        kind = layout.kind if layout else decide_kind(signs)
        calls = () if layout else close_calls(signs, kind)
    elif layout and layout.kind is not kind:
        layout = None
    assigned = assign_roles(kind, columns, layout)
    side = find_entry_side(assigned, sample)
    return TableClassification(
        kind,
        assigned,
        _usual_fill(sample),
        notes=(*notes, *(call.said for call in calls), *((side.sentence,) if side else ())),
        is_published=layout is not None,
        close_calls=calls,
        entry_side=side,
    )


def _ownerless_kind(columns: Sequence[Column], sample: Sequence[RawRow], sheet: str) -> tuple[SheetKind, str] | None:
    """The kind of a table no row of which is about a firm, and the sentence that says why; None for any other table."""
    if are_choices(columns, sample, sheet):
        return SheetKind.PRODUCTS, CHOICES
    return (SheetKind.UNKNOWN, NESTED) if joins_two_firms(columns) else None


def _usual_fill(sample: Sequence[RawRow]) -> int:
    """How many cells a full row has: the upper quartile, since totals and notes fill few and may be many."""
    filled = sorted(row.filled for row in sample)
    return filled[3 * (len(filled) - 1) // 4] if filled else 0


def _table_columns(headings: Sequence[str], sample: Sequence[RawRow], hint: str) -> tuple[Column, ...]:
    contents = [profile_values(row.cells[col] for row in sample) for col in range(len(headings))]
    read = [
        overrule_by_content(Column(col, heading, parse_heading(heading), content))
        for col, (heading, content) in enumerate(zip(headings, contents, strict=True), start=1)
    ]
    named = with_hint(with_neighbours(with_named_beside(with_known_names(read, sample))), hint)
    # By the headings first: a name of a firm that is found by its cells alone says nothing of its side.
    parties = swap_names(with_missing_side(with_second_names(named, sample)))
    amounts = with_credits_of_sellers(
        with_periods(with_only_money(with_statement_shape(with_numbers_for_names(parties))))
    )
    return pair_questions(amounts)
