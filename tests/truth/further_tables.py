"""Random books of kinds that need more than one plain table: amounts by period, account statements, a pivot beside its detail."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from .dice import Dice
from .entries import draw_cast

Row = tuple[str, ...]
PERIODS: Sequence[Callable[[int], str]] = (
    lambda number: str(2021 + number),
    lambda number: f"FY{2021 + number}",
    lambda number: f"FY {21 + number}",
    lambda number: f"Spend {2021 + number}",
    lambda number: f"Q{number % 4 + 1} {2025 + number // 4}",
    lambda number: f"{('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun')[number]} 2026",
    lambda number: f"{2021 + number}/{22 + number}",
)
SELLERS = ("Vendor", "Supplier", "Supplier Name", "Payee", "vendor_name", "Merchant")
STATEMENTS = (
    ("Date", "Description", "Amount", "Balance"),
    ("Posting Date", "Details", "Amount", "Running Balance"),
    ("Buchungstag", "Verwendungszweck", "Betrag", "Saldo"),
    ("Date", "Libellé", "Montant", "Solde"),
)
PIVOTS = (("Row Labels", "Sum of Amount"), ("Supplier", "Total"), ("Vendor Name", "Total spend"))


@dataclass(frozen=True, slots=True)
class Book:
    """Sheets by name, and what they come to: rows kept per sheet, the sum of each, and whether the own firm paid the vendor."""

    sheets: Mapping[str, Sequence[Row]]
    kept: Mapping[str, int]
    totals: Mapping[str, Decimal]
    pays_vendor: bool
    spend: Decimal


def random_book(kind: str, seed: int) -> Book:
    """The book of this kind and seed, always the same."""
    return _DRAWERS[kind](Dice(seed))


def _names(dice: Dice) -> tuple[list[str], bool]:
    """Names of sellers, and whether the vendor is one of them."""
    cast = draw_cast(dice, 1, dice.whole(3, 9), "en")
    return list(dict.fromkeys(cast.sellers)), bool(cast.vendor)


def _cents(dice: Dice) -> Decimal:
    return Decimal(dice.whole(101, 999_999)) / 100


def _by_period(dice: Dice) -> Book:
    names, pays_vendor = _names(dice)
    head = dice.pick(PERIODS)
    periods = [head(number) for number in range(dice.whole(2, 5))]
    rows, total = [], Decimal()
    for name in names:
        # Somebody is paid in each row, not in each period.
        cells = [_cents(dice) if number == 0 or dice.chance(0.8) else None for number in range(len(periods))]
        total += sum((cell for cell in cells if cell is not None), Decimal())
        rows.append((name, *("" if cell is None else f"{cell:.2f}" for cell in cells)))
    sheet = ((dice.pick(SELLERS), *periods), *rows)
    return Book({"": sheet}, {"": len(rows)}, {"": total}, pays_vendor, total)


def _statement(dice: Dice) -> Book:
    names, pays_vendor = _names(dice)
    day, balance = date(2026, 1, 2), Decimal("25000.00")
    rows, total = [], Decimal()
    for name in dice.mixed([*names, *names]):
        amount = -_cents(dice)
        day += timedelta(days=dice.whole(0, 4))
        balance, total = balance + amount, total + amount
        rows.append((day.isoformat(), name, f"{amount:.2f}", f"{balance:.2f}"))
    return Book({"": (dice.pick(STATEMENTS), *rows)}, {"": len(rows)}, {"": total}, pays_vendor, total)


def _pivot(dice: Dice) -> Book:
    names, pays_vendor = _names(dice)
    paid: dict[str, Decimal] = {}
    rows = []
    for number, name in enumerate([*names, *(dice.pick(names) for _ in range(dice.whole(2, 20)))]):
        amount = _cents(dice)
        paid[name] = paid.get(name, Decimal()) + amount
        rows.append(((date(2026, 1, 5) + timedelta(days=number)).isoformat(), name, f"{amount:.2f}"))
    total = sum(paid.values(), Decimal())
    summed = [(name, f"{paid[name]:.2f}") for name in sorted(paid)]
    sheets = {
        "Payments": (("Payment Date", dice.pick(SELLERS), "Amount"), *rows),
        "Pivot": (dice.pick(PIVOTS), *summed, ("Grand Total", f"{total:.2f}")),
    }
    kept = {"Payments": len(rows), "Pivot": len(summed)}
    return Book(sheets, kept, {"Payments": total, "Pivot": total}, pays_vendor, total)


_DRAWERS: Mapping[str, Callable[[Dice], Book]] = {"by period": _by_period, "statement": _statement, "pivot": _pivot}
KINDS = tuple(_DRAWERS)
