"""What is put on the scales: features of a name's surroundings, each a short text that says what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from analyzer.screening.policy.clause_language import Language, language_of
from analyzer.screening.policy.surroundings import WORD, Surroundings
from analyzer.screening.word_lists import cue_expression

_NAME = "NAME"
_CUES = (
    "affirmed", "denial", "denied_predicate", "end_verb", "exception", "no_use_form", "offer", "offer_declined", "other_subject",
    "past", "past_predicate", "planned", "planned_predicate", "reversal", "talk", "unclear",
)  # fmt: skip
_NOT_CUES = ("yes", "no", "unknown")
_REACH = 10
_STEM = 5


def text_features(around: Surroundings) -> Mapping[str, Sequence[str]]:
    """The features of a text by their group: words, pairs, triples, sides, stems and letters."""
    words = (*WORD.findall(around.lead), _NAME, *WORD.findall(around.rest))
    sides = (*_side_words(around.before, -1), *_side_words(around.behind, 1))
    return {
        "words": words,
        "pairs": tuple(_word_runs(words, 2)),
        "triples": tuple(_word_runs(words, 3)),
        "sides": sides,
        "stems": tuple(word[:_STEM] for word in (*words, *sides) if len(word) > _STEM),
        "letters": tuple(run for word in words if not word.isascii() for run in _letter_runs(word)),
    }


def _word_runs(words: Sequence[str], size: int) -> Iterator[str]:
    return (" ".join(words[start : start + size]) for start in range(len(words) - size + 1))


def _side_words(text: str, step: int) -> Iterator[str]:
    """The words nearest to the name on one side, with a sign for the side."""
    near = WORD.findall(text)[::step][:_REACH]
    return (f"{'<' if step < 0 else '>'}{word}" for word in near)


def _letter_runs(word: str) -> Iterator[str]:
    """Runs of two to four letters, for scripts that write no spaces and for words with many endings."""
    return (word[start : start + size] for size in (2, 3, 4) for start in range(len(word) - size + 1))


def language_around(around: Surroundings) -> Language | None:
    """The language of the sentence; None for English."""
    return language_of(f"{around.before} {around.behind}")


def is_understood(around: Surroundings) -> bool:
    """Whether there are cues for the language of the sentence: what is said in another stays a question."""
    language = language_around(around)
    return language is None or bool(language.cues)


def cue_features(around: Surroundings) -> Iterator[str]:
    """Which of the cue lists meet the sentence, in front of the name and behind it."""
    language = language_around(around)
    for side, text in (("<", around.before), (">", around.behind)):
        if language is None:
            yield from (f"{side}{name}" for name in _CUES if cue_expression(name).search(text))
        else:
            cues = (name for name, cue in language.cues.items() if name not in _NOT_CUES and cue.search(text))
            yield from (f"{side}foreign {name}" for name in cues)
