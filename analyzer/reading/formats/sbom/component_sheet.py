"""Lays a software list out as a sheet `components`: headings first, one component a row, its product on every row.

The row number is 1 + the component's place in the list, headings in row 1; in formats that people read line by line
it is the line at which the entry begins, and the headings, which stand nowhere in the file, are row 0. Where several
entries begin on one line, the lines tell them no longer apart, and the place counts again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.purl import plain_purl
from analyzer.store.raw_sheet import RawSheet, SideClass, SideText, Unused
from analyzer.store.reading_file import ReadingFile

if TYPE_CHECKING:
    from analyzer.reading.cell_budget import CellBudget
    from analyzer.reading.limits import Limits

HEADINGS = (
    "ref",
    "name",
    "group",
    "version",
    "purl",
    "type",
    "publisher",
    "scope",
    "endpoints",
    "further texts",
    "product",
    "product version",
    "maker",
)
_STATEMENTS = (*HEADINGS, "statement on")  # where a list holds statements
_SHEET = "components"
_REF = HEADINGS[0]
_LONGEST = 32_767  # as in a spreadsheet
_LONGEST_REPEATED = 1_000  # of what stands on every row
_NO_PRODUCT = "The list does not name the product that these components are part of."
_ALONE = "The list names its product and no component of it: the product is the only row."
_EMPTY = "The list names no component."
_NAMELESS = "Entries that name neither a component nor a package were passed over: {count:,}."
_CUT = "Texts longer than a spreadsheet's cell may be were cut: {count:,}."


def write_list(listed: SoftwareList, limits: Limits, into: ReadingFile) -> None:
    """Write the list into the child's database; raises `Unreadable` where it has more cells than the limits allow."""
    from analyzer.reading.cell_budget import CellBudget

    named = [part for part in listed.components if part.says_something]
    shown = named or [part for part in (listed.root,) if part and part.says_something]
    cut = _Cut()
    top, numbered = _with_row_numbers(shown)
    rows = into.write_rows(_component_rows(top, numbered, listed.product, CellBudget(limits.max_cells), cut))
    nameless = len(listed.components) - len(named)
    said = (
        *listed.notes,
        "" if listed.product.name else _NO_PRODUCT,
        "" if named else _ALONE if shown else _EMPTY,
        _NAMELESS.format(count=nameless) if nameless else "",
        _CUT.format(count=cut.count) if cut.count else "",
    )
    unused = [Unused(part.line, _REF, part.ref, part.doubt) for part in numbered if part.doubt]
    into.add_side(SideText(_SHEET, 0, place, SideClass.SAID, cut.to(_LONGEST, text)) for place, text in listed.beside)
    into.add_rows(RawSheet(_SHEET, is_sbom=True, notes=tuple(filter(None, said)), unused=unused), rows)


@dataclass(slots=True)
class _Cut:
    """Shortens texts that no sheet can hold, and counts them."""

    count: int = 0

    def product(self, product: Product) -> list[str]:
        return [self.to(_LONGEST_REPEATED, text) for text in (product.name, product.version, product.maker)]

    def to(self, longest: int, text: str) -> str:
        if len(text) <= longest:
            return text
        self.count += 1
        return text[:longest]


def _with_row_numbers(components: Sequence[Component]) -> tuple[int, Sequence[Component]]:
    """The row of the headings, and the components, the line of each being its row."""
    lines = {component.line for component in components}
    if len(lines) == len(components) and 0 not in lines:
        return 0, components
    return 1, [replace(component, line=number) for number, component in enumerate(components, 2)]


def _component_rows(
    top: int, numbered: Sequence[Component], product: Product, budget: CellBudget, cut: _Cut
) -> Iterator[tuple[int, list[str]]]:
    headings = _STATEMENTS if any(part.unit for part in numbered) else HEADINGS
    repeated = cut.product(product)
    yield top, list(headings)
    for part in numbered:
        budget.spend(len(headings))
        own = cut.product(part.product) if part.product else repeated
        unit = [cut.to(_LONGEST_REPEATED, part.unit)][: len(headings) - len(HEADINGS)]
        yield part.line, [*(cut.to(_LONGEST, text) for text in _component_cells(part)), *own, *unit]


def _component_cells(part: Component) -> tuple[str, ...]:
    names = (part.ref, part.name, part.group, part.version, plain_purl(part.purl))
    return (*names, part.sort, part.publisher, part.scope, part.endpoints, part.further)
