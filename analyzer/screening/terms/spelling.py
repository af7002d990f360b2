"""How a term is searched for in folded text: whole words, with the freedom that its kind has in spacing."""

from __future__ import annotations

import re
from urllib.parse import unquote

from analyzer.designations.model import Term
from analyzer.text.fold import fold_text
from analyzer.vocabulary import TermKind

_WORDS = re.compile(r"[^\W_]+")
_LEGAL = (TermKind.LEGAL_NAME, TermKind.AFFILIATE, TermKind.FORMER_NAME)
_LONGEST_INITIALS = 4
_TOUCHING_DIGITS = 5
PURL = "pkg:"
# What continues a Latin name: another script begins a new word (`Claudeを使用`). Folding leaves these of the accented letters.
LATIN_LETTER = "[a-z\u00df-\u024f]"
_VERSION = r"\s?(?:===?|>=|<=|~=|!=|@|\^|[ :]v?(?=\d))\s?[v^~]?\d[\w.*]*"


def expression_of(term: Term) -> str:
    """The expression for a term that is no package."""
    text = fold_text(term.text)
    if term.kind == TermKind.HOST:
        return rf"(?<![\w@.-])(?:[\w-]+\.)*{re.escape(text.removeprefix('*.'))}(?![\w-]|\.[a-z])"
    if term.kind == TermKind.IDENTIFIER:
        return rf"(?<![a-z0-9]){re.escape(text)}(?![a-z0-9])"
    words = _WORDS.findall(text)
    if not words or not text.isascii():
        return re.escape(text)
    between = r"[\s_\-.,&'+()]{0,3}" if term.kind in _LEGAL else r"(?:\s?[\-_+:/]\s?|\.(?=\S)|\s)?"
    body = between.join(_initials_expression(word) if term.kind in _LEGAL else re.escape(word) for word in words)
    # A digit may touch a long name (`ANTHROPIC2026`), not a short one that serial numbers contain (`8ZTE4K1`).
    letter = LATIN_LETTER if sum(map(len, words)) >= _TOUCHING_DIGITS else rf"(?:{LATIN_LETTER}|\d)"
    return rf"(?<!{letter}){body}(?!{letter})"


def may_be_initials(word: str) -> bool:
    """Whether a word is short enough to be written with dots: `Z.T.E.`."""
    return word.isalpha() and len(word) <= _LONGEST_INITIALS


def _initials_expression(word: str) -> str:
    return rf"(?:{word}|{dotted_expression(word)}\.?)" if may_be_initials(word) else re.escape(word)


def dotted_expression(word: str) -> str:
    """The expression for a word with a dot between its letters."""
    return r"\.".join(word)


def hint_of(text: str) -> str:
    """A piece that every spelling of a name holds: its longest word (a purl's type may be missing), in other scripts one word."""
    folded = unquote(fold_text(text))
    words = _WORDS.findall(re.sub(r"^pkg:[a-z.+-]+/", "", folded))
    if folded.isascii():
        return max(words, key=len, default="")
    return "" if " " in folded else folded


def dotted_hint(term: Term) -> str:
    """The other form of a term's hint: a firm's initials may be written with dots."""
    hint = hint_of(term.text)
    return dotted_expression(hint).replace("\\", "") if term.kind in _LEGAL and may_be_initials(hint) else hint


def package_expressions(text: str) -> list[str]:
    """A package term `pkg:<type>/<name>` is also met by its bare name where the name shows that it is a package.

    A name with a scope, a slash or a hyphen is distinctive; a bare word needs a version pin behind it.
    """
    folded = unquote(fold_text(text))
    purl = re.fullmatch(r"pkg:([a-z.+-]+)/([^@?#]*?@?[^@?#]+)", folded)
    name = purl[2] if purl else folded
    found = [_purl_expression(purl[1], name)] if purl else []
    if re.search(r"[/@-]", name):
        spelled = re.escape(name).replace("/", "[/:]") if name.count("/") == 1 and name[0] != "@" else re.escape(name)
        return [*found, rf"(?<![\w/@.-]){spelled}(?![\w/-])"]
    return [*found, rf"(?<![\w/@.-]){re.escape(name)}(?:\[[\w, -]+\])?{_VERSION}"]


def _purl_expression(kind: str, name: str) -> str:
    return rf"{PURL}{re.escape(kind)}/{re.escape(name).replace('@', '(?:@|%40)')}(?![\w/.-])"
