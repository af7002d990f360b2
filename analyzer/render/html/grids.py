"""The tables of the page: firms, answers, contracts and rejected look-alikes, each with its facets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from analyzer.render.html.cards import excerpt
from analyzer.render.html.grid import Grid, GridColumn, GridKind, fitting_rows
from analyzer.render.priority import by_answer, by_firm, by_position
from analyzer.render.wording import anchor, place, printable
from analyzer.report.model import ClauseAnswer, Contract, Evidence, Finding, Path, ReportModel
from analyzer.vocabulary import Position, Test, Verdict
from analyzer.word_labels import ANSWER_LABELS, EVIDENCE_LABELS, POSITION_LABELS, ROUTE_LABELS, TEST_LABELS, Label

Words = tuple[tuple[str, str], ...]
YES_NO = (("yes", "Yes"), ("no", "No"))


def report_grids(model: ReportModel, card_ids: Collection[str]) -> dict[str, Grid]:
    """Every table by its id."""
    made = (_register_grid, _paths_grid, _answers_grid, _contracts_grid, _lookalikes_grid)
    return {grid.id: grid for grid in (make(model, card_ids) for make in made)}


def _register_grid(model: ReportModel, card_ids: Collection[str]) -> Grid:
    found, left_out = fitting_rows(model.findings, by_firm(model, model.findings))
    columns = (
        GridColumn("firm", "Firm", GridKind.FIRM),
        *_designation_column(model),
        GridColumn(
            "position",
            "Position",
            GridKind.POSITION,
            _position_words(s.position for f in found for s in f.standings),
            "Position",
        ),
        GridColumn("route", "Route", GridKind.WORD, _facet_words(ROUTE_LABELS, (f.route for f in found)), "Route"),
        GridColumn("tier", "Tier", GridKind.NUMBER, _number_words(f.tier for f in found), "Tier"),
        GridColumn(
            "evidence",
            "Evidence",
            GridKind.WORD,
            _facet_words(EVIDENCE_LABELS, (f.evidence_class for f in found)),
            "Evidence",
        ),
        *_decision_column(found),
        GridColumn("covered_contracts", "Covered contracts", GridKind.NUMBER),
        GridColumn("covered_obligated", "Covered dollars", GridKind.MONEY),
        GridColumn("next_step", "Next step", GridKind.LONG),
    )
    every = tuple(_row_values(columns, _finding_values(model, finding, card_ids)) for finding in found)
    empty = "No firm was found in the inputs."
    return Grid("register", "Register of firms", columns, every, left_out, "findings.csv", 500, empty)


def _finding_values(model: ReportModel, finding: Finding, card_ids: Collection[str]) -> dict[str, Any]:
    return {
        "firm": _firm_cell(finding, card_ids),
        "designation": finding.designation,
        "position": [_leading_index(model, finding.designation), [s.position.value for s in finding.standings],
                     "contradicted" if finding.contradiction else ""],
        "route": finding.route.value if finding.route else "",
        "tier": finding.tier,
        "evidence": finding.evidence_class.value if finding.evidence_class else "",
        "decision": printable(finding.decision),
        "covered_contracts": finding.covered_contracts,
        "covered_obligated": _exact_amount(finding.covered_obligated),
        "next_step": printable(finding.next_step),
    }  # fmt: skip


def _paths_grid(model: ReportModel, card_ids: Collection[str]) -> Grid:
    found, left_out = fitting_rows(model.paths, by_firm(model, model.paths))
    columns = (
        GridColumn("firm", "Firm", GridKind.FIRM),
        *_designation_column(model),
        GridColumn("path", "Path", GridKind.LONG),
        GridColumn("route", "Route", GridKind.WORD, _facet_words(ROUTE_LABELS, (p.route for p in found)), "Route"),
        GridColumn("tier", "Tier", GridKind.NUMBER, _number_words(p.tier for p in found), "Tier"),
        GridColumn(
            "evidence",
            "Weakest step",
            GridKind.WORD,
            _facet_words(EVIDENCE_LABELS, (p.evidence_class for p in found)),
            "Weakest step",
        ),
        GridColumn("proven", "Proven", GridKind.WORD, YES_NO, "Proven"),
    )
    every = tuple(_row_values(columns, _path_values(path, card_ids)) for path in found)
    empty = "No path leads from any firm to the designated vendor."
    return Grid("paths", "All paths", columns, every, left_out, "paths.csv", 100, empty)


def _path_values(path: Path, card_ids: Collection[str]) -> dict[str, Any]:
    return {
        "firm": _firm_cell(path, card_ids),
        "designation": path.designation,
        "path": printable(path.sentence),
        "route": path.route.value,
        "tier": path.tier,
        "evidence": path.evidence_class.value,
        "proven": "yes" if path.proven else "no",
    }


def _answers_grid(model: ReportModel, card_ids: Collection[str]) -> Grid:
    found, left_out = fitting_rows(model.answers, by_answer(model))
    columns = (
        GridColumn("firm", "Firm", GridKind.FIRM),
        *_designation_column(model),
        GridColumn("contract", "Contract", GridKind.CODE),
        GridColumn("clause", "Clause", GridKind.TEXT, _text_words(_clause_text(a) for a in found), "Clause"),
        GridColumn(
            "test",
            "Test",
            GridKind.WORD,
            _facet_words(TEST_LABELS, (a.test for a in found)),
            "Test",
        ),
        GridColumn("answer", "Answer", GridKind.WORD, _facet_words(ANSWER_LABELS, (a.answer for a in found)), "Answer"),
        GridColumn("reason", "Why", GridKind.LONG),
        GridColumn("due", "Due", GridKind.DAY),
        GridColumn("due_rule", "Rule", GridKind.TEXT),
    )
    every = tuple(_row_values(columns, _answer_values(answer, card_ids)) for answer in found)
    return Grid(
        "answers",
        "Answers",
        columns,
        every,
        left_out,
        "answers.csv",
        100,
        "No clause box of a contract had to be answered.",
    )


def _answer_values(answer: ClauseAnswer, card_ids: Collection[str]) -> dict[str, Any]:
    return {
        "firm": _firm_cell(answer, card_ids),
        "designation": answer.designation,
        "contract": printable(answer.piid or answer.contract_key),
        "clause": _clause_text(answer),
        "test": answer.test.value,
        "answer": answer.answer.value,
        "reason": printable(answer.reason),
        "due": _iso_day(answer.due),
        "due_rule": printable(answer.due_rule),
    }


def _contracts_grid(model: ReportModel, card_ids: Collection[str]) -> Grid:
    found, left_out = fitting_rows(model.contracts, by_position(model))
    columns = (
        GridColumn("contract", "Contract", GridKind.CODE),
        GridColumn("firm", "Firm", GridKind.FIRM),
        *_designation_column(model),
        GridColumn("agency", "Agency", GridKind.TEXT, _text_words(c.agency for c in found), "Agency"),
        GridColumn("position", "Position", GridKind.POSITION, _position_words(c.position for c in found), "Position"),
        GridColumn("obligated", "Obligated", GridKind.MONEY),
        GridColumn("potential", "Potential", GridKind.MONEY),
        GridColumn("ends", "Ends", GridKind.DAY),
        GridColumn("covered", "Covered", GridKind.WORD, YES_NO, "Covered"),
    )
    every = tuple(_row_values(columns, _contract_values(contract, card_ids)) for contract in found)
    return Grid(
        "contracts", "Contracts", columns, every, left_out, "contracts.csv", 100, "No contract is in the inputs."
    )


def _contract_values(contract: Contract, card_ids: Collection[str]) -> dict[str, Any]:
    under = f" under {contract.parent_piid}" if contract.parent_piid else ""
    return {
        "contract": printable((contract.piid or contract.contract_key) + under),
        "firm": _firm_cell(contract, card_ids),
        "designation": contract.designation,
        "agency": printable(contract.agency),
        "position": [0, [contract.position.value], ""],
        "obligated": _exact_amount(contract.obligated),
        "potential": _exact_amount(contract.potential),
        "ends": _iso_day(contract.end_date),
        "covered": "yes" if contract.covered else "no",
    }


def _lookalikes_grid(model: ReportModel, card_ids: Collection[str]) -> Grid:
    rejected = [item for item in model.evidence if item.verdict is Verdict.REJECTED]
    found, left_out = fitting_rows(rejected, by_firm(model, rejected))
    columns = (
        GridColumn("cell", "Cell", GridKind.EXCERPT),
        GridColumn("firm", "Firm", GridKind.FIRM),
        *_designation_column(model),
        GridColumn("term", "Resembles", GridKind.TEXT, _text_words(item.term for item in found), "Resembles"),
        GridColumn("reason", "Why rejected", GridKind.LONG),
    )
    every = tuple(_row_values(columns, _lookalike_values(item, card_ids)) for item in found)
    return Grid("lookalikes", "Rejected look-alikes", columns, every, left_out, "evidence.csv", 100, "None was met.")


def _lookalike_values(item: Evidence, card_ids: Collection[str]) -> dict[str, Any]:
    text = excerpt(item)
    return {
        "cell": [printable(text.before), printable(text.marked), printable(text.after), printable(place(item.cell))],
        "firm": _firm_cell(item, card_ids),
        "designation": item.designation,
        "term": printable(item.term),
        "reason": printable(item.reason),
    }


def _designation_column(model: ReportModel) -> tuple[GridColumn, ...]:
    """The column that only a report of several designations needs."""
    if len(model.designations) < 2:
        return ()
    words = tuple((note.designation, printable(note.name)) for note in model.designations)
    return (GridColumn("designation", "Designation", GridKind.WORD, words, "Designation"),)


def _decision_column(found: Iterable[Finding]) -> tuple[GridColumn, ...]:
    """The column that only a scan with decisions needs."""
    words = _text_words(finding.decision for finding in found)
    return (GridColumn("decision", "Decision", GridKind.TEXT, words, "Decision"),) if words else ()


def _leading_index(model: ReportModel, designation: str) -> int:
    return next(list(Test).index(note.leading_test) for note in model.designations if note.designation == designation)


def _firm_cell(item: Finding | Path | ClauseAnswer | Contract | Evidence, card_ids: Collection[str]) -> list[Any]:
    card = anchor(item.firm_key)
    known = isinstance(item, Finding)
    uei, cage, own = (item.uei, item.cage, item.own) if isinstance(item, Finding) else ("", "", False)
    key = printable(item.firm_key) if known else ""
    return [card if card in card_ids else "", key, printable(item.firm), printable(uei), printable(cage), int(own)]


def _clause_text(answer: ClauseAnswer) -> str:
    clause: str = printable(f"{answer.clause} ({answer.edition})" if answer.edition else answer.clause)
    return clause


def _exact_amount(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:.2f}"


def _iso_day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _position_words(found: Iterable[Position]) -> Words:
    present = set(found)
    return tuple((p.value, POSITION_LABELS[p].text) for p in Position if p in present)


def _facet_words(labels: Mapping[Any, Label], found: Iterable[Any]) -> Words:
    """The words that occur, as a facet offers them, in the order of their vocabulary."""
    present = set(found)
    return tuple((word.value, label.text.capitalize()) for word, label in labels.items() if word in present)


def _number_words(found: Iterable[int | None]) -> Words:
    return tuple((str(n), str(n)) for n in sorted({n for n in found if n is not None}))


def _text_words(found: Iterable[str]) -> Words:
    """The values of a column of free text as a facet, as long as they are few enough to choose from."""
    present = sorted({printable(text) for text in found if text})
    return (
        tuple((text, text if len(text) <= 60 else text[:59] + "\u2026") for text in present)
        if len(present) <= 40
        else ()
    )


def _row_values(columns: tuple[GridColumn, ...], values: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(values[column.name] for column in columns)
