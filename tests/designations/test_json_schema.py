"""The schema and the page of keys leave no key and no word of the model out, and the shipped files fit the schema."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from importlib import resources
from typing import Any

import msgspec
import pytest
import tomli

from analyzer.designations import shipped_ids
from analyzer.designations.json_schema import TABLES, VOCABULARIES, designation_schema, file_keys, key_meanings
from analyzer.designations.template import template_text

SCHEMA = designation_schema()
TYPES: dict[str, Any] = {
    "string": str,
    "array": list,
    "object": dict,
    "boolean": bool,
    "integer": int,
}


def shipped_data(name: str) -> dict[str, Any]:
    text = (resources.files("analyzer.designations") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return tomli.loads(text)


def misfits(value: Any, schema: dict[str, Any], place: str = "") -> list[str]:
    """Where a value does not fit, by the rules of JSON Schema that the schema uses."""
    if "$ref" in schema:
        return misfits(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], place)
    if "anyOf" in schema:
        return [] if any(not misfits(value, one, place) for one in schema["anyOf"]) else [place]
    if "enum" in schema:
        return [] if value in schema["enum"] else [place]
    if schema.get("format") == "date":
        return [] if isinstance(value, date) else [place]
    if schema["type"] == "null" or not isinstance(value, TYPES[schema["type"]]):
        return [place]
    if schema["type"] == "string":
        return [] if re.search(schema.get("pattern", ""), value) else [place]
    if schema["type"] == "array":
        return [bad for n, item in enumerate(value) for bad in misfits(item, schema["items"], f"{place}[{n}]")]
    if schema["type"] == "object":
        keys = [key for key in value if key not in schema["properties"]]
        keys += [key for key in schema["required"] if key not in value]
        inner = [(key, one) for key, one in value.items() if key in schema["properties"]]
        return keys + [bad for key, one in inner for bad in misfits(one, schema["properties"][key], f"{place}.{key}")]
    return []


@pytest.mark.parametrize("name", shipped_ids())
def test_a_shipped_file_fits_the_schema(name: str) -> None:
    assert misfits(shipped_data(name), SCHEMA) == []


def test_what_the_check_refuses_does_not_fit_the_schema() -> None:
    data = shipped_data("dji")
    data["vendors"][0]["terms"][0]["kind"] = "thing"
    data["sha256"] = "0"
    assert misfits(data, SCHEMA) == ["sha256", ".vendors[0].terms[0].kind"]


@pytest.mark.parametrize("model", TABLES)
def test_every_key_has_a_meaning(model: type[msgspec.Struct]) -> None:
    assert list(key_meanings()[model.__name__]) == [key.name for key in file_keys(model)]


@pytest.mark.parametrize("words", VOCABULARIES)
def test_every_word_has_a_meaning(words: type[StrEnum]) -> None:
    assert set(key_meanings()[words.__name__]) == set(words)


def test_the_schema_describes_no_record_that_the_pages_leave_out() -> None:
    assert set(SCHEMA["$defs"]) == {one.__name__ for one in (*TABLES, *VOCABULARIES)}


def test_the_template_shows_every_key() -> None:
    data = tomli.loads(template_text())
    clause = data["authorities"][0]["clauses"][0]
    term = [key for one in data["vendors"][0]["terms"] for key in one]
    event = [key for one in data["authorities"][0]["events"] for key in one]
    shown = {
        "Designation": data,
        "Vendor": data["vendors"][0],
        "Term": term,
        "Authority": data["authorities"][0],
        "Event": event,
        "Clause": clause,
        "Recipient": clause["recipients"][0],
        "Pattern": data["patterns"][0],
        "CertificateText": data["certificate"],
    }
    assert {name: set(keys) for name, keys in shown.items()} == {
        model.__name__: {key.name for key in file_keys(model)} for model in TABLES if model.__name__ in shown
    }
