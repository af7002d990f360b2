"""Assembles the report model from the tables of the scan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from analyzer.report.assemble import assemble_steps, rows
from analyzer.report.assemble.answers import load_answers
from analyzer.report.assemble.clearing import load_choke_points, load_clearing, load_cuts
from analyzer.report.assemble.deadlines import load_deadlines
from analyzer.report.assemble.disclosures import inquiry_record, load_disclosures
from analyzer.report.assemble.findings import FirmExtras, load_findings
from analyzer.report.assemble.inquiries import load_inquiries
from analyzer.report.assemble.method import load_reach, method_rules
from analyzer.report.assemble.notes import designation_notes
from analyzer.report.assemble.paths import load_first_steps, load_hops, load_paths, load_tied_paths
from analyzer.report.assemble.review_items import decisions_by_firm, load_review_items
from analyzer.report.assemble.scopes import load_scopes
from analyzer.report.assemble.set_aside import load_set_aside
from analyzer.report.assemble.summary import HeadlineFacts, position_tallies, report_headlines, urgent_findings
from analyzer.report.model import REPORT_SCHEMA, ReportModel, ReviewItem, Run
from analyzer.report.rulings_due import open_by_contract, open_by_firm, open_sentence
from analyzer.store.steps import run_steps
from analyzer.vocabulary import Test

if TYPE_CHECKING:
    from analyzer.designations import Designation
    from analyzer.store.connection import Connection

_PACKAGE = __package__


def build_model(
    connection: Connection, run: Run, designations: Sequence[Designation], test: Test | None = None
) -> ReportModel:
    """Read the finished tables of one scan into the frozen report model; `test` overrides the leading tests."""
    run_steps(connection, _PACKAGE, assemble_steps.LABELS)
    hops = load_hops(connection)
    paths = load_paths(connection, hops)
    notes = designation_notes(designations, test, run.as_of)
    choke_points = load_choke_points(connection)
    beside = FirmExtras(load_cuts(connection), load_first_steps(connection, hops))
    findings = load_findings(connection, paths, beside)
    items = load_review_items(connection, designations, findings, run.as_of)
    findings = findings.decided(decisions_by_firm(items), _open_words(open_by_firm(items)))
    contracts = rows.load_contracts(connection, _open_words(open_by_contract(items)))
    inputs = rows.load_inputs(connection)
    inquiry = inquiry_record(run, inputs)
    inquiries = load_inquiries(connection, run.as_of)
    counts = position_tallies(notes, findings, contracts)
    answers = load_answers(connection, paths)
    deadlines = load_deadlines(connection, run.as_of, run.sam_reviewed_on)
    return ReportModel(
        schema=REPORT_SCHEMA,
        run=run,
        designations=notes,
        headlines=report_headlines(notes, HeadlineFacts(findings, counts, contracts, answers, deadlines, run.as_of)),
        tallies=counts,
        scopes=load_scopes(connection, notes),
        urgent=urgent_findings(findings),
        findings=findings,
        answers=answers,
        paths=tuple(paths.by_id.values()),
        tied_paths=load_tied_paths(connection, paths),
        evidence=rows.load_evidence(connection),
        contracts=tuple(contract for each in contracts.values() for contract in each),
        certificates=rows.load_certificates(connection),
        inputs=inputs,
        sheets=rows.load_sheets(connection),
        problems=rows.load_problems(connection),
        method=method_rules(connection),
        choke_points=choke_points,
        clearing=load_clearing(connection, run.as_of),
        disclosures=load_disclosures(connection, paths, inquiry),
        inquiry=inquiry,
        inquiries=inquiries,
        deadlines=deadlines,
        reach=load_reach(connection),
        review_items=items,
        tables=rows.load_query_tables(connection),
        set_aside=load_set_aside(connection),
    )


def _open_words(items: Mapping[tuple[str, str], Sequence[ReviewItem]]) -> dict[tuple[str, str], str]:
    return {key: open_sentence(some) for key, some in items.items()}
