"""What a heading says about its column; whether the cells agree is for others to judge."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from analyzer.mapping.columns.heading_terms import (
    JOINING,
    NOTHING,
    NUMBER,
    NUMBER_WORDS,
    QUESTION,
    Meaning,
    attribute_names,
    compound_beginnings,
    concept_names,
    concept_patterns,
    foreign_short_words,
    heading_words,
    known_words,
    loose_names,
    loosen_name,
    normalise_heading,
    question_subjects,
    role_names,
    turned_names,
)
from analyzer.mapping.columns.joined_words import part_words

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PIECES = re.compile(r"\s[/|]\s|\||\n|;|[()\[\]]")
# `total amount CHF`, `bedrag in EUR`, `Cost ($)`: in which money an amount is told.
_CURRENCY = re.compile(
    r"(?<=\w) (in )?(usd|eur|euros?|chf|gbp|cad|aud|nzd|inr|jpy|cny|brl|mxn|sek|nok|dkk|pln|czk|huf|ron|bgn|try|zar|aed|sar|qar"
    r"|kwd|egp|ils|kes|ngn|thb|idr|myr|sgd|hkd|krw|twd|vnd|php|clp|cop|pen|ars|uah|rub|dollars?|pounds)$"
)
_MENDED_LETTERS = 7  # `Claude` is one slip from `clause`
_LONGEST_COLUMN_NAME = 60
_LONGEST_HEADING = 300
_SHORTEST_STEP = 4
# Added to the rank of what only a piece of a heading says.
PIECE = 50
# The rank of what only an expression finds in a heading.
BY_PATTERN = 300
_BEHIND_WORDS = frozenset(("vendor", "payee", "maker", "subprocessor"))
_SCHEMES = frozenset(("uei", "cage", "lei", "duns"))


@lru_cache(maxsize=1 << 14)
def parse_heading(heading: str) -> Meaning:
    """The best reading of the heading: the whole, without what stands in brackets, then its pieces (two languages).

    A text longer than any heading has no meaning but that of a question: to take it apart would cost time without end.
    """
    if len(heading) > _LONGEST_HEADING:
        return Meaning(QUESTION) if is_question(heading[:_LONGEST_HEADING]) else NOTHING
    for names, readers, further in _reading_attempts(heading):
        for read in readers:
            for name in filter(None, names):
                if meaning := read(name):
                    return replace(meaning, rank=meaning.rank + further)
    return _as_question(heading)


def _reading_attempts(heading: str) -> Iterator[tuple[Iterable[str], Sequence[Callable[[str], Meaning | None]], int]]:
    """What may be read of the heading, by which readers, and what is added to the rank; the surest attempt first."""
    whole = dict.fromkeys(map(normalise_heading, (heading, _BRACKETS.sub(" ", heading), *_end_of_path(heading))))
    yield whole, (_exact_concept, _role_then_attribute, _turned_party, _loose_concept), 0
    yield (
        tuple(map(normalise_heading, _PIECES.split(heading))),
        (_exact_concept, _role_then_attribute, _turned_party, _loose_concept),
        PIECE,
    )
    mended = dict.fromkeys(map(_mend_words, whole))
    yield mended, (_exact_concept, _role_then_attribute), 1
    yield whole, (_turned_concept, _party_behind_word), PIECE
    yield dict.fromkeys(chain.from_iterable(map(_lengthen_words, whole))), (_role_then_attribute, _loose_concept), PIECE
    parted = {part_words(name, known_words()) for name in whole}
    yield sorted(parted), (_exact_concept, _role_then_attribute, _turned_party, _loose_concept), PIECE
    yield (
        {_CURRENCY.sub("", name) for name in whole} - whole.keys(),
        (_exact_concept, _role_then_attribute, _loose_concept, _by_pattern),
        PIECE,
    )
    yield (*whole, *mended), (_by_pattern,), 0
    yield _last_step(heading), (_exact_concept,), PIECE
    yield sorted(filter(None, map(_without_owner, whole))), (_exact_concept, _named_party), PIECE
    yield _names_of_either(heading), (_exact_concept, _role_then_attribute), PIECE


def _without_owner(name: str) -> str:
    """`your team` is a team: a form speaks to who fills it in. '' where the heading does not begin so."""
    first, _, rest = name.partition(" ")
    return rest if first in heading_words()[0]["possessives"] else ""


def _named_party(name: str) -> Meaning | None:
    """A party whose role is told: `your name` may be that of a person."""
    meaning = _role_then_attribute(name)
    return meaning if meaning and meaning.role else None


def _names_of_either(heading: str) -> Sequence[str]:
    """`admin or staff office` is an office; a party is taken of such a heading only where every piece is understood.

    A stroke without blanks (`Titulaire/Mandataire`) stands for "or" between parties alone.
    """
    parties = [normalise_heading(piece) for piece in heading.split("/")]
    if len(parties) > 1 and all(_is_party(name) for name in parties):
        return parties
    names = [name for name in normalise_heading(heading).split(" or ") if name]
    return (
        names
        if all(map(_plain_meaning, names))
        else [name for name in names if _plain_meaning(name) and not _is_party(name)]
    )


def _plain_meaning(name: str) -> Meaning | None:
    return (_exact_concept(name) or _role_then_attribute(name)) if name else None


def _is_party(name: str) -> bool:
    meaning = _plain_meaning(name)
    return meaning is not None and bool(meaning.role)


def _mend_words(name: str) -> str:
    """A name that was written short or with a slip, as it was meant: `cat descr`, `expenditure catergory`."""
    return " ".join(map(_mend_word, name.split()))


def _mend_word(word: str) -> str:
    """What a short word stands for, or the one known word that differs by a slip inside; else the word itself."""
    short: dict[str, str] = heading_words()[0]["short"]
    if word in short or word in known_words() or len(word) < _MENDED_LETTERS or not word.isalpha():
        return short.get(word, word)
    from rapidfuzz.distance import OSA

    # A slip in the last letter may be an ending: `supplies` is no supplier.
    alike = (known for known in known_words(english_only=True) if known[0] == word[0] and known[-1] == word[-1])
    near = [
        known for known in alike if len(known) >= _MENDED_LETTERS and OSA.distance(word, known, score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 else word


def _lengthen_words(name: str) -> Iterator[str]:
    """A name that was written short in another language than English, as it was meant: `lief nr`, `dt pagamento`."""
    for short in foreign_short_words():
        if not short.keys().isdisjoint(name.split()):
            yield " ".join(short.get(word, word) for word in name.split())


def _end_of_path(heading: str) -> tuple[str, ...]:
    """`awards/0/suppliers/0/name` of a flattened document ends in `suppliers/name`."""
    steps = [step for step in re.split(r"[/.]", heading.strip()) if step and not step.isdigit()]
    return (" ".join(steps[-2:]),) if len(steps) > 2 and " " not in heading.strip() else ()


def _last_step(heading: str) -> tuple[str, ...]:
    """`usage_data.last_used`, a name inside another, ends in `last_used`; an abbreviation such as `Vers.No` has no such end."""
    if not heading.isascii() or " " in heading.strip():
        return ()
    steps = heading.strip().split(".")
    return (normalise_heading(steps[-1]),) if len(steps) > 1 and min(map(len, steps)) >= _SHORTEST_STEP else ()


def is_question(heading: str) -> bool:
    """Whether the heading asks something of the firm in the row, in so many words."""
    text = " ".join(heading.split()).lower()
    return "?" in text or (len(text.split()) > 2 and text.startswith(tuple(heading_words()[0][QUESTION]["cues"])))


def _exact_concept(name: str) -> Meaning | None:
    return concept_names().get(name) if name not in role_names() else None


def _role_then_attribute(name: str) -> Meaning | None:
    """`subcontractor cage code`: the longest role that the heading begins with, then one of its attributes."""
    whole = attribute_names().get(name)
    if whole and whole.concept in _SCHEMES:
        return whole
    words = _in_singular(name).split()
    for length in range(len(words), 0, -1):
        role = role_names().get(" ".join(words[:length]))
        rest = " ".join(words[length:])
        if role and (attribute := _attribute_of(rest)):
            return Meaning(attribute, role, rank=0 if rest else 1)
    return whole or _compound_party(words)


def _compound_party(words: Sequence[str]) -> Meaning | None:
    """`lieferantennummer`, `klantnaam`: a role and its attribute in one word, as German and Dutch write them."""
    if len(words) != 1:
        return None
    for end in range(len(words[0]) - 1, 0, -1):
        role, attribute = compound_beginnings().get(words[0][:end]), _attribute_of(words[0][end:])
        if role and attribute:
            return Meaning(attribute, role)
    return None


def _turned_party(name: str) -> Meaning | None:
    """`name of supplier`, `uei subcontractor`."""
    words = [word for word in _in_singular(name).split() if word not in JOINING]
    for length in range(1, len(words)):
        role, attribute = role_names().get(" ".join(words[length:])), _attribute_of(" ".join(words[:length]))
        if role and attribute:
            return Meaning(attribute, role, rank=1)
    return None


def _loose_concept(name: str) -> Meaning | None:
    """`n facture`, `fecha de la factura`: a name in another language, but for the words that join its words."""
    loose = loosen_name(name)
    return loose_names().get(loose) if loose != NUMBER else None


def _turned_concept(name: str) -> Meaning | None:
    """`vigencia inicio`, `price total`: the words of a concept in another order, where they mean one thing in all orders."""
    words = loosen_name(name).split()
    return turned_names().get(" ".join(sorted(words))) if len(words) > 1 else None


def _party_behind_word(name: str) -> Meaning | None:
    """`ingredient supplier code`, `preferred vendor name`: a party of trade behind one word that says which sort of it."""
    first, _, rest = name.partition(" ")
    if not rest or first in known_words():
        return None
    meaning = _role_then_attribute(rest)
    return meaning if meaning and meaning.role in _BEHIND_WORDS else None


def _attribute_of(rest: str) -> str:
    if not rest:
        return "name"
    meaning = attribute_names().get(NUMBER if rest in NUMBER_WORDS else rest)
    return meaning.concept if meaning else ""


def _in_singular(name: str) -> str:
    """`subcontractors`, `companies`: only where the plural is no role itself."""
    first, *rest = name.split()
    if first not in role_names() and first.endswith("ies") and first[:-3] + "y" in role_names():
        first = first[:-3] + "y"
    elif first not in role_names() and first.endswith("s") and first[:-1] in role_names():
        first = first[:-1]
    return " ".join([first, *rest])


def _by_pattern(name: str) -> Meaning | None:
    if len(name) > _LONGEST_COLUMN_NAME:
        return None
    return next(
        (Meaning(concept, rank=BY_PATTERN) for concept, pattern in concept_patterns() if pattern.search(name)), None
    )


def _as_question(heading: str) -> Meaning:
    """A question, or a subject that firms are asked about ("AI tools used")."""
    name = normalise_heading(heading)
    asks = is_question(heading) or any(subject.search(name) for subject in question_subjects())
    return Meaning(QUESTION) if name and asks else NOTHING
