"""TOML text to a checked record, or every error in it, each with file, key and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import msgspec

from analyzer.designations.control_characters import control_defects
from analyzer.designations.lines import LineIndex, spell_path
from analyzer.designations.model import Designation
from analyzer.designations.rule_defect import RuleDefect
from analyzer.designations.schema_defects import TOML_TYPES, schema_defects
from analyzer.designations.toml_text import decode_text, parse_toml
from analyzer.errors import DesignationError

T = TypeVar("T")
Rules = Callable[[T], Iterable[RuleDefect]]
_MORE = "(And {count} more.)"
_LISTED = "(And {count} more: exposure designations check {file} lists them.)"


def decode_record(file: str, content: bytes, model: type[T], rules: Rules[T]) -> T:
    """The record in `content`, every rule held.

    Raises `DesignationError` for the first defect by line, and says how many more there are; `file` is named as the user
    gave it.
    """
    attempt = try_record(file, content, model, rules)
    record, errors = attempt
    if record is None or errors:
        raise _first_of(file, errors, _LISTED if model is Designation else _MORE)
    return record


def try_record(
    file: str, content: bytes, model: type[T], rules: Rules[T]
) -> tuple[T | None, Sequence[DesignationError]]:
    """The record in `content`, if it has the shape of the model; and all that is wrong with it, in the order of lines.

    Text that is not TOML has one error, the first. The rules between keys are tried once the shape is right.
    """
    try:
        text = decode_text(file, content)
        data = parse_toml(file, text)
    except DesignationError as error:
        return None, [error]
    record: T | None = None
    try:
        record = msgspec.convert(data, model, builtin_types=TOML_TYPES)
    except msgspec.ValidationError:
        defects = list(schema_defects(data, model))
    else:
        defects = list(rules(record))
    defects += control_defects(data, text)
    return record, errors_of(file, text, defects)


def errors_of(file: str, text: str, defects: Sequence[RuleDefect]) -> list[DesignationError]:
    """Defects with their lines, in the order of the lines."""
    if not defects:
        return []
    index = LineIndex(text)
    errors = [
        DesignationError(file, spell_path(defect.path) or "the file", index.line_of(defect.path), defect.problem)
        for defect in defects
    ]
    return sorted(errors, key=lambda error: (error.line, error.key))


def _first_of(file: str, errors: Sequence[DesignationError], more: str) -> DesignationError:
    first, count = errors[0], len(errors) - 1
    remedy = more.format(count=count, file=file) if count else ""
    return DesignationError(file, first.key, first.line, first.defect, remedy)
