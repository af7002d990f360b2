"""What the group's entities paid: invoices and card statements with their noise, fifteen rows per ordinary payee."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from sample_data.firms import Case, Firm, Role
from sample_data.scenario import AS_OF
from sample_data.table import Row, Table, stream

HEADINGS = ("Payment Date", "Payer", "Payee", "Invoice No.", "Line Description", "GL Account", "Amount")
BEDROCK = "Claude Sonnet 4.5 (Amazon Bedrock Edition)"
PLANTED: tuple[tuple[str, str, str, str, str], ...] = (
    ("3/14/2026", "systems", "ANTHROPIC* CLAUDE SUBSCR", "Card ending 4471", "$200.00"),
    ("4/14/2026", "systems", "ANTHROPIC* CLAUDE SUBSCR", "Card ending 4471", "$200.00"),
    ("5/14/2026", "systems", "ANTHROPIC* CLAUDE SUBSCR", "Card ending 4471", "$200.00"),
    ("5/20/2026", "systems", "ANTHROPIC* CLAUDE SUBSCR", "Card ending 4471 refund", "($200.00)"),
    ("6/30/2026", "systems", "Anthropic, PBC", "Claude Enterprise seats, Q3", "$48,600.00"),
    ("7/31/2026", "systems", "AMAZON WEB SERVICES", BEDROCK, "$7,412.36"),
    ("8/31/2026", "systems", "AMAZON WEB SERVICES", BEDROCK, "$8,090.11"),
    ("8/31/2026", "systems", "AMAZON WEB SERVICES", "Amazon Elastic Compute Cloud", "$21,455.02"),
    ("8/31/2026", "logistics", "AMAZON WEB SERVICES", "Amazon Elastic Compute Cloud", "$3,310.75"),
    ("7/31/2026", "logistics", "AMAZON WEB SERVICES", "Amazon Simple Storage Service", "$412.08"),
    ("6/18/2026", "logistics", "CDW GOVERNMENT", "Laptop docking stations", "$6,240.00"),
    ("7/22/2026", "logistics", "Pinnacre Legal Group LLP", "Lease review", "$5,500.00"),
    ("8/19/2026", "logistics", "Pinnacre Legal Group LLP", "Claims advice", "$2,750.00"),
    ("11/12/2025", "sensor", "HIKVISION USA INC", "IP cameras DS-2CD2143G2-I, gate 4", "$3,899.40"),
    ("2/9/2026", "sensor", "HIKVISION USA INC", "Bracket kit for DS-2CD2143G2-I", "$412.60"),
    ("5/28/2026", "systems", "PHILANTHROPIC PARTNERS FOUNDATION", "Annual gift", "$25,000.00"),
    ("6/3/2026", "systems", "MISANTHROPIC ALES LLC", "Summer party", "$1,180.50"),
    ("4/22/2026", "systems", "AZTEC ENGINEERING GROUP INC", "Pavement survey, lot C", "$18,300.00"),
    ("4/29/2026", "sensor", "CLAUDE LAVAL CORP", "Separator cartridges", "$2,045.00"),
    ("7/7/2026", "logistics", "OPUS EVENT RENTALS", "Tent and tables", "$860.00"),
    ("7/8/2026", "logistics", "SONNET COFFEE ROASTERS", "Haiku blend, 20 lb", "$310.00"),
    ("8/4/2026", "systems", "AZTEC ENGINEERING GROUP INC", "Anthropogenic noise study", "$9,750.00"),
    ("6/15/2026", "sensor", "Bantian Precision Parts Ltd.", "Bracket set", "$14,220.00"),
)
ITEMS = (
    "Professional services", "Raw stock, 6061-T6", "Calibration of gauges", "Freight, LTL", "Spare parts", "Tools",
    "Safety boots", "Monthly service fee", "Prototype run", "Harness assembly", "Test coupons", "Engineering support",
)  # fmt: skip
PAYERS = ("systems",) * 6 + ("sensor",) * 3 + ("logistics",)
UNREADABLE = {211: (None, "VOID"), 377: (None, "see memo"), 402: ("13/45/2026", None)}
PAYEES = (Role.SUBCONTRACTOR, Role.MAKER, Role.VENDOR, Role.CROWD)
EXCEPT = ("harrowfell", "pinnacre")
PER_FIRM = 15


def payments(case: Case) -> Table:
    """The payment extract, oldest rows not first, with its grand total at the end."""
    below: tuple[Row, ...] = (("Grand Total", "", "", "", "", "", "see ERP"),)
    return Table("", "payments", HEADINGS, lambda: _rows(case), below=below, amount_at=6)


def _rows(case: Case) -> Iterator[Row]:
    rng = stream(case.seed, "payments")
    payers = {key: case.name(key) for key in PAYERS}
    for number, row in enumerate(_ordinary(case, rng, payers)):
        if number % 20 == 7 and number // 20 < len(PLANTED):
            day, payer, payee, item, amount = PLANTED[number // 20]
            yield day, payers[payer], payee, f"INV-{rng.randrange(10**6):06d}", item, _account(rng), amount
        day_instead, amount_instead = UNREADABLE.get(number, (None, None))
        yield (day_instead or row[0], *row[1:6], amount_instead or row[6])


def _ordinary(case: Case, rng: Random, payers: dict[str, str]) -> Iterator[Row]:
    """Rows that say nothing about anybody; the payee is spelled as banks spell it in every third one."""
    payees = [firm for firm in case.having(*PAYEES) if firm.key not in EXCEPT]
    for _ in range(PER_FIRM):
        for firm in payees:
            yield (
                _day(rng), payers[rng.choice(PAYERS)], _spelled(firm, rng), f"INV-{rng.randrange(10**6):06d}",
                rng.choice(ITEMS), _account(rng), _amount(rng),
            )  # fmt: skip


def _spelled(firm: Firm, rng: Random) -> str:
    if rng.random() < 0.67:
        return firm.name
    return firm.name.upper().replace(",", "").replace(".", "")


def _day(rng: Random) -> str:
    day: date = AS_OF - timedelta(days=int(rng.random() * 540) + 1)
    return f"{day.month}/{day.day}/{day.year}"


def _account(rng: Random) -> str:
    return f"{6000 + int(rng.random() * 40) * 10}"


def _amount(rng: Random) -> str:
    cents = int(rng.random() ** 3 * 4_000_000) + 500
    text = f"{cents // 100:,}.{cents % 100:02d}"
    return f"(${text})" if rng.random() < 0.03 else f"${text}"
