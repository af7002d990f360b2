"""The right answers, worked out by hand from the planted facts and the rules, never by running the analyzer.

A blank means that the rules leave the value open: it is not compared. Every firm that is not named here has no data.
How the rules were read: tiers count hops over named firms and products; evidence that is unclear, bare, near, past or
planned leaves a question open; a questionnaire's "No" and a certificate are coverage, payments alone are not; a
certificate counts for its own test only, and later evidence outdates rather than contradicts it.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class Expected:
    """One line of findings: positions per test, the flag, and the best path under `dependence`."""

    use: str = ""
    performance: str = ""
    provide: str = ""
    dealings: str = ""
    dependence: str = ""
    contradiction: str = "no"
    route: str = ""
    tier: str = ""

    def cells(self) -> tuple[str, ...]:
        """The values in the order of the columns."""
        return astuple(self)


def parse(line: str) -> Expected:
    """`exposed unresolved - exposed exposed no direct 1`: a dash for what is open."""
    return Expected(*("" if word == "-" else word for word in line.split()))


SILENT = parse("no_data no_data no_data no_data no_data no - -")
CLEAN = parse("no_evidence - - - no_evidence no - -")
OPEN_DIRECT = parse("unresolved unresolved - unresolved unresolved no direct 1")
OPEN_CATALOGUE = parse("unresolved unresolved - - unresolved no - -")
DIRECT = parse("exposed unresolved - exposed exposed no direct 1")
RESELLER = parse("- - - exposed exposed no resale 1")
VENDOR = parse("designated designated designated designated designated no - -")
NOT_COMPARED = Expected()

ANTHROPIC: dict[str, Expected] = {
    # Card payments, seats and Bedrock lines are observed; one tool is charged to contract 2.
    "systems": parse("exposed exposed - exposed exposed no direct 1"),
    # The SDK in the bill of materials of its own product; nothing says that the product was delivered.
    "sensor": parse("exposed unresolved unresolved unresolved exposed no embedded 2"),
    # Own use denied and certified, but: Kestermoor -> Lanterfell -> Osprellin, who uses Claude Code.
    "logistics": parse("certified unresolved - - exposed no subcontract 4"),
    "kestermoor": parse("no_evidence unresolved - - exposed no subcontract 3"),
    "lanterfell": parse("no_data unresolved - - exposed no subcontract 2"),
    "osprellin": DIRECT,
    # Says what it uses Claude for; its certificate is about performance, so it is not contradicted.
    "halbrook": DIRECT,
    "norvane": parse("unresolved - - - exposed no affiliate 2"),
    # A bare "Yes", in spite of a certificate.
    "coppermoor": OPEN_DIRECT,
    "tallgarth": CLEAN,
    "bluefenn": parse("certified - - - no_evidence no - -"),
    # Receipt of March, certificate of May.
    "ironvale": parse("exposed unresolved - exposed exposed yes direct 1"),
    # Certificate of February, receipt of July: recertify.
    "lodemoor": DIRECT,
    "sablecroft": OPEN_DIRECT,
    "quillmarsh": OPEN_DIRECT,
    # One department answers No; that is not the firm's answer.
    "fernstead": SILENT,
    "granfork": OPEN_DIRECT,
    # A certificate that expired, one without dates: the questionnaire's "No" remains.
    "wrenholt": CLEAN,
    "palisar": CLEAN,
    # Undated stated use against a certificate in force; tied to our contracts.
    "wexmoor": parse("exposed exposed - exposed exposed yes direct 1"),
    # Receipts charged to contract 5.
    "redfallow": parse("exposed exposed - exposed exposed no direct 1"),
    # Last payment of 2024; a payee spelled almost like the vendor.
    "emberwick": OPEN_DIRECT,
    "sextmere": OPEN_DIRECT,
    # Says that the use is outside our contracts.
    "quarrow": parse("exposed - - exposed exposed no direct 1"),
    "cobalfenn": parse("exposed unresolved - - exposed no embedded 2"),
    "drumhollow": parse("exposed unresolved - exposed exposed no resale 2"),
    "beaconfell": OPEN_CATALOGUE,
    "cascarrow": OPEN_CATALOGUE,
    "thornbexley": OPEN_CATALOGUE,
    # Three suppliers, the product of each known, none points anywhere.
    "prairegate": CLEAN,
    "tidemoor": parse("exposed unresolved unresolved unresolved exposed no embedded 2"),
    "relaywick": parse("exposed - exposed unresolved exposed no embedded 2"),
    "windrowe": parse("unresolved unresolved unresolved unresolved unresolved no embedded 2"),
    "saltmere": CLEAN,
    "pinnacre": DIRECT,
    "brightdell": DIRECT,
    # A buyer's note of a "No" by telephone: at most no evidence, never exposed.
    "larkhollow": NOT_COMPARED,
    "anthropic": VENDOR,
    "aws": RESELLER,
    "cdw": parse("no_data - - exposed exposed no resale 1"),
    # Makers of products that offer Claude by catalogue only.
    "microsoft": NOT_COMPARED,
    "github": NOT_COMPARED,
}

# Contracts to which a use is tied. 2: Claude Code is charged to it, and Wexmoor, who uses Claude Code in performance of our
# contracts, is a subcontractor on it alone. 5: the receipts of Redfallow, a subcontractor on it, are charged to it.
TIED_CONTRACTS = frozenset((2, 5))
# `performance` of contract holders whose findings leave it open, where the answer does not: two answered No, and the one
# subcontractor on record did too; of the third nothing is on record but that its owner uses Claude.
OPEN_PERFORMANCE = {"tallgarth": "no_evidence", "bluefenn": "no_evidence", "norvane": "no_data"}

# Only firms about which the data say something under Section 889; of the others nothing is expected.
SECTION_889: dict[str, Expected] = {
    # Bought cameras before it certified.
    "sensor": parse("exposed unresolved - exposed exposed yes direct 1"),
    "systems": parse("unresolved - - - exposed no affiliate 2"),
    # Bluefenn -> Tallgarth, who uses a Dahua recorder.
    "logistics": parse("certified unresolved - - exposed no subcontract 4"),
    "bluefenn": parse("no_evidence unresolved - - exposed no subcontract 3"),
    "tallgarth": parse("exposed unresolved - exposed exposed no resale 2"),
    "summitgrove": RESELLER,
    "gatesmere": parse("exposed - exposed unresolved exposed no embedded 2"),
    "granfork": OPEN_DIRECT,
    "wrenholt": CLEAN,
    "aztec": SILENT,
    "bantian": SILENT,
    "laval": SILENT,
    "hikvision": VENDOR,
}

# Texts of the inputs that resemble a term and must never be a match.
LOOKALIKES: dict[str, tuple[str, ...]] = {
    "anthropic": (
        "Claude Laval Corporation", "CLAUDE LAVAL CORP", "Philanthropic Partners Foundation",
        "PHILANTHROPIC PARTNERS FOUNDATION", "Misanthropic Ales, LLC", "MISANTHROPIC ALES LLC", "Claude Bouchard",
        "claude.bouchard@tallgarth.example", "Marie-Claude Tremblay", "Claudette Reyes", "Jean-Claude Perrin",
        "Claude Fontaine", "Claude Delacroix", "2200 St. Claude Avenue", "8 Opus Lane", "Opus Event Rentals, LLC",
        "OPUS EVENT RENTALS", "Sonnet Coffee Roasters, LLC", "SONNET COFFEE ROASTERS", "Haiku blend, 20 lb",
        "Opus audio codec library", "Lodging, Claude Bouchard", "Anthropogenic noise study",
        "pkg:npm/opus-media-recorder@0.8.0", "pkg:npm/haiku-names@1.2.0",
        # Blocked by the proxy: nobody used it.
        "www.claude.ai",
    ),
    "section-889": ("AZTEC Engineering Group, Inc.", "AZTEC ENGINEERING GROUP INC", "14 Huawei Road, Bantian"),
}  # fmt: skip

ANSWERS = {
    "exposed": "contrary evidence", "unresolved": "ask first", "no_data": "ask first", "no_evidence": "no contrary evidence",
    "certified": "no contrary evidence",
}  # fmt: skip

# Names in the inputs that are no firm to ask, under each designation when it is scanned alone.
_NEVER_FIRMS = (
    "In-house",  # the publisher of a tool of our own
    "Xiph.Org Foundation",  # the maker of a codec that Wrenholt uses; nothing is paid to it
    "Marriott Hotels", "Home Depot",  # on a subcontractor's list of other direct costs only
    "ANTHROPIC* CLAUDE SUBSCR",  # a line of a card statement: the vendor's, or nobody's
)  # fmt: skip
NO_FIRMS: dict[str, tuple[str, ...]] = {
    "anthropic": (*_NEVER_FIRMS, "Antropic PBC"),  # the vendor, misspelt; under Section 889 a payee like any other
    "section-889": _NEVER_FIRMS,
}
