"""Which words of the inputs may be a strong name misspelt: RapidFuzz over distinct words, blocked by letter and length."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from analyzer.designations import common_words
from analyzer.designations.model import Designation
from analyzer.screening import screen_steps
from analyzer.screening.policy.near import slips_allowed
from analyzer.screening.terms.lexicon import NearKey, draw_alike, is_near_able, lexicon_of
from analyzer.screening.word_lists import word_list
from analyzer.store.steps import insert_rows, query_rows, run_steps
from analyzer.text.name_key import name_key, words_of

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
# Names from this length on may be written in two words, each of at least so many letters (`screen_token.sql`).
JOINABLE = 9
SHORTEST_HALF = 4
_TELLING = 5
_BLOCK = 50_000


def find_near_candidates(connection: Connection, designations: Sequence[Designation]) -> None:
    """Add to `screen_candidate` the texts of `screen_folded` one of whose words is nearly a strong name."""
    names = near_names(designations)
    rows = [(name, slips, len(name) >= JOINABLE) for name, slips in names.items()]
    insert_rows(connection, "screen_near", ("word", "slips", "joinable"), rows)
    run_steps(connection, _PACKAGE, screen_steps.WORDS)
    tokens = [word for (word,) in query_rows(connection, _PACKAGE, "near_distinct")]
    insert_rows(connection, "screen_near_word", ("word",), [(word,) for word in near_words(tokens, names)])
    run_steps(connection, _PACKAGE, screen_steps.NEAR_WORDS)


def near_names(designations: Sequence[Designation]) -> dict[str, int]:
    """The words to which single words are compared, as they are drawn, each with the slips that it bears.

    They are the strong names, and a telling word of each longer one; the rules forgive two slips in a long name of one
    word, and one anywhere else.
    """
    keys = {near for vendor in lexicon_of(designations) for near in vendor.near if is_near_able(near)}
    found: dict[str, int] = {}
    for near in sorted(keys, key=lambda near: near.key):
        for word in _compared_words(near):
            drawn = draw_alike(word)
            found[drawn] = max(found.get(drawn, 0), slips_allowed(near, 1))
    return dict(sorted(found.items()))


def near_words(tokens: Sequence[str], names: Mapping[str, int]) -> Iterator[str]:
    """Those of `tokens` that are at most so many slips (optimal string alignment) from one of `names`."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import cdist

    allowed = list(names.values())
    for start in range(0, len(tokens), _BLOCK):
        block = tokens[start : start + _BLOCK]
        drawn = [draw_alike(token) for token in block]
        slips = cdist(drawn, list(names), scorer=OSA.distance, score_cutoff=max(allowed), workers=-1)
        yield from (token for token, each in zip(block, slips, strict=True) if any(each <= allowed))


def _compared_words(near: NearKey) -> list[str]:
    """A name of one word; of a longer one its most telling word, for one slip may stand in it or leave it as it is."""
    if near.words == 1:
        return [near.key]
    generic = words_of("generic_words.txt") | word_list("software_context")
    words = [word for word in name_key(near.name.shown).split() if len(word) >= _TELLING and word not in generic]
    return sorted(words, key=lambda word: (word in common_words(), -len(word), word))[:1]
