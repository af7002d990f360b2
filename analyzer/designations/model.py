"""What a designation file and the catalogue may say: every key, its type, nothing else.

Decoding refuses unknown keys, wrong types, unknown words and blank text; `rules` refuses what types cannot express.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from analyzer.designations.designation_words import (
    Confidence,
    DeadlineUnit,
    Duty,
    DutyKind,
    KnownWords,
    LegalStatus,
    VendorRelation,
)
from analyzer.vocabulary import Strength, TermKind, Test

Text = Annotated[str, msgspec.Meta(pattern=r"\S")]
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, msgspec.Meta(pattern=SLUG, max_length=60)]
Count = Annotated[int, msgspec.Meta(ge=0, le=3650)]


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One name of a vendor, met as whole words.

    `context` are words near a weak term that make it convincing; a word of `not_followed_by` right after the term
    or of `not_near` anywhere in the cell says that it means something else. A longer term that covers the words of
    a shorter one speaks for them.
    """

    text: Text
    kind: TermKind
    strength: Strength
    source: Text
    confidence: Confidence
    context: tuple[Text, ...] = ()
    not_followed_by: tuple[Text, ...] = ()
    not_near: tuple[Text, ...] = ()
    note: str = ""


class Vendor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A designated firm and the names by which spreadsheets know it."""

    id: Slug
    name: Text
    terms: Annotated[tuple[Term, ...], msgspec.Meta(min_length=1)]


class Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A family of names too open for a list, searched in folded, lower-case text; a weak one needs context like a weak term.

    `label` is what reports call what was met: an example is another name of the family, and was not in the cell.
    """

    vendor: Slug
    kind: TermKind
    regex: Text
    example: Text
    label: Text
    source: Text
    confidence: Confidence
    strength: Strength = Strength.STRONG
    context: tuple[Text, ...] = ()


class Agencies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whose contracts an authority covers: all executive agencies, or those of these groups, codes or names.

    The groups stand in `agencies.toml`. A name is met as whole words of a contract's agency.
    """

    all: bool = False
    groups: tuple[Slug, ...] = ()
    codes: tuple[Text, ...] = ()
    names: tuple[Text, ...] = ()


class AgencyGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Agencies that laws name together, by the codes and names of contract lists; `name` is what reports call them."""

    name: Text
    codes: tuple[Text, ...]
    names: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]


class AgencyGroups(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of groups."""

    groups: dict[Slug, AgencyGroup]


class DeadlineRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When something is due: `count` units after the trigger, or the day `on`; the follow-up counts from submission."""

    unit: DeadlineUnit
    source: Text
    confidence: Confidence
    count: Count = 0
    trigger: Text = "identified"
    follow_up_business_days: Count = 0
    on: date | None = None


class Recipient(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who takes a report or a disclosure: a person or portal, its link, the form that it uses; `agencies` says for whose contracts."""

    name: Text
    agencies: Agencies = Agencies(all=True)
    link: str = ""
    form: str = ""


class Clause(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One box of one edition of a clause, provision, order, statute or memo: what it says, and the test that it poses.

    `duties` are what it asks; with `disclose` or `report` a use is answered by telling it. `awards_from` is the first day and
    `awards_until` the day after the last on which new awards (for a provision: new solicitations) carry this edition.
    `assumed` says that nothing read shows that the text reaches this vendor, so that answers under it hold only if it does.
    The first of `recipients` that covers a contract takes what is told. `review_months` is how often SAM must be reviewed.
    """

    id: Text
    edition: Text
    title: Text
    kind: DutyKind
    duties: Annotated[tuple[Duty, ...], msgspec.Meta(min_length=1)]
    box: Text
    test: Test
    source: Text
    confidence: Confidence
    assumed: bool = False
    awards_from: date | None = None
    awards_until: date | None = None
    recipients: tuple[Recipient, ...] = ()
    review_months: Count = 0
    deadline: DeadlineRule | None = None


class Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What happened to a determination on a day, and who says so.

    `status` is where the determination stands from `effective` on (without it, from `on`); an event without a status, such as a
    filing, changes nothing. `docket` is the number of the case, where it is another than the authority's.
    """

    on: date
    text: Text
    source: Text
    confidence: Confidence
    status: LegalStatus | None = None
    effective: date | None = None
    docket: str = ""

    @property
    def since(self) -> date:
        """The first day on which the event counts: it has happened, and is in effect."""
        return max(self.on, self.effective or self.on)


class Authority(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One authority's determination: what it rests on, what happened to it, what it asks of whose contracts.

    `docket` and `link` say where a person checks what has happened since; `relief` is what the law calls a release from it.
    """

    id: Slug
    name: Text
    legal_basis: Text
    tests: Annotated[tuple[Test, ...], msgspec.Meta(min_length=1)]
    agencies: Agencies
    events: Annotated[tuple[Event, ...], msgspec.Meta(min_length=1)]
    docket: str = ""
    link: str = ""
    relief: str = ""
    clauses: tuple[Clause, ...] = ()


class CertificateText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The wording that is signed, or that this tool proposes where no official wording was found."""

    title: Text
    text: Text
    source: Text
    confidence: Confidence


class Designation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that is known of the determinations against a vendor or set of vendors.

    `checked_on` and `checked_against` say when the facts were last compared with what; `sha256` is the loader's, never the file's.
    """

    id: Slug
    name: Text
    summary: Text
    checked_on: date
    checked_against: Text
    leading_test: Test
    vendors: Annotated[tuple[Vendor, ...], msgspec.Meta(min_length=1)]
    authorities: tuple[Authority, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    conflicts: tuple[Text, ...] = ()
    certificate: CertificateText | None = None
    sha256: str = ""


class CatalogueEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A product known to embed, offer or resell a designated vendor's product: a reason to ask, never proof of use."""

    id: Slug
    product: Text
    supplier: Text
    aliases: tuple[Text, ...]
    designation: Slug
    vendor: Slug
    relation: VendorRelation
    default_on: KnownWords
    can_disable: KnownWords
    gov_variant: Text
    source: Text
    as_of: date
    confidence: Confidence
    note: str = ""


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The catalogue file."""

    checked_on: date
    entries: tuple[CatalogueEntry, ...]
