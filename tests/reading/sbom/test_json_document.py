"""JSON that anybody may have written: what is wrong with it is a sentence, and nothing in it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.bearing import BearsOn
from analyzer.reading.formats.sbom.json_document import JsonDocument, read_json_document
from analyzer.reading.unreadable import NotATable, Unreadable


def read(tmp_path: Path, text: str | bytes) -> JsonDocument:
    path = tmp_path / "list.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_json_document(path)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"version": 1.10}', {"version": "1.10"}),
        ('{"n": 100000000000000000000000000}', {"n": "100000000000000000000000000"}),
        ('{"n": NaN}', {"n": "NaN"}),
        ('{"a": "line\nend"}', {"a": "line\nend"}),
        ("[true, null]", [True, None]),
        ('\ufeff{"a": "b"}', {"a": "b"}),
    ],
)
def test_numbers_stay_the_texts_that_stand_in_the_file(tmp_path: Path, text: str, value: object) -> None:
    assert read(tmp_path, text) == JsonDocument(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": ["x"], "a": ["y"]}', {"a": ["x", "y"]}),
        ('{"a": {"x": "1"}, "a": {"y": "2"}}', {"a": {"x": "1", "y": "2"}}),
        ('{"a": "hidden", "a": ""}', {"a": "hidden"}),
        ('{"a": "", "a": "said"}', {"a": "said"}),
    ],
)
def test_keys_that_stand_twice_are_put_together_and_that_is_said(tmp_path: Path, text: str, value: object) -> None:
    assert read(tmp_path, text) == JsonDocument(value, ("Keys that stand twice in one object were put together: 1.",))


def test_objects_that_stand_twice_keep_what_each_says(tmp_path: Path) -> None:
    text = '{"a": {"parts": ["hidden"]}, "a": {"parts": ["shown"]}}'
    assert read(tmp_path, text).value == {"a": {"parts": ["hidden", "shown"]}}


def test_a_list_that_is_damaged_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"not valid JSON \(line 2\)") as caught:
        read(tmp_path, '{"bomFormat": "CycloneDX",\n"components": [')
    assert not isinstance(caught.value, NotATable)


@pytest.mark.parametrize("text", ['{"a": [', "{'a': 1}", "{", "", "[1,]"])
def test_other_broken_json_is_no_table_and_no_loss(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotATable) as caught:
        read(tmp_path, text)
    assert caught.value.bears_on is BearsOn.NONE


def test_lines_of_json_are_told_from_damage(tmp_path: Path) -> None:
    with pytest.raises(NotATable, match="several JSON documents"):
        read(tmp_path, '{"a": "CycloneDX"}\n{"a": 2}\n')


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_a_file_nested_without_end_is_refused(tmp_path: Path, opening: str) -> None:
    with pytest.raises(Unreadable, match="nested deeper than any software list"):
        read(tmp_path, opening * 200_000)


def test_a_guessed_encoding_is_said(tmp_path: Path) -> None:
    found = read(tmp_path, '{"a": "caf\u00e9 "}'.encode("cp1252"))
    assert found.value == {"a": "caf\u00e9 "}
    assert len(found.notes) == 1
