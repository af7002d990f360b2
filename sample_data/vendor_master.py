"""The vendor master: title rows, odd headings, comments, a total at the bottom and a hidden list of codes."""

from __future__ import annotations

from collections.abc import Iterator

from sample_data.firms import Case, Firm, Role
from sample_data.table import Row, Table, stream

HEADINGS = (
    "Supplier No.", "Supplier Name*", "UEI", "CAGE Code", "Parent Company", "Street Address", "City", "ST", "Country",
    "Primary Contact", "Contact Email", "Commodity", "Status", "YTD Spend (USD)", "Comments",
)  # fmt: skip
TITLE: tuple[Row, ...] = (
    ("Meridian Defense Systems - Approved Supplier List",),
    ("Extracted from ERP on 09/11/2026 by Procurement Operations",),
    ("Fields marked * are mandatory",),
    (),
)
COMMENTS = {
    "pinnacre": "Confirmed by e-mail 8/12: the firm uses Claude for document review.",
    "larkhollow": "Told us on 7/30 that they do not use Claude.",
    "laval": "Separators for the coolant loop. Named after its founder, no relation.",
    "aztec": "Civil works at the Dayton site.",
    "philanthropic": "Annual gift, approved by the board.",
    "hikvision": "Blocked since the camera audit; see Security.",
    "github": "Copilot seats are bought by departments.",
    "bantian": "Sole source for the bracket set.",
}
PARENTS = {"github": "Microsoft Corporation", "norvane": "Halbrook Vane Software, LLC"}
ADDRESSES = {
    "laval": ("1365 Clovis Mill Road", "Fresno", "CA", "US"),
    "bantian": ("14 Huawei Road, Bantian", "Shenzhen", "", "CN"),
    "hikvision": ("555 Qianmo Road, Binjiang", "Hangzhou", "", "CN"),
    "opus": ("2200 St. Claude Avenue", "New Orleans", "LA", "US"),
    "sonnet": ("8 Opus Lane", "Portland", "OR", "US"),
}
CONTACTS = {
    "tallgarth": ("Claude Bouchard", "claude.bouchard@tallgarth.example"),
    "fernstead": ("Marie-Claude Tremblay", "mc.tremblay@fernstead.example"),
    "aztec": ("Claudette Reyes", "creyes@aztec-eng.example"),
    "palisar": ("Jean-Claude Perrin", "jcperrin@palisar.example"),
}
STREETS = ("Industrial Parkway", "Commerce Drive", "Foundry Street", "Airport Road", "Mill Lane", "Technology Way")
CITIES = (
    ("Dayton", "OH"), ("Huntsville", "AL"), ("Tucson", "AZ"), ("Norfolk", "VA"), ("San Diego", "CA"), ("Nashua", "NH"),
)  # fmt: skip
GIVEN = ("Dana", "Priya", "Marcus", "Elena", "Tom", "Aisha", "Walter", "Grace", "Hiro", "Nadia")
FAMILY = ("Okafor", "Lindqvist", "Marsh", "Pereira", "Novak", "Whitlock", "Sandoval", "Brandt", "Ito", "Kowal")
ABSENT = (Role.LOWER_TIER,)


def vendor_master(case: Case) -> tuple[Table, ...]:
    """The list itself and the hidden sheet of commodity codes behind its drop-down."""
    listed = sum(firm.role not in ABSENT for firm in case.firms)
    below: tuple[Row, ...] = (
        ("Total", f"{listed} suppliers", *("",) * 11, f"${listed * 12_450:,}.00"),
        ("* Suppliers blocked by Security stay on the list for the audit trail.",),
    )
    vendors = Table("Suppliers", "firms", HEADINGS, lambda: _rows(case), TITLE, below)
    codes = Table("Lists", "unknown", ("Code", "Meaning"), lambda: _codes(case), hidden=True)
    return vendors, codes


def _rows(case: Case) -> Iterator[Row]:
    rng = stream(case.seed, "vendor master")
    for number, firm in enumerate(case.firms):
        if firm.role in ABSENT:
            continue
        city, state = rng.choice(CITIES)
        street = f"{rng.randrange(10, 9900)} {rng.choice(STREETS)}"
        place = ADDRESSES.get(firm.key, (street, city, state, "US"))
        contact, email = CONTACTS.get(firm.key, _contact(firm, rng.choice(GIVEN), rng.choice(FAMILY)))
        status = "Blocked" if firm.key == "hikvision" else "Active"
        yield (
            f"{100_200 + number:08d}", firm.name, firm.uei, firm.cage, PARENTS.get(firm.key, ""), *place, contact,
            email, firm.trade, status, f"{rng.randrange(1_000, 900_000):,}.00", COMMENTS.get(firm.key, ""),
        )  # fmt: skip


def _contact(firm: Firm, given: str, family: str) -> tuple[str, str]:
    host = "".join(char for char in firm.name.split(",")[0].lower() if char.isalnum())
    return f"{given} {family}", f"{given}.{family}@{host}.example".lower()


def _codes(case: Case) -> Iterator[Row]:
    trades = sorted({firm.trade for firm in case.firms})
    yield from ((f"C{number:03d}", trade) for number, trade in enumerate(trades, 1))
