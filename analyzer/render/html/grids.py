"""The tables of the page, made from the declarations of the report's tables: columns, facets and values."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from analyzer.render.html.cards import excerpt
from analyzer.render.html.grid import FurtherFirms, Grid, GridColumn
from analyzer.render.wording import anchor, day, place, printable
from analyzer.report.clause_text import clause_text
from analyzer.report.contract_duties import ContractDuties
from analyzer.report.model import Evidence, Finding, Findings, ReportModel
from analyzer.report.priority import own_firms
from analyzer.report.row_limit import top_numbers
from analyzer.report.tables import TABLES
from analyzer.report.tables.plans import GridKind, PageColumn, PagePlan
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, Value
from analyzer.text.phrases import shorten, start_upper
from analyzer.vocabulary import Test
from analyzer.word_labels import ANSWER_LABELS, POSITION_LABELS, Label

MAX_FURTHER = 200_000  # rows of firms that the page holds behind the first ones: 6 MB of them
FIRM_NAME = 2  # place in the value of a firm
MAX_FACET_TEXTS, MAX_FACET_LENGTH = 40, 60
KINDS = {
    ColumnKind.TEXT: GridKind.TEXT,
    ColumnKind.PROSE: GridKind.LONG,
    ColumnKind.IDENTIFIER: GridKind.CODE,
    ColumnKind.WORD: GridKind.WORD,
    ColumnKind.MONEY: GridKind.MONEY,
    ColumnKind.PERCENT: GridKind.PERCENT,
    ColumnKind.DATE: GridKind.DAY,
    ColumnKind.INTEGER: GridKind.NUMBER,
}
Json = Any
Words = tuple[tuple[str, str], ...]


def report_grids(
    model: ReportModel, card_ids: Collection[str], pages: Mapping[str, str] | None = None
) -> dict[str, Grid]:
    """Every table of the page by its id, in the order of the declarations; those without rows and words are left out."""
    own = own_firms(model)
    makers = (_GridMaker(model, card_ids, pages or {}, own, table, plan) for table in TABLES for plan in table.pages)
    grids = (maker.make_grid() for maker in makers)
    return {grid.id: grid for grid in grids if grid.rows or grid.empty}


@dataclass(frozen=True, slots=True)
class _ColumnReader:
    """A column as the page shows it: how its values are printed, what its words are called, and its value of a record."""

    name: str
    heading: str
    kind: GridKind
    labels: Mapping[Any, Label]
    read: Callable[[Any], Json]


@dataclass(frozen=True, slots=True)
class _GridMaker:
    """Makes one table of the page.

    `card_ids` are the firms' cards that the page has, `pages` the ids of the contracts' pages by key, `own` the keys of the
    own entities.
    """

    model: ReportModel
    card_ids: Collection[str]
    pages: Mapping[str, str]
    own: frozenset[str]
    table: ReportTable[Any]
    plan: PagePlan[Any]

    def make_grid(self) -> Grid:
        plan = self.plan
        items = (plan.items or self.table.items)(self.model)
        if plan.keep:
            items = [item for item in items if plan.keep(item)]
        ranks = plan.ranks(self.model, items) if plan.ranks else range(len(items))
        foremost = top_numbers(len(items), ranks)
        rows = [items[number] for number in foremost]
        pairs = tuple(self._filled_columns(rows))
        names = {column.name for column, _ in pairs}
        further = self._further_firms(items, foremost, names) if isinstance(items, Findings) else None
        return Grid(
            id=plan.id,
            section=plan.section,
            label=plan.label,
            columns=tuple(column for column, _ in pairs),
            rows=tuple(zip(*(values for _, values in pairs), strict=True)) if rows else (),
            left_out=len(items) - len(rows) - (len(further.numbers) if further else 0),
            file=self.table.file,
            static=plan.static,
            empty=plan.empty,
            intro=plan.intro,
            folded=plan.folded,
            printed=plan.printed,
            further=further,
        )

    def _further_firms(self, findings: Findings, foremost: Collection[int], names: Set[str]) -> FurtherFirms | None:
        """The rows behind the foremost, in the columns of these `names`, if they are few enough for the page."""
        if not 0 < len(findings) - len(foremost) <= MAX_FURTHER:
            return None
        first = set(foremost)
        numbers = [number for number in range(len(findings)) if number not in first]
        used = sorted({findings.numbers[number] for number in numbers})
        stances = [findings.stances[stance] for stance in used]
        row_of = {stance: at for at, stance in enumerate(used)}
        values = [list(map(column.read, stances)) for column in self._columns() if column.name in names]
        return FurtherFirms(
            tuple(zip(*values, strict=True)),
            tuple(row_of[findings.numbers[number]] for number in numbers),
            tuple(
                tuple(printable(findings.firms[field][number]) for number in numbers)
                for field in ("firm_key", "firm", "uei", "cage")
            ),
        )

    def _columns(self) -> Iterator[_ColumnReader]:
        for part in self.plan.columns:
            yield self._page_column(part) if isinstance(part, PageColumn) else self._table_column(part)

    def _filled_columns(self, rows: Sequence[Any]) -> Iterator[tuple[GridColumn, list[Json]]]:
        """Each column that is shown, with its values."""
        for column in self._columns():
            values = list(map(column.read, rows))
            if self._is_shown(column.name, values):
                yield self._grid_column(column, values), values

    def _is_shown(self, name: str, values: Sequence[Json]) -> bool:
        if name == "designation":
            return len(self.model.designations) > 1
        return name not in self.plan.optional or any(values)

    def _grid_column(self, column: _ColumnReader, values: Sequence[Json]) -> GridColumn:
        is_facet = column.name in self.plan.facets
        words = _column_words(column.kind, column.labels, values, is_facet=is_facet)
        return GridColumn(column.name, column.heading, column.kind, words, column.heading if is_facet else "")

    def _table_column(self, name: str) -> _ColumnReader:
        column = self.table.column(name)
        value_of, blank = column.value, None if column.kind is ColumnKind.INTEGER else ""

        def read(item: Any) -> Json:
            value = value_of(item)
            return blank if value is None else _json_value(value)

        if name == "designation":
            names = {note.designation: Label(printable(note.name)) for note in self.model.designations}
            return _ColumnReader(name, column.heading, GridKind.WORD, names, read)
        return _ColumnReader(name, column.heading, KINDS[column.kind], column.labels, read)

    def _page_column(self, column: PageColumn[Any]) -> _ColumnReader:
        readers: dict[GridKind, Callable[[Any], Json]] = {
            GridKind.FIRM: self._firm_value,
            GridKind.POSITION: self._position_value,
            GridKind.EXCERPT: _excerpt_value,
            GridKind.ANSWER: _answer_value,
            GridKind.DUTIES: _duties_value,
        }
        if column.value and column.kind is GridKind.CONTRACT:
            return _ColumnReader(column.name, column.heading, column.kind, {}, self._contract_reader(column.value))
        if column.value:
            value_of = column.value
            return _ColumnReader(column.name, column.heading, column.kind, {}, lambda item: printable(value_of(item)))
        return _ColumnReader(column.name, column.heading, column.kind, {}, readers[column.kind])

    def _contract_reader(self, text_of: Callable[[Any], str]) -> Callable[[Any], Json]:
        return lambda item: [self.pages.get(item.contract_key, ""), printable(text_of(item))]

    def _firm_value(self, item: Any) -> list[Json]:
        card_id = anchor(item.firm_key)
        card = card_id if card_id in self.card_ids else ""
        if isinstance(item, Finding):
            key, uei, cage = printable(item.firm_key), printable(item.uei), printable(item.cage)
            return [card, key, printable(item.firm), uei, cage, int(item.own)]
        return [card, "", printable(item.firm), "", "", int(item.firm_key in self.own)]

    def _position_value(self, item: Any) -> list[Json]:
        """Of a finding its position under every test, and which of them leads; of anything else its one position."""
        if not isinstance(item, Finding):
            return [0, [item.position.value], ""]
        leading = next(note.leading_test for note in self.model.designations if note.designation == item.designation)
        positions = [standing.position.value for standing in item.standings]
        return [list(Test).index(leading), positions, "contradicted" if item.contradiction else ""]


def _answer_value(item: ContractDuties) -> str:
    return item.answer.value


def _duties_value(item: ContractDuties) -> list[list[str]]:
    return [
        [
            printable(clause_text(duty.clause, duty.edition)),
            duty.answer.value,
            printable(f"{duty.kind}: {duty.duty}"),
            printable(duty.reason),
            printable(f"{duty.due_rule}: {day(duty.due)}" if duty.due else duty.due_rule),
        ]
        for duty in item.duties
    ]


def _excerpt_value(item: Evidence) -> list[Json]:
    text = excerpt(item)
    return [printable(text.before), printable(text.marked), printable(text.after), printable(place(item.cell))]


def _json_value(value: Value) -> Json:
    """A value as JSON has it: exact amounts and dates as text."""
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return printable(str(value))
    return value


def _column_words(kind: GridKind, labels: Mapping[Any, Label], values: Sequence[Json], *, is_facet: bool) -> Words:
    """What the values are called, in the order in which they are offered as a filter."""
    if kind is GridKind.POSITION:
        present = {position for value in values for position in value[1]}
        return tuple((p.value, label.text) for p, label in POSITION_LABELS.items() if p.value in present)
    if kind is GridKind.WORD:
        present = set(values)
        return tuple((str(word), start_upper(label.text)) for word, label in labels.items() if str(word) in present)
    if kind is GridKind.ANSWER:
        present = set(values)
        return tuple((a.value, start_upper(label.text)) for a, label in ANSWER_LABELS.items() if a.value in present)
    if kind is GridKind.DUTIES:
        return _text_words({duty[0] for duties in values for duty in duties})
    if not is_facet:
        return ()
    if kind is GridKind.FIRM:
        return _text_words(value[FIRM_NAME] for value in values)
    if kind is GridKind.NUMBER:
        return tuple((str(n), str(n)) for n in sorted({n for n in values if n is not None}))
    return _text_words(values)


def _text_words(values: Iterable[str]) -> Words:
    """The values of a column of free text as a facet, as long as they are few enough to choose from."""
    present = sorted({text for text in values if text})
    return tuple((text, shorten(text, MAX_FACET_LENGTH)) for text in present) if len(present) <= MAX_FACET_TEXTS else ()
