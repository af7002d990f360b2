"""The language of a sentence, by its script or by its function words, and the cues of each language that is understood.

The lists stand in `languages/*.toml`; `languages/README.md` says what each class of cue means. A language that is recognised
and not understood has no cues: what is said in it is unclear. English is what is left: its rules are those of `polarity.py`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from analyzer.screening.word_lists import cue_expression, word_list
from analyzer.text.fold import fold_text

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Letters of each script as folding leaves them: Hangul stands in its single letters.
_SCRIPTS = {
    "kana": re.compile(r"[\u3041-\u30ff]"),
    "hangul": re.compile(r"[\u1100-\u11ff\u3131-\u318e]"),
    "han": re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]"),
    "cyrillic": re.compile(r"[\u0400-\u052f]"),
    "other": re.compile(r"[\u0370-\u03ff\u0530-\u06ff\u0900-\u0e7f\u10a0-\u10ff]"),
}
_WITHOUT_SPACES = ("kana", "hangul", "han")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_NO_CUES = ("name", "script", "function")
# Function words of English that other languages write too: they do not tell English.
_SHARED = frozenset(
    ("in", "an", "on", "as", "is", "no", "so", "me", "was", "die", "of", "we", "per", "us", "do", "go", "at", "all", "for", "to")
)  # fmt: skip
_MIN_WORDS = 4
_TELLING = ("denied", "ended", "past", "planned", "unclear")
_ENGLISH_CUES = ("denial", "denied_predicate", "end_verb", "past", "planned", "unclear", "affirmed", "offer", "talk")
_SENTENCES = 4096  # each is asked about more than once: for its verb, and for what it says
_SURE = 0.9
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Language:
    """One language: how it is recognised, and per class of cue an expression over folded text."""

    name: str
    code: str = ""
    script: str = ""
    function: re.Pattern[str] = _NOTHING
    cues: Mapping[str, re.Pattern[str]] = field(default_factory=dict)

    @property
    def has_spaces(self) -> bool:
        """Whether a space stands between its words."""
        return self.script not in _WITHOUT_SPACES

    def count_cues(self, text: str, names: Collection[str] = ()) -> int:
        """How many classes of cue, all or those named, have a word in a text."""
        return sum(bool(cue.search(text)) for name, cue in self.cues.items() if not names or name in names)

    def cue_pattern(self, name: str) -> re.Pattern[str]:
        """The cues of a class; one that meets nothing where the language is not understood."""
        return self.cues.get(name, _NOTHING)


@lru_cache(maxsize=_SENTENCES)
def language_of(text: str) -> Language | None:
    """The language of a folded sentence, its vendor's name left out; None for English and for a mere list of names."""
    return _by_script(text) or _by_function_words(text)


@cache
def answer_words(cue: str) -> re.Pattern[str]:
    """What stands for `yes`, `no` or `unknown` at the beginning of an answer, in every language that is understood.

    In a script without spaces it ends at a sign: 有 is a yes, and the beginning of many words.
    Russian `no` is drawn like the Dutch article: no Latin letter may follow.
    """
    return re.compile("|".join(_answer_pattern(one, cue) for one in _known_languages()))


def _answer_pattern(language: Language, cue: str) -> str:
    end = "" if not language.script else r"(?!\s+[a-z])" if language.has_spaces else r"(?!\w)"
    return f"(?:{language.cue_pattern(cue).pattern}){end}"


def _by_script(text: str) -> Language | None:
    words = _WORD.findall(text)
    for one in (*_known_languages(), *_other_languages()):
        if one.script and any(len(word) > len("no") for word in words) and all(map(one.function.fullmatch, words)):
            return one  # words all of whose letters are drawn like Latin ones
    for script, letters in _SCRIPTS.items():
        written = [word for word in words if letters.search(word)]
        if not written:
            continue
        language = _of_script(script, words)
        others = [word for word in words if len(word) > 1 and not letters.search(word)]
        if len(written) >= len(others) or any(cue.search(text) for cue in language.cues.values()):
            return language
        return None
    return None


def _of_script(script: str, words: Sequence[str]) -> Language:
    """Of the languages of a script, the one whose function words stand in the text; the first is the one understood."""
    languages = [one for one in (*_known_languages(), *_other_languages()) if one.script == script]
    return max(
        languages,
        key=lambda one: sum(bool(one.function.fullmatch(word)) for word in words),
        default=Language("another script"),
    )


