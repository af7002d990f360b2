"""Who takes part: the group's own entities, its subcontractors and vendors, and the look-alikes among them.

Every invented firm has a key by which the other modules plant facts about it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, repeat
from random import Random

from sample_data import crowd
from sample_data.identifiers import cage_codes, make_uei
from sample_data.table import stream

DEFAULT_FIRMS = 64


class Role(StrEnum):
    """Where a firm stands in the case."""

    OWN = "own"
    SUBCONTRACTOR = "subcontractor"
    LOWER_TIER = "lower tier"
    MAKER = "maker"
    VENDOR = "vendor"
    LOOKALIKE = "look-alike"
    KNOWN = "known"
    CROWD = "crowd"


@dataclass(frozen=True, slots=True)
class Firm:
    """One firm. Well-known vendors carry no identifiers: none are invented for them."""

    key: str
    name: str
    role: Role
    trade: str
    uei: str = ""
    cage: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that the tables are written from."""

    seed: int
    firms: tuple[Firm, ...]

    def firm(self, key: str) -> Firm:
        """The firm with this key."""
        return next(firm for firm in self.firms if firm.key == key)

    def name(self, key: str) -> str:
        """Its name; a text that is no key is a name already."""
        return next((firm.name for firm in self.firms if firm.key == key), key)

    def having(self, *roles: Role) -> tuple[Firm, ...]:
        """The firms in these roles, in order."""
        return tuple(firm for firm in self.firms if firm.role in roles)


PLANTED: dict[Role, tuple[tuple[str, str, str], ...]] = {
    Role.OWN: (
        ("systems", "Meridian Defense Systems, Inc.", "Intercompany"),
        ("sensor", "Meridian Sensor Technologies, LLC", "Intercompany"),
        ("logistics", "Meridian Federal Logistics, Inc.", "Intercompany"),
    ),
    Role.SUBCONTRACTOR: (
        ("halbrook", "Halbrook Vane Software, LLC", "Software services"),
        ("coppermoor", "Coppermoor Avionics, Inc.", "Avionics"),
        ("tallgarth", "Tallgarth Machine & Tool Co.", "Machining"),
        ("bluefenn", "Bluefenn Hydraulics, Inc.", "Hydraulics"),
        ("ironvale", "Ironvale Data Services, Inc.", "Data services"),
        ("lodemoor", "Lodemoor Cyber, Inc.", "Security services"),
        ("sablecroft", "Sablecroft Engineering, PC", "Engineering"),
        ("quillmarsh", "Quillmarsh Robotics, Inc.", "Robotics"),
        ("fernstead", "Fernstead Test Labs, LLC", "Testing"),
        ("granfork", "Granfork Composites, Inc.", "Composites"),
        ("wrenholt", "Wrenholt Analytics, LLC", "Analytics"),
        ("palisar", "Palisar Optics Corp.", "Optics"),
        ("wexmoor", "Wexmoor Networks, Inc.", "Network services"),
        ("kestermoor", "Kestermoor Freight Systems, Inc.", "Freight"),
        ("redfallow", "Redfallow Mission Software, Inc.", "Software services"),
        ("emberwick", "Emberwick Ceramics, LLC", "Ceramics"),
        ("sextmere", "Sextmere Field Services, LLC", "Field services"),
        ("quarrow", "Quarrow Street Research, LLC", "Research"),
        ("norvane", "Norvane Metrology, LLC", "Metrology"),
        ("cobalfenn", "Cobalfenn Systems Integration, Inc.", "Integration"),
        ("drumhollow", "Drumhollow Fasteners, Inc.", "Fasteners"),
        ("beaconfell", "Beaconfell Embedded, LLC", "Embedded systems"),
        ("cascarrow", "Cascarrow Signal Processing, Inc.", "Signal processing"),
        ("thornbexley", "Thornbexley Program Support, Inc.", "Program support"),
        ("prairegate", "Prairegate Simulation, Inc.", "Simulation"),
    ),
    Role.LOWER_TIER: (
        ("lanterfell", "Lanterfell Warehousing, LLC", "Warehousing"),
        ("osprellin", "Osprellin Dispatch Software, Inc.", "Software"),
    ),
    Role.MAKER: (
        ("tidemoor", "Tidemoor Geospatial, Inc.", "Software"),
        ("relaywick", "Relaywick Contact Systems, Inc.", "Software"),
        ("windrowe", "Windrowe Learning, Inc.", "Software"),
        ("saltmere", "Saltmere Software, LLC", "Software"),
        ("gatesmere", "Gatesmere Access Control, Inc.", "Access control"),
    ),
    Role.VENDOR: (
        ("pinnacre", "Pinnacre Legal Group LLP", "Legal services"),
        ("brightdell", "Brightdell Helpdesk, Inc.", "Software"),
        ("larkhollow", "Larkhollow Translation Services, LLC", "Translation"),
        ("summitgrove", "Summitgrove Security Integrators, LLC", "Cameras and alarms"),
        ("harrowfell", "Harrowfell Holdings, LP", "Holding"),
    ),
    Role.LOOKALIKE: (
        ("laval", "Claude Laval Corporation", "Filtration"),
        ("philanthropic", "Philanthropic Partners Foundation", "Donations"),
        ("misanthropic", "Misanthropic Ales, LLC", "Catering"),
        ("aztec", "AZTEC Engineering Group, Inc.", "Engineering"),
        ("opus", "Opus Event Rentals, LLC", "Events"),
        ("sonnet", "Sonnet Coffee Roasters, LLC", "Catering"),
        ("bantian", "Bantian Precision Parts Ltd.", "Machining"),
    ),
    Role.KNOWN: (
        ("anthropic", "Anthropic, PBC", "Software"),
        ("aws", "Amazon Web Services, Inc.", "Cloud"),
        ("microsoft", "Microsoft Corporation", "Software"),
        ("github", "GitHub, Inc.", "Software"),
        ("cdw", "CDW Government LLC", "IT reseller"),
        ("google", "Google LLC", "Cloud"),
        ("openai", "OpenAI, LLC", "Software"),
        ("hikvision", "Hangzhou Hikvision Digital Technology Co., Ltd.", "Cameras and alarms"),
        ("adobe", "Adobe Inc.", "Software"),
        ("autodesk", "Autodesk, Inc.", "Software"),
        ("esri", "Esri, Inc.", "Software"),
    ),
}
WITHOUT_IDENTIFIERS = (Role.KNOWN, Role.LOOKALIKE)


def make_case(seed: int, firms: int = DEFAULT_FIRMS) -> Case:
    """The planted firms, and as many ordinary ones as are needed to make up the number."""
    rng, cages = stream(seed, "firms"), chain(cage_codes(), repeat(""))
    planted = tuple(_planted(rng, cages))
    if firms < DEFAULT_FIRMS:
        raise ValueError(f"A case has at least {DEFAULT_FIRMS} firms, not {firms}.")
    ordinary = [
        Firm(f"crowd-{number}", name, Role.VENDOR if number + len(planted) < DEFAULT_FIRMS else Role.CROWD, trade,
             make_uei(rng), next(cages))
        for number, (name, trade) in enumerate(crowd.names(firms - len(planted)))
    ]  # fmt: skip
    return Case(seed, (*planted, *ordinary))


def _planted(rng: Random, cages: Iterator[str]) -> Iterator[Firm]:
    for role, group in PLANTED.items():
        for key, name, trade in group:
            bare = role in WITHOUT_IDENTIFIERS
            yield Firm(key, name, role, trade, "" if bare else make_uei(rng), "" if bare else next(cages))
