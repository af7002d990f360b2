"""`paths.csv`: one line per path, the best of each firm and route."""

from __future__ import annotations

from operator import attrgetter

from analyzer.report.cell_place import cell_place
from analyzer.report.model import Path
from analyzer.report.priority import by_firm
from analyzer.report.tables.plans import (
    FIRM,
    PagePlan,
    PageSection,
    SheetColumn,
    SheetPlan,
    Tab,
    finding_key,
    link_column,
)
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, declare_column, yes_no_column
from analyzer.word_labels import EVIDENCE_LABELS, ROUTE_LABELS


def _hop_places(path: Path, separator: str) -> str:
    return separator.join(cell_place(hop.cell) for hop in path.hops)


PATHS: ReportTable[Path] = ReportTable(
    "paths",
    "the best path per firm and route",
    (
        declare_column("designation", ColumnKind.TEXT),
        declare_column("firm_key", ColumnKind.IDENTIFIER),
        declare_column("firm", ColumnKind.TEXT, width=28),
        declare_column("route", ColumnKind.WORD, width=13, labels=ROUTE_LABELS),
        declare_column("tier", ColumnKind.INTEGER, width=6),
        declare_column("evidence_class", ColumnKind.WORD, width=12, labels=EVIDENCE_LABELS),
        declare_column("path", ColumnKind.PROSE, width=56, value=attrgetter("sentence")),
        yes_no_column("proven", "yes if every hop is proven"),
        declare_column(
            "tests", ColumnKind.TEXT, "the tests that the path reaches", heading="Tests reached", width=22,
            value=lambda path: ", ".join(path.tests),
        ),
        declare_column(
            "cells", ColumnKind.TEXT, "the cells of its hops, in order", value=lambda path: _hop_places(path, "; ")
        ),
    ),
    attrgetter("paths"),
    sheets=(
        SheetPlan(
            "Paths",
            "How each firm comes to depend on the designated vendor: the best path of each route, with its cells.",
            Tab.DETAIL,
            (
                "designation", "firm", "route", "tier", "evidence_class", "proven", "path",
                SheetColumn(
                    "Cells that say so, hop by hop", ColumnKind.TEXT, 46, lambda path: _hop_places(path, "\n")
                ),
                "tests", link_column("Findings", "Finding"),
            ),
            "No path to a designated vendor was found.",
            finding_key,
            frozen=2,
            ranks=by_firm,
        ),
    ),
    pages=(
        PagePlan(
            "paths",
            PageSection.PATHS,
            "All paths",
            (FIRM, "designation", "path", "route", "tier", "evidence_class", "proven"),
            ("designation", "route", "tier", "evidence_class", "proven"),
            "No path leads from any firm to the designated vendor.",
            ranks=by_firm,
        ),
    ),
)  # fmt: skip
