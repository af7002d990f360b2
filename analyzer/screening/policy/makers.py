"""A catalogued product whose maker stands in the supplier's cell of the row, and only the rest of its name in the product's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from analyzer.screening.policy.catalogued import CompiledEntry, make_match, names_of
from analyzer.screening.text import Match, Text
from analyzer.text.fold import fold_text
from analyzer.text.name_key import name_key
from analyzer.vocabulary import ColumnRole, Polarity


@dataclass(frozen=True, slots=True)
class MakerProduct:
    """The folded words by which a product is known beside its maker: `jetbrains` and `ai assistant`."""

    maker: str
    product: str

    def is_of(self, product: str, supplier: str) -> bool:
        """Whether a product's cell says only this product, and a supplier's begins with its maker."""
        return fold_text(product).strip() == self.product and f"{name_key(supplier)} ".startswith(f"{self.maker} ")


@cache
def maker_products(catalogued: CompiledEntry) -> Sequence[MakerProduct]:
    """The maker, as the entry's supplier begins, with the rest of each name that does not tell the product alone."""
    maker = name_key(catalogued.entry.supplier).split(" ")[0]
    names = names_of(catalogued.entry)
    rests = {name.removeprefix(f"{maker} ") for name in names if name.startswith(f"{maker} ")}
    telling = {rest for rest in rests if rest in catalogued.alone or catalogued.finder.search(rest)}
    return [MakerProduct(maker, product) for product in sorted(rests - telling - {""})]


def is_maker_text(text: Text) -> bool:
    """Whether a text is a product under the name of its maker."""
    return text.part == ColumnRole.PRODUCT and bool(text.heading)


def maker_matches(text: Text, entries: Sequence[CompiledEntry]) -> Iterator[Match]:
    """The catalogued products that product and supplier of a row make together: a reason to ask, never a match.

    Examples:
        JetBrains | AI Assistant -> possible
        Cedar Hill Joinery | AI Assistant -> none

    """
    for catalogued in entries:
        if any(one.is_of(text.text, text.heading) for one in maker_products(catalogued)):
            yield make_match(text, catalogued, text.text.strip(), Polarity.AFFIRMED)
