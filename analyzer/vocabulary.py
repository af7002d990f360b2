"""The vocabularies and frozen records that cross stages, in the words of docs/glossary.md.

Vocabularies are ordered as people rank them: the worst position and the strongest evidence come first.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analyzer.column_role import ColumnRole as ColumnRole


class SheetKind(StrEnum):
    """What the rows of a sheet are about."""

    FIRMS = "firms"
    DEPENDENCIES = "dependencies"
    PAYMENTS = "payments"
    PRODUCTS = "products"
    CONTRACTS = "contracts"
    SUBCONTRACTS = "subcontracts"
    CERTIFICATES = "certificates"
    OWNERSHIP = "ownership"
    CLAUSES = "clauses"
    SOLICITATIONS = "solicitations"
    UNKNOWN = "unknown"


class Circumstance(StrEnum):
    """What an inventory tells of one use beside the use itself; of costs, only `ANNUAL_COST` is surely that of a year."""

    SEATS = "seats"
    COUNT = "count"
    LAST_SEEN = "last_seen"
    COST = "cost"
    ANNUAL_COST = "annual_cost"
    RENEWAL = "renewal"
    NOTICE = "notice"
    SUBSTITUTE = "substitute"
    SETTING = "setting"
    PLACE = "place"


class EdgeKind(StrEnum):
    """How a consumer depends on a supplier or product.

    The last four are derived, not stated: a firm named as the maker of a product provides it, a product of the designated
    vendor is made by it, an owner owns what is owned by it, and a firm is named like another one, which it may be.
    """

    USES = "uses"
    EMBEDS = "embeds"
    RESELLS = "resells"
    SUBCONTRACTS = "subcontracts"
    SUBPROCESSES = "subprocesses"
    OWNED_BY = "owned_by"
    BUYS = "buys"
    PROVIDES = "provides"
    MADE_BY = "made_by"
    OWNS = "owns"
    NAMED_LIKE = "named_like"


class EvidenceClass(StrEnum):
    """How much a piece of evidence proves, strongest first."""

    OBSERVED = "observed"
    STATED = "stated"
    INFERRED = "inferred"
    ASSUMED = "assumed"


class Polarity(StrEnum):
    """What a text says about the thing that it mentions."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    PAST = "past"
    PLANNED = "planned"
    UNCLEAR = "unclear"


class Verdict(StrEnum):
    """What screening makes of one meeting of a term and a text."""

    MATCH = "match"
    POSSIBLE = "possible"
    REJECTED = "rejected"


class State(StrEnum):
    """Where a dependency stands in time on the as-of date."""

    CURRENT = "current"
    PLANNED = "planned"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Route(StrEnum):
    """How an exposure arises."""

    DIRECT = "direct"
    RESALE = "resale"
    EMBEDDED = "embedded"
    SUBCONTRACT = "subcontract"
    AFFILIATE = "affiliate"
    SUPPLIER = "supplier"


class Test(StrEnum):
    """One question that a certificate asks; `DEPENDENCE` is the tool's own widest view."""

    USE = "use"
    PERFORMANCE = "performance"
    PROVIDE = "provide"
    DEALINGS = "dealings"
    DEPENDENCE = "dependence"


class Position(StrEnum):
    """Where a firm stands under one test, worst first; `DESIGNATED` is the vendor itself."""

    DESIGNATED = "designated"
    EXPOSED = "exposed"
    UNRESOLVED = "unresolved"
    NO_DATA = "no_data"
    NO_EVIDENCE = "no_evidence"
    CERTIFIED = "certified"
    REMEDIATED = "remediated"
    WAIVED = "waived"


class Answer(StrEnum):
    """What the record says to one duty of one contract or solicitation; nobody "signs" a clause, and nothing here says so."""

    CONTRARY_EVIDENCE = "contrary evidence"
    DISCLOSE_OR_REPORT = "disclose or report"
    ASK_FIRST = "ask first"
    NO_CONTRARY_EVIDENCE = "no contrary evidence"
    NOT_COVERED = "not covered"


