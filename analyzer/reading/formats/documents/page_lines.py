"""Puts the letters of a page together: to lines, to columns that stand side by side, and to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analyzer.reading.formats.documents.question_lines import begins_item

_SPACE = 0.2  # of the size of the letters: so wide a gap parts two words
_COLUMN = 2.0  # so wide a gap parts two columns
_SAME_LINE = 0.5
_NEXT_LINE = 1.7
_ALIGNED = 4.0
_MIN_ROWS = 3
_LONGEST_CELL = 40
_WORD_END = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_WORD_START = re.compile(r"[a-z\u00df-\u00f6\u00f8-\u00ff]+")


@dataclass(frozen=True, slots=True)
class Letter:
    """A sign on the page: its left and right end, its lower end, and its height."""

    text: str
    left: float
    right: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words on one line, without a wide gap."""

    text: str
    left: float
    right: float
    bottom: float
    size: float


def line_spans(letters: Sequence[Letter]) -> list[list[Span]]:
    """The lines from top to bottom, each as the spans that wide gaps part."""
    lines: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda one: (-one.bottom, one.left)):
        last = lines[-1][0] if lines else None
        if last and last.bottom - letter.bottom <= _SAME_LINE * max(last.size, letter.size, 1.0):
            lines[-1].append(letter)
        else:
            lines.append([letter])
    spans = ([span for span in _spans_of(line) if span.text] for line in lines)
    return [line for line in spans if line]


def _spans_of(line: Sequence[Letter]) -> Iterator[Span]:
    run: list[Letter] = []
    for letter in sorted(line, key=lambda one: one.left):
        if not letter.text.strip():
            continue
        if run and letter.left - run[-1].right > _COLUMN * max(letter.size, 1.0):
            yield _span_of(run)
            run = []
        run.append(letter)
    if run:
        yield _span_of(run)


def _span_of(run: Sequence[Letter]) -> Span:
    words = [run[0].text]
    for before, letter in pairwise(run):
        if letter.left - before.right > _SPACE * max(letter.size, 1.0):
            words.append(" ")
        words.append(letter.text)
    return Span("".join(words).strip(), run[0].left, max(one.right for one in run), run[0].bottom, run[0].size)


def joined_text(letters: Sequence[Letter]) -> str:
    """The letters of a cell as one text: a cell's lines are broken where it ends."""
    text = ""
    for line in line_spans(letters):
        text = join_lines(text, " ".join(span.text for span in line))
    return text


def join_lines(text: str, line: str) -> str:
    """A text and the line that continues it. Of a word that a hyphen parts both spellings are written: nobody can tell which is right."""
    head, tail = _WORD_END.search(text), _WORD_START.match(line)
    if not (head and tail):
        return f"{text} {line}".strip()
    return f"{text[: head.start()]}{head[1]}{tail[0]} ({head[0]}{tail[0]}){line[tail.end() :]}"


def aligned_run(lines: Sequence[Sequence[Span]], start: int) -> int:
    """How many lines from `start` on have two spans or more that begin at the same places as those of the first."""
    first = lines[start]
    if len(first) < 2:
        return 0
    count = start + 1
    while count < len(lines) and len(lines[count]) > 1 and _is_aligned(lines[count], first):
        count += 1
    return count - start if count - start >= _MIN_ROWS else 0


def _is_aligned(line: Sequence[Span], first: Sequence[Span]) -> bool:
    return all(any(abs(span.left - one.left) <= _ALIGNED for one in first) for span in line)


def is_prose(lines: Sequence[Sequence[Span]]) -> bool:
    """Whether lines in columns are running text: cells of a table are short."""
    spans = [span for line in lines for span in line]
    return sum(len(span.text) for span in spans) > _LONGEST_CELL * len(spans)


def column_number(span: Span, first: Sequence[Span]) -> int:
    """The column in which a span stands, from 0 on."""
    return min(range(len(first)), key=lambda number: abs(first[number].left - span.left))


def paragraphs(lines: Sequence[Span]) -> Iterator[tuple[int, str]]:
    """(number of the first line, text) of each paragraph: a full line that ends no sentence goes on in the next."""
    widest = max((line.right for line in lines), default=0.0)
    pending: tuple[int, str] | None = None
    before: Span | None = None
    for number, line in enumerate(lines, 1):
        if pending and before and _continues_paragraph(before, line, widest):
            pending = pending[0], join_lines(pending[1], line.text)
        else:
            if pending:
                yield pending
            pending = number, line.text
        before = line
    if pending:
        yield pending


def _continues_paragraph(before: Span, line: Span, widest: float) -> bool:
    is_next = 0 < before.bottom - line.bottom <= _NEXT_LINE * max(before.size, line.size)
    is_full = before.right >= 0.8 * widest or (_WORD_END.search(before.text) and _WORD_START.match(line.text))
    return is_next and bool(is_full) and not before.text.endswith(("?", ":")) and not begins_item(line.text)
