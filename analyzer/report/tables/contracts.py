"""`contracts.csv`: each contract once, with its dollars and the worst position of the firms that perform it."""

from __future__ import annotations

from operator import attrgetter

from analyzer.report.cell_place import cell_place
from analyzer.report.model import Contract
from analyzer.report.priority import by_position
from analyzer.report.tables.plans import FIRM, POSITION, GridKind, PageColumn, PagePlan, PageSection, SheetPlan, Tab
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import STILL_OPEN, ColumnKind, declare_column, yes_no_column


def _contract_text(contract: Contract) -> str:
    under = f" under {contract.parent_piid}" if contract.parent_piid else ""
    return (contract.piid or contract.contract_key) + under


CONTRACTS: ReportTable[Contract] = ReportTable(
    "contracts",
    "each contract once, with its dollars and one position",
    (
        declare_column("designation", ColumnKind.TEXT),
        declare_column("contract_key", ColumnKind.IDENTIFIER, width=34),
        declare_column("piid", ColumnKind.IDENTIFIER, heading="PIID", width=20),
        declare_column("parent_piid", ColumnKind.IDENTIFIER, "number of the IDV, if any", heading="Parent PIID", width=20),
        declare_column("agency", ColumnKind.TEXT, width=28),
        declare_column("firm_key", ColumnKind.IDENTIFIER, "key of the recipient"),
        declare_column("firm", ColumnKind.TEXT, "name of the recipient", width=30),
        declare_column(
            "position", ColumnKind.WORD, "the worst position, under the leading test, of the firms that perform it", width=15
        ),
        yes_no_column("covered", "yes if the designation's authorities cover its agency"),
        declare_column("obligated", ColumnKind.MONEY, "dollars that the Government has committed on it", width=19),
        declare_column("potential", ColumnKind.MONEY, "its value with all options", width=19),
        declare_column("end_date", ColumnKind.DATE, "the day on which it ends", width=12),
        declare_column("description", ColumnKind.PROSE, "what it is for", width=40),
        declare_column(
            "performers", ColumnKind.INTEGER, "how many firms perform it", width=11,
            value=lambda contract: len(contract.performers),
        ),
        declare_column(
            "cell", ColumnKind.TEXT, "the cell where it stands", heading="Where it stands", width=30,
            value=lambda contract: cell_place(contract.cell),
        ),
        STILL_OPEN,
    ),
    attrgetter("contracts"),
    sheets=(
        SheetPlan(
            "Contracts",
            "Each contract once, with its dollars and one position: the worst of the firms that perform it.",
            Tab.DETAIL,
            (
                "piid", "parent_piid", "agency", "firm", "position", "covered", "obligated", "potential", "end_date",
                "still_open", "description", "performers", "cell", "contract_key",
            ),
            "No contract was found.",
            ranks=by_position,
        ),
    ),
    pages=(
        PagePlan(
            "contracts",
            PageSection.SIGNING,
            "Contracts",
            (
                PageColumn("contract", "Contract", GridKind.CONTRACT, _contract_text),
                FIRM, "designation", "agency", POSITION, "obligated", "potential", "end_date", "covered",
            ),
            ("designation", "agency", "position", "covered"),
            "No contract is in the inputs.",
            ranks=by_position,
            folded=True,
        ),
    ),
)  # fmt: skip
