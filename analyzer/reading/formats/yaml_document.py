"""Parses YAML that anybody may have written: only texts, lists and objects come of it, and no alias lets it grow.

A plain value stays the text that stands in the file, so that version 1.10 is not 1.1 and the key `on` is not "true";
only `true`, `false` and nothing at all are what they mean. Tags are passed over: nothing in a file can make an object.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from analyzer.reading.unreadable import Unreadable

_DEEPEST = 64
_MOST_REPEATED = 100_000  # values that aliases bring, counted as if each alias were written out
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}
_MERGE = "<<"
_AGAIN = "Ask for it again."
_BROKEN = "The file starts like YAML but is not valid YAML (line {line:,}): it is damaged or cut off."
_DEEP = "The file is nested deeper than any list of this kind (line {line:,})."
_KEY = "A key in the file is no text (line {line:,})."
_DOUBLED = "The key '{key}' stands twice in one object (line {line:,})."
_ALIAS = "An alias in the file points to nothing that is complete (line {line:,})."
_BOMB = "The file repeats parts of itself by aliases until it is too large to be read (line {line:,})."
_BOMB_REMEDY = "Ask for it without anchors and aliases."
_SEVERAL = "The file holds several YAML documents, where one is expected."
_SEVERAL_REMEDY = "Split it into a file for each document."


class LineText(str):
    """A text of the file that knows the line on which it begins."""

    __slots__ = ("line",)
    line: int


def line_of(value: Any) -> int:
    """The line of a text that `load_yaml` gave, 0 for anything else."""
    return value.line if isinstance(value, LineText) else 0


def load_yaml(text: str) -> Any:
    """The one document of `text`, None if there is none. Raises `Unreadable` for damaged text and for a bomb of aliases."""
    documents = load_documents(text)
    if len(documents) > 1:
        raise Unreadable(_SEVERAL, _SEVERAL_REMEDY)
    return documents[0] if documents else None


def load_documents(text: str) -> list[Any]:
    """All documents of `text`, in its order. Raises `Unreadable` as `load_yaml` does."""
    builder = _Builder()
    for event in _parse_events(text):
        builder.take(event)
    return builder.documents


def _parse_events(text: str) -> Iterator[Any]:
    """What the parser sees, piece by piece; it works without recursion, whatever the depth."""
    import yaml

    try:
        yield from yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise Unreadable(_BROKEN.format(line=line), _AGAIN) from error


@dataclass(slots=True)
class _Open:
    """A list or an object that has begun and not ended; `size` counts its values as if aliases were written out."""

    value: Any
    anchor: str | None
    key: str | None = None
    size: int = 1
    merges: list[Any] = field(default_factory=list)


class _Builder:
    """Makes values of the parser's events."""

    def __init__(self) -> None:
        self.documents: list[Any] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._repeated = 0

    def take(self, event: Any) -> None:
        """Go on by one event."""
        line = event.start_mark.line + 1
        match type(event).__name__:
            case "DocumentStartEvent":
                self._anchors.clear()
            case "SequenceStartEvent" | "MappingStartEvent":
                self._begin([] if "Sequence" in type(event).__name__ else {}, event.anchor, line)
            case "SequenceEndEvent" | "MappingEndEvent":
                self._end(line)
            case "ScalarEvent":
                value = _scalar_value(event, line)
                self._name_anchor(event.anchor, value, 1)
                self._put(value, 1, line)
            case "AliasEvent":
                self._put(*self._aliased_value(event.anchor, line), line)

    def _begin(self, value: Any, anchor: str | None, line: int) -> None:
        if len(self._open) >= _DEEPEST:
            raise Unreadable(_DEEP.format(line=line), _AGAIN)
        self._open.append(_Open(value, anchor))

    def _end(self, line: int) -> None:
        done = self._open.pop()
        for merged in done.merges:
            for key, value in merged.items():
                done.value.setdefault(key, value)
        self._name_anchor(done.anchor, done.value, done.size)
        self._put(done.value, done.size, line)

    def _name_anchor(self, anchor: str | None, value: Any, size: int) -> None:
        if anchor:
            self._anchors[anchor] = (value, size)

    def _aliased_value(self, anchor: str, line: int) -> tuple[Any, int]:
        if anchor not in self._anchors:
            raise Unreadable(_ALIAS.format(line=line), _AGAIN)
        value, size = self._anchors[anchor]
        self._repeated += size
        if self._repeated > _MOST_REPEATED:
            raise Unreadable(_BOMB.format(line=line), _BOMB_REMEDY)
        return value, size

    def _put(self, value: Any, size: int, line: int) -> None:
        """Give a finished value to what it stands in."""
        if not self._open:
            self.documents.append(value)
            return
        owner = self._open[-1]
        owner.size += size
        if isinstance(owner.value, list):
            owner.value.append(value)
        elif owner.key is None:
            owner.key = _key_of(value, line)
        else:
            _put_pair(owner, owner.key, value, line)
            owner.key = None


def _put_pair(owner: _Open, key: str, value: Any, line: int) -> None:
    merged = value if isinstance(value, list) else [value]
    if key == _MERGE and all(isinstance(part, dict) for part in merged):
        owner.merges.extend(merged)
    elif key in owner.value:
        raise Unreadable(_DOUBLED.format(key=key[:80], line=line), _AGAIN)
    else:
        owner.value[key] = value


def _key_of(value: Any, line: int) -> str:
    """Keys are texts, `true:` and `null:` too."""
    if isinstance(value, list | dict):
        raise Unreadable(_KEY.format(line=line), _AGAIN)
    if isinstance(value, str):
        return value
    return next(word for word, constant in _CONSTANTS.items() if constant is value)


def _scalar_value(event: Any, line: int) -> Any:
    if not event.style and event.value.lower() in _CONSTANTS:  # written without quotes
        return _CONSTANTS[event.value.lower()]
    text = LineText(event.value)
    text.line = line
    return text
