"""By which products, clouds and resellers a vendor's products are reached, as the catalogue knows them: a letter names some."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.designations.designation_words import VendorRelation
from analyzer.designations.loader import load_catalogue


@dataclass(frozen=True, slots=True)
class Routes:
    """Products that are known to contain the vendor's products, and clouds and resellers that offer them, by name."""

    contained: tuple[str, ...] = ()
    resold: tuple[str, ...] = ()


def known_routes(designations: Iterable[str]) -> dict[str, Routes]:
    """The routes of each designation, by its id."""
    return {designation: _routes_of(designation) for designation in designations}


def _routes_of(designation: str) -> Routes:
    entries = [entry for entry in load_catalogue() if entry.designation == designation]
    contained = tuple(entry.product for entry in entries if entry.relation is VendorRelation.EMBEDS)
    resold = tuple(entry.product for entry in entries if entry.relation is not VendorRelation.EMBEDS)
    return Routes(contained, resold)
