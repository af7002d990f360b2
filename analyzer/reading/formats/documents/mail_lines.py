"""The lines of a mail that is written as plain text, and what of a mail is quoted from an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from analyzer.reading.formats.documents.document import Piece, TextLine
from analyzer.reading.formats.documents.question_lines import begins_item

_MARKS = re.compile(r"(?:\s{0,3}>)+ ?")
_WRAPPED = 60  # a line of so many signs was probably broken by the mail program
_EARLIER = re.compile(
    r"-{2,}\s*(?:original message|forwarded message|urspr\u00fcngliche nachricht|message d'origine)\s*-{2,}",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"(?:on|am|le|el)\b.{5,200}\b(?:wrote|schrieb|a \u00e9crit|escribi\u00f3)\b.{0,80}:", re.IGNORECASE | re.DOTALL
)
_FROM = re.compile(r"\*?(?:from|von|de)\s?:\*?\s", re.IGNORECASE)
_SENT = re.compile(r"\*?(?:sent|date|gesendet|envoy\u00e9|enviado)\s?:\*?\s", re.IGNORECASE)
_HEADER_LINES = 3


def plain_lines(text: str) -> Iterator[TextLine]:
    """The paragraphs of a plain text, numbered by their first lines; what the mail program broke is one again."""
    pending: TextLine | None = None
    last = ""
    for number, raw in enumerate(text.splitlines(), 1):
        marks = _MARKS.match(raw)
        line = " ".join(raw[marks.end() if marks else 0 :].split())
        if pending and line and pending.is_quoted == bool(marks) and _continues_line(last, line):
            pending = replace(pending, text=f"{pending.text} {line}")
        else:
            if pending:
                yield pending
            pending = TextLine(f"line {number:,} of the mail", line, is_quoted=bool(marks)) if line else None
        last = line
    if pending:
        yield pending


def _continues_line(before: str, line: str) -> bool:
    return len(before) >= _WRAPPED and not before.endswith(("?", ":")) and not begins_item(line)


def mark_earlier(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The same pieces, those of an earlier mail marked as quoted: below its heading all that follows is."""
    listed = list(pieces)
    below = False
    for number, piece in enumerate(listed):
        if not isinstance(piece, TextLine):
            yield replace(piece, is_quoted=piece.is_quoted or below)
            continue
        below = (
            below
            or _EARLIER.match(piece.text) is not None
            or _is_earlier_header(listed[number : number + _HEADER_LINES])
        )
        quoted = piece.is_quoted or below or _WROTE.fullmatch(piece.text) is not None
        yield replace(piece, is_quoted=quoted)


def _is_earlier_header(pieces: list[Piece]) -> bool:
    """`From: ... Sent: ...`, in one line or in lines that follow each other."""
    texts = [piece.text for piece in pieces if isinstance(piece, TextLine)]
    if not texts or not _FROM.match(texts[0]):
        return False
    return (
        any(_SENT.match(text) for text in texts[1:])
        or re.search(r"\b(?:sent|date|gesendet|envoy\u00e9)\s?:", texts[0], re.IGNORECASE) is not None
    )
