"""How the ledger keeps a report model: its long tables by column, and what records share once.

A table of fifty thousand findings is a fifth as long so, and takes a fifth of the time to write.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from operator import attrgetter
from types import GenericAlias
from typing import Any, get_args, get_type_hints

import msgspec

from analyzer.report.model import Answers, ClauseAnswer, Finding, Findings, ReportModel
from analyzer.report.model.answers import PARTS
from analyzer.report.model.findings import OF_FIRM
from analyzer.report.tables import TABLES

_SAMPLE = 1000  # records that tell whether a column repeats itself
_FORMAT = 4  # counted up when what is kept changes, so that an older model is not taken for this one
_WORTH = 20  # letters of a text that is worth a number in its place
_FIELDS: dict[str, type[msgspec.Struct]] = {
    name: get_args(hint)[0]
    for name, hint in get_type_hints(ReportModel).items()
    if get_args(hint) and isinstance(get_args(hint)[0], type) and issubclass(get_args(hint)[0], msgspec.Struct)
}
# Tables of the report whose rows are no field of the model.
_TABLES: dict[str, type[msgspec.Struct]] = {table.name: table.record for table in TABLES if table.record}

_ANSWER_PARTS = tuple(
    GenericAlias(tuple, tuple(get_type_hints(ClauseAnswer)[field] for field in part)) for part in PARTS
)


def encode_model(model: ReportModel) -> bytes:
    """A model as the ledger keeps it."""
    by_column = {name: _encode_columns(record, getattr(model, name)) for name, record in _FIELDS.items()}
    tables = {name: _encode_columns(_TABLES[name], rows) for name, rows in model.tables.items()}
    apart = {*by_column, "tables"}
    others = {each.name: getattr(model, each.name) for each in fields(model) if each.name not in apart}
    stored = {"format": _FORMAT, "by_column": by_column, "tables": tables, "others": others}
    return msgspec.json.encode(stored, enc_hook=_take_apart)


def decode_model(content: bytes) -> ReportModel:
    """The model back. Raises `msgspec.ValidationError` if another version of this program kept something else."""
    stored = msgspec.json.decode(content, type=_StoredModel)
    if stored.format != _FORMAT:
        raise msgspec.ValidationError(f"it is of format {stored.format}, and this version reads format {_FORMAT}")
    bare = msgspec.convert({**dict.fromkeys(_FIELDS, ()), **stored.others}, ReportModel, dec_hook=_put_together)
    by_column: dict[str, Any] = {
        name: _decode_records(record, stored.by_column.get(name, {})) for name, record in _FIELDS.items()
    }
    tables = {
        name: _decode_records(_TABLES[name], columns) for name, columns in stored.tables.items() if name in _TABLES
    }
    return replace(bare, tables=tables, **by_column)


class _StoredModel(msgspec.Struct):
    format: int
    by_column: dict[str, Any]
    tables: dict[str, Any]
    others: dict[str, Any]


def _take_apart(table: Answers | Findings) -> dict[str, Any]:
    """Answers and findings as JSON has them; nothing else in a model needs help."""
    if isinstance(table, Answers):
        return {"parts": table.parts, "numbers": [column.tolist() for column in table.numbers]}
    return {"stances": _encode_columns(Finding, table.stances), "numbers": table.numbers.tolist(), "firms": table.firms}


def _put_together(table: type[Any], stored: dict[str, Any]) -> Answers | Findings:
    return _join_findings(stored) if table is Findings else _join_answers(stored)


def _join_findings(stored: dict[str, Any]) -> Findings:
    stances = _decode_records(Finding, stored["stances"])
    hints = get_type_hints(Finding)
    numbers = _listed_values(stored["numbers"], int)
    firms = {name: _listed_values(column, hints[name]) for name, column in stored["firms"].items() if name in OF_FIRM}
    if firms.keys() != OF_FIRM.keys() or {len(column) for column in firms.values()} != {len(numbers)}:
        raise ValueError("a finding lacks its firm")
    if numbers and max(numbers) >= len(stances):
        raise ValueError("a finding names a stance that is not there")
    return Findings(stances, numbers, firms)


def _join_answers(stored: dict[str, Any]) -> Answers:
    parts = [_listed_values(part, hint) for part, hint in zip(stored["parts"], _ANSWER_PARTS, strict=True)]
    numbers = [_listed_values(column, int) for column in stored["numbers"]]
    if any(column and max(column) >= len(part) for column, part in zip(numbers, parts, strict=True)):
        raise ValueError("an answer names a part that is not there")
    return Answers(parts, numbers)


def _encode_columns(record: type[msgspec.Struct], items: Sequence[Any]) -> dict[str, Any]:
    return (
        {name: _encode_column(list(map(attrgetter(name), items))) for name in record.__struct_fields__} if items else {}
    )


def _encode_column(values: list[Any]) -> Any:
    """The values, or each of them once and which of them stands where; tuples of records are taken apart once more."""
    parts = [part for value in values[:_SAMPLE] if isinstance(value, tuple) for part in value]
    if parts and isinstance(parts[0], msgspec.Struct):
        each, at = _distinct_values(values)
        of_all, _ = _distinct_values([part for value in each for part in value])
        number = {id(part): n for n, part in enumerate(of_all)}
        return {"parts": of_all, "each": [[number[id(part)] for part in value] for value in each], "at": at}
    sample = values[:_SAMPLE]
    repeats = 2 * len(set(map(id, sample))) <= len(sample)
    if repeats and any(isinstance(value, str) and len(value) > _WORTH for value in sample):
        each, at = _distinct_values(values)
        return {"each": each, "at": at}
    return values


def _distinct_values(values: Sequence[Any]) -> tuple[list[Any], list[int]]:
    same = list(map(id, values))
    each = dict(zip(same, values, strict=True))
    number = {key: n for n, key in enumerate(each)}
    return list(each.values()), [number[key] for key in same]


def _decode_records(record: type[msgspec.Struct], columns: dict[str, Any]) -> tuple[Any, ...]:
    hints = get_type_hints(record)
    known = {name: _decode_values(column, hints[name]) for name, column in columns.items() if name in hints}
    try:
        return tuple([record(**dict(zip(known, row, strict=True))) for row in zip(*known.values(), strict=True)])
    except TypeError as error:  # a field that every record needs is not there
        raise msgspec.ValidationError(str(error)) from error


def _decode_values(column: Any, hint: Any) -> list[Any]:
    if not isinstance(column, dict):
        return _listed_values(column, hint)
    if "parts" in column:
        parts = _listed_values(column["parts"], get_args(hint)[0])
        each = [tuple([parts[n] for n in numbers]) for numbers in column["each"]]
    else:
        each = _listed_values(column["each"], hint)
    return [each[n] for n in column["at"]]


def _listed_values(values: Any, hint: Any) -> list[Any]:
    return msgspec.convert(values, list[hint])
