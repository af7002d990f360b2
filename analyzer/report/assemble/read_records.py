"""Reads the rows of a query into records by the names of their columns, so that no two columns can change places."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from analyzer.store.steps import query_rows
from analyzer.vocabulary import Cell

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

Record = TypeVar("Record")
_CELL = tuple(f"cell_{name}" for name in ("file", "sheet", "row", "column", "text"))
Convert = Callable[[Any], Any]


def read_records(
    connection: Connection, package: str, query: str, record: type[Record], **parameters: Any
) -> list[Record]:
    """The rows of `<query>.query.sql` in `package`, each as a `record` (a named tuple, a dataclass or a msgspec Struct).

    Each field is the column of its name; a `Cell` is five columns, from `cell_file` to `cell_text`. Words become members of
    their vocabulary, lists tuples. Raises `LookupError` where columns and fields differ.
    """
    rows = query_rows(connection, package, query, **parameters)
    names = [name for name, *_ in connection.description or ()]
    make = _record_maker(query, record, names)
    return [make(row) for row in rows]


def _record_maker(query: str, record: type[Record], names: Sequence[str]) -> Callable[[Sequence[Any]], Record]:
    hints = get_type_hints(record)
    wanted = [column for field, hint in hints.items() for column in (_CELL if hint is Cell else (field,))]
    if sorted(wanted) != sorted(names):
        odd = sorted(set(wanted) ^ set(names))
        raise LookupError(f"{query}.query.sql and {record.__name__} differ in {', '.join(odd)}")
    at = {name: number for number, name in enumerate(names)}
    parts = [_field_reader(field, hint, at) for field, hint in hints.items()]
    return lambda row: record(*[read(row) for read in parts])


def _field_reader(field: str, hint: Any, at: Mapping[str, int]) -> Convert:
    if hint is Cell:
        file, sheet, row_number, column, text = (at[name] for name in _CELL)
        return lambda row: Cell(row[file], row[sheet], row[row_number], row[column], row[text])
    number, convert = at[field], _value_converter(hint)
    return (lambda row: convert(row[number])) if convert else (lambda row: row[number])


def _value_converter(hint: Any) -> Convert | None:
    """What makes the value of a field from that of its column; None where they are the same."""
    kinds = get_args(hint) if get_origin(hint) is UnionType else (hint,)
    words = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, StrEnum)]
    if words:
        members: dict[Any, Any] = {member.value: member for member in words[0]}
        return (members | {None: None} if type(None) in kinds else members).__getitem__
    return tuple if get_origin(hint) is tuple else None