class CertificateState(StrEnum):
    """What a certificate on file is worth on the as-of date, as `certificate.sql` and `certificate_state.sql` judge it."""

    CONTRADICTED = "contradicted"
    RECERTIFY = "recertify"
    VALID = "valid"
    EXPIRED = "expired"
    NOT_YET_VALID = "not yet valid"
    IMPOSSIBLE_DATE = "impossible date"
    UNDATED = "undated"
    WITHDRAWN = "withdrawn"
    SAYS_YES = "says yes"
    NO_DESIGNATION = "names no designation"
    SOME_VENDORS = "names some vendors only"
    NEAR_NAME = "names the firm by a near spelling"


class Subject(StrEnum):
    """What a person rules on.

    One first step of a firm towards the vendor, one cell text, one authority on one contract, the clock of one report under
    one clause of one contract, or whose the rows of one sheet are.
    """

    PATH = "path"
    MATCH = "match"
    CONTRACT = "contract"
    REPORT = "report"
    SHEET = "sheet"


class Ruling(StrEnum):
    """What a named person decided."""

    UNDER_REVIEW = "Under review"
    PHASE_OUT = "Affected: phase out"
    WAIVER_REQUESTED = "Affected: waiver requested"
    WAIVED = "Waived"
    REMOVED = "Removed"
    NOT_AFFECTED = "Not affected"
    NOT_THIS_VENDOR = "Not this vendor"
    IDENTIFIED = "Use identified"
    OWNER_STATED = "Owner stated"


class Justification(StrEnum):
    """Why a path is ruled not to affect the firm; after the justifications of VEX (OpenVEX, CycloneDX)."""

    NOT_PRESENT = "The vendor's product is not in what is held"
    SWITCHED_OFF = "It is switched off and cannot be used"
    NOT_THIS_FIRM = "The statement is about another firm"
    NOT_IN_SCOPE = "The use is outside of what the test asks"
    WRONG_DATA = "The cell is wrong, and its owner has confirmed it"


class TermKind(StrEnum):
    """What sort of name a term is."""

    LEGAL_NAME = "legal_name"
    AFFILIATE = "affiliate"
    FORMER_NAME = "former_name"
    PRODUCT = "product"
    MODEL = "model"
    PACKAGE = "package"
    HOST = "host"
    IDENTIFIER = "identifier"
    RESALE_NAME = "resale_name"
    PRODUCT_SORT = "product_sort"


class Strength(StrEnum):
    """Whether a term convinces alone or needs context around it."""

    STRONG = "strong"
    WEAK = "weak"


class ListKind(StrEnum):
    """The published lists that become designation files, by the words of `exposure designations import --as`."""

    SECTION_1260H = "1260h"
    SAM_FASCSA = "sam-fascsa"
    CSL = "csl"
    OPENSANCTIONS = "opensanctions"
    FCC = "fcc"
    TABLE = "table"


class Rung(StrEnum):
    """The rule by which a term met a text, most certain first."""

    IDENTIFIER = "identifier"
    PACKAGE = "package"
    HOST = "host"
    MODEL = "model"
    NAME_EXACT = "name_exact"
    NAME_NEAR = "name_near"
    NAME_WEAK = "name_weak"
    MENTION = "mention"
    CATALOGUE = "catalogue"
    PRODUCT_SORT = "product_sort"


class Redaction(StrEnum):
    """What an evidence package leaves out: the names of people, or amounts of money."""

    PERSONS = "persons"
    PRICES = "prices"


class FileStatus(StrEnum):
    """What became of one input file.

    `REFUSED` is an input that could not be read; `IGNORED` is a file that is no table (a PDF, a picture, a note) or was
    not looked into, as its sentence says. Whom either could have borne on, `BearsOn` tells.
    """

    READ = "read"
    REFUSED = "refused"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class MapQuestion:
    """What a person should say of a table; `answer` is what the mapping says if it is so."""

    text: str
    answer: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that was not read or not understood, in a sentence for the reader; what is `loud` is said first."""

    file: str
    sheet: str
    text: str
    loud: bool = False

    @property
    def placed(self) -> str:
        """The sentence behind the file and sheet that it is about."""
        place = ", sheet ".join(filter(None, (self.file, self.sheet)))
        return f"{place}: {self.text}" if place else self.text


@dataclass(frozen=True, slots=True)
class Cell:
    """One place in an input, as a person finds it: `row` is the spreadsheet's row number, first line = 1."""

    file: str
    sheet: str
    row: int
    column: str
    text: str
