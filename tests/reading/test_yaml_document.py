"""YAML as texts, lists and objects: nothing becomes a number, a date or a truth value, and nothing grows without end."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.formats.records.kept_pairs import KeptPairs
from analyzer.reading.formats.yaml_document import line_of, load_documents
from analyzer.reading.unreadable import Unreadable

# Nine lists, each of ten times the list before it: a thousand million texts.
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9)
)
MERGE_BOMB = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 10)}]}}\n" for n in range(1, 9)
)


def load(text: str) -> Any:
    (document,) = load_documents(text)
    return document


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("version: 1.10", {"version": "1.10"}),
        ("on: push", {"on": "push"}),
        ("a: 0x1F\nb: 1_000\nc: 2026-01-31\nd: yes\ne: 1e3", {"a": "0x1F", "b": "1_000", "c": "2026-01-31", "d": "yes", "e": "1e3"}),
        ("a: true\nb: False\nc: 'true'", {"a": "true", "b": "False", "c": "true"}),
        ("a: ~\nb: null\nc:\nd: 'null'\ne: ''", {"a": None, "b": None, "c": None, "d": "null", "e": ""}),
        ("null: a\n~: b\ntrue: c", {"null": "a", "~": "b", "true": "c"}),
        ("a: |\n  one\n  two\nb: >-\n  one\n  two", {"a": "one\ntwo\n", "b": "one two"}),
        ("- a\n- [b, {c: d}]", ["a", ["b", {"c": "d"}]]),
        ("? a\n: b", {"a": "b"}),
        ("a: x\0y", {"a": "xy"}),
        ("~", None),
    ],
)  # fmt: skip
def test_a_value_is_the_text_that_stands_in_the_file(text: str, value: Any) -> None:
    assert load(text) == value


@pytest.mark.parametrize(
    "text", ["a: !!python/object/apply:os.system [ls]", "a: !!binary aGk=", "a: !Ref [b, c]", "a: !!int 5", "a: !!str"]
)
def test_a_tag_makes_nothing(text: str) -> None:
    assert load(text)["a"] in (["ls"], "aGk=", ["b", "c"], "5", "")


def test_texts_know_their_lines() -> None:
    document = load("# first\na: b\nc:\n  - d\n  - {e: f}\n")
    assert [line_of(key) for key in document] == [2, 3]
    assert [line_of(document["a"]), line_of(document["c"][0]), line_of(document["c"][1]["e"])] == [2, 4, 5]
    assert line_of(None) == 0


@pytest.mark.parametrize(
    ("text", "documents"),
    [("a: &x 1\n---\nb: 2\n", [{"a": "1"}, {"b": "2"}]), ("--- a\n--- b", ["a", "b"]), ("", []), ("# nothing\n", [])],
)
def test_documents_come_in_their_order(text: str, documents: list[Any]) -> None:
    assert load_documents(text) == documents


def test_an_alias_is_the_value_that_it_stands_for() -> None:
    assert load("a: &x [1]\nb: *x\nc: &x [2]\nd: *x") == {"a": ["1"], "b": ["1"], "c": ["2"], "d": ["2"]}
    assert load("&x a: b\nc: {*x : d}") == {"a": "b", "c": {"a": "d"}}


def test_merged_keys_stand_behind_the_objects_own_and_give_way_to_them() -> None:
    document = load("a: &x {b: 1, c: 2}\nd: &y {e: 3}\nf: {<<: [*x, *y], b: 9}\n")
    assert list(document["f"].items()) == [("b", "9"), ("c", "2"), ("e", "3")]
    assert document["a"] == {"b": "1", "c": "2"}


@pytest.mark.parametrize("text", ["<<: a", "'<<': {b: c}", "<<: [{b: c}, d]"])
def test_what_merges_no_object_stays_a_key(text: str) -> None:
    assert list(load(text)) == ["<<"]


def test_a_key_that_stands_twice_is_for_the_caller_to_keep() -> None:
    pairs = KeptPairs()
    assert load_documents("a: 1\na: 2\na (2): 3", pairs) == [{"a": "1", "a (3)": "2", "a (2)": "3"}]
    assert pairs.doubled == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: [b", "not valid YAML (line 2)"),
        ("a: 1\n b: 2\n", "not valid YAML (line 2)"),
        ("a: b: c", "not valid YAML (line 1)"),
        ("\ta: 1", "not valid YAML (line 1)"),
        ("a: \x01", "not valid YAML"),
        ("a: {{ name }}\n", "A key in the file is no text (line 1)"),
        ("? [a, b]\n: c", "A key in the file is no text"),
        ("a: 1\nb: 2\na: 3\n", "'a' stands twice in one object (line 3)"),
        ("a: *b\n", "does not have (alias b, line 1)"),
        ("a: &x 1\n---\nb: *x\n", "does not have (alias x, line 3)"),
        ("a: &a\n  b: *a", "refers to itself (alias a, line 2)"),
        ("a: &x 1\nb: &x [*x]", "refers to itself (alias x, line 2)"),
        ("[" * 201 + "]" * 201, "nested deeper"),
        ("- " * 300, "nested deeper"),
        ("[" * 1_000_000, "The file "),
        (BOMB, "grow without bound"),
        (MERGE_BOMB, "grow without bound"),
    ],
)
def test_what_is_damaged_or_hostile_is_refused_with_a_remedy(text: str, problem: str) -> None:
    with pytest.raises(Unreadable) as refused:
        load_documents(text)
    assert problem in str(refused.value)
    assert len(str(refused.value).split(". ")) == 2


def test_many_short_aliases_are_no_bomb() -> None:
    assert len(load("- &a {x: y}\n" + "- *a\n" * 20_000)) == 20_001
