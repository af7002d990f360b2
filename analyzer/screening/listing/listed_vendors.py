"""Which designations are long lists, and the vendors of those in one order, by whose numbers texts are joined to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.designations.model import Designation, Vendor
from analyzer.screening.terms.lexicon import VendorNames, is_long_list, names_of_vendor


@dataclass(frozen=True, slots=True)
class ListedVendors:
    """The vendors of all long lists, each with its designation; a vendor's number is its place."""

    vendors: tuple[tuple[Designation, Vendor], ...]

    def names(self, number: int) -> VendorNames:
        """The names of one vendor, compiled."""
        return names_of_vendor(*self.vendors[number])

    def numbered(self) -> Iterator[tuple[int, Vendor]]:
        """Every vendor with its number."""
        return ((number, vendor) for number, (_, vendor) in enumerate(self.vendors))


def split_designations(designations: Sequence[Designation]) -> tuple[tuple[Designation, ...], ListedVendors]:
    """The designations of few vendors, whose names are looked for one by one, and the vendors of the long lists."""
    few = tuple(one for one in designations if not is_long_list(one))
    lists = tuple((one, vendor) for one in designations if is_long_list(one) for vendor in one.vendors)
    return few, ListedVendors(lists)
