"""TOML text to a checked record, or an error that names file, key and line."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, TypeVar

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
from analyzer.designations.lines import Path, line_of, spell_path
from analyzer.designations.rules import RuleDefect
from analyzer.errors import DesignationError
from analyzer.vocabulary import Strength, TermKind, Test

T = TypeVar("T")

_DATES = (datetime.date, datetime.datetime, datetime.time)
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


def decode_record(file: str, content: bytes, model: type[T], rules: Callable[[T], Iterable[RuleDefect]]) -> T:
    """The record in `content`, every rule held.

    Raises `DesignationError` for the first defect by line; `file` is named as the user gave it.
    """
    text = decode_text(file, content)
    data = _parse_toml(file, text)
    try:
        record = msgspec.convert(data, model, builtin_types=_DATES)
    except msgspec.ValidationError as error:
        raise _error_at(file, text, schema_defect(str(error), data)) from None
    defects = sorted(rules(record), key=lambda defect: (line_of(text, defect.path), spell_path(defect.path)))
    if defects:
        raise _error_at(file, text, defects[0])
    return record


def _error_at(file: str, text: str, defect: RuleDefect) -> DesignationError:
    return DesignationError(file, spell_path(defect.path) or "the file", line_of(text, defect.path), defect.problem)


def decode_text(file: str, content: bytes) -> str:
    """The UTF-8 text in `content`, its lines ended alike. Raises `DesignationError` with the line that is something else."""
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DesignationError(file, "the file", line, "is not UTF-8 text; save it as UTF-8") from None


def _parse_toml(file: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem, line = _split_place(str(error), text)
        raise DesignationError(file, _key_on(text, line), line, f"is not TOML: {problem}") from None
    except RecursionError:
        raise DesignationError(file, "the file", 1, "is nested too deeply") from None


def _split_place(message: str, text: str) -> tuple[str, int]:
    place = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
    if place is None:
        return message, 1
    end = len(text.rstrip("\n").split("\n"))
    return message[: place.start()], int(place[1]) if place[1] else end


def _key_on(text: str, line: int) -> str:
    """The key that a broken line seems to set, or the nearest one above it."""
    for content in reversed(text.split("\n")[:line]):
        key = re.match(r"""\s*(?:\[{1,2}\s*)?([\w."'-]+)""", content)
        if key:
            return key[1]
    return "the file"


def schema_defect(message: str, data: Any) -> RuleDefect:
    """Msgspec's sentence about `data`, its `$.vendors[0].kind` read as a path, reworded where a person would stumble."""
    problem, _, place = message.partition(" - at `")
    path = tuple(int(i) if i else key for key, i in re.findall(r"\.(\w+)|\[(\d+)\]", place.rstrip("`")))
    unknown = re.match(r"Object contains unknown field `(.*)`$", problem)
    if unknown:
        return RuleDefect((*path, unknown[1]), "unknown key")
    missing = re.match(r"Object missing required field `(.*)`$", problem)
    if missing:
        return RuleDefect((*path, missing[1]), "is required and missing")
    return RuleDefect(path, _reword_problem(problem, path, _value_at(data, path)))


def _value_at(data: Any, path: Path) -> Any:
    for part in path:
        data = data[part]
    return data


def _vocabulary(path: Path, key: str) -> type[StrEnum]:
    """The words that may stand under `key`; a clause has kinds of its own."""
    if key == "kind":
        return DutyKind if "clauses" in path else TermKind
    return _VOCABULARIES[key]


def _reword_problem(problem: str, path: Path, value: Any) -> str:
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if problem.startswith("Invalid enum value"):
        return f"unknown {key} '{value}'; one of: {', '.join(_vocabulary(path, key))}"
    if "`date" in problem or "encoded date" in problem:
        return f"'{value}' is not a date; write it as 2026-03-26, in TOML without quotes"
    if problem.endswith(r"matching regex '\\S'"):
        return "must not be empty"
    if problem.startswith("Expected `str` matching regex"):
        return f"'{value}' is not an id: lower-case letters, digits and single hyphens"
    return problem[0].lower() + problem[1:]
