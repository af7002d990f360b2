"""Which text of a web page counts as said: what is struck out does not, nor an option that nobody chose; a tick does.

Whoever parses a page tells what begins and ends, and asks for each text whether it counts. What a page hides counts, since
pages hide the rows of a long table behind "next page", and is remembered, so that it can be told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.reading.formats.html_grid import BODY_TAGS, CELL_TAGS, UNSEEN_TAGS

TICK, NO_TICK = "\u2611", "\u2610"
_STRIKES = frozenset(("del", "s", "strike"))
_STRUCK_STYLE = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all", re.IGNORECASE)
_VOID = frozenset(
    ("br", "hr", "img", "input", "wbr", "col", "meta", "link", "source", "area", "base", "embed", "track")
)
_TABLE_TAGS = frozenset((*CELL_TAGS, "table", "thead", "tbody", "tfoot", "tr", "caption", "colgroup"))
_CHOICES = frozenset(("select", "datalist"))
_WRITTEN = frozenset(("", "text", "email", "url", "tel", "number", "date", "search"))
_LONGEST = 200
_MOST = 20
_DEEPEST = 100


class VisibleText:
    """State on the way through a page: what hides the text that comes next."""

    def __init__(self) -> None:
        self.strikes: list[str] = []
        self.hidden: list[str] = []
        self._unseen = 0
        # What is open, with the number of cells that were open when it began.
        self._open_strikes: list[tuple[str, int]] = []
        self._open_hidden: list[tuple[str, int]] = []
        self._cells = 0
        self._choice = ""
        self._is_chosen = False

    def begin_tag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> str:
        """Take note of a tag; the text that it shows itself: a tick, an empty box, what is filled into a field."""
        self._unseen = 0 if tag in BODY_TAGS else self._unseen + (tag in UNSEEN_TAGS)
        self._cells += tag in CELL_TAGS
        if tag in _CHOICES:
            self._choice, self._is_chosen = tag, False
        elif tag == "option" and self._choice:
            self._is_chosen = any(name == "selected" for name, _ in attrs)
        elif tag == "input":
            return "" if self._unseen or self._open_strikes else _text_of_field(dict(attrs))
        if tag in _VOID:
            return ""
        if len(self._open_strikes) < _DEEPEST and (self._open_strikes or _is_strike(tag, attrs)):
            self._open_strikes.append((tag, self._cells))
        was_hidden = bool(self._open_hidden)
        if len(self._open_hidden) < _DEEPEST and (was_hidden or _is_hidden(attrs)):
            self._open_hidden.append((tag, self._cells))
        return "" if was_hidden or not self._open_hidden or tag in _TABLE_TAGS else "\n"

    def end_tag(self, tag: str) -> None:
        """Take note of the end of a tag. What a cell leaves open ends with it."""
        self._unseen -= tag in UNSEEN_TAGS and self._unseen > 0
        if tag == self._choice:
            self._choice = ""
        elif tag == "option":
            self._is_chosen = False
        if tag in CELL_TAGS and self._cells:
            for opened in (self._open_strikes, self._open_hidden):
                opened[:] = [one for one in opened if one[1] < self._cells]
            self._cells -= 1
        for opened in (self._open_strikes, self._open_hidden):
            _close_tag(opened, tag)

    def counts_text(self, text: str) -> bool:
        """Whether a text counts as said. One that is struck out is remembered."""
        if self._unseen or (self._choice and not self._is_chosen):
            return False
        if text.strip() and (self._open_strikes or self._open_hidden):
            (self.strikes if self._open_strikes else self.hidden).append(" ".join(text.split()))
        return not self._open_strikes


def strike_note(texts: Sequence[str], what: str = "struck out") -> tuple[str, ...]:
    """A sentence on texts that were left out, with their words; () where there are none."""
    return (f"Left out, since it is {what} ({len(texts):,}): {_first_words(texts)}.",) if texts else ()


def hidden_note(texts: Sequence[str]) -> tuple[str, ...]:
    """A sentence on texts that a page hides and that were read, with their words; () where there are none."""
    return (f"Hidden on the page, and read all the same ({len(texts):,}): {_first_words(texts)}.",) if texts else ()


def _first_words(texts: Sequence[str]) -> str:
    words = "; ".join(f'"{text[:_LONGEST]}"' for text in texts[:_MOST])
    return words + (f"; and {len(texts) - _MOST:,} more" if len(texts) > _MOST else "")


def _close_tag(opened: list[tuple[str, int]], tag: str) -> None:
    """Drop the last one of the name from what is open, and what began within it."""
    at = next((number for number in range(len(opened) - 1, -1, -1) if opened[number][0] == tag), None)
    if at is not None:
        del opened[at:]


def _is_hidden(attrs: Sequence[tuple[str, str | None]]) -> bool:
    return any(name == "hidden" or (name == "style" and _HIDDEN_STYLE.search(value or "")) for name, value in attrs)


def _is_strike(tag: str, attrs: Sequence[tuple[str, str | None]]) -> bool:
    return tag in _STRIKES or any(name == "style" and _STRUCK_STYLE.search(value or "") for name, value in attrs)


def _text_of_field(attrs: dict[str, str | None]) -> str:
    sort = (attrs.get("type") or "").lower()
    if sort in ("checkbox", "radio"):
        return TICK if "checked" in attrs else NO_TICK
    return attrs.get("value") or "" if sort in _WRITTEN else ""
