"""Contracts in the layout of a USAspending prime award summary: the group's own and some of its partners'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from sample_data.firms import Case, Firm, Role
from sample_data.identifiers import LETTERS
from sample_data.table import Row, Table, stream

HEADINGS = (
    "contract_award_unique_key", "award_id_piid", "parent_award_agency_id", "parent_award_agency_name",
    "parent_award_id_piid", "total_obligated_amount", "total_outlayed_amount", "current_total_value_of_award",
    "potential_total_value_of_award", "award_base_action_date", "award_latest_action_date",
    "period_of_performance_start_date", "period_of_performance_current_end_date",
    "period_of_performance_potential_end_date", "awarding_agency_code", "awarding_agency_name",
    "awarding_sub_agency_code", "awarding_sub_agency_name", "awarding_office_code", "awarding_office_name",
    "funding_agency_code", "funding_agency_name", "recipient_uei", "recipient_duns", "recipient_name",
    "recipient_name_raw", "recipient_doing_business_as_name", "cage_code", "recipient_parent_uei",
    "recipient_parent_name", "recipient_country_code", "recipient_state_code", "award_or_idv_flag", "award_type_code",
    "award_type", "prime_award_base_transaction_description", "product_or_service_code",
    "product_or_service_code_description", "naics_code", "naics_description", "usaspending_permalink",
    "last_modified_date",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """A buying office. The codes of offices are invented, those of agencies are not."""

    code: str
    agency_code: str
    agency: str
    sub_code: str
    sub: str

    @property
    def is_defense(self) -> bool:
        """Whether the Department of Defense awards there."""
        return self.agency_code == "097"


DEFENSE = "Department of Defense"
OFFICES = {
    "army": Office("W9Z7QK", "097", DEFENSE, "2100", "Department of the Army"),
    "navy": Office("N9Z014", "097", DEFENSE, "1700", "Department of the Navy"),
    "air": Office("FA9Z22", "097", DEFENSE, "5700", "Department of the Air Force"),
    "logistics": Office("SP9ZM3", "097", DEFENSE, "97AS", "Defense Logistics Agency"),
    "nasa": Office("80ZZZ0", "080", "National Aeronautics and Space Administration", "8000", "NASA"),
    "energy": Office("89ZZZ1", "089", "Department of Energy", "8900", "Department of Energy"),
    "homeland": Office("70ZZ02", "070", "Department of Homeland Security", "7008", "U.S. Coast Guard"),
}
# Who holds contract 1, 2, 3 ... and which office awarded it.
AWARDS: tuple[tuple[str, str], ...] = (
    ("systems", "army"), ("systems", "army"), ("systems", "navy"), ("systems", "air"), ("systems", "navy"),
    ("systems", "army"), ("systems", "air"), ("systems", "navy"), ("systems", "army"), ("systems", "army"),
    ("systems", "nasa"), ("systems", "energy"), ("systems", "nasa"),
    ("sensor", "navy"), ("sensor", "air"), ("sensor", "army"), ("sensor", "navy"), ("sensor", "army"),
    ("sensor", "air"), ("sensor", "homeland"), ("sensor", "nasa"),
    ("logistics", "logistics"), ("logistics", "logistics"), ("logistics", "army"), ("logistics", "logistics"),
    ("logistics", "logistics"), ("logistics", "homeland"), ("logistics", "energy"),
    ("halbrook", "army"), ("coppermoor", "navy"), ("bluefenn", "air"), ("bluefenn", "nasa"), ("fernstead", "army"),
    ("tallgarth", "logistics"), ("emberwick", "air"), ("redfallow", "navy"), ("granfork", "army"),
    ("kestermoor", "logistics"), ("wexmoor", "homeland"), ("norvane", "army"),
)  # fmt: skip
ORDERS_UNDER = {3: "D7001", 8: "D7001", 16: "D7002", 23: "D7003"}
WORK = (
    ("R425", "SUPPORT- PROFESSIONAL: ENGINEERING/TECHNICAL", "541330", "ENGINEERING SERVICES"),
    ("DA01", "IT AND TELECOM - BUSINESS APPLICATION SUPPORT", "541512", "COMPUTER SYSTEMS DESIGN SERVICES"),
    ("5841", "RADAR EQUIPMENT, AIRBORNE", "334511", "SEARCH, DETECTION AND NAVIGATION INSTRUMENTS"),
    ("V112", "TRANSPORTATION/TRAVEL/RELOCATION: MOTOR FREIGHT", "484121", "GENERAL FREIGHT TRUCKING"),
)
SUBJECTS = ("SENSOR SUSTAINMENT", "SOFTWARE MAINTENANCE", "RADAR SPARES", "DEPOT LOGISTICS", "TEST SUPPORT")


def piid(number: int) -> str:
    """The identifier of contract `number`, well-formed for its office."""
    office = OFFICES[AWARDS[number - 1][1]]
    return _piid(office, number, "F" if number in ORDERS_UNDER else "C")


def awarded_on(number: int) -> date:
    """The day of the base action of contract `number`."""
    return date(2023 + number % 4, 3, 1)


def order_cell(number: int) -> str:
    """Contract `number` as people write it into one cell: an order behind its IDV, `N9Z014-22-D-7001/N9Z01426F0103`."""
    parent = _parent(OFFICES[AWARDS[number - 1][1]], number)
    spelled = f"{parent[:6]}-{parent[6:8]}-{parent[8]}-{parent[9:]}/" if parent else ""
    return f"{spelled}{piid(number)}"


def contracts(case: Case) -> Table:
    """All awards; beyond the planted ones, two for every third firm of the crowd."""
    return Table("", "contracts", HEADINGS, lambda: _rows(case), amount_at=5)


def award_key(office: Office, identifier: str, parent: str) -> str:
    """The unique key as USAspending forms it."""
    agency = f"{office.agency_code[1:]}00"
    return f"CONT_AWD_{identifier}_{agency}_{parent or '-NONE-'}_{agency if parent else '-NONE-'}"


def key_of(number: int) -> str:
    """The unique key of contract `number`."""
    office = OFFICES[AWARDS[number - 1][1]]
    return award_key(office, piid(number), _parent(office, number))


def _piid(office: Office, number: int, letter: str) -> str:
    return f"{office.code}{23 + number % 4}{letter}{_serial(number + 100)}"


def _serial(number: int) -> str:
    """Four characters: digits while they last, then a letter in front, without I and O."""
    if number < 10_000:
        return f"{number:04d}"
    signs = "0123456789" + LETTERS
    front, rest = divmod(number, 34**3)
    return LETTERS[front] + signs[rest // 34**2] + signs[rest // 34 % 34] + signs[rest % 34]


def _parent(office: Office, number: int) -> str:
    return f"{office.code}22{ORDERS_UNDER[number]}" if number in ORDERS_UNDER else ""


def _rows(case: Case) -> Iterator[Row]:
    rng = stream(case.seed, "contracts")
    for number, (key, office) in enumerate(AWARDS, 1):
        yield _award(case.firm(key), OFFICES[office], number, rng)
    offices = tuple(OFFICES.values())
    for number, firm in enumerate(case.having(Role.CROWD)[::3]):
        for extra in (0, 1):
            yield _award(firm, offices[number % len(offices)], 200 + 2 * number + extra, rng)


def _award(firm: Firm, office: Office, number: int, rng: Random) -> Row:
    letter = "F" if number in ORDERS_UNDER else "C"
    identifier, parent = _piid(office, number, letter), _parent(office, number)
    cents = 0 if number == 38 else int(rng.random() ** 2 * 9_000_000_000) + 4_000_000
    psc, psc_name, naics, naics_name = rng.choice(WORK)
    awarded, end = awarded_on(number), 2027 + number % 3
    return (
        award_key(office, identifier, parent), identifier, office.agency_code if parent else "",
        office.agency if parent else "", parent, _dollars(cents), _dollars(cents // 2), _dollars(cents + cents // 10),
        _dollars(cents * 2), awarded.isoformat(), "2026-08-20", f"{awarded.year}-04-01", f"{end}-03-31", f"{end + 2}-03-31",
        office.agency_code, office.agency, office.sub_code, office.sub, office.code, f"{office.sub} contracting office",
        office.agency_code, office.agency, firm.uei, "", firm.name.upper(), firm.name, "", firm.cage, "", "", "USA",
        "OH", "AWARD", "C" if parent else "D", "DELIVERY ORDER" if parent else "DEFINITIVE CONTRACT",
        rng.choice(SUBJECTS), psc, psc_name, naics, naics_name, "", "2026-09-01",
    )  # fmt: skip


def _dollars(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d}"
