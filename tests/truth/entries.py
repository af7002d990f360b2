"""The ordinary rows of a table before they are laid out: who buys from whom, for how much, and what else is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from . import words
from .amounts import draw_amount, is_a_sum
from .dice import Dice


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: `cells` holds what stands in the columns by their meaning, except buyer, seller and amount."""

    buyer: str
    seller: str
    amount: Decimal | None = None
    cells: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cast:
    """The firms of one table. `plain` may be named without a legal form; it buys in few rows."""

    buyers: tuple[str, ...]
    plain: str
    sellers: tuple[str, ...]
    vendor: str


def draw_cast(dice: Dice, buyers: int, sellers: int, language: str) -> Cast:
    """Firms that are all different; the designated vendor is among the sellers in seven tables of ten."""
    names = dice.sample(words.firms()["invented"], buyers + sellers + 1)
    capitals = dice.chance(0.1)
    vendor = dice.pick(words.firms()["vendor"]) if dice.chance(0.7) else ""
    signed = [name + dice.pick(words.firms()["forms"][language]) for name in names[: buyers + sellers]]
    sold = [_draw_seller(dice, name) for name in signed[buyers:]]
    sold = list(dict.fromkeys(([vendor] if vendor else []) + sold))[:sellers]
    write: Callable[[str], str] = str.upper if capitals else str
    return Cast(tuple(map(write, signed[:buyers])), write(names[-1]), tuple(map(write, sold)), write(vendor))


def _draw_seller(dice: Dice, invented: str) -> str:
    """An invented firm, in some rows a real one or one that looks like the vendor."""
    if dice.chance(0.05):
        return str(dice.pick(words.firms()["look_alikes"]))
    return str(dice.pick(words.firms()["known"])) if dice.chance(0.4) else invented


def draw_pairs(dice: Dice, cast: Cast, count: int) -> list[Entry]:
    """Who buys from whom, row by row; every seller sells at least once where there are rows enough."""
    sellers = [*cast.sellers[:count], *(dice.pick(cast.sellers) for _ in range(count - len(cast.sellers)))]
    with_plain = len(cast.buyers) > 2 and dice.chance(0.5)
    return [
        Entry(dice.pick(cast.buyers) if not with_plain or at % 4 else cast.plain, seller)
        for at, seller in enumerate(dice.mixed(sellers))
    ]


def grouped(entries: Sequence[Entry]) -> list[Entry]:
    """The entries of one seller together, sellers in the order in which they came."""
    order = list(dict.fromkeys(entry.seller for entry in entries))
    return sorted(entries, key=lambda entry: order.index(entry.seller))


def with_copies(dice: Dice, entries: Sequence[Entry], share: float, in_groups: bool) -> list[Entry]:
    """Some rows twice, one right below the other, and never where the copy could be read as a sum."""
    out: list[Entry] = []
    for at, entry in enumerate(entries):
        out.append(entry)
        opens_group = at == 0 or (in_groups and entries[at - 1].seller != entry.seller)
        if dice.chance(share) and not opens_group and not _reads_as_sum(out):
            out.append(entry)
    return out


def _reads_as_sum(entries: Sequence[Entry]) -> bool:
    amounts = [entry.amount for entry in entries if entry.amount is not None]
    return bool(amounts) and is_a_sum(amounts[-1], amounts)


def with_amounts(dice: Dice, entries: Sequence[Entry], vendor: str) -> list[Entry]:
    """Each entry with an amount; in one table of seven some are credits, never the designated vendor's."""
    share = 0.15 if dice.chance(0.15) else 0.0
    above: list[Decimal] = []
    for entry in entries:
        above.append(draw_amount(dice, above, entry.seller != vendor and dice.chance(share)))
    return [replace(entry, amount=amount) for entry, amount in zip(entries, above, strict=True)]


def without_accidents(entries: Sequence[Entry]) -> bool:
    """Whether no row, copies among them, is the sum of the rows above it in the table."""
    amounts = [entry.amount for entry in entries if entry.amount is not None]
    return not any(is_a_sum(amount, amounts[:at]) for at, amount in enumerate(amounts))
