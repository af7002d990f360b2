"""What does not stand in the page itself: made by the same templates, packed some hundred together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from analyzer.render.html.cards import PACK, STATIC_CARDS, Card
from analyzer.render.html.embed import packed_json
from analyzer.report.filing.contract_index import index_contracts
from analyzer.report.filing.contract_pages import contracts_to_draft, draft_contract_page
from analyzer.report.filing.draft_document import DraftDocument
from analyzer.report.model import ReportModel

CONTRACT_PAGES = 300  # a page each: the most pressing contracts; `exposure draft` writes all


@dataclass(frozen=True, slots=True)
class ContractPage:
    """The page of one contract, and its id in the address."""

    id: str
    draft: DraftDocument


Part = TypeVar("Part", Card, ContractPage)


@dataclass(frozen=True, slots=True)
class Packs:
    """Parts of the page as HTML in packs, and by their ids in which pack each lies."""

    packs: tuple[Markup, ...]
    pack_of: dict[str, int]


@dataclass(frozen=True, slots=True)
class PackedCards(Packs):
    """The cards of firms; the first, `shown`, stand in the page itself."""

    shown: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ContractPages(Packs):
    """The pages of contracts.

    `links` holds the id and the title of each, `page_of` the id by the contract's key, `left_out` how many there are besides.
    """

    links: tuple[tuple[str, str], ...]
    page_of: dict[str, str]
    left_out: int


def packed_cards(every: Sequence[Card], render: Callable[[Card], Markup]) -> PackedCards:
    """The first cards rendered, the others rendered and packed."""
    packs = _pack_parts(every[STATIC_CARDS:], render)
    return PackedCards(packs.packs, packs.pack_of, tuple(map(render, every[:STATIC_CARDS])))


def packed_contract_pages(model: ReportModel, render: Callable[[ContractPage], Markup]) -> ContractPages:
    """The pages of the most pressing contracts, packed."""
    index = index_contracts(model)
    groups = contracts_to_draft(index)
    pressing = groups[:CONTRACT_PAGES]
    pages = [
        ContractPage(f"contract-{number}", draft_contract_page(model, group, index))
        for number, group in enumerate(pressing, 1)
    ]
    packs = _pack_parts(pages, render)
    links = tuple((page.id, page.draft.title) for page in pages)
    page_of = {group[0].contract_key: page.id for group, page in zip(pressing, pages, strict=True)}
    return ContractPages(packs.packs, packs.pack_of, links, page_of, len(groups) - len(pages))


def _pack_parts(parts: Sequence[Part], render: Callable[[Part], Markup]) -> Packs:
    packs = [parts[start : start + PACK] for start in range(0, len(parts), PACK)]
    return Packs(
        tuple(packed_json({part.id: str(render(part)) for part in pack}) for pack in packs),
        {part.id: number for number, pack in enumerate(packs) for part in pack},
    )
