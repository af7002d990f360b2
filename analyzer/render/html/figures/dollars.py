"""Where the dollars stand: contract dollars by position, each contract once, the sums equal to the total to the cent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Any

from analyzer.render.html.figures.chart import (
    Chart,
    RowsLink,
    TwinTable,
    chart_label,
    chart_title,
    finish_figure,
    linked_count,
    make_trace,
)
from analyzer.render.wording import fragment, quoted_words
from analyzer.report.model import Contract, DesignationNote, ReportModel
from analyzer.text.dollar_text import exact_dollars, short_dollars
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import Position
from analyzer.word_labels import POSITION_LABELS

TITLE = "Covered contract dollars by position"
LEAVES = 300  # a treemap of 500 leaves draws in 0.4 s, one of 2,000 in 1.8 s, and nobody reads it
SMALLEST = Decimal("0.012")  # of the whole: a smaller box has no room for its number, and is drawn with others as one
ROOT = "all"


@dataclass(frozen=True, slots=True)
class Box:
    """One rectangle: cents are whole numbers, so that the sums of the boxes inside are exact; `contract` is the number of one."""

    id: str
    parent: str
    label: str
    cents: int
    position: Position | None
    contract: str = ""


def dollars_chart(chart_id: str, model: ReportModel, note: DesignationNote) -> Chart:
    """A treemap of positions and, inside each, its covered contracts; small ones are gathered past the cap."""
    every = [contract for contract in model.contracts if contract.designation == note.designation]
    covered = [contract for contract in every if contract.covered]
    total = sum((c.obligated for c in covered), Decimal("0.00"))
    table = _twin_table(note.designation, covered, total)
    title = chart_title(TITLE, model, note)
    drawn = [contract for contract in covered if contract.obligated > 0]
    if not drawn:
        why = "No covered contract with an amount above zero is in the inputs, so there are no dollars to draw."
        return Chart(chart_id, title, why, None, table)
    remark = _chart_remark(len(every) - len(covered), len(covered) - len(drawn))
    key = tuple(p for p in Position if any(c.position is p for c in drawn))
    figure = _treemap_figure(note.designation, _treemap_boxes(drawn))
    return Chart(chart_id, title, _chart_message(covered, total), figure, table, 420, remark, key)


def _twin_table(designation: str, contracts: Sequence[Contract], total: Decimal) -> TwinTable:
    rows = [_table_row(designation, position, contracts) for position in Position]
    rows = [row for row in rows if str(row[1]) != "0"]
    whole = ("All covered contracts", f"{len(contracts):,}", exact_dollars(total))
    return TwinTable(("Position", "Contracts", "Obligated"), (*rows, whole) if rows else ())


def _table_row(designation: str, position: Position, contracts: Sequence[Contract]) -> tuple[str, str | RowsLink, str]:
    inside = [c.obligated for c in contracts if c.position is position]
    to = _rows_behind(designation, position)
    return POSITION_LABELS[position].text, linked_count(len(inside), to), exact_dollars(sum(inside, Decimal("0.00")))


def _rows_behind(designation: str, position: Position | None, contract: str = "") -> str:
    search = quoted_words(contract) if contract else ""
    return fragment("contracts", designation=designation, position=position or "", covered="yes", q=search)


def _chart_remark(uncovered: int, undrawn: int) -> str:
    said = [f"{count_noun(uncovered, 'contract')} that no authority covers are not counted." if uncovered else ""]
    said.append(f"{count_noun(undrawn, 'contract')} without an amount above zero cannot be drawn." if undrawn else "")
    return " ".join(text for text in said if text)


def _chart_message(contracts: Sequence[Contract], total: Decimal) -> str:
    exposed = sum((c.obligated for c in contracts if c.position is Position.EXPOSED), Decimal(0))
    asked = sum((c.obligated for c in contracts if c.position in (Position.UNRESOLVED, Position.NO_DATA)), Decimal(0))
    return (
        f"Of {short_dollars(total)} obligated on covered contracts, {short_dollars(exposed)} is on contracts that an exposed "
        f"firm performs, and {short_dollars(asked)} more waits for an answer."
    )


def _treemap_boxes(contracts: Sequence[Contract]) -> list[Box]:
    largest = sorted(sorted(contracts, key=attrgetter("contract_key")), key=attrgetter("obligated"), reverse=True)
    least = SMALLEST * sum((contract.obligated for contract in contracts), Decimal(0))
    shown = {contract.contract_key for contract in largest[:LEAVES] if contract.obligated >= least}
    boxes = []
    for position in Position:
        inside = [c for c in largest if c.position is position]
        leaves = [
            Box(
                f"{position}/{n}",
                position,
                chart_label(c.piid or c.contract_key, 24),
                _in_cents(c.obligated),
                position,
                c.piid or c.contract_key,
            )
            for n, c in enumerate(inside)
            if c.contract_key in shown
        ]
        rest = [c for c in inside if c.contract_key not in shown]
        if rest:
            cents = sum(_in_cents(c.obligated) for c in rest)
            leaves.append(Box(f"{position}/other", position, f"{len(rest):,} more", cents, position))
        if leaves:
            head = Box(position, ROOT, POSITION_LABELS[position].text, sum(leaf.cents for leaf in leaves), position)
            boxes += [head, *leaves]
    return [Box(ROOT, "", "All covered contracts", sum(b.cents for b in boxes if b.parent == ROOT), None), *boxes]


def _in_cents(amount: Decimal) -> int:
    return int(amount.quantize(Decimal("0.01")).scaleb(2))


def _box_colours(box: Box) -> tuple[str, str]:
    """The colour of the box and that of its text; the outermost box has none of its own."""
    if box.position is None:
        return "rgba(0,0,0,0)", "#68707d"
    label = POSITION_LABELS[box.position]
    return label.chart, label.ink


def _treemap_figure(designation: str, boxes: Sequence[Box]) -> dict[str, Any]:
    amounts = [short_dollars(Decimal(box.cents).scaleb(-2)) for box in boxes]
    colours = [_box_colours(box) for box in boxes]
    treemap = make_trace(
        "treemap",
        ids=[box.id for box in boxes],
        labels=[box.label for box in boxes],
        parents=[box.parent for box in boxes],
        values=[box.cents for box in boxes],
        branchvalues="total",
        text=amounts,
        texttemplate="%{label}<br>%{text}",
        hovertext=[f"{box.label}: {amount}" for box, amount in zip(boxes, amounts, strict=True)],
        hoverinfo="text",
        marker={"colors": [c[0] for c in colours], "line": {"color": "#ffffff", "width": 1}, "cornerradius": 2},
        textfont={"color": [c[1] for c in colours], "size": 13},
        customdata=[_rows_behind(designation, box.position, box.contract) for box in boxes],
        pathbar={"visible": False},
        tiling={"pad": 2},
        sort=True,
    )
    return finish_figure([treemap], 420)
