"""Reads answers, contracts, certificates, evidence, inputs and sheets into their frozen records."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from analyzer.records import Answer, Cell, FileStatus, Polarity, Position, Problem, Rung, Test, Verdict
from analyzer.reporting.build.paths import Paths
from analyzer.reporting.model import Certificate, ClauseAnswer, Contract, Evidence, InputFile, Rejected, SheetNote
from analyzer.sources import sheet_records
from analyzer.store.steps import query

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.reporting.build"
_CERTIFICATE_REASON = {
    "contradicted": "Valid, but evidence from before the signature says otherwise.",
    "recertify": "Valid when signed; later evidence asks for a new one.",
    "valid": "In effect on the as-of date.",
    "expired": "Its period ended before the as-of date.",
    "not yet valid": "Its period has not begun.",
    "undated": "Without a date it is a statement, not a certificate.",
    "withdrawn": "Its status says that it no longer holds.",
    "says yes": "It affirms the use.",
    "names no designation": "It does not say which designation it is about.",
    "names the firm by a near spelling": "It names a firm whose name is only nearly this one.",
}

_RESTS = 16  # where in a row of `answer_row.sql` that begins which the reason rests on
_WHAT_IF = {"unknown": "If the act is in force (its status is not known):"}


_TESTS = {test.value: test for test in Test}
_ANSWERS = {answer.value: answer for answer in Answer}


def load_answers(connection: Connection, paths: Paths) -> tuple[ClauseAnswer, ...]:
    """Every answer per entity, contract and clause box."""
    reasons: dict[tuple[Any, ...], str] = {}
    return tuple([_answer(row, paths, reasons) for row in query(connection, _PACKAGE, "answer_row")])


def _answer(row: tuple[Any, ...], paths: Paths, reasons: dict[tuple[Any, ...], str]) -> ClauseAnswer:
    designation, authority, clause, edition, test, firm_key, firm, contract_key, piid, answer, *clock, due = row[
        :_RESTS
    ]
    rests_on = row[_RESTS:]
    reason = reasons.get(rests_on)
    if reason is None:
        reason = reasons[rests_on] = _answer_reason(_Judged(*rests_on), paths)
    return ClauseAnswer(
        designation=designation,
        authority=authority,
        clause=clause,
        edition=edition,
        test=_TESTS[test],
        firm_key=firm_key,
        firm=firm,
        contract_key=contract_key,
        piid=piid,
        answer=_ANSWERS[answer],
        reason=reason,
        due_rule=_clock(*clock),
        due=due,
    )


class _Judged(NamedTuple):
    """What an answer rests on, as `answer_row.sql` gives it."""

    edition: str
    position: str
    why: str
    path_id: int | None
    covered: bool
    agency_unknown: bool
    tied_elsewhere: bool
    assumed: bool
    in_force: bool
    legal_status: str
    listed: bool
    other_edition: str
    agency: str
    waived: str


def _answer_reason(judged: _Judged, paths: Paths) -> str:
    if not judged.covered:
        return f"The authority does not cover contracts of {judged.agency or 'this agency'}."
    if not judged.listed:
        other = judged.other_edition
        if other:
            return f"The clause list of the contract names the edition {other} of this clause, not this one."
        return "The clause list of the contract does not name this clause."
    status = judged.legal_status
    parts = (
        []
        if judged.in_force
        else [_WHAT_IF.get(status, f"What if: the act is {status}, not in force on the as-of date.")]
    )
    parts += ["Clause assumed: no input says which clauses the contract carries."] if judged.assumed else []
    if judged.other_edition:
        parts.append(
            f"The contract carries the edition {judged.other_edition}; answered by the text of {judged.edition}."
        )
    parts += ["The contract's agency is not stated; coverage is assumed."] if judged.agency_unknown else []
    parts += ["The use on record is tied to another contract."] if judged.tied_elsewhere else []
    if judged.path_id is None:
        parts.append(judged.why)
    else:
        parts.append(f"Position {Position(judged.position).replace('_', ' ')}: {paths.sentence(judged.path_id)}")
    return judged.waived + " ".join(parts)


def _clock(due_rule: str, identified_on: date | None, identified_by: str, submitted_on: date | None, state: str) -> str:
    """The deadline in words, and whether its clock runs: it starts when a named person enters the day (rule 8)."""
    if not due_rule or identified_on is None:
        return due_rule
    if state == "stands":
        return f"{due_rule}; identified on {identified_on}, but nobody is named: the clock has not started"
    said = f"{due_rule}; identified on {identified_on} by {identified_by}"
    if submitted_on is not None:
        said += f"; submitted on {submitted_on}"
    return f"{said}; OVERDUE" if state == "overdue" else said


def load_contracts(connection: Connection) -> dict[str, tuple[Contract, ...]]:
    """Every contract with its one position, by designation."""
    rows = query(connection, _PACKAGE, "contract_row")
    return {
        designation: tuple(map(_contract, group)) for designation, group in groupby(rows, key=lambda row: str(row[0]))
    }


def _contract(row: tuple[Any, ...]) -> Contract:
    (
        designation,
        key,
        piid,
        parent,
        agency,
        code,
        firm_key,
        firm,
        obligated,
        potential,
        end_on,
        covered,
        position,
        names,
        *cell,
    ) = row
    description, file, sheet, src_row = cell
    return Contract(
        contract_key=key,
        piid=piid,
        parent_piid=parent,
        agency=agency or code,
        firm_key=firm_key,
        firm=firm,
        obligated=obligated,
        potential=potential,
        end_date=end_on,
        covered=covered,
        position=Position(position),
        performers=tuple(names),
        description=description,
        cell=Cell(file, sheet, src_row, "", piid),
        designation=designation,
    )


def load_certificates(connection: Connection) -> tuple[Certificate, ...]:
    """Every certificate on file, with what the evidence makes of it."""
    return tuple(
        Certificate(
            firm_key, firm, designation, statement, test, signer, signed_on, valid_until, state,
            _CERTIFICATE_REASON[state], Cell(file, sheet, src_row, "", statement),
        )
        for firm_key, firm, designation, statement, test, signer, signed_on, valid_until, state, _, file, sheet, src_row
        in query(connection, _PACKAGE, "certificate_row")
    )  # fmt: skip


def load_evidence(connection: Connection) -> tuple[Evidence, ...]:
    """Every cell that met a term, look-alikes included."""
    return tuple(
        Evidence(
            designation, firm_key, firm, Cell(file, sheet, src_row, column, text), term, marked, Rung(rung), score,
            Polarity(polarity), Verdict(verdict), reason,
        )
        for designation, firm_key, firm, file, sheet, src_row, column, text, term, marked, rung, score, polarity,
        verdict, reason in query(connection, _PACKAGE, "evidence_row")
    )  # fmt: skip


def load_inputs(connection: Connection) -> tuple[InputFile, ...]:
    """Every input file and what became of it."""
    rows = connection.execute("SELECT file, sha256, bytes, status, problem FROM input_file ORDER BY file_id").fetchall()
    return tuple(InputFile(file, sha, size, FileStatus(status), problem) for file, sha, size, status, problem in rows)


def load_sheets(connection: Connection) -> tuple[SheetNote, ...]:
    """What was understood of each sheet."""
    return tuple(
        SheetNote(
            file=each.file,
            sheet=each.sheet,
            kind=each.kind,
            header_row=each.header_row,
            rows_read=each.rows_read,
            rows_kept=each.rows_kept,
            rows_rejected=each.rows_rejected,
            columns=dict(each.columns),
            amount_total=each.amount_total,
            notes=tuple(each.notes),
            table=each.table,
        )
        for each in sheet_records(connection)
    )


def load_rejected(connection: Connection) -> tuple[Rejected, ...]:
    """Every row and cell that was not used."""
    rows = connection.execute(
        'SELECT file, sheet, "row", "column", value, reason FROM rejected_cell ORDER BY ALL'
    ).fetchall()
    return tuple(Rejected(*row) for row in rows)


def load_problems(connection: Connection) -> tuple[Problem, ...]:
    """Every remark on what was not read or not understood."""
    rows = connection.execute("SELECT DISTINCT file, sheet, text FROM problem ORDER BY ALL").fetchall()
    return tuple(Problem(*row) for row in rows)
