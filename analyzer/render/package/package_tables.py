"""The tables that only an evidence package has: the cells that the run quotes, its inputs, and the rulings on record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from analyzer.report.model import InputFile, ReportModel, ReviewItem
from analyzer.report.tables.certificates import CERTIFICATES
from analyzer.report.tables.contracts import CONTRACTS
from analyzer.report.tables.evidence import EVIDENCE
from analyzer.report.tables.paths import PATHS
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, TableColumn, declare_column
from analyzer.vocabulary import Cell, FileStatus, Subject


@dataclass(frozen=True, slots=True)
class QuotedCell:
    """One cell that files of the run quote, with their names; `sha256` is that of its input file, '' where it stands in none."""

    cell: Cell
    sha256: str
    quoted_in: tuple[str, ...]


def quoted_cells(model: ReportModel) -> tuple[QuotedCell, ...]:
    """Every cell that the run quotes, each once, in the order of files, sheets, rows and columns."""
    hashes = {source.file: source.sha256 for source in model.inputs}
    files: dict[Cell, dict[str, None]] = defaultdict(dict)
    for cell, name in _quoted_cells(model):
        files[cell][name] = None
    in_order = sorted(files, key=attrgetter("file", "sheet", "row", "column", "text"))
    return tuple(QuotedCell(cell, hashes.get(cell.file, ""), tuple(files[cell])) for cell in in_order)


def _quoted_cells(model: ReportModel) -> Iterator[tuple[Cell, str]]:
    yield from ((evidence.cell, EVIDENCE.file) for evidence in model.evidence)
    yield from ((hop.cell, PATHS.file) for path in model.paths for hop in path.hops)
    yield from ((certificate.cell, CERTIFICATES.file) for certificate in model.certificates)
    yield from ((contract.cell, CONTRACTS.file) for contract in model.contracts)
    yield from ((name.cell, "run.json") for name in model.set_aside)


def _ruled_items(model: ReportModel) -> tuple[ReviewItem, ...]:
    return tuple(item for item in model.review_items if item.decision.ruling)


CELLS: ReportTable[QuotedCell] = ReportTable(
    "cells",
    "every cell of the inputs that the run quotes, with the hash of its file",
    (
        declare_column("file", ColumnKind.TEXT, value=attrgetter("cell.file")),
        declare_column("sheet", ColumnKind.TEXT, value=attrgetter("cell.sheet")),
        declare_column("row", ColumnKind.INTEGER, value=attrgetter("cell.row")),
        declare_column(
            "column", ColumnKind.TEXT, "heading of the column, or the place of a text that stands in no cell",
            value=attrgetter("cell.column"),
        ),
        declare_column(
            "text", ColumnKind.PROSE, "the text of the cell; empty where the row as a whole is cited",
            value=attrgetter("cell.text"),
        ),
        declare_column(
            "sha256", ColumnKind.IDENTIFIER,
            "SHA-256 of the input file, as in `inputs.csv`; empty where the cell stands in no input, as in the catalogue of products",
        ),
        declare_column(
            "quoted_in", ColumnKind.TEXT, "the files of the run that quote it", value=lambda quoted: "; ".join(quoted.quoted_in)
        ),
    ),
    quoted_cells,
)  # fmt: skip
INPUTS: ReportTable[InputFile] = ReportTable(
    "inputs",
    "every input file of the run, with its hash, its size, and what became of it",
    (
        declare_column("file", ColumnKind.TEXT),
        declare_column("sha256", ColumnKind.IDENTIFIER, "SHA-256 of its content"),
        declare_column("bytes", ColumnKind.INTEGER, "its size in bytes"),
        declare_column("status", ColumnKind.WORD, ", ".join(FileStatus)),
        declare_column("problem", ColumnKind.PROSE, "why it was not read; empty where it was"),
    ),
    attrgetter("inputs"),
)


def _ruling_column(
    name: str, meaning: str, kind: ColumnKind = ColumnKind.TEXT, *, personal: bool = False
) -> TableColumn[Any]:
    return declare_column(name, kind, meaning, value=attrgetter(f"decision.{name}"), personal=personal)


DECISIONS: ReportTable[ReviewItem] = ReportTable(
    "decisions",
    "the rulings of people that the run knew, each with whether it counted",
    (
        declare_column("key", ColumnKind.IDENTIFIER, "key of what is ruled on, the same in every scan"),
        declare_column(
            "state", ColumnKind.TEXT, "`in force` for a ruling that the run honours; else why it did not count"
        ),
        declare_column("subject", ColumnKind.WORD, f"what is ruled on: {', '.join(Subject)}"),
        declare_column("designation", ColumnKind.TEXT),
        declare_column("firm_key", ColumnKind.IDENTIFIER),
        declare_column("firm", ColumnKind.TEXT),
        declare_column("what", ColumnKind.PROSE, "what is ruled on, in a sentence"),
        declare_column(
            "cell", ColumnKind.TEXT, "the cell that it rests on, where there is one", value=attrgetter("place")
        ),
        declare_column("piid", ColumnKind.IDENTIFIER),
        _ruling_column("ruling", "what was decided"),
        _ruling_column("justification", "why a path does not affect the firm, in one of the fixed sentences"),
        _ruling_column("rationale", "why, in the person's own words", ColumnKind.PROSE),
        _ruling_column("decided_by", "who decided", personal=True),
        _ruling_column("decided_on", "the day of the decision", ColumnKind.DATE),
        _ruling_column("second_reader", "who read it second", personal=True),
        _ruling_column("owner", "who sees to it", personal=True),
        _ruling_column("target_date", "the day by which it is to be done", ColumnKind.DATE),
        _ruling_column("valid_until", "the last day on which it counts", ColumnKind.DATE),
        _ruling_column("reference", "number of a waiver or ticket"),
        _ruling_column("removed_on", "the day on which the use ended", ColumnKind.DATE),
        _ruling_column("proof", "what shows it", ColumnKind.PROSE),
        _ruling_column("identified_on", "the day on which the use was identified", ColumnKind.DATE),
        _ruling_column("submitted_on", "the day on which the report was submitted", ColumnKind.DATE),
        _ruling_column("recipient", "who took the report", personal=True),
        _ruling_column("whose", "the firm whose rows they are"),
    ),
    _ruled_items,
)
PACKAGE_TABLES: tuple[ReportTable[Any], ...] = (CELLS, INPUTS, DECISIONS)
