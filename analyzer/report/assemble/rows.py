"""Reads contracts, certificates, evidence, inputs and sheets into their frozen records."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from msgspec import structs

from analyzer.mapping import sheet_records
from analyzer.report import tables
from analyzer.report.assemble.read_records import read_records
from analyzer.report.model import Certificate, Contract, Evidence, InputFile, SheetNote
from analyzer.vocabulary import Problem

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__


def load_contracts(
    connection: Connection, still_open: Mapping[tuple[str, str], str]
) -> dict[str, tuple[Contract, ...]]:
    """Every contract with its one position, by designation; `still_open` says by designation and key what nobody has settled."""
    read = read_records(connection, _PACKAGE, "contract_row", Contract)
    contracts = [_with_rulings_due(contract, still_open) for contract in read] if still_open else read
    return {name: tuple(group) for name, group in groupby(contracts, key=attrgetter("designation"))}


def _with_rulings_due(contract: Contract, still_open: Mapping[tuple[str, str], str]) -> Contract:
    words = still_open.get((contract.designation, contract.contract_key))
    return structs.replace(contract, still_open=words) if words else contract


def load_certificates(connection: Connection) -> tuple[Certificate, ...]:
    """Every certificate on file, with what the evidence makes of it."""
    return tuple(read_records(connection, _PACKAGE, "certificate_row", Certificate))


def load_evidence(connection: Connection) -> tuple[Evidence, ...]:
    """Every cell that met a term, look-alikes included."""
    return tuple(read_records(connection, _PACKAGE, "evidence_row", Evidence))


def load_inputs(connection: Connection) -> tuple[InputFile, ...]:
    """Every input file and what became of it."""
    return tuple(read_records(connection, _PACKAGE, "input_row", InputFile))


def load_query_tables(connection: Connection) -> dict[str, tuple[Any, ...]]:
    """The rows of every report table that a query of its own gives, by the table's name."""
    return {
        table.name: tuple(read_records(connection, tables.__name__, table.name, table.record))
        for table in tables.TABLES
        if table.record
    }


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
            letters=dict(each.letters),
            proposed=tuple(each.proposed),
            questions=tuple(each.questions),
        )
        for each in sheet_records(connection)
    )


def load_problems(connection: Connection) -> tuple[Problem, ...]:
    """Every remark on what was not read or not understood, the loud ones first."""
    return tuple(read_records(connection, _PACKAGE, "problem_row", Problem))
