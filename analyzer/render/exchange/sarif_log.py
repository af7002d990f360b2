"""What met the vendor in SBOMs, lock files and manifests, as SARIF 2.1.0: for viewers and gates of code.

Other evidence is left out: a viewer of code shows no cell of a spreadsheet. A region is given only where the list is read line by line;
elsewhere the entry's place in the list is told in words. An entry that names the vendor in several of its fields is one result.
Look-alikes that were rejected are no results, and no result says nothing about what the files do not name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from analyzer.render.cleaning import clean_text
from analyzer.render.exchange.exchange_text import plain_line
from analyzer.render.run_json import as_json
from analyzer.render.wording import DISCLAIMER
from analyzer.report.model import DesignationNote, Evidence, InputFile, ReportModel, ReviewItem, SheetNote
from analyzer.report.stable_key import stable_uuid
from analyzer.ruling_needs import IN_FORCE, needs_of
from analyzer.vocabulary import FileStatus, Polarity, Subject, Verdict

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LIST_SHEET = "components"
# The headings by which a sheet is known as one that a software list was read into (`analyzer/reading/formats/sbom`).
_LIST_HEADINGS = frozenset({"ref", "name", "purl"})
_FINGERPRINT = "exposureEntry/v1"
Fields = dict[str, Any]


def render_sarif(model: ReportModel) -> str:
    """The log as JSON text."""
    lists = {note.file: note for note in model.sheets if _is_list(note)}
    rulings = [item for item in model.review_items if _clears_a_match(item)]
    listed = [one for one in model.evidence if _stands_in_list(one, lists)]
    rules = {note.designation: number for number, note in enumerate(model.designations)}
    entries = [cells for cells in _by_entry(listed) if cells[0].designation in rules]
    results = [_make_result(cells, lists[cells[0].cell.file], rules, rulings) for cells in entries]
    run: Fields = {
        "tool": {"driver": _tool_driver(model)},
        "invocations": [_make_invocation(model)],
        "artifacts": [_make_artifact(source) for source in model.inputs if source.file in lists],
        "results": results,
        "columnKind": "unicodeCodePoints",
        "properties": {
            "marking": clean_text(model.run.marking),
            "disclaimer": DISCLAIMER,
            "asOf": model.run.as_of.isoformat(),
        },
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _is_list(note: SheetNote) -> bool:
    return note.sheet == _LIST_SHEET and set(note.columns.values()) >= _LIST_HEADINGS


def _stands_in_list(evidence: Evidence, lists: Mapping[str, SheetNote]) -> bool:
    in_list = evidence.cell.sheet == _LIST_SHEET and evidence.cell.file in lists
    return in_list and evidence.verdict is not Verdict.REJECTED


def _by_entry(evidence: Iterable[Evidence]) -> Iterator[Sequence[Evidence]]:
    """The cells of each entry and designation, the surest first; a text beside the entries (row 0) is one of its own."""
    entries: dict[tuple[object, ...], list[Evidence]] = {}
    for one in evidence:
        cell = one.cell
        beside_entries = () if cell.row else (cell.column, cell.text)
        entries.setdefault((one.designation, one.firm_key, cell.file, cell.row, *beside_entries), []).append(one)
    for cells in entries.values():
        yield sorted(
            cells, key=lambda one: (one.verdict is not Verdict.MATCH, -one.score, one.cell.column, one.cell.text)
        )


def _clears_a_match(item: ReviewItem) -> bool:
    named = bool(item.decision.decided_by.strip())
    closes = needs_of(item.decision.ruling).closes
    return named and item.subject is Subject.MATCH and item.state == IN_FORCE and closes


def _tool_driver(model: ReportModel) -> Fields:
    return {
        "name": "exposure",
        "fullName": "Vendor exposure analyzer",
        "version": plain_line(model.run.version),
        "rules": [_make_rule(note) for note in model.designations],
    }


def _make_rule(note: DesignationNote) -> Fields:
    vendors = ", ".join(note.vendors) or note.name
    return {
        "id": plain_line(note.designation),
        "name": plain_line(note.name),
        "shortDescription": {"text": plain_line(f"An entry names {vendors}, a designated vendor, or a product of it.")},
        "fullDescription": {"text": plain_line(f"{note.summary} {DISCLAIMER}")},
        "defaultConfiguration": {"level": "warning"},
    }


def _make_invocation(model: ReportModel) -> Fields:
    """What was not read stands beside the results, so that no result is not taken for nothing there."""
    refused = [
        {"level": "error", "message": {"text": plain_line(f"{source.file}: {source.problem}")}}
        for source in model.inputs
        if source.status is FileStatus.REFUSED
    ]
    done: Fields = {"executionSuccessful": not refused}
    return done | ({"toolExecutionNotifications": refused} if refused else {})


def _make_artifact(source: InputFile) -> Fields:
    return {
        "location": {"uri": _file_address(source.file)},
        "length": source.bytes,
        "hashes": {"sha-256": source.sha256},
    }


def _file_address(file: str) -> str:
    """The name of an input as a relative address."""
    address = quote(clean_text(file).replace("\\", "/"), safe="/")
    return f"./{address.lstrip('/')}"


def _make_result(
    cells: Sequence[Evidence], note: SheetNote, rules: Mapping[str, int], rulings: Sequence[ReviewItem]
) -> Fields:
    evidence = cells[0]
    cell = evidence.cell
    certain = evidence.verdict is Verdict.MATCH and evidence.polarity is Polarity.AFFIRMED
    result: Fields = {
        "ruleId": plain_line(evidence.designation),
        "ruleIndex": rules[evidence.designation],
        "kind": "fail" if certain else "review",
        "level": "error" if certain else "none",
        "message": {"text": plain_line(f"{evidence.reason} It stands in {_columns_text(cells)}{_entry_words(evidence, note)}.")},
        "locations": [_cell_location(evidence, note)],
        "partialFingerprints": {
            _FINGERPRINT: stable_uuid("entry", evidence.designation, cell.file, evidence.marked, evidence.term).hex
        },
        "properties": {
            "firm": clean_text(evidence.firm), "firmKey": clean_text(evidence.firm_key), "term": clean_text(evidence.term),
            "rung": evidence.rung, "score": evidence.score, "verdict": evidence.verdict, "polarity": evidence.polarity,
        },
    }  # fmt: skip
    if suppressions := list(_list_suppressions(cells, rulings)):
        result["suppressions"] = suppressions
    return result


def _is_read_by_line(note: SheetNote) -> bool:
    """Whether the row of an entry is its line in the file: the headings, which stand nowhere in it, are row 0 then."""
    return note.header_row == 0


def _columns_text(cells: Sequence[Evidence]) -> str:
    return ", ".join(dict.fromkeys(one.cell.column for one in cells))


def _entry_words(evidence: Evidence, note: SheetNote) -> str:
    """Which entry of the list it is, where its row is not its line."""
    row = evidence.cell.row
    return "" if _is_read_by_line(note) or not row else f" of entry {row - (note.header_row or 0)} of the list"


def _cell_location(evidence: Evidence, note: SheetNote) -> Fields:
    cell = evidence.cell
    physical: Fields = {"artifactLocation": {"uri": _file_address(cell.file)}}
    if _is_read_by_line(note) and cell.row > 0:
        physical["region"] = {"startLine": cell.row}
    name = f"{cell.column}{_entry_words(evidence, note)}"
    logical = {"name": plain_line(cell.text), "fullyQualifiedName": plain_line(name)}
    return {"physicalLocation": physical, "logicalLocations": [logical]}


def _list_suppressions(cells: Sequence[Evidence], rulings: Iterable[ReviewItem]) -> Iterator[Fields]:
    """The rulings of named persons, where they are on every cell of the entry: a viewer hides it, and keeps it on record."""
    texts = {(one.designation, one.firm_key, one.cell.text) for one in cells}
    ruled = [item for item in rulings if (item.designation, item.firm_key, item.bounds.text) in texts]
    if texts == {(item.designation, item.firm_key, item.bounds.text) for item in ruled}:
        for item in ruled:
            decision = item.decision
            why = f"{decision.ruling}, decided by {decision.decided_by}: {decision.rationale}"
            yield {"kind": "external", "status": "accepted", "justification": plain_line(why)}
