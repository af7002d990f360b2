"""The coarse sieve: what every text that could be a candidate meets, looked for in each cell as it stands.

Nearly all cells of a large table name nobody. Sorting these out before anything is folded, numbered or cut into words
leaves a few texts to the exact steps, which then decide. The sieve may let too much through, and never too little: it
takes a name with anything but letters and digits between its letters, a word that begins like a strong name and is
made of its letters but for a slip or two, and every text with a sign that only Python folds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from analyzer.designations.model import CatalogueEntry, Designation
from analyzer.screening.blocking.blocking_texts import exact_expressions, join_alternations
from analyzer.screening.blocking.near_words import JOINABLE, SHORTEST_HALF, near_names
from analyzer.screening.terms.lexicon import DRAWN

_FOLDED_BY_HAND = r"[^\x20-\x7e\t\r\n]"
_APART = "[^a-z0-9]*"
_SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789|"
_NO_SIGN = "[^a-z0-9|]"
# Its expressions make fewer states of as many bytes than names do: 13,700 bytes are fast, 27,000 a hundred times slower.
_CHUNK_BYTES = 13_500


def blocking_expressions(designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]) -> list[str]:
    """Expressions over a text in lower case, of which every candidate meets one."""
    plain, compact = exact_expressions(designations, catalogue)
    expressions = [_FOLDED_BY_HAND, *plain, *(_APART.join(name) for name in _shortest_names(compact))]
    for name, slips in near_names(designations).items():
        expressions += _near_expressions(name, slips)
    return join_alternations(dict.fromkeys(expressions), _CHUNK_BYTES)


def _shortest_names(names: Iterable[str]) -> list[str]:
    """The names that hold no other of them: who holds `anthropicireland` holds `anthropic`."""
    kept: list[str] = []
    for name in sorted(set(names), key=lambda name: (len(name), name)):
        if not any(shorter in name for shorter in kept):
            kept.append(name)
    return kept


def _near_expressions(name: str, slips: int) -> Iterator[str]:
    """A word, or two words run together, that start like `name` (as drawn) and may be so many slips away from it."""
    inside = "".join(sign for sign in _SIGNS if DRAWN.get(sign, sign) in name)
    first = "".join(sign for sign in _SIGNS if DRAWN.get(sign, sign) == name[0])
    outside = "".join(sign for sign in _SIGNS if sign not in inside)
    least = len(name) - 1 - slips
    yield from (f"(?:^|{_NO_SIGN})[{first}]{rest}(?:{_NO_SIGN}|$)" for rest in _made_of(inside, outside, least, slips))
    if len(name) >= JOINABLE:
        half = SHORTEST_HALF
        for front in _made_of(inside, outside, half - 2, 1):
            for back in _made_of(inside, outside, half - 1, 1):
                yield f"(?:^|{_NO_SIGN})[{first}]{front}{_NO_SIGN}+{back}(?:{_NO_SIGN}|$)"


def _made_of(inside: str, outside: str, least: int, slips: int) -> Iterator[str]:
    """Signs of which at least so many are `inside` and at most so many `outside`."""
    if not slips:
        yield f"[{inside}]{{{least},}}"
        return
    for before in range(least + 1):
        for rest in _made_of(inside, outside, least - before, slips - 1):
            yield f"[{inside}]{{{before},}}[{outside}]?{rest}"
