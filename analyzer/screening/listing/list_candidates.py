"""Finds the pairs of a text and a listed vendor that the rules judge: joins on words, never every text against every vendor.

What a rule could find is among them, but for two things that a long list gives up: a name inside a longer word (PHILANTHROPIC) is no
look-alike worth keeping where every word holds one of thousands of names, and a slip in a name that is also spaced differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from analyzer.designations.model import Term, Vendor
from analyzer.screening import screen_steps
from analyzer.screening.listing.listed_vendors import ListedVendors
from analyzer.screening.terms.lexicon import LONG_NAME, NEAR_KINDS, NEAR_LETTERS, draw_alike
from analyzer.store.steps import insert_rows, query_rows, run_steps
from analyzer.text.fold import fold_text
from analyzer.text.name_key import key_words, legal_forms, shorten_words
from analyzer.vocabulary import Strength, TermKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_NOT_LETTER = re.compile(r"[^a-z0-9]+")
_WORD = re.compile(r"[a-z0-9]*[a-z]|[0-9]+")
_PURL_TYPE = re.compile(r"^pkg:[a-z.+-]+/")
# A word that so many distinct texts, and such a share of them, hold is an ordinary word: VENUS, of which no dictionary is sure.
_CROWD_TEXTS, _CROWD_SHARE = 50, 0.0005
_WIDEST = 10  # words that are run together; names of more words are found by their rarest word


def find_list_candidates(connection: Connection, listed: ListedVendors) -> None:
    """Fill `list_candidate` (text_id, number of a vendor) from `screen_folded`."""
    run_steps(connection, _PACKAGE, screen_steps.LIST_TABLES)
    terms = [(number, term, fold_text(term.text)) for number, vendor in listed.numbered() for term in vendor.terms]
    plain = [(number, term, folded) for number, term, folded in terms if folded.isascii()]
    names = dict.fromkeys(row for number, term, folded in plain for row in _name_rows(number, term, folded))
    insert_rows(connection, "list_name", ("vendor", "letters", "words", "weak"), names)
    context = {(number, word) for number, vendor in listed.numbered() for word in _context_words(vendor)}
    insert_rows(connection, "list_context", ("vendor", "word"), sorted(context))
    near = dict.fromkeys(row for number, term, folded in plain for row in _near_rows(number, term, folded))
    rows = [(near_id, number, list(words)) for near_id, (number, words) in enumerate(near)]
    insert_rows(connection, "list_near", ("near_id", "vendor", "words"), rows)
    script = [(number, folded) for number, _, folded in terms if not folded.isascii() and len(folded) > 1]
    insert_rows(connection, "list_script", ("vendor", "name"), script)
    forms = sorted({word for form in legal_forms() for word in draw_alike(form).split()})
    insert_rows(connection, "list_form", ("word",), [(word,) for word in forms])
    run_steps(connection, _PACKAGE, screen_steps.LIST_WORDS, least=_CROWD_TEXTS, share=_CROWD_SHARE)
    _note_ordinary_names(connection, listed)
    run_steps(connection, _PACKAGE, screen_steps.LIST_NAMES, widest=_WIDEST, long=LONG_NAME)
    _find_patterns(connection, listed)


def say_ordinary_names(connection: Connection) -> None:
    """Say in `problem` which names of long lists `find_list_candidates` took for ordinary words."""
    run_steps(connection, _PACKAGE, screen_steps.LIST_PROBLEMS)


def _note_ordinary_names(connection: Connection, listed: ListedVendors) -> None:
    """Fill `ordinary_name`, with the names as the list writes them."""
    rows = []
    for number, letters, texts in query_rows(connection, _PACKAGE, "ordinary_name"):
        designation, vendor = listed.vendors[number]
        name = next(term.text for term in vendor.terms if letters in _letters_of(number, term))
        rows.append((designation.name, vendor.id, name, texts))
    insert_rows(connection, "ordinary_name", ("designation", "vendor", "name", "texts"), rows)


def _letters_of(number: int, term: Term) -> set[str]:
    return {letters for _, letters, *_ in _name_rows(number, term, fold_text(term.text))}


def _name_rows(number: int, term: Term, folded: str) -> Iterator[tuple[int, str, int, bool]]:
    """The letters of the name as it is written, and as it is compared to other spellings of it."""
    bare = unquote(_PURL_TYPE.sub("", folded)) if term.kind == TermKind.PACKAGE else folded.removeprefix("*.")
    weak = term.strength == Strength.WEAK and term.kind != TermKind.PRODUCT_SORT
    pieces = [bare]
    if _is_compared(term):
        pieces += ["".join(key_words(folded)), "".join(shorten_words(key_words(folded)))]
    for letters in dict.fromkeys(_NOT_LETTER.sub("", piece) for piece in pieces):
        if letters:
            yield number, draw_alike(letters), len(bare.split()), weak


def _near_rows(number: int, term: Term, folded: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    if _is_compared(term):
        whole = key_words(folded)
        for words in (shorten_words(whole), whole):
            if len("".join(words)) >= NEAR_LETTERS:
                yield number, tuple(_WORD.findall(draw_alike(" ".join(words))))


def _is_compared(term: Term) -> bool:
    """Whether misspellings of the name are looked for."""
    return term.strength == Strength.STRONG and term.kind in NEAR_KINDS


def _context_words(vendor: Vendor) -> Iterator[str]:
    entries = (entry for term in vendor.terms if term.strength == Strength.WEAK for entry in term.context)
    return (word for entry in entries for word in draw_alike(fold_text(entry)).split())


def _find_patterns(connection: Connection, listed: ListedVendors) -> None:
    """Patterns of a long list are few, and looked for one by one."""
    for number, (designation, vendor) in enumerate(listed.vendors):
        for pattern in designation.patterns:
            if pattern.vendor == vendor.id:
                connection.execute(
                    "insert into list_candidate select text_id, $number from screen_folded where regexp_matches(folded, $met)",
                    {"number": number, "met": pattern.regex},
                )
