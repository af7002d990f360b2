"""`certificates.csv`: the certificates on file, and whether what was read contradicts them."""

from __future__ import annotations

from analyzer.render.tables.column import Column, Kind, Table
from analyzer.render.tables.paths import place
from analyzer.report.model import Certificate

CERTIFICATES: Table[Certificate] = Table(
    "certificates",
    (
        Column("designation", Kind.TEXT, lambda certificate: certificate.designation),
        Column("firm_key", Kind.IDENTIFIER, lambda certificate: certificate.firm_key),
        Column("firm", Kind.TEXT, lambda certificate: certificate.firm),
        Column("state", Kind.WORD, lambda certificate: certificate.state),
        Column("reason", Kind.TEXT, lambda certificate: certificate.reason),
        Column("statement", Kind.TEXT, lambda certificate: certificate.statement),
        Column("test", Kind.WORD, lambda certificate: certificate.test),
        Column("signer", Kind.TEXT, lambda certificate: certificate.signer),
        Column("signed_on", Kind.DATE, lambda certificate: certificate.signed_on),
        Column("valid_until", Kind.DATE, lambda certificate: certificate.valid_until),
        Column("cell", Kind.TEXT, lambda certificate: place(certificate.cell)),
    ),
    lambda model: model.certificates,
)
