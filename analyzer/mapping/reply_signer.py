"""In whose name a reply is written: the key of an inquiry says who was asked, not who answers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from analyzer.mapping.cell_words import yes_or_no
from analyzer.text.name_key import key_words, name_key, shorten_words

_STATED = re.compile(
    r"^\W*(?:company|firm|supplier|vendor|organi[sz]ation|name of company)\s*:\s*(?P<name>\S.*)$", re.IGNORECASE
)
_GREETING = re.compile(r"^\W*(?:dear|to|attn|attention|hello|hi|cc)\b", re.IGNORECASE)
_FOR = re.compile(r"^\W*(?:(?:signed|sent)\s+)?(?:for|by|on behalf of|from)\s+(?:and on behalf of\s+)?", re.IGNORECASE)
_SMALL_WORDS = frozenset(("and", "of", "the", "for", "de", "du", "und", "y", "e"))
_MOST_WORDS = 12


def other_signer(lines: Iterable[str], firm: str, others: Collection[str], ours: str) -> str:
    """The name of another firm than `firm` under which a reply is written, '' where none is seen.

    A line counts that states the company, or that ends with the name of a firm and says nothing else, as below a letter: by its
    legal form, or because it is one of the `others` who were asked. `ours` are the words of our letter, whose lines say nothing.
    """
    own = name_key(firm)
    known = {name_key(other): other for other in others} | {own: ""}
    for line in lines:
        stated = _STATED.match(line)
        name = stated["name"].strip() if stated else _signature_name(line, known, ours)
        if name and not _is_same(name_key(name), own):
            return name
    return ""


def _signature_name(line: str, known: Collection[str], ours: str) -> str:
    """The firm whose name is all that a line says, perhaps behind the name of a person."""
    text = _FOR.sub("", line).strip()
    if len(text.split()) > _MOST_WORDS or yes_or_no(line) or _GREETING.match(line) or " ".join(key_words(text)) in ours:
        return ""
    if any(word[0].islower() and word.lower() not in _SMALL_WORDS for word in re.findall(r"[^\W\d_][\w']*", text)):
        return ""
    if name_key(text) in known:
        return text
    words = key_words(text)
    return _behind_person(text) if shorten_words(words) != words and not text.endswith(":") else ""


def _behind_person(text: str) -> str:
    """`Harbor Metals Inc` of `P. Reyes, Harbor Metals Inc`; a part that is only a legal form belongs to the one before."""
    parts: Sequence[str] = [part.strip() for part in re.split(r",|\||\s[-\u2013\u2014]\s", text) if part.strip()]
    if len(parts) > 1 and len(key_words(parts[-1])) == 1:
        return ", ".join(parts[-2:])
    return parts[-1] if parts else text


def _is_same(name: str, own: str) -> bool:
    """Whether one name holds the other as whole words: a unit, or a longer form of the same name."""
    return f" {own} " in f" {name} " or f" {name} " in f" {own} "
