"""The first sheets: how to read the workbook, the counts, and what to do first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.render.wording import DISCLAIMER, VENDORS_NAMED
from analyzer.render.workbook.cell import Remarks
from analyzer.render.workbook.sheet import Sheet
from analyzer.report.filing.entity_standing import entity_standings
from analyzer.report.model import AuthorityNote, DesignationNote, EventNote, ReportModel, ScopeTally, Tally, Urgent
from analyzer.report.tables.plans import Link, SheetColumn, Tab, link_column, no_key
from analyzer.report.tables.table_column import ColumnKind
from analyzer.text.phrases import first_names, start_upper
from analyzer.vocabulary import FileStatus, Position
from analyzer.word_labels import ANSWER_LABELS, EVIDENCE_LABELS, POSITION_LABELS, TEST_LABELS

GUIDE = "Read me"
_MOST_ENTITIES = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the Read me sheet; `entry` may be a word of a vocabulary, or lead to a sheet."""

    topic: str
    entry: str | Link
    text: str


def read_me(model: ReportModel, others: tuple[Sheet[object], ...], remarks: Remarks) -> Sheet[Line]:
    """What was scanned, what the words mean, and what was changed so that a workbook can hold it."""
    lines = (
        *_result_lines(model),
        *_left_out(others),
        *_contents_lines(others),
        *_word_lines(),
        *_designation_lines(model),
        *_provenance_lines(model, remarks),
    )
    return Sheet(
        GUIDE,
        "What this workbook holds, how to read it, and what it does not claim.",
        Tab.GUIDE,
        (
            SheetColumn("Topic", ColumnKind.TEXT, 20, lambda line: line.topic),
            SheetColumn("Entry", ColumnKind.TEXT, 34, lambda line: line.entry),
            SheetColumn("What it says", ColumnKind.TEXT, 96, lambda line: line.text),
        ),
        lines,
        no_key,
        "Nothing was scanned.",
    )


def scope_sheet(model: ReportModel) -> Sheet[ScopeTally]:
    """The tests side by side, with who asks each."""
    return Sheet(
        "Tests",
        "What each test gives: who asks it, the firms exposed, the covered contracts that they perform, and the dollars on them.",
        Tab.GUIDE,
        (
            SheetColumn("Designation", ColumnKind.TEXT, 24, lambda scope: scope.designation),
            SheetColumn("Test", ColumnKind.WORD, 16, lambda scope: scope.test),
            SheetColumn("Exposed firms", ColumnKind.INTEGER, 14, lambda scope: scope.exposed),
            SheetColumn("Unresolved firms", ColumnKind.INTEGER, 16, lambda scope: scope.unresolved),
            SheetColumn("Covered contracts of the exposed", ColumnKind.INTEGER, 18, lambda scope: scope.contracts),
            SheetColumn("Obligated on them", ColumnKind.MONEY, 22, lambda scope: scope.obligated),
            SheetColumn("Asked by", ColumnKind.PROSE, 70, lambda scope: scope.asked_by),
        ),
        model.scopes,
        no_key,
        "No designation was asked about.",
    )


def summary_sheet(model: ReportModel) -> Sheet[Tally]:
    """Firms, contracts and dollars per position under the leading test."""
    return Sheet(
        "Summary",
        "Firms, contracts and obligated dollars in each position under the leading test of each designation.",
        Tab.GUIDE,
        (
            SheetColumn("Designation", ColumnKind.TEXT, 24, lambda tally: tally.designation),
            SheetColumn("Test", ColumnKind.WORD, 16, lambda tally: tally.test),
            SheetColumn("Position", ColumnKind.WORD, 22, lambda tally: tally.position),
            SheetColumn("Firms", ColumnKind.INTEGER, 12, lambda tally: tally.firms),
            SheetColumn("Contracts", ColumnKind.INTEGER, 12, lambda tally: tally.contracts),
            SheetColumn("Obligated", ColumnKind.MONEY, 22, lambda tally: tally.obligated),
        ),
        model.tallies,
        no_key,
        "No firm was found in the inputs.",
    )


def most_pressing(model: ReportModel) -> Sheet[Urgent]:
    """What to do first, in order."""
    return Sheet(
        "Most pressing",
        "What to do first, the most pressing at the top.",
        Tab.GUIDE,
        (
            SheetColumn("Designation", ColumnKind.TEXT, 18, lambda urgent: urgent.designation),
            SheetColumn("Firm", ColumnKind.TEXT, 34, lambda urgent: urgent.firm),
            SheetColumn("What was found", ColumnKind.TEXT, 52, lambda urgent: urgent.what),
            SheetColumn("Next step", ColumnKind.TEXT, 52, lambda urgent: urgent.next_step),
            SheetColumn("Covered dollars", ColumnKind.MONEY, 18, lambda urgent: urgent.obligated),
            link_column("Findings", "Finding", 12),
        ),
        model.urgent,
        no_key,
        "Nothing is pressing by what was read; see Inputs for what was not read.",
    )


