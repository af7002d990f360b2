"""The report's tables with types, from their declarations: what the ledger, Parquet files and SQL in memory hold."""

from __future__ import annotations

from typing import Any

from analyzer.report.model import ReportModel
from analyzer.report.tables import TABLES
from analyzer.report.tables.table import ReportTable
from analyzer.report.tables.table_column import ColumnKind, TableColumn
from analyzer.store.typed_tables import TypedColumn, TypedTable

# Six decimals, as inputs are read with.
SQL_TYPES = {
    ColumnKind.MONEY: "DECIMAL(38,6)",
    ColumnKind.PERCENT: "DECIMAL(4,1)",
    ColumnKind.DATE: "DATE",
    ColumnKind.INTEGER: "BIGINT",
}


def typed_tables(model: ReportModel) -> tuple[TypedTable, ...]:
    """Each table of the report; values are worked out when they are asked for."""
    return tuple(_typed_table(table, model) for table in TABLES)


def _typed_table(table: ReportTable[Any], model: ReportModel) -> TypedTable:
    def values() -> list[list[Any]]:
        items = list(table.items(model))
        return [[column.typed(item) for item in items] for column in table.columns]

    return TypedTable(
        table.name, table.about, tuple(map(_typed_column, table.columns)), len(table.items(model)), values
    )


def _typed_column(column: TableColumn[Any]) -> TypedColumn:
    sql_type = "BOOLEAN" if column.is_boolean else SQL_TYPES.get(column.kind, "VARCHAR")
    return TypedColumn(column.name, sql_type, column.meaning)
