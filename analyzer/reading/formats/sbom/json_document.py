"""Parses a JSON file that anybody may have written: what is wrong with it is a sentence, what is doubled is kept."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from analyzer.bearing import BearsOn
from analyzer.reading.formats.sbom.text_file import read_plain_text
from analyzer.reading.unreadable import NotATable, Unreadable

# Whoever writes one of these near the top means a software list, also where the rest of the file is broken.
_MARKS = re.compile(r"CycloneDX|SPDX|spdx\.org|lockfileVersion|pip_version|pipfile-spec|\"content-hash\"")
_TOP = 1 << 16
# A list of objects near the top: whoever writes one means a table, also where the rest of the file is cut off.
_RECORDS = re.compile(r"\A\s*\[\s*\{\s*\"|:\s*\[\s*\{\s*\"")
_ONLY_RECORDS = re.compile(r"\s*\[\s*\{")
_END_COMMA = re.compile(r",\s*[}\]]")
_LINES = "The file holds several JSON documents with other text between them."
_LINES_REMEDY = "Ask for the table as one list of JSON, as JSON Lines, or as .xlsx or .csv."
_BROKEN = "The file starts like JSON but is not valid JSON (line {line:,}): it is damaged or cut off."
_INVALID = "The file starts like JSON but is not valid JSON (line {line:,}): {advice}."
_EXPORT = "Take that out, or export the table anew."
_DEEP = "The file is nested deeper than any software list."
_AGAIN = "Ask for it again."
_DOUBLED = "Keys that stand twice in one object were put together: {count:,}."


class SeveralDocuments(NotATable):
    """JSON behind which more text follows: it may be more JSON."""


class PairHook(Protocol):
    """Makes an object of its pairs."""

    doubled: int

    def __call__(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """The object of the pairs."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """What is to be said of keys that stood twice."""
        ...


@dataclass(frozen=True, slots=True)
class JsonDocument:
    """`value` holds numbers as the texts that stand in the file, so that version 1.10 is not 1.1."""

    value: Any
    notes: tuple[str, ...] = ()
    doubled: int = field(default=0, compare=False)


def read_json_document(path: Path, pairs: PairHook | None = None) -> JsonDocument:
    """The document; `pairs` makes its objects, without it keys that stand twice are put together.

    Raises `Unreadable` for a table or software list that is damaged or nested too deep, `NotATable` for other texts that
    are no JSON, `SeveralDocuments` where more text follows.
    """
    plain = read_plain_text(path)
    join = pairs or _JoinedPairs()
    try:
        value = record_decoder(join).decode(plain.text)
    except json.JSONDecodeError as error:
        raise _json_refusal(error, plain.text) from error
    except RecursionError as error:
        raise Unreadable(_DEEP, _AGAIN, BearsOn.OWN) from error
    return JsonDocument(value, (*plain.notes, *join.notes), join.doubled)


def record_decoder(pairs: PairHook) -> json.JSONDecoder:
    """A parser that takes what people write and leaves numbers as they are written."""
    return json.JSONDecoder(strict=False, object_pairs_hook=pairs, parse_int=str, parse_float=str, parse_constant=str)


def _json_refusal(error: json.JSONDecodeError, text: str) -> Unreadable:
    top, broken = text[:_TOP], _BROKEN.format(line=error.lineno)
    if error.msg == "Extra data" and top[:1] in "{[":
        return SeveralDocuments(_LINES, _LINES_REMEDY)
    if _MARKS.search(top):
        return Unreadable(broken, _AGAIN, BearsOn.OWN)
    if advice := _advice_on(error, text):
        problem = _INVALID.format(line=error.lineno, advice=advice)
        return Unreadable(problem, _EXPORT) if _ONLY_RECORDS.match(_skip_comments(top)) else NotATable(problem, _EXPORT)
    is_cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
    return Unreadable(broken, _AGAIN) if is_cut and _RECORDS.search(top) else NotATable(broken, _AGAIN)


def _advice_on(error: json.JSONDecodeError, text: str) -> str:
    """What people write into JSON by hand that JSON does not allow; '' where it is something else."""
    if text.startswith(("//", "/*", "#"), error.pos):
        return "comments are not allowed in JSON"
    before = len(text[: error.pos].rstrip()) - 1
    if _END_COMMA.match(text, error.pos) or (before >= 0 and _END_COMMA.match(text, before)):
        return "a comma stands before nothing"
    return "texts in single quotes are not allowed in JSON" if text.startswith("'", error.pos) else ""


def _skip_comments(text: str) -> str:
    """The start of a text without the comments in front."""
    return re.sub(r"\A(?:\s*(?://|#)[^\n]*\n|\s*/\*.*?\*/)*", "", text, flags=re.DOTALL)


@dataclass(slots=True)
class _JoinedPairs:
    """Makes an object of its pairs, and counts keys that stand twice."""

    doubled: int = 0

    def __call__(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """Parsers commonly drop the first of two, and with it whatever somebody did not want to be seen."""
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        self.doubled += len(pairs) - len(made)
        made = {}
        for key, value in pairs:
            join_pair(made, key, value)
        return made

    @property
    def notes(self) -> tuple[str, ...]:
        return (_DOUBLED.format(count=self.doubled),) if self.doubled else ()


def join_pair(made: dict[str, Any], key: str, value: Any) -> None:
    """Set a key. If it is there already, lists and objects are joined, at any depth; of other values the first that says anything stays."""
    there = made.get(key)
    if isinstance(there, list) and isinstance(value, list):
        there.extend(value)
    elif isinstance(there, dict) and isinstance(value, dict):
        for inner, further in value.items():
            join_pair(there, inner, further)
    elif not there:
        made[key] = value
