"""Which texts are worth judging: everything that a rule could find, and little else, in DuckDB over distinct texts.

A text is a candidate if it, or its letters run together, contains a name of a vendor, if it meets a pattern, or if one
of its words is a slip away from a strong name. The rules then decide; the prefilter only has to miss nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from analyzer.designations.model import CatalogueEntry, Designation
from analyzer.screening.blocking.near_words import find_near_candidates
from analyzer.screening.policy.catalogued import names_of
from analyzer.screening.policy.model_settings import OTHERS_MODELS
from analyzer.screening.terms.spelling import dotted_expression, may_be_initials
from analyzer.text.fold import fold_text
from analyzer.vocabulary import TermKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_NOT_LETTER = re.compile(r"[^a-z0-9]+")
_COMPACT_LETTERS = 6
# RE2 leaves its fast automaton when one alternation grows beyond a few hundred names; chunks are OR-ed instead.
_CHUNK_BYTES = 4000


def exact_expressions(
    designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]
) -> tuple[list[str], list[str]]:
    """Expressions over the folded text, and names to find among its letters run together."""
    names = [_folded_term(name) for name in _blocking_names(designations, catalogue)]
    letters = {_NOT_LETTER.sub("", name) for name in names if name.isascii()}
    compact = {name for name in letters if len(name) >= _COMPACT_LETTERS}
    plain = {name for name in names if not name.isascii() or _NOT_LETTER.sub("", name) not in compact}
    patterns = [f"(?:{pattern.regex})" for one in designations for pattern in one.patterns]
    initials = {dotted_expression(name) for name in letters if may_be_initials(name)}
    return [*map(re.escape, sorted(plain)), *sorted(initials), *patterns], sorted(compact)


def find_candidates(
    connection: Connection, designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]
) -> None:
    """Fill `screen_candidate` (text_id) from `screen_folded` (text_id, folded text of value and heading)."""
    plain, compact = map(join_alternations, exact_expressions(designations, catalogue))
    for column, expressions in (("folded", plain), ("letters", compact)):
        for expression in expressions:
            connection.execute(
                f"insert into screen_candidate select text_id from screen_folded where regexp_matches({column}, $met)",
                {"met": expression},
            )
    find_near_candidates(connection, designations)


def _blocking_names(designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]) -> Iterable[str]:
    for designation in designations:
        for vendor in designation.vendors:
            yield from (_term_expression(term.kind, term.text) for term in vendor.terms)
    for entry in catalogue:
        yield from names_of(entry)
    yield from OTHERS_MODELS if catalogue else ()


def _term_expression(kind: TermKind, text: str) -> str:
    """A purl is also met by the bare name of its package."""
    return re.sub(r"^pkg:[a-z.+-]+/", "", text.lower()) if kind == TermKind.PACKAGE else text


def _folded_term(text: str) -> str:
    return unquote(fold_text(re.sub(r"^pkg:[a-z.+-]+/", "", text)))


def join_alternations(expressions: Iterable[str], most: int = _CHUNK_BYTES) -> list[str]:
    """The expressions as few alternations, each of at most so many bytes: small enough for RE2."""
    chunks: list[list[str]] = []
    size = most
    for expression in expressions:
        if size + len(expression) > most:
            chunks.append([])
            size = 0
        chunks[-1].append(expression)
        size += len(expression) + 1
    return ["|".join(chunk) for chunk in chunks]
