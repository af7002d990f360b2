"""What a cell of a Markdown table says without its markup: emphasis is taken off, a link leaves its text, a `<br>` is a line."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

# Longer cells keep their markup: to look for the end of each mark in them could take for ever.
_LONGEST = 4_000
# Signs of which no markup can be made.
_WITHOUT_MARKUP = re.compile(r"[\w .,:;/%$()+#'\"-]*")
_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LINK = re.compile(
    r"!?\[([^\[\]]*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)?)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_REFERENCE = re.compile(r"!?\[([^\[\]]+)\]\[[^\[\]]*\]")
_ANCHOR = re.compile(r"<a\s[^<>]*?href\s*=\s*[\"']?([^\"'\s<>]+)[^<>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_TAG = re.compile(
    r"</?(?:a|b|i|u|s|em|strong|sup|sub|code|span|small|kbd|nobr|del|ins|mark|font|p|div)\b[^<>]*>", re.IGNORECASE
)
_MARKS = (
    re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)"),
    # What is inside holds no such mark itself, so that a mark without an end is not looked after to the end of the cell.
    re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1"),
    re.compile(r"(?<![\w*])(\*)(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])"),
    re.compile(r"(?<!\w)(_)(?=[^\s_])([^_]+?)(?<=[^\s_])_(?!\w)"),
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_STRUCK = (
    re.compile(r"(?<!~)~~(?=\S)((?:(?!~~).)+)(?<=\S)~~(?!~)"),
    re.compile(r"<(del|s|strike)\b[^<>]*>(.*?)(?:</\1>|$)", re.IGNORECASE),
)
# Where signs behind a backslash are put while marks are looked for: characters that no text of others has.
_ASIDE = 0xF0000
_HIDDEN = re.compile(f"[{chr(_ASIDE + 0x21)}-{chr(_ASIDE + 0x7E)}]")


@dataclass(frozen=True, slots=True)
class PlainCell:
    """The text of a cell, the addresses that its links lead to, and what of it is struck out."""

    text: str
    links: Sequence[str] = ()
    strikes: Sequence[str] = ()


def split_row(line: str) -> list[str]:
    """The cells of a line, as they are written; a bar behind a backslash ends no cell."""
    inner = line.strip().removeprefix("|")
    if _BAR.search(inner[-2:]) and inner.endswith("|"):
        inner = inner[:-1]
    return [cell.strip() for cell in _BAR.split(inner)]


def plain_cell(written: str) -> PlainCell:
    """The cell without its markup and without what is struck out in it."""
    if "_" not in written and _WITHOUT_MARKUP.fullmatch(written):
        return PlainCell(" ".join(written.split()))
    if len(written) > _LONGEST:
        return PlainCell(written.replace("\\|", "|"))
    strikes: list[str] = []
    for mark in _STRUCK:
        strikes += (plain_cell(piece[piece.lastindex or 0]).text for piece in mark.finditer(written))
        written = mark.sub(" ", written)
    links = [address for _, address in _LINK.findall(written)] + _ANCHOR.findall(written)
    text = _REFERENCE.sub(r"\1", _LINK.sub(r"\1", _ESCAPED.sub(_hide_sign, written)))
    text = _TAG.sub("", _ADDRESS.sub(r"\1", _BREAK.sub("\n", text)))
    for mark in _MARKS:
        text = mark.sub(r"\2", text)
    lines = html.unescape(_HIDDEN.sub(_show_sign, text)).split("\n")
    return PlainCell("\n".join(filter(None, (" ".join(line.split()) for line in lines))), links, strikes)


def _hide_sign(escaped: re.Match[str]) -> str:
    return chr(_ASIDE + ord(escaped[1]))


def _show_sign(hidden: re.Match[str]) -> str:
    return chr(ord(hidden[0]) - _ASIDE)
