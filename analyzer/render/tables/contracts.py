"""`contracts.csv`: each contract once, with its dollars and the worst position of the firms that perform it."""

from __future__ import annotations

from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn
from analyzer.render.tables.paths import cell_place
from analyzer.report.model import Contract

CONTRACTS: ReportTable[Contract] = ReportTable(
    "contracts",
    (
        TableColumn("designation", ColumnKind.TEXT, lambda contract: contract.designation),
        TableColumn("contract_key", ColumnKind.IDENTIFIER, lambda contract: contract.contract_key),
        TableColumn("piid", ColumnKind.IDENTIFIER, lambda contract: contract.piid),
        TableColumn("parent_piid", ColumnKind.IDENTIFIER, lambda contract: contract.parent_piid),
        TableColumn("agency", ColumnKind.TEXT, lambda contract: contract.agency),
        TableColumn("firm_key", ColumnKind.IDENTIFIER, lambda contract: contract.firm_key),
        TableColumn("firm", ColumnKind.TEXT, lambda contract: contract.firm),
        TableColumn("position", ColumnKind.WORD, lambda contract: contract.position),
        TableColumn("covered", ColumnKind.WORD, lambda contract: "yes" if contract.covered else "no"),
        TableColumn("obligated", ColumnKind.MONEY, lambda contract: contract.obligated),
        TableColumn("potential", ColumnKind.MONEY, lambda contract: contract.potential),
        TableColumn("end_date", ColumnKind.DATE, lambda contract: contract.end_date),
        TableColumn("description", ColumnKind.TEXT, lambda contract: contract.description),
        TableColumn("performers", ColumnKind.INTEGER, lambda contract: len(contract.performers)),
        TableColumn("cell", ColumnKind.TEXT, lambda contract: cell_place(contract.cell)),
    ),
    lambda model: model.contracts,
)
