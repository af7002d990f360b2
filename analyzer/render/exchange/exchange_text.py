"""Texts as other systems take them: in one line, without what could act, and days as times without a clock."""

from __future__ import annotations

import re
from datetime import date

from analyzer.render.cleaning import one_line
from analyzer.report.model.disclosure import TO_BE_SUPPLIED

_MARKUP = re.compile(r"([\\`*_\[\]{}|~])")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# What sites that show Markdown turn into links, mentions and references by themselves; an empty comment keeps it a text.
_CALLS = re.compile(
    r"(?<=[@#])(?=\w)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=\w)(?=@)|(?<=mailto)(?=:)|(?<=xmpp)(?=:)|(?<=GH)(?=-\d)",
    re.IGNORECASE,
)
_COMMENT = "<!-- -->"
# What starts a list, a heading or an underline where it starts a line.
_LINE_START = re.compile(r"^(\d{0,9})([-+#=.)])")


def plain_line(text: str) -> str:
    """A text in one line without control characters; what is empty is "to be supplied"."""
    return one_line(text) or TO_BE_SUPPLIED


def escape_markup(text: str) -> str:
    """A text in one line that a reader of CommonMark shows as it is: nothing in it is emphasis, a link, HTML or a cell."""
    marked = "".join(_HTML.get(letter, letter) for letter in one_line(text))
    return _MARKUP.sub(r"\\\1", marked)


def escape_markdown(text: str) -> str:
    """The same for pages that also link addresses, mention people (`@name`) and refer to issues (`#1`) on their own."""
    escaped = _COMMENT.join(map(escape_markup, _CALLS.split(one_line(text)))).replace(
        "$", "\\$"
    )  # $x$ would be a formula
    return _LINE_START.sub(r"\1\\\2", escaped)


def stamp_day(day: date) -> str:
    """The start of a day as a time in UTC, for fields that take no plain date."""
    return f"{day.isoformat()}T00:00:00Z"
