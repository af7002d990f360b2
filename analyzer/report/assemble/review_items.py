"""Gathers what people are asked to rule on: paths, matches, contracts, reports and sheets, each with its ruling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import structs

from analyzer.report.assemble import assemble_steps
from analyzer.report.assemble.carriers import load_carriers, with_carriers
from analyzer.report.assemble.hop_words import VERB
from analyzer.report.assemble.review_keys import review_item_key
from analyzer.report.cell_place import cell_place
from analyzer.report.model.review_item import Decision, DecisionScope, ReviewItem
from analyzer.store.steps import query_rows, run_steps
from analyzer.text.phrases import count_noun
from analyzer.tracing.first_steps import follow_first_steps
from analyzer.tracing.rulings import legal_standing
from analyzer.version import RULES
from analyzer.vocabulary import Cell, EdgeKind, Position, Subject

if TYPE_CHECKING:
    from analyzer.designations import Designation
    from analyzer.report.model import Finding, Findings
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_SUBJECTS = {subject: number for number, subject in enumerate(Subject)}
_UNDECIDED = Decision()
Firms = Mapping[tuple[str, str], "Finding"]


class _Told(NamedTuple):
    """What a item is about, before firm and ruling are joined to it."""

    subject: Subject
    designation: str
    firm_key: str
    what: str
    place: str
    bounds: DecisionScope
    piid: str = ""
    obligated: Decimal = Decimal(0)


def load_review_items(
    connection: Connection, designations: Sequence[Designation], findings: Findings, as_of: date
) -> tuple[ReviewItem, ...]:
    """Every item, grouped by firm, the most pressing firm first; the law is that of the as-of date."""
    _follow_first_steps(connection)
    standings = {each.id: legal_standing(each, as_of) for each in designations}
    ruled = query_rows(connection, _PACKAGE, "ruling_row")
    rulings = {key: (state, Decision(*given)) for key, state, *given in ruled}
    told = [
        *_path_items(connection),
        *_match_items(connection),
        *_contract_items(connection, {(d.id, a.id): a.name for d in designations for a in d.authorities}),
        *_report_items(connection),
        *_sheet_items(connection),
    ]
    meant = {(each.designation, each.firm_key) for each in told}
    firms = findings.among(meant)
    aside = dict(connection.execute("SELECT firm_key, firm FROM aside JOIN firm USING (firm_key)").fetchall())
    made = [_make_item(each, firms, rulings, standings[each.designation], aside) for each in told]
    items = with_carriers(made, load_carriers(connection))
    places = {pair: number for number, pair in enumerate(firms)}

    def turn(item: ReviewItem) -> tuple[int, str, int, str, str]:
        place_of_firm = places.get((item.designation, item.firm_key), len(places))
        return place_of_firm, item.firm, _SUBJECTS[item.subject], item.what, item.key

    return tuple(sorted(items, key=turn))


def decisions_by_firm(items: Iterable[ReviewItem]) -> dict[tuple[str, str], str]:
    """Designation and firm -> what was ruled there, and whether it holds."""
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in items:
        if each.decision.ruling:
            words = f"{each.decision.ruling} by {each.decision.decided_by or 'nobody named'}: {each.state}"
            said[each.designation, each.firm_key].append(words)
    return {firm: "; ".join(dict.fromkeys(words)) for firm, words in said.items()}


def _follow_first_steps(connection: Connection) -> None:
    run_steps(connection, _PACKAGE, assemble_steps.FIRST_STEPS)
    follow_first_steps(connection)


def _make_item(
    told: _Told,
    firms: Firms,
    rulings: Mapping[str, tuple[str, Decision]],
    standing_now: str,
    aside: Mapping[str, str],
) -> ReviewItem:
    finding = firms.get((told.designation, told.firm_key))
    key = review_item_key(told.subject, told.designation, told.firm_key, told.bounds)
    state, decision = rulings.get(key, ("", _UNDECIDED))
    return ReviewItem(
        key=key,
        subject=told.subject,
        designation=told.designation,
        firm_key=told.firm_key,
        firm=finding.firm if finding else aside.get(told.firm_key, told.firm_key),
        uei=finding.uei if finding else "",
        cage=finding.cage if finding else "",
        what=told.what,
        place=told.place,
        position=finding.position if finding else Position.UNRESOLVED,
        piid=told.piid,
        obligated=told.obligated
        if told.subject is Subject.CONTRACT
        else (finding.covered_obligated if finding else Decimal(0)),
        bounds=structs.replace(told.bounds, standing=standing_now, rules=RULES),
        decision=decision,
        state=state,
    )


def _path_items(connection: Connection) -> Iterator[_Told]:
    for designation, firm_key, consumer, supplier, kind, file, sheet, row, rows, label, other, cells in query_rows(
        connection, _PACKAGE, "review_item_path"
    ):
        what = f"{label} {VERB[EdgeKind(kind)]} {other}"
        bounds = DecisionScope(consumer=consumer, supplier=supplier, kind=kind, evidence=tuple(cells))
        yield _Told(Subject.PATH, designation, firm_key, what, _place_of_rows((file, sheet, row, ""), rows), bounds)


def _match_items(connection: Connection) -> Iterator[_Told]:
    for row in query_rows(connection, _PACKAGE, "review_item_match"):
        designation, firm_key, text, sheet_kind, part, term, rows, cell = row
        what = f"Does “{text}” mean the vendor? It resembles {term}"
        bounds = DecisionScope(text=text, sheet_kind=sheet_kind, part=part)
        yield _Told(Subject.MATCH, designation, firm_key, what, _place_of_rows(cell, rows), bounds)


def _contract_items(connection: Connection, authorities: Mapping[tuple[str, str], str]) -> Iterator[_Told]:
    for designation, authority, contract_key, firm_key, clauses, piid, agency, obligated in query_rows(
        connection, _PACKAGE, "review_item_contract"
    ):
        boxes = f": {', '.join(clauses)}" if clauses else ""
        what = f"{piid or contract_key} of {agency or 'an agency not stated'} under {authorities[designation, authority]}{boxes}"
        bounds = DecisionScope(authority=authority, contract_key=contract_key)
        yield _Told(Subject.CONTRACT, designation, firm_key, what, "", bounds, piid or contract_key, obligated)


def _report_items(connection: Connection) -> Iterator[_Told]:
    for row in query_rows(connection, _PACKAGE, "review_item_report"):
        designation, authority, clause, edition, contract_key, firm_key, rule, piid, agency, obligated = row
        what = f"When was the use identified that {clause} ({edition}) asks to report on {piid or contract_key} of {agency}?"
        bounds = DecisionScope(authority=authority, contract_key=contract_key, clause=clause, edition=edition)
        yield _Told(
            Subject.REPORT, designation, firm_key, f"{what} {rule}".strip(), "", bounds, piid or contract_key, obligated
        )


def _sheet_items(connection: Connection) -> Iterator[_Told]:
    for designation, firm_key, file, sheet, rows, cell in query_rows(connection, _PACKAGE, "review_item_sheet"):
        named = f"sheet {sheet} of {file}" if sheet else file
        what = f"Whose are the rows of {named}? No cell says who uses what they name"
        bounds = DecisionScope(file=file, sheet=sheet)
        yield _Told(Subject.SHEET, designation, firm_key, what, _place_of_rows(cell, rows) if rows else "", bounds)


def _place_of_rows(cell: Sequence[Any], rows: int) -> str:
    file, sheet, row, column = cell
    more = f" and {count_noun(rows - 1, 'more row')}" if rows > 1 else ""
    return cell_place(Cell(file, sheet, row, column, "")) + more
