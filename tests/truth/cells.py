"""What stands in the columns beside buyer, seller and amount."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from . import words
from .dice import Dice
from .entries import Entry

DATES = {"iso": "%Y-%m-%d", "us": "%m/%d/%Y", "dots": "%d.%m.%Y", "slashes": "%d/%m/%Y"}


def fill(dice: Dice, entries: Sequence[Entry], meanings: Sequence[str], language: str) -> list[Entry]:
    """Each entry with a cell for each of the meanings."""
    columns = {meaning: _column(dice, meaning, entries, language) for meaning in meanings}
    return [
        replace(entry, cells={**entry.cells, **{meaning: cells[at] for meaning, cells in columns.items()}})
        for at, entry in enumerate(entries)
    ]


def _column(dice: Dice, meaning: str, entries: Sequence[Entry], language: str) -> list[str]:
    if meaning == "vendor_id":
        return _ids(dice, [entry.seller for entry in entries])
    if meaning in ("date", "start"):
        return _dates(dice, meaning, len(entries), language)
    if meaning in ("invoice", "contract"):
        return _numbers(dice, meaning, len(entries))
    if meaning == "seats":
        return [str(dice.whole(1, 400)) for _ in entries]
    return [dice.pick(words.words(meaning)) for _ in entries]


def _ids(dice: Dice, sellers: Sequence[str]) -> list[str]:
    """One id per seller: `V0042`, or figures only."""
    write = dice.pick(("V{:04}", "{:06}", "S-{}"))
    firsts = {seller: dice.whole(0, 8) + 10 * at for at, seller in enumerate(dict.fromkeys(sellers))}
    return [write.format(100_100 + firsts[seller] if "6" in write else 1_000 + firsts[seller]) for seller in sellers]


def _dates(dice: Dice, meaning: str, count: int, language: str) -> list[str]:
    """Days after the 12th, so that nobody can take the day for the month; payments are of the last months."""
    written = {"en": ("iso", "us"), "de": ("iso", "dots")}.get(language, ("iso", "slashes"))
    pattern = DATES[dice.pick(written)]
    first = date(2026, 5, 13) if meaning == "date" else date(2025, 2, 13)
    months = 3 if meaning == "date" else 10
    days = [_later(first, dice.whole(0, months), dice.whole(0, 14)) for _ in range(count)]
    return [day.strftime(pattern) for day in days]


def _later(first: date, months: int, days: int) -> date:
    month = first.month - 1 + months
    return date(first.year + month // 12, month % 12 + 1, first.day) + timedelta(days=days)


def _numbers(dice: Dice, meaning: str, count: int) -> list[str]:
    written = ("INV-{}", "{}", "2026/{}") if meaning == "invoice" else ("MSA-2024-{}", "C-{}", "45{}")
    write, number, out = dice.pick(written), dice.whole(20_000, 90_000), []
    for _ in range(count):
        number += dice.whole(1, 37)
        out.append(write.format(number))
    return out
