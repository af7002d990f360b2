"""Reads contracts, certificates, evidence, inputs and sheets into their frozen records."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from analyzer.bearing import BearsOn
from analyzer.mapping import sheet_records
from analyzer.report.model import Certificate, Contract, Evidence, InputFile, OffFile, Rejected, SheetNote
from analyzer.store.steps import query_rows
from analyzer.vocabulary import Cell, CertificateState, FileStatus, Polarity, Position, Problem, Rung, Verdict
from analyzer.word_labels import CERTIFICATE_LABELS

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__


def load_contracts(connection: Connection) -> dict[str, tuple[Contract, ...]]:
    """Every contract with its one position, by designation."""
    rows = query_rows(connection, _PACKAGE, "contract_row")
    return {
        designation: tuple(map(_make_contract, group))
        for designation, group in groupby(rows, key=lambda row: str(row[0]))
    }


def _make_contract(row: tuple[Any, ...]) -> Contract:
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
            CERTIFICATE_LABELS[CertificateState(state)].meaning, Cell(file, sheet, src_row, "", statement),
        )
        for firm_key, firm, designation, statement, test, signer, signed_on, valid_until, state, _, file, sheet, src_row
        in query_rows(connection, _PACKAGE, "certificate_row")
    )  # fmt: skip


def load_evidence(connection: Connection) -> tuple[Evidence, ...]:
    """Every cell that met a term, look-alikes included."""
    return tuple(
        Evidence(
            designation, firm_key, firm, Cell(file, sheet, src_row, column, text), term, marked, Rung(rung), score,
            Polarity(polarity), Verdict(verdict), reason,
        )
        for designation, firm_key, firm, file, sheet, src_row, column, text, term, marked, rung, score, polarity,
        verdict, reason in query_rows(connection, _PACKAGE, "evidence_row")
    )  # fmt: skip


def load_inputs(connection: Connection) -> tuple[InputFile, ...]:
    """Every input file and what became of it."""
    rows = query_rows(connection, _PACKAGE, "input_row")
    return tuple(
        InputFile(file, sha, size, FileStatus(status), problem, BearsOn(bears_on))
        for file, sha, size, status, problem, bears_on in rows
    )


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
            rows_without_owner=each.rows_without_owner,
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
    """Every remark on what was not read or not understood, the loud ones first."""
    rows = connection.execute(
        "SELECT DISTINCT file, sheet, text, loud FROM problem ORDER BY loud DESC, file, sheet, text"
    ).fetchall()
    return tuple(Problem(file, sheet, text, loud > 0) for file, sheet, text, loud in rows)


def load_off_file(connection: Connection) -> tuple[OffFile, ...]:
    """The contract numbers that join no contract, those first on which the most exposed or unresolved firms hang."""
    return tuple(
        OffFile(number, "several contracts carry it" if several else "no contract list names it", file, sheet, rows,
                tuple(first_rows), firms, tuple(pressing))
        for number, several, file, sheet, rows, first_rows, firms, pressing in query_rows(connection, _PACKAGE, "off_file_row")
    )  # fmt: skip
