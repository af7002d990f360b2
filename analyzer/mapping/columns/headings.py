"""What a heading says about its column, from word lists; whether the cells agree is for others to judge.

The lists stand in heading_words/, a file for each language. English is asked first and keeps every word that it has; what
several concepts of the other languages claim goes to the first of them in the order of the English file.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources
from itertools import chain
from typing import Any

from analyzer.mapping.columns.joined_words import part_words

# `PaymentDate` is two words and `DUNSNumber` too, `LLMs` and `SaaS` are one.
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s\b)")
_AS_A_SERVICE = re.compile(r"\b([SPID])aaS\b")
_ABBREVIATION = re.compile(r"\b(USt|MwSt|KvK)")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NOT_WORD = re.compile(r"[\W_]+")
_PIECES = re.compile(r"\s[/|]\s|\||\n|;|[()\[\]]")
# `total amount CHF`, `bedrag in EUR`, `Cost ($)`: in which money an amount is told.
_CURRENCY = re.compile(
    r"(?<=\w) (in )?(usd|eur|euros?|chf|gbp|cad|aud|nzd|inr|jpy|cny|brl|mxn|sek|nok|dkk|pln|czk|try|zar|dollars?|pounds)$"
)
_MENDED_LETTERS = 7  # `Claude` is one slip from `clause`
_LONGEST_COLUMN_NAME = 60
QUESTION = "question"
# Added to the rank of what only a piece of a heading says.
PIECE = 50
_SCHEMES = frozenset(("uei", "cage", "lei", "duns"))
_LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl")
# Words between the name of a thing and whose it is; the last are English words too, and count only in other languages.
_JOINING = frozenset(
    ("of", "the", "du", "de", "des", "del", "der", "dem", "den", "van", "het", "l", "d", "la", "le", "les", "el", "los",
     "las", "di", "della", "dello", "dell", "delle", "dei", "degli", "do", "da", "dos", "das")
)  # fmt: skip
_JOINING_ABROAD = (_JOINING | {"o", "a", "os", "as"}) - {"of", "the"}
# `N° facture`, `Nº factura`, `N.º da fatura`, `Num. fattura` and `Vertrags-Nr.` have a number in them.
_NUMBER = "nr"
_NUMBER_WORDS = frozenset(("n", "no", "num", "nro", "numero", "nummer", "number"))
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
    apart = _CAMEL.sub(" ", _ABBREVIATION.sub(lambda found: found[0].lower(), text))
    return _fold_accents(" ".join(_NOT_WORD.sub(" ", apart).lower().split()))


def _fold_accents(text: str) -> str:
    """`Número` is `numero`; German umlauts are two letters, as those write them who have none: `Empfänger`, `Empfaenger`."""
    if text.isascii() or text in _TOLD_BY_ACCENT:
        return text
    letters = unicodedata.normalize("NFD", text.translate(_TWO_LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@lru_cache(maxsize=1 << 14)
def parse_heading(heading: str) -> Meaning:
    """The best reading of the heading: the whole, without what stands in brackets, then its pieces (two languages)."""
    for names, readers, further in _attempts(heading):
        for read in readers:
            for name in filter(None, names):
                if meaning := read(name):
                    return replace(meaning, rank=meaning.rank + further)
    return _as_question(heading)


def _attempts(heading: str) -> Iterator[tuple[Iterable[str], Sequence[Callable[[str], Meaning | None]], int]]:
    """What may be read of the heading, by which readers, and what is added to the rank; the surest attempt first."""
    whole = dict.fromkeys(map(normalise_heading, (heading, _BRACKETS.sub(" ", heading), *_end_of_path(heading))))
    yield whole, (_exact_concept, _role_then_attribute, _turned_party, _loose_concept), 0
    yield (
        tuple(map(normalise_heading, _PIECES.split(heading))),
        (_exact_concept, _role_then_attribute, _turned_party, _loose_concept),
        PIECE,
    )
    mended = dict.fromkeys(map(_mend_words, whole))
    yield mended, (_exact_concept, _role_then_attribute), PIECE
    yield dict.fromkeys(chain.from_iterable(map(_lengthen_words, whole))), (_role_then_attribute, _loose_concept), PIECE
    parted = {part_words(name, _known_words()) for name in whole}
    yield sorted(parted), (_exact_concept, _role_then_attribute, _turned_party, _loose_concept), PIECE
    yield (
        {_CURRENCY.sub("", name) for name in whole} - whole.keys(),
        (_exact_concept, _role_then_attribute, _loose_concept, _by_pattern),
        PIECE,
    )
    yield (*whole, *mended), (_by_pattern,), 0
    yield _alternatives(heading), (_exact_concept, _role_then_attribute), PIECE


def _alternatives(heading: str) -> Sequence[str]:
    """`admin or staff office` is an office; a party is taken of such a heading only where every piece is understood."""
    names = [name for name in normalise_heading(heading).split(" or ") if name]
    meanings = [_exact_concept(name) or _role_then_attribute(name) for name in names]
    if all(meanings):
        return names
    return [name for name, meaning in zip(names, meanings, strict=True) if meaning and not meaning.role]


def _mend_words(name: str) -> str:
    """A name that was written short or with a slip, as it was meant: `cat descr`, `expenditure catergory`."""
    return " ".join(map(_mend_word, name.split()))


def _mend_word(word: str) -> str:
    """What a short word stands for, or the one known word that differs by a slip inside; else the word itself."""
    short: dict[str, str] = _heading_words()[0]["short"]
    if word in short or word in _known_words() or len(word) < _MENDED_LETTERS or not word.isalpha():
        return short.get(word, word)
    from rapidfuzz.distance import OSA

    # A slip in the last letter may be an ending: `supplies` is no supplier.
    alike = (known for known in _known_words(english_only=True) if known[0] == word[0] and known[-1] == word[-1])
    near = [
        known for known in alike if len(known) >= _MENDED_LETTERS and OSA.distance(word, known, score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 else word


def _lengthen_words(name: str) -> Iterator[str]:
    """A name that was written short in another language than English, as it was meant: `lief nr`, `dt pagamento`."""
    for short in _foreign_short_words():
        if not short.keys().isdisjoint(name.split()):
            yield " ".join(short.get(word, word) for word in name.split())


@cache
def _foreign_short_words() -> tuple[dict[str, str], ...]:
    """What words that other languages cut short stand for, a table for each language."""
    tables = (words.get("short", {}) for words in _heading_words()[1:])
    return tuple({word: _fold_accents(meant) for word, meant in table.items()} for table in tables)


@cache
def _known_words(*, english_only: bool = False) -> frozenset[str]:
    """The words of all names of concepts, attributes and roles."""
    names = _english_names() if english_only else (*_concept_names(), *_attribute_names(), *_role_names())
    return frozenset(word for name in names for word in name.split())


def _end_of_path(heading: str) -> tuple[str, ...]:
    """`awards/0/suppliers/0/name` of a flattened document ends in `suppliers/name`."""
    steps = [step for step in re.split(r"[/.]", heading.strip()) if step and not step.isdigit()]
    return (" ".join(steps[-2:]),) if len(steps) > 2 and " " not in heading.strip() else ()


def is_question(heading: str) -> bool:
    """Whether the heading asks something of the firm in the row, in so many words."""
    text = " ".join(heading.split()).lower()
    return "?" in text or (len(text.split()) > 2 and text.startswith(tuple(_heading_words()[0][QUESTION]["cues"])))


@cache
def _heading_words() -> tuple[dict[str, Any], ...]:
    """The word lists of each language, English first."""
    folder = resources.files(__package__) / "heading_words"
    return tuple(tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8")) for language in _LANGUAGES)


def _names_in(words: Mapping[str, Any], table: str) -> Iterator[tuple[str, int, str]]:
    """(meaning, rank in its list, name without accents) of one table of one language."""
    for meaning, entry in words.get(table, {}).items():
        for rank, name in enumerate(entry["names"] if table == "concepts" else entry):
            yield meaning, rank, _fold_accents(name)


@cache
def _english_names() -> frozenset[str]:
    return frozenset(
        name for table in ("roles", "attributes", "concepts") for _, _, name in _names_in(_heading_words()[0], table)
    )


@cache
def _concept_names() -> dict[str, Meaning]:
    """Every name of a concept. What several concepts claim goes to the first."""
    names: dict[str, Meaning] = {}
    for concept, rank, name in _names_in(_heading_words()[0], "concepts"):
        names.setdefault(name, Meaning(concept, rank=rank))
    for concept, rank, name in _foreign_names("concepts"):
        names.setdefault(name, Meaning(concept, rank=rank))
    return names


@cache
def _loose_names() -> dict[str, Meaning]:
    """The names of concepts and attributes in other languages than English, without the words that join their words."""
    names: dict[str, Meaning] = {}
    for concept, rank, name in _foreign_names("concepts"):
        names.setdefault(_loosen(name), Meaning(concept, rank=rank))
    for attribute, _, name in _foreign_names("attributes"):
        names.setdefault(_loosen(name), Meaning(attribute))
    return names


def _foreign_names(table: str) -> list[tuple[str, int, str]]:
    """What the other languages say, in the order of the English meanings, but for the words that English has."""
    english, *others = _heading_words()
    order = list(english[table])
    names = (named for words in others for named in _names_in(words, table))
    return sorted(
        (named for named in names if named[2] not in _english_names()), key=lambda named: order.index(named[0])
    )


def _loosen(name: str) -> str:
    """`numéro de la facture` and `n° facture` are `nr facture`."""
    return " ".join(_NUMBER if word in _NUMBER_WORDS else word for word in name.split() if word not in _JOINING_ABROAD)


@cache
def _attribute_names() -> dict[str, Meaning]:
    names: dict[str, Meaning] = {}
    for attribute, _, spelling in (*_names_in(_heading_words()[0], "attributes"), *_foreign_names("attributes")):
        names.setdefault(spelling, Meaning(attribute))
    return names


@cache
def _role_names() -> dict[str, str]:
    roles = {phrase: role for role, _, phrase in _names_in(_heading_words()[0], "roles")}
    for role, _, phrase in _foreign_names("roles"):
        roles.setdefault(phrase, role)
    return roles


@cache
def _compound_beginnings() -> dict[str, str]:
    """First halves of words that begin with a role (`lieferanten`), and the roles."""
    return {half: role for words in _heading_words() for role, _, half in _names_in(words, "compounds")}


@cache
def _concept_patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (concept, re.compile(pattern))
        for words in _heading_words()
        for concept, entry in words.get("concepts", {}).items()
        for pattern in entry.get("patterns", ())
    ]


def _exact_concept(name: str) -> Meaning | None:
    return _concept_names().get(name) if name not in _role_names() else None


def _role_then_attribute(name: str) -> Meaning | None:
    """`subcontractor cage code`: the longest role that the heading begins with, then one of its attributes."""
    whole = _attribute_names().get(name)
    if whole and whole.concept in _SCHEMES:
        return whole
    words = _in_singular(name).split()
    for length in range(len(words), 0, -1):
        role = _role_names().get(" ".join(words[:length]))
        rest = " ".join(words[length:])
        if role and (attribute := _attribute_of(rest)):
            return Meaning(attribute, role, rank=0 if rest else 1)
    return whole or _compound_party(words)


def _compound_party(words: Sequence[str]) -> Meaning | None:
    """`lieferantennummer`, `klantnaam`: a role and its attribute in one word, as German and Dutch write them."""
    if len(words) != 1:
        return None
    for end in range(len(words[0]) - 1, 0, -1):
        role, attribute = _compound_beginnings().get(words[0][:end]), _attribute_of(words[0][end:])
        if role and attribute:
            return Meaning(attribute, role)
    return None


def _turned_party(name: str) -> Meaning | None:
    """`name of supplier`, `uei subcontractor`."""
    words = [word for word in _in_singular(name).split() if word not in _JOINING]
    for length in range(1, len(words)):
        role, attribute = _role_names().get(" ".join(words[length:])), _attribute_of(" ".join(words[:length]))
        if role and attribute:
            return Meaning(attribute, role, rank=1)
    return None


def _loose_concept(name: str) -> Meaning | None:
    """`n facture`, `fecha de la factura`: a name in another language, but for the words that join its words."""
    loose = _loosen(name)
    return _loose_names().get(loose) if loose != _NUMBER else None


def _attribute_of(rest: str) -> str:
    if not rest:
        return "name"
    meaning = _attribute_names().get(_NUMBER if rest in _NUMBER_WORDS else rest)
    return meaning.concept if meaning else ""


def _in_singular(name: str) -> str:
    """`subcontractors`, `companies`: only where the plural is no role itself."""
    first, *rest = name.split()
    if first not in _role_names() and first.endswith("ies") and first[:-3] + "y" in _role_names():
        first = first[:-3] + "y"
    elif first not in _role_names() and first.endswith("s") and first[:-1] in _role_names():
        first = first[:-1]
    return " ".join([first, *rest])


def _by_pattern(name: str) -> Meaning | None:
    if len(name) > _LONGEST_COLUMN_NAME:
        return None
    return next((Meaning(concept, rank=99) for concept, pattern in _concept_patterns() if pattern.search(name)), None)


def _as_question(heading: str) -> Meaning:
    """A question, or a subject that firms are asked about ("AI tools used")."""
    name = normalise_heading(heading)
    asks = is_question(heading) or any(
        re.search(subject, name) for subject in _heading_words()[0][QUESTION]["subjects"]
    )
    return Meaning(QUESTION) if name and asks else NOTHING
