"""Other direct costs that subcontractors billed on, receipt by receipt: observed evidence of what they buy."""

from __future__ import annotations

from collections.abc import Iterator

from sample_data.contracts import piid
from sample_data.firms import Case, Role
from sample_data.table import Row, Table, stream

HEADINGS = ("Payer", "Payee", "Item Purchased", "Purchase Date", "Contract No.", "Amount (USD)")
# payer, payee, item, date, number of the contract that it was charged to (0: none), amount
PLANTED: tuple[tuple[str, str, str, str, int, str], ...] = (
    ("ironvale", "Anthropic, PBC", "Claude Team plan", "3/14/2026", 0, "150.00"),
    ("ironvale", "Dell Technologies", "Monitor", "3/20/2026", 2, "289.99"),
    ("lodemoor", "ANTHROPIC* CLAUDE SUBSCR", "Monthly subscription", "7/10/2026", 0, "20.00"),
    ("redfallow", "Anthropic, PBC", "Claude API usage, June", "6/30/2026", 5, "1,904.22"),
    ("redfallow", "Anthropic, PBC", "Claude API usage, July", "7/31/2026", 5, "2,217.80"),
    ("emberwick", "Anthropic, PBC", "Claude Pro, one seat", "11/3/2024", 0, "20.00"),
    ("sextmere", "Antropic PBC", "AI subscription", "8/2/2026", 0, "100.00"),
    ("tallgarth", "Marriott Hotels", "Lodging, Claude Bouchard", "6/9/2026", 3, "612.40"),
    ("bluefenn", "Sonnet Coffee Roasters, LLC", "Client meeting", "5/5/2026", 0, "41.25"),
    ("fernstead", "Home Depot", "Shop supplies", "4/2/2026", 4, "77.10"),
)


def odc(case: Case) -> Table:
    """The list of receipts."""
    return Table("", "payments", HEADINGS, lambda: _rows(case), amount_at=5)


def _rows(case: Case) -> Iterator[Row]:
    for payer, payee, item, day, contract, amount in PLANTED:
        yield case.name(payer), payee, item, day, piid(contract) if contract else "", amount
    rng = stream(case.seed, "odc")
    for firm in case.having(Role.CROWD)[::10]:
        claude = rng.random() < 0.05
        seller, item = ("Anthropic, PBC", "Claude Team plan") if claude else ("Home Depot", "Shop supplies")
        yield firm.name, seller, item, "5/12/2026", "", f"{20 + int(rng.random() * 400)}.00"
