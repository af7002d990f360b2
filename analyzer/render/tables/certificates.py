"""`certificates.csv`: the certificates on file, and whether what was read contradicts them."""

from __future__ import annotations

from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn
from analyzer.render.tables.paths import cell_place
from analyzer.report.model import Certificate

CERTIFICATES: ReportTable[Certificate] = ReportTable(
    "certificates",
    (
        TableColumn("designation", ColumnKind.TEXT, lambda certificate: certificate.designation),
        TableColumn("firm_key", ColumnKind.IDENTIFIER, lambda certificate: certificate.firm_key),
        TableColumn("firm", ColumnKind.TEXT, lambda certificate: certificate.firm),
        TableColumn("state", ColumnKind.WORD, lambda certificate: certificate.state),
        TableColumn("reason", ColumnKind.TEXT, lambda certificate: certificate.reason),
        TableColumn("statement", ColumnKind.TEXT, lambda certificate: certificate.statement),
        TableColumn("test", ColumnKind.WORD, lambda certificate: certificate.test),
        TableColumn("signer", ColumnKind.TEXT, lambda certificate: certificate.signer),
        TableColumn("signed_on", ColumnKind.DATE, lambda certificate: certificate.signed_on),
        TableColumn("valid_until", ColumnKind.DATE, lambda certificate: certificate.valid_until),
        TableColumn("cell", ColumnKind.TEXT, lambda certificate: cell_place(certificate.cell)),
    ),
    lambda model: model.certificates,
)
