"""The words that headings are made of, in the spelling that they are compared in, and what each of them means.

The lists stand in heading_words/, a file for each language. English is asked first and keeps every word that it has; what
several concepts of the other languages claim goes to the first of them in the order of the English file.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from analyzer.text.word_joints import CAMEL_JOINT

QUESTION = "question"
_AS_A_SERVICE = re.compile(r"\b([SPID])aaS\b")
_ABBREVIATION = re.compile(r"\b(USt|MwSt|KvK|KSt)")
_NOT_WORD = re.compile(r"[\W_]+")
_LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl")
# Words between the name of a thing and whose it is; the last are English words too, and count only in other languages.
JOINING = frozenset(
    ("of", "the", "du", "de", "des", "del", "der", "dem", "den", "van", "het", "l", "d", "la", "le", "les", "el", "los",
     "las", "di", "della", "dello", "dell", "delle", "dei", "degli", "do", "da", "dos", "das")
)  # fmt: skip
_JOINING_ABROAD = (JOINING | {"o", "a", "os", "as"}) - {"of", "the"}
# `N° facture`, `Nº factura`, `N.º da fatura`, `Num. fattura` and `Vertrags-Nr.` have a number in them.
NUMBER = "nr"
NUMBER_WORDS = frozenset(("n", "no", "num", "nro", "numero", "nummer", "number"))
# The article that French and Italian cut short before a vowel is a word; the apostrophe of "Contractor's" joins two letters.
_ELIDED = re.compile(r"\b(c|d|l|n|s|qu|all|dall|dell|nell|sull|un)['\u2019](?=\w{2})", re.IGNORECASE)
# Without its accent each of these is an English word that means something else.
_TOLD_BY_ACCENT = frozenset(("désignation", "procédure", "área"))
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """A concept of the word lists, and the role of the party that it is said of ('' where none is named).

    `rank` tells synonyms apart: the smaller, the more exactly the heading names the concept.
    """

    concept: str = ""
    role: str = ""
    rank: int = 0


NOTHING = Meaning()


def normalise_heading(heading: str) -> str:
    """Lower case, words apart, no accents: `PaymentDate`, `PAYMENT_DATE*` and `Payment date:` are one heading."""
    text = unicodedata.normalize("NFKC", heading).replace("#", " number ").replace("%", " percent ")
    text = _AS_A_SERVICE.sub(r"\1AAS", _ELIDED.sub(r"\1 ", text).replace("'", ""))
    apart = CAMEL_JOINT.sub(" ", _ABBREVIATION.sub(lambda found: found[0].lower(), text))
    return fold_accents(" ".join(_NOT_WORD.sub(" ", apart).lower().split()))


def fold_accents(text: str) -> str:
    """`Número` is `numero`; German umlauts are two letters, as those write them who have none: `Empfänger`, `Empfaenger`."""
    if text.isascii() or text in _TOLD_BY_ACCENT:
        return text
    letters = unicodedata.normalize("NFD", text.translate(_TWO_LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def heading_words() -> tuple[dict[str, Any], ...]:
    """The word lists of each language, English first."""
    folder = resources.files(__package__) / "heading_words"
    return tuple(tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8")) for language in _LANGUAGES)


def _names_in(words: Mapping[str, Any], table: str) -> Iterator[tuple[str, int, str]]:
    """(meaning, rank in its list, name without accents) of one table of one language."""
    for meaning, entry in words.get(table, {}).items():
        for rank, name in enumerate(entry["names"] if table == "concepts" else entry):
            yield meaning, rank, fold_accents(name)


@cache
def question_subjects() -> tuple[re.Pattern[str], ...]:
    """What firms are asked about ("AI tools used"), in every language."""
    return tuple(
        re.compile(subject) for words in heading_words() for subject in words.get(QUESTION, {}).get("subjects", ())
    )


@cache
def english_names() -> frozenset[str]:
    """Every name in the English file."""
    return frozenset(
        name for table in ("roles", "attributes", "concepts") for _, _, name in _names_in(heading_words()[0], table)
    )


@cache
def concept_names() -> dict[str, Meaning]:
    """Every name of a concept. What several concepts claim goes to the first."""
    names: dict[str, Meaning] = {}
    for concept, rank, name in _names_in(heading_words()[0], "concepts"):
        names.setdefault(name, Meaning(concept, rank=rank))
    for concept, rank, name in _foreign_names("concepts"):
        names.setdefault(name, Meaning(concept, rank=rank))
    return names


@cache
def loose_names() -> dict[str, Meaning]:
    """The names of concepts and attributes in other languages than English, without the words that join their words."""
    names: dict[str, Meaning] = {}
    for concept, rank, name in _foreign_names("concepts"):
        names.setdefault(loosen_name(name), Meaning(concept, rank=rank))
    for attribute, _, name in _foreign_names("attributes"):
        names.setdefault(loosen_name(name), Meaning(attribute))
    return names


@cache
def turned_names() -> dict[str, Meaning]:
    """The sorted words of every name of a concept that has several; what means two things in two orders means neither."""
    meanings: dict[str, set[str]] = {}
    for name, meaning in (
        *loose_names().items(),
        *((loosen_name(name), each) for name, each in concept_names().items()),
    ):
        meanings.setdefault(" ".join(sorted(name.split())), set()).add(meaning.concept)
    return {
        words: Meaning(min(concepts)) for words, concepts in meanings.items() if " " in words and len(concepts) == 1
    }


def _foreign_names(table: str) -> list[tuple[str, int, str]]:
    """What the other languages say, in the order of the English meanings, but for the words that English has."""
    english, *others = heading_words()
    order = list(english[table])
    names = (named for words in others for named in _names_in(words, table))
    return sorted(
        (named for named in names if named[2] not in english_names()), key=lambda named: order.index(named[0])
    )


def loosen_name(name: str) -> str:
    """`numéro de la facture` and `n° facture` are `nr facture`."""
    return " ".join(NUMBER if word in NUMBER_WORDS else word for word in name.split() if word not in _JOINING_ABROAD)


@cache
def attribute_names() -> dict[str, Meaning]:
    """Every name of an attribute of a party."""
    names: dict[str, Meaning] = {}
    for attribute, _, spelling in (*_names_in(heading_words()[0], "attributes"), *_foreign_names("attributes")):
        names.setdefault(spelling, Meaning(attribute))
    return names


@cache
def role_names() -> dict[str, str]:
    """Every name of a party, with its role in the row."""
    roles = {phrase: role for role, _, phrase in _names_in(heading_words()[0], "roles")}
    for role, _, phrase in _foreign_names("roles"):
        roles.setdefault(phrase, role)
    return roles


@cache
def compound_beginnings() -> dict[str, str]:
    """First halves of words that begin with a role (`lieferanten`), and the roles."""
    return {half: role for words in heading_words() for role, _, half in _names_in(words, "compounds")}


@cache
def concept_patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Concepts and the expressions that are tried after all names, in their order."""
    return [
        (concept, re.compile(pattern))
        for words in heading_words()
        for concept, entry in words.get("concepts", {}).items()
        for pattern in entry.get("patterns", ())
    ]


@cache
def foreign_short_words() -> tuple[dict[str, str], ...]:
    """What words that other languages cut short stand for, a table for each language."""
    tables = (words.get("short", {}) for words in heading_words()[1:])
    return tuple({word: fold_accents(meant) for word, meant in table.items()} for table in tables)


@cache
def known_words(*, english_only: bool = False) -> frozenset[str]:
    """The words of all names of concepts, attributes and roles."""
    names = english_names() if english_only else (*concept_names(), *attribute_names(), *role_names())
    return frozenset(word for name in names for word in name.split())
