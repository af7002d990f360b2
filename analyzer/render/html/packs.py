"""The cards that do not stand in the page itself: made by the same template, packed some hundred together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from analyzer.render.html.cards import PACK, STATIC_CARDS, Card
from analyzer.render.html.embed import packed_json


@dataclass(frozen=True, slots=True)
class PackedCards:
    """The cards in the page as HTML, the packs, and in which pack a card lies."""

    shown: tuple[Markup, ...]
    packs: tuple[Markup, ...]
    pack_of: dict[str, int]


def packed_cards(every: Sequence[Card], render: Callable[[Card], Markup]) -> PackedCards:
    """The first cards rendered, the others rendered and packed."""
    rest = every[STATIC_CARDS:]
    packs = [rest[start : start + PACK] for start in range(0, len(rest), PACK)]
    return PackedCards(
        tuple(map(render, every[:STATIC_CARDS])),
        tuple(packed_json({card.id: str(render(card)) for card in pack}) for pack in packs),
        {card.id: number for number, pack in enumerate(packs) for card in pack},
    )
