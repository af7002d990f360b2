"""YAML as texts, lists and objects; what is damaged or would grow without end is refused."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.formats.yaml_document import line_of, load_documents, load_yaml
from analyzer.reading.unreadable import Unreadable

# Nine lists, each of ten times the list before it: a thousand million texts.
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9)
)
MERGE_BOMB = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 10)}]}}\n" for n in range(1, 9)
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("version: 1.10", {"version": "1.10"}),
        ("on: push", {"on": "push"}),
        ("a: yes", {"a": "yes"}),
        ("a: 2024-01-31", {"a": "2024-01-31"}),
        ("a: 0x1F", {"a": "0x1F"}),
        ("a: true", {"a": True}),
        ("a: False", {"a": False}),
        ("a: 'true'", {"a": "true"}),
        ("a:", {"a": None}),
        ("a: ~", {"a": None}),
        ("a: ''", {"a": ""}),
        ("~: 1", {"": "1"}),
        ("true: 1", {"true": "1"}),
        ("- a\n- [b, {c: d}]", ["a", ["b", {"c": "d"}]]),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("", None),
        ("# nothing\n", None),
    ],
)
def test_a_value_is_the_text_that_stands_in_the_file(text: str, value: Any) -> None:
    assert load_yaml(text) == value


@pytest.mark.parametrize(
    "text", ["a: !!python/object/apply:os.system [ls]", "a: !!binary aGk=", "a: !reference [b, c]", "a: !!int 5"]
)
def test_a_tag_makes_nothing(text: str) -> None:
    value = load_yaml(text)["a"]
    assert value in (["ls"], "aGk=", ["b", "c"], "5")


def test_texts_know_their_lines() -> None:
    document = load_yaml("# first\na: b\nc:\n  - d\n  - {e: f}\n")
    assert [line_of(key) for key in document] == [2, 3]
    assert [line_of(document["a"]), line_of(document["c"][0]), line_of(document["c"][1]["e"])] == [2, 4, 5]
    assert line_of(None) == 0


def test_an_alias_stands_for_what_it_points_to() -> None:
    assert load_yaml("a: &x [1]\nb: *x\n") == {"a": ["1"], "b": ["1"]}


def test_merged_keys_give_way_to_the_objects_own() -> None:
    document = load_yaml("a: &x {b: 1, c: 2}\nd: &y {e: 3}\nf: {b: 9, <<: [*x, *y]}\n")
    assert document["f"] == {"b": "9", "c": "2", "e": "3"}
    assert document["a"] == {"b": "1", "c": "2"}


def test_documents_come_in_their_order() -> None:
    assert load_documents("a: &x 1\n---\nb: 2\n") == [{"a": "1"}, {"b": "2"}]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: [b", "not valid YAML"),
        ("a: 1\n b: 2\n", "not valid YAML (line 2)"),
        ("a: {{ name }}\n", "A key in the file is no text (line 1)"),
        ("a: \x01", "not valid YAML"),
        ("a: 1\nb: 2\na: 3\n", "'a' stands twice in one object (line 3)"),
        ("a: *b\n", "alias in the file points to nothing"),
        ("a: &a [*a]\n", "alias in the file points to nothing"),
        ("a: &x 1\n---\nb: *x\n", "alias in the file points to nothing"),
        ("a: 1\n---\nb: 2\n", "several YAML documents"),
        ("[" * 65 + "]" * 65, "nested deeper"),
        ("[" * 1_000_000, "The file "),
        (BOMB, "repeats parts of itself by aliases"),
        (MERGE_BOMB, "repeats parts of itself by aliases"),
    ],
)
def test_what_is_damaged_or_hostile_is_refused_with_a_remedy(text: str, problem: str) -> None:
    with pytest.raises(Unreadable) as refused:
        load_yaml(text)
    assert problem in str(refused.value)
    assert len(str(refused.value).split(". ")) == 2
