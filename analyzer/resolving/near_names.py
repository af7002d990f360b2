"""Joins names that are one name written twice to the firm that they mean, each with its reason.

A near link is a reading, not a proof: what a row says of a firm under a near spelling counts as inferred.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from analyzer.resolving import resolve_steps
from analyzer.resolving.alike import why_alike
from analyzer.store.steps import insert_rows, query_rows, run_steps
from analyzer.text.name_key import word_abbreviations

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_CROWD = 60
_BLOCK = 500_000


def link_near_names(connection: Connection, vendors: Collection[str], when_screened: Callable[[], object]) -> None:
    """Give mentions in `firm_link` under a near spelling the firm key of the name that they misspell.

    `vendors` are the keys of names that a designation knows: they are right. What a row proves is known when the cells are
    screened; only where names are nearly alike `when_screened` is called, which waits for that.
    """
    insert_rows(connection, "abbreviation", ("word", "written"), word_abbreviations().items())
    run_steps(connection, _PACKAGE, resolve_steps.WRITTEN_OUT)
    pairs = query_rows(connection, _PACKAGE, "near_pair", crowd=_CROWD)
    links = [(one, other, reason) for one, other in likely_pairs(pairs) if (reason := why_alike(one, other))]
    insert_rows(connection, "near_link", ("one", "other", "reason"), links)
    insert_rows(connection, "vendor_key", ("name_key",), [(key,) for key in sorted(vendors)])
    if links:
        when_screened()
        run_steps(connection, _PACKAGE, resolve_steps.PROVEN_NAMES)
    run_steps(connection, _PACKAGE, resolve_steps.NEAR_LINKS)


def likely_pairs(pairs: Sequence[tuple[str, str, bool]]) -> Iterator[tuple[str, str]]:
    """The pairs whose letters or words agree, and those that are one slip (optimal string alignment) apart."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import cpdist

    yield from ((one, other) for one, other, agrees in pairs if agrees)
    rest = [(one, other) for one, other, agrees in pairs if not agrees]
    for start in range(0, len(rest), _BLOCK):
        block = rest[start : start + _BLOCK]
        slips = cpdist([one for one, _ in block], [other for _, other in block], scorer=OSA.distance, score_cutoff=1)
        yield from (pair for pair, slip in zip(block, slips, strict=True) if slip <= 1)
