"""What a heading says about its column, from word lists; whether the cells agree is for others to judge."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources
from typing import Any

# `PaymentDate` is two words and `DUNSNumber` too, `LLMs` and `SaaS` are one.
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s\b)")
_AS_A_SERVICE = re.compile(r"\b([SPID])aaS\b")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NOT_WORD = re.compile(r"[\W_]+")
_PIECES = re.compile(r"\s[/|]\s|\||\n|;|[()\[\]]")
_MENDED_LETTERS = 7  # `Claude` is one slip from `clause`
_LONGEST_COLUMN_NAME = 60
QUESTION = "question"
# Added to the rank of what only a piece of a heading says.
PIECE = 50
_SCHEMES = frozenset(("uei", "cage", "lei", "duns"))
_JOINING = frozenset(("of", "the", "du", "de", "des", "del", "der", "van"))


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
    """Lower case, words apart: `PaymentDate`, `PAYMENT_DATE*` and `Payment date:` are one heading."""
    text = unicodedata.normalize("NFKC", heading).replace("#", " number ").replace("%", " percent ").replace("'", "")
    apart = _CAMEL.sub(" ", _AS_A_SERVICE.sub(r"\1AAS", text))
    return " ".join(_NOT_WORD.sub(" ", apart).lower().split())


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
    yield whole, (_exact_concept, _role_then_attribute, _turned_party), 0
    yield (
        tuple(map(normalise_heading, _PIECES.split(heading))),
        (_exact_concept, _role_then_attribute, _turned_party),
        PIECE,
    )
    mended = dict.fromkeys(map(_mend_words, whole))
    yield mended, (_exact_concept, _role_then_attribute), PIECE
    yield (*whole, *mended), (_by_pattern,), 0
    yield normalise_heading(heading).split(" or "), (_exact_concept, _role_then_attribute), PIECE


def _mend_words(name: str) -> str:
    """A name that was written short or with a slip, as it was meant: `cat descr`, `expenditure catergory`."""
    return " ".join(map(_mend_word, name.split()))


def _mend_word(word: str) -> str:
    """What a short word stands for, or the one known word that differs by a slip inside; else the word itself."""
    short: dict[str, str] = _heading_words()["short"]
    if word in short or word in _known_words() or len(word) < _MENDED_LETTERS or not word.isalpha():
        return short.get(word, word)
    from rapidfuzz.distance import OSA

    # A slip in the last letter may be an ending: `supplies` is no supplier.
    alike = (known for known in _known_words() if known[0] == word[0] and known[-1] == word[-1])
    near = [
        known for known in alike if len(known) >= _MENDED_LETTERS and OSA.distance(word, known, score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 else word


@cache
def _known_words() -> frozenset[str]:
    """The words of all names of concepts, attributes and roles."""
    names = (*_concept_names(), *_attribute_names(), *_role_names())
    return frozenset(word for name in names for word in name.split())


def _end_of_path(heading: str) -> tuple[str, ...]:
    """`awards/0/suppliers/0/name` of a flattened document ends in `suppliers/name`."""
    steps = [step for step in re.split(r"[/.]", heading.strip()) if not step.isdigit()]
    return (" ".join(steps[-2:]),) if len(steps) > 2 and " " not in heading.strip() else ()


def is_question(heading: str) -> bool:
    """Whether the heading asks something of the firm in the row, in so many words."""
    text = " ".join(heading.split()).lower()
    return "?" in text or (len(text.split()) > 2 and text.startswith(tuple(_heading_words()[QUESTION]["cues"])))


@cache
def _heading_words() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("headings.toml").read_text(encoding="utf-8"))


@cache
def _concept_names() -> dict[str, Meaning]:
    """Every name of a concept. What several concepts claim goes to the first."""
    names: dict[str, Meaning] = {}
    for concept, entry in _heading_words()["concepts"].items():
        for rank, name in enumerate(entry["names"]):
            names.setdefault(name, Meaning(concept, rank=rank))
    return names


@cache
def _attribute_names() -> dict[str, Meaning]:
    names: dict[str, Meaning] = {}
    for attribute, spellings in _heading_words()["attributes"].items():
        for spelling in spellings:
            names.setdefault(spelling, Meaning(attribute))
    return names


@cache
def _role_names() -> dict[str, str]:
    return {phrase: role for role, phrases in _heading_words()["roles"].items() for phrase in phrases}


@cache
def _concept_patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (concept, re.compile(pattern))
        for concept, entry in _heading_words()["concepts"].items()
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
    return whole


def _turned_party(name: str) -> Meaning | None:
    """`name of supplier`, `uei subcontractor`."""
    words = [word for word in _in_singular(name).split() if word not in _JOINING]
    for length in range(1, len(words)):
        role, attribute = _role_names().get(" ".join(words[length:])), _attribute_of(" ".join(words[:length]))
        if role and attribute:
            return Meaning(attribute, role, rank=1)
    return None


def _attribute_of(rest: str) -> str:
    if not rest:
        return "name"
    meaning = _attribute_names().get(rest)
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
    asks = is_question(heading) or any(re.search(subject, name) for subject in _heading_words()[QUESTION]["subjects"])
    return Meaning(QUESTION) if name and asks else NOTHING