def _by_function_words(text: str) -> Language | None:
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    english = [word for word in words if word in word_list("function_words")]
    scores = [sum(bool(one.function.fullmatch(word)) for word in words) for one in _latin_languages()]
    best = max(scores)
    tied = [one for one, score in zip(_latin_languages(), scores, strict=True) if score == best]
    language, rivals = _most_cues(tied, text) if best else (tied[0], len(tied))
    if best > len(english) and (rivals == 1 or len(words) < _MIN_WORDS):
        return language
    if best <= len(english) and any(word not in _SHARED for word in english):
        return None
    own = any(language.function.fullmatch(word) and word not in _SHARED for word in words)
    if own and rivals == 1 and best == len(english):
        return language  # `Assolutamente no`: English has only the word that both have
    if len(words) < _MIN_WORDS:
        return _by_cues(text)
    # Neighbours such as Swedish and Norwegian have the same little words: either is nearer to it than English.
    return _by_identifier(" ".join(words)) or (language if best > len(english) else None)


def _most_cues(tied: Sequence[Language], text: str) -> tuple[Language, int]:
    """Of languages with as many function words, the first with the most cues, and how many have as many."""
    if len(tied) == 1:
        return tied[0], 1
    counts = [one.count_cues(text) for one in tied]
    return tied[counts.index(max(counts))], counts.count(max(counts))


def _by_cues(text: str) -> Language | None:
    """The language of two or three words of which English knows none and one says that something is not, or not now."""
    if any(cue_expression(name).search(text) for name in _ENGLISH_CUES):
        return None
    scores = [(one.count_cues(text, _TELLING), -position, one) for position, one in enumerate(_latin_languages())]
    best, _, language = max(scores, key=lambda score: score[:2])
    return language if best else None


def _by_identifier(text: str) -> Language | None:
    """What a trained identifier says of words of which no list knows one; it needs four of them to be sure."""
    code, sure = _load_identifier().classify(text)
    return _languages_by_code().get(code) if sure >= _SURE else None


@cache
def _load_identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(["en", *_languages_by_code()])
    return identifier


@cache
def _languages_by_code() -> Mapping[str, Language]:
    return {one.code: one for one in _latin_languages()}


@cache
def _latin_languages() -> Sequence[Language]:
    return tuple(one for one in (*_known_languages(), *_other_languages()) if not one.script)


@cache
def _other_languages() -> Sequence[Language]:
    return tuple(
        Language(one["name"], code, one.get("script", ""), _compile_phrases(one["function"], spaced=True))
        for code, one in _read_list("others").items()
    )


@cache
def _known_languages() -> Sequence[Language]:
    names = sorted(
        entry.name.removesuffix(".toml")
        for entry in resources.files("analyzer.screening").joinpath("languages").iterdir()
        if entry.name.endswith(".toml") and entry.name != "others.toml"
    )
    return tuple(_make_language(name, _read_list(name)) for name in names)


def _make_language(code: str, data: Mapping[str, Any]) -> Language:
    script = data.get("script", "")
    spaced = script not in _WITHOUT_SPACES
    cues = {name: _compile_phrases(phrases, spaced=spaced) for name, phrases in data.items() if name not in _NO_CUES}
    return Language(data["name"], code, script, _compile_phrases(data.get("function", ()), spaced=True), cues)


def _read_list(name: str) -> dict[str, Any]:
    path = resources.files("analyzer.screening").joinpath("languages", f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _compile_phrases(phrases: Sequence[str], *, spaced: bool) -> re.Pattern[str]:
    """One expression for all phrases, the longest first; words end at a space in a language that has them."""
    if not phrases:
        return _NOTHING
    bodies = sorted((_phrase_pattern(fold_text(phrase), spaced=spaced) for phrase in phrases), key=len, reverse=True)
    joined = "|".join(bodies)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)" if spaced else rf"(?:(?!(?<=\d)\d)(?:{joined}))")


def _phrase_pattern(folded: str, *, spaced: bool) -> str:
    """`*` is any ending, `...` some signs of the same clause, `...,` some signs of it or the next."""
    if not spaced:
        return re.escape(folded).replace(r"\ \.\.\.\ ", "[^,;:\u3001]{0,20}?").replace(r"\ ", r"\s*")
    gaps = {"...": r"[^,;:()]{0,40}?", "...,": r".{0,60}?"}
    words = (gaps.get(word) or re.escape(word).replace(r"\*", r"\w*") for word in folded.split())
    joined = r"\s+".join(words)
    for gap in gaps.values():
        joined = joined.replace(rf"\s+{gap}\s+", rf"(?!\w){gap}(?<!\w)")
    return joined
