"""Words that only designation files use, as closed vocabularies; those shared with other stages are in `records`."""

from __future__ import annotations

from enum import StrEnum


class Confidence(StrEnum):
    """How sure a source is: a primary text read, a page about it, or nothing better than memory or a weak page."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


class LegalStatus(StrEnum):
    """Where an authority's act stands, by its source; `UNKNOWN` when sources fall silent or disagree."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    STAYED = "stayed"
    ENJOINED = "enjoined"
    LIFTED = "lifted"
    UNKNOWN = "unknown"


class DeadlineUnit(StrEnum):
    """How a deadline counts; `DATE` names the day itself."""

    BUSINESS_DAYS = "business_days"
    HOURS = "hours"
    CALENDAR_DAYS = "calendar_days"
    DATE = "date"


class VendorRelation(StrEnum):
    """What a catalogued product does with the designated vendor's product."""

    EMBEDS = "embeds"
    OFFERS = "offers"
    RESELLS = "resells"


class KnownWords(StrEnum):
    """A yes or no that may not be known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
