"""`contracts_not_on_file.csv`: each contract number that joins no contract, per sheet, with its rows."""

from __future__ import annotations

from operator import attrgetter

from analyzer.render.tables.column import Column, Kind, Table
from analyzer.report.model import OffFile

OFF_FILE: Table[OffFile] = Table(
    "contracts_not_on_file",
    (
        Column("number", Kind.IDENTIFIER, attrgetter("number")),
        Column("why", Kind.TEXT, attrgetter("why")),
        Column("file", Kind.TEXT, attrgetter("file")),
        Column("sheet", Kind.TEXT, attrgetter("sheet")),
        Column("rows", Kind.INTEGER, attrgetter("rows")),
        Column("where", Kind.TEXT, attrgetter("where")),
        Column("firms", Kind.INTEGER, attrgetter("firms")),
        Column("exposed_or_unresolved", Kind.TEXT, lambda each: "; ".join(each.pressing)),
    ),
    attrgetter("off_file"),
)
