"""`certificates.csv`: the certificates on file, and whether what was read contradicts them."""

from __future__ import annotations

from operator import attrgetter

from analyzer.report.cell_place import cell_place
from analyzer.report.model import Certificate
from analyzer.report.priority import by_firm
from analyzer.report.tables.plans import (
    FIRM,
    GridKind,
    PageColumn,
    PagePlan,
    PageSection,
    SheetPlan,
    Tab,
    finding_key,
    link_column,
)
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, declare_column
from analyzer.vocabulary import CertificateState
from analyzer.word_labels import CERTIFICATE_LABELS


def _statement_text(certificate: Certificate) -> str:
    return f"{certificate.statement} [{cell_place(certificate.cell)}]"


CERTIFICATES: ReportTable[Certificate] = ReportTable(
    "certificates",
    "certificates on file, and whether what was read contradicts them",
    (
        declare_column(
            "designation", ColumnKind.TEXT, "id of the designation that it is about; empty if it names none"
        ),
        declare_column("firm_key", ColumnKind.IDENTIFIER, "key of the firm that certifies"),
        declare_column("firm", ColumnKind.TEXT, "name of the firm that certifies", width=30),
        declare_column(
            "state", ColumnKind.WORD,
            ", ".join(CertificateState), width=15, labels=CERTIFICATE_LABELS,
        ),
        declare_column("reason", ColumnKind.PROSE, "why it is in that state", heading="Why", width=40),
        declare_column("statement", ColumnKind.PROSE, "what is certified", width=48),
        declare_column("test", ColumnKind.WORD, "the test that it answers", width=13),
        declare_column("signer", ColumnKind.TEXT, "who signed", width=22, personal=True),
        declare_column("signed_on", ColumnKind.DATE, "the day on which it was signed", width=12),
        declare_column("valid_until", ColumnKind.DATE, "the last day of its period", width=12),
        declare_column(
            "cell", ColumnKind.TEXT, "the cell where it stands", heading="Where it stands", width=30,
            value=lambda certificate: cell_place(certificate.cell),
        ),
    ),
    attrgetter("certificates"),
    sheets=(
        SheetPlan(
            "Certificates",
            "Certificates on file, and whether what was read contradicts them.",
            Tab.DETAIL,
            (
                "designation", "firm", "state", "reason", "statement", "test", "signer", "signed_on", "valid_until", "cell",
                link_column("Findings", "Finding"),
            ),
            "No certificate was found.",
            finding_key,
            frozen=2,
            ranks=by_firm,
        ),
    ),
    pages=(
        PagePlan(
            "certificates",
            PageSection.SIGNING,
            "Certificates on file",
            (
                FIRM, "designation", "state", PageColumn("statement", "Statement", GridKind.LONG, _statement_text), "signer",
                "signed_on", "valid_until", "reason",
            ),
            ("designation", "state"),
            ranks=by_firm,
        ),
    ),
)  # fmt: skip
