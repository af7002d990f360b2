"""Everything in which data differs from the model: msgspec, which decodes it, tells only the first difference."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

from analyzer.designations.designation_words import (
    Confidence,
    DeadlineUnit,
    Duty,
    DutyKind,
    KnownWords,
    LegalStatus,
    VendorRelation,
)
from analyzer.designations.lines import Path
from analyzer.designations.rule_defect import RuleDefect
from analyzer.vocabulary import Strength, TermKind, Test

# TOML has dates of its own; a date as a text is refused.
TOML_TYPES = (datetime.date, datetime.datetime, datetime.time)
_VOCABULARIES: dict[str, type[StrEnum]] = {
    "confidence": Confidence,
    "default_on": KnownWords,
    "can_disable": KnownWords,
    "duties": Duty,
    "leading_test": Test,
    "relation": VendorRelation,
    "status": LegalStatus,
    "strength": Strength,
    "test": Test,
    "tests": Test,
    "unit": DeadlineUnit,
}


def schema_defects(value: Any, kind: Any, path: Path = ()) -> Iterator[RuleDefect]:
    """Every place below `path` where `value` is not what `kind` says: a type of the model, as it is annotated."""
    plain = _plain_kind(kind)
    if isinstance(value, dict) and isinstance(plain, type) and issubclass(plain, msgspec.Struct):
        yield from _struct_defects(value, plain, path)
    elif isinstance(value, list) and value and get_origin(plain) is tuple:
        for index, item in enumerate(value):
            yield from schema_defects(item, get_args(plain)[0], (*path, index))
    else:
        yield from _value_defects(value, kind, path)


def _plain_kind(kind: Any) -> Any:
    """A type without its bounds, and without None."""
    if get_origin(kind) is Annotated:
        return _plain_kind(get_args(kind)[0])
    if get_origin(kind) is UnionType:
        return _plain_kind(next(part for part in get_args(kind) if part is not NoneType))
    return kind


@cache
def _field_kinds(model: type[msgspec.Struct]) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)


@cache
def _required_keys(model: type[msgspec.Struct]) -> tuple[str, ...]:
    return tuple(field.name for field in msgspec.structs.fields(model) if field.required)


def _struct_defects(data: dict[str, Any], model: type[msgspec.Struct], path: Path) -> Iterator[RuleDefect]:
    """Defects of the keys, then of the values. A misspelt key is one defect, not an unknown and a missing one."""
    kinds = _field_kinds(model)
    missing = [name for name in _required_keys(model) if name not in data]
    for key in data.keys() - kinds.keys():
        near = get_close_matches(key, missing or kinds, n=1)
        missing = [name for name in missing if name not in near]
        yield RuleDefect((*path, key), "unknown key" + (f"; did you mean {near[0]}?" if near else ""))
    for name in missing:
        yield RuleDefect((*path, name), "is required and missing")
    for key, value in data.items():
        if key in kinds:
            yield from schema_defects(value, kinds[key], (*path, key))


def _value_defects(value: Any, kind: Any, path: Path) -> Iterator[RuleDefect]:
    try:
        msgspec.convert(value, kind, builtin_types=TOML_TYPES)
    except msgspec.ValidationError as error:
        yield RuleDefect(path, _reword_problem(str(error), path, value))


def _find_vocabulary(path: Path, key: str) -> type[StrEnum]:
    """The words that may stand under `key`; a clause has kinds of its own."""
    if key == "kind":
        return DutyKind if "clauses" in path else TermKind
    return _VOCABULARIES[key]


def _reword_problem(problem: str, path: Path, value: Any) -> str:
    """Msgspec's sentence, reworded where a person would stumble."""
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if problem.startswith("Invalid enum value"):
        return f"unknown {key} '{value}'; one of: {', '.join(_find_vocabulary(path, key))}"
    if "`date" in problem:
        return f"'{value}' is not a date; write it as 2026-03-26, in TOML without quotes"
    if problem.endswith(r"matching regex '\\S'"):
        return "must not be empty"
    if problem.startswith("Expected `str` matching regex"):
        return f"'{value}' is not an id: lower-case letters, digits and single hyphens"
    return re.sub("^[A-Z]", lambda first: first[0].lower(), problem)
