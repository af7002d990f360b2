"""`contracts.csv`: each contract once, with its dollars and the worst position of the firms that perform it."""

from __future__ import annotations

from analyzer.render.tables.column import Column, Kind, Table
from analyzer.render.tables.paths import place
from analyzer.report.model import Contract

CONTRACTS: Table[Contract] = Table(
    "contracts",
    (
        Column("designation", Kind.TEXT, lambda contract: contract.designation),
        Column("contract_key", Kind.IDENTIFIER, lambda contract: contract.contract_key),
        Column("piid", Kind.IDENTIFIER, lambda contract: contract.piid),
        Column("parent_piid", Kind.IDENTIFIER, lambda contract: contract.parent_piid),
        Column("agency", Kind.TEXT, lambda contract: contract.agency),
        Column("firm_key", Kind.IDENTIFIER, lambda contract: contract.firm_key),
        Column("firm", Kind.TEXT, lambda contract: contract.firm),
        Column("position", Kind.WORD, lambda contract: contract.position),
        Column("covered", Kind.WORD, lambda contract: "yes" if contract.covered else "no"),
        Column("obligated", Kind.MONEY, lambda contract: contract.obligated),
        Column("potential", Kind.MONEY, lambda contract: contract.potential),
        Column("end_date", Kind.DATE, lambda contract: contract.end_date),
        Column("description", Kind.TEXT, lambda contract: contract.description),
        Column("performers", Kind.INTEGER, lambda contract: len(contract.performers)),
        Column("cell", Kind.TEXT, lambda contract: place(contract.cell)),
    ),
    lambda model: model.contracts,
)
