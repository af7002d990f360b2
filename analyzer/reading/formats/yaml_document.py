"""Parses YAML that anybody may have written: only texts, lists and objects come of it, and no alias lets it grow.

A scalar stays the text that stands in the file, so that version 1.10 is not 1.1 and the key `on` is not "true"; only a
null is nothing. Tags are passed over: nothing in a file can make an object. The documents are built from the parser's
events, without recursion, and depth and aliases are counted on the way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from analyzer.reading.unreadable import Unreadable

# Makes an object of its keys and values, in the order of the file.
PairFunction: TypeAlias = Callable[[list[tuple[str, Any]]], dict[str, Any]]

_DEEPEST = 200
# How many values aliases may bring, counted as if each were written out, beside ten for each value that is written.
_FREE_VALUES = 100_000
_FREE_SHARE = 10
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_MERGE = "<<"
_AGAIN = "Ask for it again."
_PLAIN = "Ask for it without anchors and aliases."
_BROKEN = "The file is not valid YAML (line {line:,}): it is damaged or cut off."
_DEEP = "The file is nested deeper than any table or software list (line {line:,})."
_KEY = "A key in the file is no text (line {line:,})."
_DOUBLED = "The key '{name}' stands twice in one object (line {line:,})."
_UNKNOWN = "The file refers to a part that it does not have (alias {name}, line {line:,})."
_CIRCLE = "The file has a part that refers to itself (alias {name}, line {line:,})."
_BOMB = "The file refers to parts of itself by aliases so often that it would grow without bound (line {line:,})."


class LineText(str):
    """A text of the file that knows the line on which it begins."""

    __slots__ = ("line",)
    line: int


def line_of(value: Any) -> int:
    """The line of a text that `load_documents` gave, 0 for anything else."""
    return value.line if isinstance(value, LineText) else 0


def refuse_doubled(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of the pairs. Raises `Unreadable` where a key stands twice."""
    made: dict[str, Any] = {}
    for key, value in pairs:
        if key in made:
            raise _make_refusal(_DOUBLED, line_of(key), key)
        made[key] = value
    return made


def load_documents(text: str, make_object: PairFunction = refuse_doubled) -> list[Any]:
    """All documents of `text`, in its order. Raises `Unreadable` for damaged text and for what would grow by aliases."""
    builder = _Builder(make_object)
    for event in _parse_events(text.replace("\0", "")):
        builder.take(event)
    return builder.documents


def _parse_events(text: str) -> Iterator[Any]:
    """What the parser sees, piece by piece; it works without recursion, whatever the depth."""
    import yaml

    try:
        yield from yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _make_refusal(_BROKEN, mark.line + 1 if mark else 1) from error


def _make_refusal(problem: str, line: int, name: str = "") -> Unreadable:
    return Unreadable(problem.format(line=line, name=name[:80]), _PLAIN if problem in (_CIRCLE, _BOMB) else _AGAIN)


@dataclass(slots=True)
class _Open:
    """A list or an object that has begun and not ended; `size` counts its values as if aliases were written out.

    Keys and values of an object stand in turn in `values`; at the places in `merges` is a key that merges what follows.
    """

    is_object: bool
    anchor: str | None
    values: list[Any] = field(default_factory=list)
    merges: set[int] = field(default_factory=set)
    size: int = 1

    @property
    def awaits_key(self) -> bool:
        return self.is_object and len(self.values) % 2 == 0


class _Builder:
    """Makes values of the parser's events."""

    def __init__(self, make_object: PairFunction) -> None:
        self.documents: list[Any] = []
        self._make_object = make_object
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._unfinished: set[str] = set()
        self._written = 0
        self._repeated = 0

    def take(self, event: Any) -> None:
        """Go on by one event."""
        line = event.start_mark.line + 1
        match type(event).__name__:
            case "DocumentStartEvent":
                self._anchors.clear()
            case "SequenceStartEvent":
                self._begin_part(_Open(False, event.anchor), line)
            case "MappingStartEvent":
                self._begin_part(_Open(True, event.anchor), line)
            case "SequenceEndEvent" | "MappingEndEvent":
                self._end_part(line)
            case "ScalarEvent":
                self._add_value(self._scalar_value(event, line), 1, event.anchor, line)
            case "AliasEvent":
                self._add_value(*self._aliased_value(event.anchor, line), None, line)

    def _begin_part(self, part: _Open, line: int) -> None:
        if len(self._open) >= _DEEPEST:
            raise _make_refusal(_DEEP, line)
        if part.anchor:
            self._unfinished.add(part.anchor)
        self._open.append(part)

    def _end_part(self, line: int) -> None:
        part = self._open.pop()
        if part.anchor:
            self._unfinished.discard(part.anchor)
        value = _merged_object(part, self._make_object) if part.is_object else part.values
        self._add_value(value, part.size, part.anchor, line)

    def _scalar_value(self, event: Any, line: int) -> LineText | None:
        """A null is a text too where it is a key."""
        is_plain = not event.style and event.implicit[0]
        is_key = bool(self._open) and self._open[-1].awaits_key
        if is_plain and is_key and event.value == _MERGE:
            self._open[-1].merges.add(len(self._open[-1].values))
        if is_plain and not is_key and event.value in _NULLS:
            return None
        text = LineText(event.value)
        text.line = line
        return text

    def _aliased_value(self, name: str, line: int) -> tuple[Any, int]:
        if name in self._unfinished:
            raise _make_refusal(_CIRCLE, line, name)
        if name not in self._anchors:
            raise _make_refusal(_UNKNOWN, line, name)
        value, size = self._anchors[name]
        self._repeated += size
        if self._repeated > _FREE_VALUES + _FREE_SHARE * self._written:
            raise _make_refusal(_BOMB, line)
        return value, size

    def _add_value(self, value: Any, size: int, anchor: str | None, line: int) -> None:
        """Give a finished value to what it stands in."""
        self._written += 1
        if anchor:
            self._anchors[anchor] = value, size
        if not self._open:
            self.documents.append(value)
            return
        owner = self._open[-1]
        if owner.awaits_key and not isinstance(value, str):
            raise _make_refusal(_KEY, line)
        owner.values.append(value)
        owner.size += size


def _merged_object(part: _Open, make_object: PairFunction) -> dict[str, Any]:
    """The object of keys and values in turn; what it merges from others stands behind its own keys and gives way to them."""
    pairs: list[tuple[str, Any]] = []
    merged: list[dict[str, Any]] = []
    for at in range(0, len(part.values), 2):
        key, value = part.values[at : at + 2]
        others = value if isinstance(value, list) else [value]
        if at in part.merges and all(isinstance(other, dict) for other in others):
            merged += others
        else:
            pairs.append((key, value))
    made = make_object(pairs)
    for other in merged:
        for key, value in other.items():
            made.setdefault(key, value)
    return made
