"""Lists without headings: which column holds makers and which their products, told by those that this program knows.

The names are those of the designations and of the catalogue. One row that names a maker and its product side by side tells which
column is which; that a column holds products nothing else could tell.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache

from analyzer.designations import load_catalogue, load_designation, shipped_ids
from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import Meaning
from analyzer.mapping.raw_row import RawRow
from analyzer.text.name_key import name_key
from analyzer.vocabulary import TermKind

_MOST_COLUMNS = 4
_WORDS = 0.8
_LONGEST = 60
_NOTE = "no heading; a row names a maker and a product of it that this program knows"
_OF_MAKERS = frozenset((TermKind.LEGAL_NAME, TermKind.AFFILIATE))
_OF_PRODUCTS = frozenset((TermKind.PRODUCT, TermKind.MODEL))


def with_known_names(columns: Sequence[Column], sample: Sequence[RawRow]) -> tuple[Column, ...]:
    """The columns of a narrow list without headings, that of makers and that of products with their meanings, as proposals."""
    if len(columns) > _MOST_COLUMNS or any(column.heading for column in columns):
        return tuple(columns)
    able = [column for column in columns if _holds_names(column)]
    pairs = [(maker, product) for maker in able for product in able if maker is not product]
    telling = [pair for pair in pairs if _told_by_row(*pair, sample)]
    if len(telling) != 1:
        return tuple(columns)
    (maker, product), *_ = telling
    meanings = {maker.col: Meaning("name", "maker"), product.col: Meaning("product")}
    return tuple(
        replace(column, meaning=meanings[column.col], is_proposed=True, note=_NOTE)
        if column.col in meanings
        else column
        for column in columns
    )


def _holds_names(column: Column) -> bool:
    return column.content.share("words") >= _WORDS and column.content.length <= _LONGEST


def _told_by_row(maker: Column, product: Column, sample: Sequence[RawRow]) -> bool:
    """Whether a row has a known maker in the one column and a known product in the other."""
    rows = ((row.cells[maker.col - 1] or "", row.cells[product.col - 1] or "") for row in sample)
    return any(name_key(made_by) in _makers() and _names_product(made, _products()) for made_by, made in rows)


def _names_product(text: str, products: Collection[str]) -> bool:
    """A product, perhaps with the name of its edition behind it: "Claude Team"."""
    words = name_key(text).split()
    return any(" ".join(words[:length]) in products for length in range(len(words), 0, -1))


@cache
def _makers() -> frozenset[str]:
    """Name keys of designated vendors and of the makers in the catalogue."""
    named = (entry.supplier for entry in load_catalogue())
    return frozenset(map(name_key, (*named, *_terms(_OF_MAKERS)))) - {""}


@cache
def _products() -> frozenset[str]:
    """Name keys of the products of both."""
    named = (name for entry in load_catalogue() for name in (entry.product, *entry.aliases))
    return frozenset(map(name_key, (*named, *_terms(_OF_PRODUCTS)))) - {""}


def _terms(kinds: Collection[TermKind]) -> tuple[str, ...]:
    designations = map(load_designation, shipped_ids())
    return tuple(
        term.text
        for designation in designations
        for vendor in designation.vendors
        for term in vendor.terms
        if term.kind in kinds
    )
