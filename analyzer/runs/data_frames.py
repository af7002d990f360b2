"""Tables as pandas data frames whose columns have the types that the declarations of the tables say."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from analyzer.render.amount import plain_amount
from analyzer.report.tables.table_column import ColumnKind

if TYPE_CHECKING:
    from pandas import DataFrame

    from analyzer.report.model import ReportModel
    from analyzer.report.tables.table import ReportTable
    from analyzer.report.tables.table_column import TableColumn
    from analyzer.store.typed_tables import QueryResult

_DAY = "datetime64[s]"
_DTYPES = {ColumnKind.INTEGER: "Int64", ColumnKind.DATE: _DAY, ColumnKind.MONEY: "object", ColumnKind.PERCENT: "object"}
_TOO_LARGE = 2**63
_DTYPES_OF_SQL = {
    "BOOLEAN": "boolean", "TINYINT": "Int64", "SMALLINT": "Int64", "INTEGER": "Int64", "BIGINT": "Int64", "HUGEINT": "Int64", "DATE": _DAY,
    "VARCHAR": "str", "DOUBLE": "float64", "FLOAT": "float64",
}  # fmt: skip


def table_frame(table: ReportTable[Any], model: ReportModel) -> DataFrame:
    """A table of the report, its rows in their order.

    Days are `datetime64[s]`, counts `Int64`, yes and no `bool`, words of a vocabulary categories, texts `str`, and amounts
    objects of `Decimal`, which are exact.
    """
    import pandas

    items = list(table.items(model))
    return pandas.DataFrame(
        {column.name: _typed_series(column, [column.typed(item) for item in items]) for column in table.columns}
    )


def query_frame(result: QueryResult) -> DataFrame:
    """What a question in SQL gave, with types as `table_frame` has them; of yes and no, NULL is possible."""
    import pandas

    columns = list(zip(*result.rows, strict=True)) or [()] * len(result.columns)
    series = [
        pandas.Series(_plain_values(values), dtype=_dtype_of(sql_type, values))
        for (_, sql_type), values in zip(result.columns, columns, strict=True)
    ]
    frame = pandas.concat(series, axis=1) if series else pandas.DataFrame()
    frame.columns = [name for name, _ in result.columns]
    return frame


def _typed_series(column: TableColumn[Any], values: Sequence[Any]) -> Any:
    import pandas

    if column.is_boolean:
        return pandas.Series(values, dtype="bool")
    if column.kind is ColumnKind.WORD:
        words = [value or None for value in values]
        return pandas.Series(pandas.Categorical(words, categories=_category_words(column, words)))
    return pandas.Series(_plain_values(values), dtype=_DTYPES.get(column.kind, "str"))


def _category_words(column: TableColumn[Any], words: Sequence[str | None]) -> list[str]:
    """The words that the column may hold, in their declared order; where none is declared, those that it holds."""
    declared = [str(word) for word in column.labels]
    present = {word for word in words if word}
    return declared if present <= set(declared) else sorted(present)


def _dtype_of(sql_type: str, values: Sequence[Any]) -> str:
    """A sum of counts is a `HUGEINT` for DuckDB; only numbers that no `Int64` holds stay objects."""
    if sql_type == "HUGEINT" and any(value is not None and abs(value) >= _TOO_LARGE for value in values):
        return "object"
    return _DTYPES_OF_SQL.get(sql_type, "object")


def _plain_values(values: Sequence[Any]) -> list[Any]:
    return [Decimal(plain_amount(value)) if isinstance(value, Decimal) else value for value in values]