def _result_lines(model: ReportModel) -> Iterator[Line]:
    yield Line("Not legal advice", model.run.marking, DISCLAIMER)
    for headline in model.headlines:
        yield Line("Result", "", headline.sentence)
    for standing in entity_standings(model)[:_MOST_ENTITIES]:
        yield Line("Own entity", standing.firm, " ".join(standing.sentences()))
    for note in model.designations:
        if note.authorities:
            yield Line(
                "Law", note.name, f"Legal facts rest {note.grounds}. {note.age_text}" if note.grounds else note.age_text
            )
    for setting in model.run.settings:
        yield Line("Set beside the inputs", "exposure.toml", setting)
    for problem in model.loud:
        yield Line("Check first", problem.file, problem.text)
    for file in model.inputs:
        if file.status is FileStatus.REFUSED:
            yield Line("Not read", file.file, file.problem)
    yield Line("Limits", "", "A person decides. Every position rests on the cells under Evidence.")


def _left_out(sheets: tuple[Sheet[object], ...]) -> Iterator[Line]:
    short = [sheet for sheet in sheets if sheet.left_out]
    for sheet in short:
        rows = f"{len(sheet.items):,} of {len(sheet.items) + sheet.left_out:,} rows"
        entry = sheet.title if sheet.folded else Link(sheet.title, sheet.title, "")
        yield Line("Rows left out", entry, f"This sheet shows {rows}; {sheet.rest}.")


def _contents_lines(sheets: tuple[Sheet[object], ...]) -> Iterator[Line]:
    for sheet in sheets:
        if not sheet.folded:
            yield Line("Sheets", Link(sheet.title, sheet.title, ""), sheet.purpose)
    for sheet in sheets:
        if sheet.folded:
            yield Line("Folded sheets", sheet.title, f"{sheet.purpose} To show it: right-click any tab, Unhide.")


def _word_lines() -> Iterator[Line]:
    for position in Position:
        yield Line("Positions", position, _as_sentence(POSITION_LABELS[position].meaning))
    for answer, label in ANSWER_LABELS.items():
        yield Line("Answers", answer, _as_sentence(label.meaning))
    for test, label in TEST_LABELS.items():
        yield Line("Tests", test, label.meaning)
    for evidence_class, label in EVIDENCE_LABELS.items():
        yield Line("Evidence classes", evidence_class, _as_sentence(label.meaning))


def _designation_lines(model: ReportModel) -> Iterator[Line]:
    for note in model.designations:
        yield Line("Designation", note.name, f"{note.summary} Vendors: {first_names(note.vendors, VENDORS_NAMED)}.")
        if note.certificate_wording:
            yield Line("Certificate", note.name, note.certificate_wording)
        for authority in note.authorities:
            yield Line("Authority", authority.name, _authority_text(authority))
            yield from (Line("Event", authority.name, _event_text(event)) for event in authority.events)
        yield from _conflict_lines(note)


def _conflict_lines(note: DesignationNote) -> Iterator[Line]:
    for conflict in note.conflicts:
        yield Line("Sources conflict", note.name, conflict)


def _event_text(event: EventNote) -> str:
    status = f" Status: {event.status}." if event.status else ""
    return f"{event.on.isoformat()}: {event.text}{status} Source ({event.confidence}): {event.source}"


def _authority_text(note: AuthorityNote) -> str:
    since = f", {note.status_date.isoformat()}" if note.status_date else ""
    covered = f" Covers: {note.covered_agencies}." if note.covered_agencies else ""
    status = f"{note.legal_basis}; status {note.status}{since}."
    source = f" Source ({note.confidence}): {note.source}." if note.source else ""
    docket = f" Docket: {note.docket} {note.link}".rstrip() if note.docket or note.link else ""
    return f"{note.sentence} {status}{covered}{source}{docket}"


def _provenance_lines(model: ReportModel, remarks: Remarks) -> Iterator[Line]:
    run = model.run
    yield Line("Scan", "As of", run.as_of.isoformat())
    yield Line("Scan", "Whose spreadsheets", ", ".join(run.own_firms) or "Not stated.")
    yield Line("Scan", "Record of the inquiry", model.inquiry)
    yield Line(
        "Scan",
        "Made with",
        ", ".join([f"exposure {run.version}", *(f"{k} {v}" for k, v in sorted(run.versions.items()))]),
    )
    for rule in model.method:
        yield Line("Rules in force", rule.name, rule.text)
    if remarks.cleaned:
        yield Line(
            "This workbook",
            "Characters replaced",
            f"{remarks.cleaned:,} cells held characters that a workbook cannot hold; each is shown as \ufffd.",
        )
    if remarks.cut:
        yield Line(
            "This workbook",
            "Texts cut",
            f"{remarks.cut:,} cells were longer than a cell can be; the CSV files hold them in full.",
        )


def _as_sentence(text: str) -> str:
    return f"{start_upper(text.rstrip('.'))}."
