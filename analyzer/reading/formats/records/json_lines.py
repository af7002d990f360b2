"""Reads JSON Lines: one record a line, as a stream. The row number is that of the line; the headings are row 0.

A line that is no JSON among others that are takes no other line along: its text is the only cell of its row, and it is said.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analyzer.reading.formats.records.kept_pairs import KeptPairs
from analyzer.reading.formats.records.record_sheets import write_lines
from analyzer.reading.formats.sbom.json_document import record_decoder
from analyzer.reading.formats.sbom.text_file import encoding_notes, read_plain_text
from analyzer.reading.formats.text.encoding import encoding_of
from analyzer.reading.unreadable import Unreadable
from analyzer.store.raw_sheet import WHOLE_ROW, Unused

if TYPE_CHECKING:
    from analyzer.reading.limits import Limits
    from analyzer.store.reading_file import ReadingFile

_MAX_LINE = 64 << 20
_LONGEST = 32_767  # as in a spreadsheet
# What may stand around a record: blanks, a byte order mark, NULs, the separator of JSON text sequences.
_AROUND = " \t\r\n\f\v\ufeff\0\x1e"
_GAP = re.compile(f"[{_AROUND},]*")
_BROKEN = "Line {line:,} is not valid JSON: the file is damaged or cut off."
_LONG = "Line {line:,} has more than {limit:,} characters, which is no record."
_DEEP = "Line {line:,} is nested deeper than any record."
_AGAIN = "Ask for the file again, or take out that line."


_NO_RECORD = "line that is not JSON"
_REASON = "the line is not valid JSON, so that it has no fields; its text was searched for names"
_PASSED_OVER = (
    "Not valid JSON: {count:,} lines ({lines}). Their text was searched, what they state is not counted. Mend them."
)
_MOST_NUMBERS = 20


class _BrokenLine(Unreadable):
    """A line that is no JSON: it may be part of a record of several lines."""


def read_json_lines(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read the lines; if one is no JSON, all as records of several lines; if that fails too, the lines that are JSON.

    Raises `Unreadable` where half of the lines or the end of the last one is missing.
    """
    pairs = KeptPairs()
    notes = encoding_notes(path)
    records = _line_records(path, record_decoder(pairs))
    try:
        write_lines(records, limits, into, chain(notes, pairs.later_notes()))
    except _BrokenLine as error:
        try:
            read_joined(path, limits, into, error)
        except _BrokenLine:
            _read_whole_lines(path, limits, into, error)


def _read_whole_lines(path: Path, limits: Limits, into: ReadingFile, refusal: _BrokenLine) -> None:
    pairs, unused = KeptPairs(), list[Unused]()
    records = _whole_records(path, record_decoder(pairs), refusal, unused)
    notes = chain(encoding_notes(path), _broken_note(unused), pairs.later_notes())
    write_lines(records, limits, into, notes, unused)


def _broken_note(unused: Sequence[Unused]) -> Iterator[str]:
    if unused:
        numbers = ", ".join(f"{each.src_row:,}" for each in unused[:_MOST_NUMBERS])
        more = ", ..." if len(unused) > _MOST_NUMBERS else ""
        yield _PASSED_OVER.format(count=len(unused), lines=f"line {numbers}{more}")


def read_joined(path: Path, limits: Limits, into: ReadingFile, refusal: Unreadable) -> None:
    """Read documents that stand one behind the other, of any number of lines; raises `refusal` for what is no JSON."""
    plain, pairs = read_plain_text(path), KeptPairs()
    records = _joined_records(plain.text, record_decoder(pairs), refusal)
    write_lines(records, limits, into, chain(plain.notes, pairs.later_notes()))


def _line_records(path: Path, decoder: json.JSONDecoder) -> Iterator[tuple[int, Any]]:
    for number, line in _numbered_lines(path):
        yield number, _parse_line(decoder, line.strip(_AROUND), number)


def _whole_records(
    path: Path, decoder: json.JSONDecoder, refusal: _BrokenLine, unused: list[Unused]
) -> Iterator[tuple[int, Any]]:
    whole = 0
    for number, line in _numbered_lines(path):
        text = line.strip(_AROUND)
        try:
            yield number, _parse_line(decoder, text, number)
            whole += 1
        except _BrokenLine:
            if not line.endswith("\n"):
                raise  # the file breaks off here, and nobody knows what followed
            unused.append(Unused(number, WHOLE_ROW, text[:_LONGEST], _REASON))
            yield number, {_NO_RECORD: text[:_LONGEST]}
    if whole <= len(unused):
        raise refusal


def _numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that say something."""
    with path.open(encoding=encoding_of(path), errors="replace") as lines:
        for number, line in enumerate(iter(lambda: lines.readline(_MAX_LINE), ""), 1):
            if len(line) >= _MAX_LINE:
                raise Unreadable(_LONG.format(line=number, limit=_MAX_LINE), _AGAIN)
            if line.strip(_AROUND):
                yield number, line


def _parse_line(decoder: json.JSONDecoder, text: str, number: int) -> Any:
    try:
        return decoder.decode(text)
    except json.JSONDecodeError as error:
        raise _BrokenLine(_BROKEN.format(line=number), _AGAIN) from error
    except RecursionError as error:
        raise Unreadable(_DEEP.format(line=number), _AGAIN) from error


def _joined_records(text: str, decoder: json.JSONDecoder, refusal: Unreadable) -> Iterator[tuple[int, Any]]:
    at, line, counted, row = _after_gap(text, 0), 1, 0, 0
    while at < len(text):
        line, counted = line + text.count("\n", counted, at), at
        row = max(line, row + 1)  # of two records on one line the second counts as the next
        try:
            record, at = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError) as error:
            raise refusal from error
        yield row, record
        at = _after_gap(text, at)


def _after_gap(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else at
