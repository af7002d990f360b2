"""Which words of the inputs may be a strong name misspelt: RapidFuzz over distinct words, blocked by letter and length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analyzer.designations.model import Designation
from analyzer.screening.lexicon import NearKey, lexicon_of, near_able
from analyzer.screening.words import words
from analyzer.store.steps import insert_rows, query, run
from analyzer.text.name_key import key_words, words_of

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = "analyzer.screening"
_DRAWN_ALIKE = str.maketrans("0134589|l", "oieasbgii")
_JOINABLE = 9
_TELLING = 5
_SLIPS = 2
_BLOCK = 50_000


def find_near_candidates(connection: Connection, designations: Sequence[Designation]) -> None:
    """Add to `screen_candidate` the texts of `screen_folded` one of whose words is nearly a strong name."""
    names = near_names(designations)
    connection.execute("create or replace temp table screen_near (word varchar, joinable boolean)")
    insert_rows(connection, "screen_near", ("word", "joinable"), [(name, len(name) >= _JOINABLE) for name in names])
    run(connection, _PACKAGE, "near_token")
    tokens = [word for (word,) in query(connection, _PACKAGE, "near_distinct")]
    connection.execute("create or replace temp table screen_near_word (word varchar)")
    insert_rows(connection, "screen_near_word", ("word",), [(word,) for word in near_words(tokens, names)])
    run(connection, _PACKAGE, "near_candidate")


def near_names(designations: Sequence[Designation]) -> list[str]:
    """The words to which single words are compared, as they are drawn: strong names, and the telling words of longer ones."""
    keys = {near for vendor in lexicon_of(designations) for near in vendor.near if near_able(near)}
    return sorted({word.translate(_DRAWN_ALIKE) for near in keys for word in _compared(near)})


def near_words(tokens: Sequence[str], names: Sequence[str]) -> Iterator[str]:
    """Those of `tokens` that are at most two slips (optimal string alignment) from one of `names`."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import cdist

    for start in range(0, len(tokens), _BLOCK):
        block = tokens[start : start + _BLOCK]
        drawn = [token.translate(_DRAWN_ALIKE) for token in block]
        slips = cdist(drawn, names, scorer=OSA.distance, score_cutoff=_SLIPS, workers=-1)
        yield from (token for token, least in zip(block, slips.min(axis=1), strict=True) if least <= _SLIPS)


def _compared(near: NearKey) -> list[str]:
    if near.words == 1:
        return [near.key]
    generic = words_of("generic_words.txt") | words("software_context")
    return [word for word in key_words(near.name.shown) if len(word) >= _TELLING and word not in generic]
