"""Who subcontracts to whom: first-tier subawards in their USAspending layout, lower tiers from the primes' own list."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from sample_data.contracts import AWARDS, OFFICES, key_of, order_cell, piid
from sample_data.firms import Case, Firm, Role
from sample_data.table import Row, Table, stream

SUBAWARD_HEADINGS = (
    "prime_award_unique_key", "prime_award_piid", "prime_award_parent_piid", "prime_award_amount",
    "prime_award_base_action_date", "prime_award_awarding_agency_code", "prime_award_awarding_agency_name",
    "prime_award_awarding_sub_agency_code", "prime_award_awarding_sub_agency_name", "prime_awardee_uei",
    "prime_awardee_duns", "prime_awardee_name", "prime_awardee_parent_uei", "prime_awardee_parent_name",
    "prime_awardee_city_name", "prime_awardee_state_code", "prime_award_project_title", "prime_award_naics_code",
    "subaward_type", "subaward_sam_report_id", "subaward_sam_report_year", "subaward_sam_report_month",
    "subaward_number", "subaward_amount", "subaward_action_date", "subaward_action_date_fiscal_year",
    "subawardee_uei", "subawardee_duns", "subawardee_name", "subawardee_dba_name", "subawardee_parent_uei",
    "subawardee_parent_name", "subawardee_city_name", "subawardee_state_code", "subaward_description",
    "usaspending_permalink", "subaward_sam_report_last_modified_date",
)  # fmt: skip
# number of the prime contract, subcontractor
SUBAWARDS: tuple[tuple[int, str], ...] = (
    (1, "halbrook"), (1, "ironvale"), (2, "wexmoor"), (2, "lodemoor"), (3, "granfork"), (4, "sablecroft"),
    (5, "redfallow"), (6, "cobalfenn"), (6, "emberwick"), (7, "drumhollow"), (8, "quarrow"), (9, "sextmere"),
    (10, "fernstead"), (14, "coppermoor"), (14, "tallgarth"), (15, "palisar"), (16, "wrenholt"), (17, "quillmarsh"),
    (18, "beaconfell"), (19, "cascarrow"), (22, "kestermoor"), (24, "bluefenn"), (25, "kestermoor"),
)  # fmt: skip
LOWER_HEADINGS = (
    "Higher-Tier Contractor", "Subcontractor", "Subcontractor UEI", "Tier", "Prime Contract No.", "Work Description",
    "Subcontract Value",
)  # fmt: skip
# higher tier, subcontractor, tier, number of the prime contract, work, value; the last of the first three closes a ring
LOWER: tuple[tuple[str, str, str, int, str, str], ...] = (
    ("kestermoor", "lanterfell", "2", 22, "Cross-docking", "$310,000.00"),
    ("lanterfell", "osprellin", "3", 22, "Dispatch software", "$84,500.00"),
    ("osprellin", "kestermoor", "4", 22, "Courier runs for spares", "$6,200.00"),
    ("bluefenn", "tallgarth", "2", 24, "Valve bodies", "$58,000.00"),
    ("granfork", "prairegate", "2", 3, "Load simulation", "$41,750.00"),
)


def subawards(case: Case) -> Table:
    """First-tier subawards, as primes report them."""
    return Table("", "subcontracts", SUBAWARD_HEADINGS, lambda: _subawards(case), amount_at=23)


def lower_tiers(case: Case) -> Table:
    """Tiers two and below, which no public data names."""
    return Table("", "subcontracts", LOWER_HEADINGS, lambda: _lower(case), amount_at=6)


def _subawards(case: Case) -> Iterator[Row]:
    rng = stream(case.seed, "subawards")
    for number, sub in SUBAWARDS:
        yield _subaward(case.firm(AWARDS[number - 1][0]), case.firm(sub), number, rng)
    crowd = case.having(Role.CROWD)
    for place, prime in enumerate(crowd[::3]):
        yield _subaward(prime, crowd[(place * 7 + 1) % len(crowd)], place % len(AWARDS) + 1, rng)


def _subaward(prime: Firm, sub: Firm, number: int, rng: Random) -> Row:
    office, amount = OFFICES[AWARDS[number - 1][1]], int(rng.random() * 900_000) + 30_000
    return (
        key_of(number), piid(number), "", "", "2024-03-01", office.agency_code, office.agency, office.sub_code,
        office.sub, prime.uei, "", prime.name.upper(), "", "", "DAYTON", "OH", "", "541330", "sub-contract",
        f"{rng.randrange(10**8):08d}", "2026", "5", f"SC-{rng.randrange(10**5):05d}", f"{amount}.00", "2026-04-15",
        "2026", sub.uei, "", sub.name.upper(), "", "", "", "HUNTSVILLE", "AL", sub.trade.upper(), "", "2026-06-01",
    )  # fmt: skip


def _lower(case: Case) -> Iterator[Row]:
    for above, sub, tier, number, work, value in LOWER:
        yield case.name(above), case.name(sub), case.firm(sub).uei, tier, order_cell(number), work, value
    crowd = case.having(Role.CROWD)
    for place, firm in enumerate(crowd[1::3]):
        below = crowd[(place * 11 + 5) % len(crowd)]
        yield firm.name, below.name, below.uei, "2", piid(place % len(AWARDS) + 1), below.trade, "$25,000.00"
