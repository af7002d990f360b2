"""`contracts_not_on_file.csv`: each contract number that joins no contract, per sheet, with its rows."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.declaration import ColumnKind, ReportTable, TableColumn
from analyzer.report.model import OffFile

OFF_FILE: ReportTable[OffFile] = ReportTable(
    "contracts_not_on_file",
    (
        TableColumn("number", ColumnKind.IDENTIFIER, attrgetter("number")),
        TableColumn("why", ColumnKind.TEXT, attrgetter("why")),
        TableColumn("file", ColumnKind.TEXT, attrgetter("file")),
        TableColumn("sheet", ColumnKind.TEXT, attrgetter("sheet")),
        TableColumn("rows", ColumnKind.INTEGER, attrgetter("rows")),
        TableColumn("where", ColumnKind.TEXT, attrgetter("where")),
        TableColumn("firms", ColumnKind.INTEGER, attrgetter("firms")),
        TableColumn("exposed_or_unresolved", ColumnKind.TEXT, lambda each: "; ".join(each.pressing)),
    ),
    attrgetter("off_file"),
)
