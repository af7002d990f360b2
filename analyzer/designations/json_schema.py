"""The JSON Schema of designation files, and the meanings of their keys and words: both derive from the model."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from analyzer.designations.designation_words import Confidence, DeadlineUnit, Duty, DutyKind, LegalStatus
from analyzer.designations.model import (
    Agencies,
    Authority,
    CertificateText,
    Clause,
    DeadlineRule,
    Designation,
    Event,
    Pattern,
    Recipient,
    Term,
    Vendor,
)
from analyzer.vocabulary import Strength, TermKind, Test
from analyzer.word_labels import TEST_LABELS

# In the order in which a person meets them.
TABLES: tuple[type[msgspec.Struct], ...] = (
    Designation,
    Vendor,
    Term,
    Authority,
    Agencies,
    Event,
    Clause,
    Recipient,
    DeadlineRule,
    Pattern,
    CertificateText,
)
VOCABULARIES: tuple[type[StrEnum], ...] = (
    Test,
    LegalStatus,
    Confidence,
    TermKind,
    Strength,
    DutyKind,
    Duty,
    DeadlineUnit,
)
_LOADER_KEY = "sha256"  # the loader's own
_ID = "designation.schema.json"


@cache
def key_meanings() -> dict[str, dict[str, str]]:
    """What each key means, by the name of its record; and each word, by the name of its vocabulary."""
    text = resources.files(__package__).joinpath("key_meanings.toml").read_text(encoding="utf-8")
    return {**tomllib.loads(text), Test.__name__: {str(test): label.meaning for test, label in TEST_LABELS.items()}}


def file_keys(model: type[msgspec.Struct]) -> list[msgspec.structs.FieldInfo]:
    """The keys that a file may have in the place of a record."""
    return [field for field in msgspec.structs.fields(model) if field.name != _LOADER_KEY]


def designation_schema() -> dict[str, Any]:
    """The schema of a designation file, for editors and other programs. `exposure designations check` knows more rules."""
    _, parts = msgspec.json.schema_components(TABLES, ref_template="#/$defs/{name}")
    for name, part in parts.items():
        meanings = key_meanings().get(name, {})
        part.get("properties", {}).pop(_LOADER_KEY, None)
        for key, value in part.get("properties", {}).items():
            part["properties"][key] = {"description": meanings[key], **value}
        part["description"] = part["description"].partition("\n")[0]
        if "enum" in part:
            part["description"] = "; ".join(f"{word}: {meanings[word]}" for word in part["enum"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _ID,
        "title": "Designation file",
        "$ref": "#/$defs/Designation",
        "$defs": dict(sorted(parts.items())),
    }
