"""Words that only designation files use, as closed vocabularies; those shared with other stages are in `vocabulary`."""

from __future__ import annotations

from enum import StrEnum


class Confidence(StrEnum):
    """How sure a source is: a primary text read, a page about it, or nothing better than memory or a weak page."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


class LegalStatus(StrEnum):
    """Where an authority's determination stands after an event, in the words of courts and registers.

    `VACATED` is set aside by a court; `UNKNOWN` says that sources fall silent or disagree.
    """

    PROPOSED = "proposed"
    ACTIVE = "active"
    UPHELD = "upheld"
    STAYED = "stayed"
    ENJOINED = "enjoined"
    VACATED = "vacated"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    LIFTED = "lifted"
    UNKNOWN = "unknown"


class DutyKind(StrEnum):
    """What sort of text poses a duty; a provision binds offers and annual representations, not contracts."""

    STATUTE = "statute"
    ORDER = "order"
    CLAUSE = "clause"
    PROVISION = "provision"
    MEMO = "memo"


class Duty(StrEnum):
    """What a text asks of a firm."""

    REPRESENT = "represent"
    COMPLY = "comply"
    REPORT = "report"
    DISCLOSE = "disclose"
    REQUEST_EXEMPTION = "request exemption"


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
