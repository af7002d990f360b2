"""Every route of docs/rules.md rule 3, each with the smallest table that shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from analyzer.designations import CatalogueEntry, Confidence
from analyzer.designations.designation_words import KnownWords, VendorRelation
from analyzer.vocabulary import Polarity, Verdict
from tests.case import AS_OF, Case, Meets

COPILOT = CatalogueEntry(
    id="copilot",
    product="Copilot",
    supplier="GitHub",
    aliases=(),
    designation="acme",
    vendor="acme",
    relation=VendorRelation.EMBEDS,
    default_on=KnownWords.UNKNOWN,
    can_disable=KnownWords.UNKNOWN,
    gov_variant="unknown",
    source="docs",
    as_of=AS_OF,
    confidence=Confidence.VERIFIED,
)


def test_a_payment_to_the_vendor_is_direct_and_proven(case: Case, vendor_cell: Callable[[], Meets]) -> None:
    case.sheet("payments", {"supplier": vendor_cell(), "date_on": date(2026, 6, 1)})
    case.trace("Prime")
    assert case.paths() == {("Prime", "direct"): (1, True)}


def test_the_vendors_product_bought_from_another_firm_is_resale_at_tier_two(case: Case, meets: type[Meets]) -> None:
    case.sheet("payments", {"supplier": "AWS", "product": meets("Zeus 4 (Bedrock)", marked="Zeus")})
    case.trace("Prime")
    assert case.paths()["Prime", "resale"] == (2, True)
    assert case.paths()["AWS", "resale"] == (1, True)


def test_other_customers_of_a_reseller_are_not_exposed(case: Case, meets: type[Meets]) -> None:
    case.sheet(
        "dependencies",
        {"firm": "Buyer", "supplier": "AWS", "product": meets("Zeus 4", marked="Zeus")},
        {"firm": "Other", "supplier": "AWS", "product": "Storage"},
    )
    case.trace("Prime")
    assert not [firm for firm, _ in case.paths() if firm == "Other"]


def test_a_product_that_contains_it_exposes_every_user_of_that_product(case: Case, meets: type[Meets]) -> None:
    case.sheet("products", {"supplier": "Docs Inc", "product": "DocuMind", "component": meets("Zeus")})
    case.sheet("dependencies", {"firm": "User", "supplier": "Docs Inc", "product": "Documind"})
    case.trace("Prime")
    assert case.paths()["User", "embedded"] == (2, True)
    assert case.paths()["Docs Inc", "embedded"] == (2, True)


def test_a_software_list_that_names_no_product_speaks_of_the_firm_itself(case: Case, meets: type[Meets]) -> None:
    case.sheet("dependencies", {"component": meets("zeus-sdk", marked="zeus")}, {"component": "zlib"}, sbom=True)
    case.trace("Prime")
    assert case.paths() == {("Prime", "direct"): (1, True)}


def test_a_software_list_without_product_belongs_to_the_maker_that_it_names(case: Case, meets: type[Meets]) -> None:
    case.sheet("dependencies", {"supplier": "Docs Inc", "component": meets("zeus-sdk", marked="zeus")}, sbom=True)
    case.trace("Prime")
    assert case.paths() == {("Docs Inc", "direct"): (1, True)}


def test_products_inside_products_add_a_tier_each(case: Case, meets: type[Meets]) -> None:
    case.sheet(
        "products",
        {"supplier": "Deep", "product": "Core Engine", "component": meets("Zeus")},
        {"supplier": "Mid", "product": "Middle Kit", "component": "Core Engine; zlib"},
    )
    case.sheet("dependencies", {"firm": "User", "supplier": "Mid", "product": "Middle Kit"})
    case.trace("Prime")
    assert case.paths()["User", "embedded"] == (3, True)


def test_a_subcontractors_use_reaches_its_prime_at_every_tier_and_cycles_end(case: Case, meets: type[Meets]) -> None:
    case.sheet(
        "subcontracts",
        {"firm": "Prime", "supplier": "Sub"},
        {"firm": "Sub", "supplier": "SubSub"},
        {"firm": "SubSub", "supplier": "Prime"},
    )
    case.sheet("firms", {"firm": "SubSub", "notes": meets("We use Zeus", marked="Zeus")})
    case.trace("Prime")
    assert case.paths() == {
        ("SubSub", "direct"): (1, True),
        ("Sub", "subcontract"): (2, True),
        ("Prime", "subcontract"): (3, True),
    }


def test_an_owner_and_a_subsidiary_are_affiliates(case: Case, vendor_cell: Callable[[], Meets]) -> None:
    case.sheet("ownership", {"firm": "Child", "supplier": "Holding"}, {"firm": "Sister", "supplier": "Holding"})
    case.sheet("payments", {"firm": "Child", "supplier": vendor_cell()})
    case.trace("Prime")
    paths = case.paths()
    assert paths["Holding", "affiliate"] == (2, True)
    assert paths["Sister", "affiliate"] == (3, True)
    assert ("Child", "affiliate") not in paths


def test_a_suppliers_internal_use_is_a_remark_to_its_customers_at_any_distance(case: Case, meets: type[Meets]) -> None:
    case.sheet("firms", {"firm": "Printer", "notes": meets("Zeus for drafts", marked="Zeus")})
    case.sheet("payments", {"firm": "Buyer", "supplier": "Printer"}, {"firm": "Far", "supplier": "Buyer"})
    case.trace("Prime")
    assert case.paths() == {
        ("Printer", "direct"): (1, True),
        ("Buyer", "supplier"): (2, True),
        ("Far", "supplier"): (3, True),
    }


def test_a_catalogue_product_is_assumed_and_never_proven(case: Case, meets: type[Meets]) -> None:
    case.sheet(
        "dependencies",
        {"supplier": "GitHub", "product": meets("Copilot", verdict=Verdict.POSSIBLE, catalogue="copilot")},
    )
    case.trace("Prime", catalogue=[COPILOT])
    assert case.paths() == {("Prime", "embedded"): (2, False)}


def test_a_setting_in_the_row_closes_the_assumption_of_the_catalogue(case: Case, meets: type[Meets]) -> None:
    case.sheet(
        "dependencies",
        {
            "supplier": "GitHub",
            "product": meets("Copilot", verdict=Verdict.POSSIBLE, catalogue="copilot"),
            "notes": meets(
                "Zeus disabled by admin", polarity=Polarity.DENIED, verdict=Verdict.POSSIBLE, catalogue="copilot"
            ),
        },
    )
    case.trace("Prime", catalogue=[COPILOT])
    assert case.paths() == {}


def test_a_denial_in_the_row_that_is_no_setting_leaves_the_assumption_open(case: Case, meets: type[Meets]) -> None:
    case.sheet(
        "dependencies",
        {
            "supplier": "GitHub",
            "product": meets("Copilot", verdict=Verdict.POSSIBLE, catalogue="copilot"),
            "notes": meets("Zeus disabled in Slack", marked="Zeus", polarity=Polarity.DENIED),
        },
    )
    case.trace("Prime", catalogue=[COPILOT])
    assert case.paths() == {("Prime", "embedded"): (2, False)}


def test_a_proven_longer_path_is_not_hidden_by_an_unproven_shorter_one(case: Case, meets: type[Meets]) -> None:
    case.sheet("dependencies", {"firm": "Prime", "product": meets("Zeuss", verdict=Verdict.POSSIBLE)})
    case.sheet("subcontracts", {"firm": "Prime", "supplier": "Sub"})
    case.sheet("firms", {"firm": "Sub", "notes": meets("Zeus", marked="Zeus")})
    case.trace("Prime")
    assert case.paths()["Prime", "direct"] == (1, False)
    assert case.paths()["Prime", "subcontract"] == (2, True)


def test_past_and_planned_use_is_not_proven(case: Case, meets: type[Meets]) -> None:
    case.sheet(
        "firms",
        {"firm": "Former", "notes": meets("stopped using Zeus", marked="Zeus", polarity=Polarity.PAST)},
        {"firm": "Future", "notes": meets("will use Zeus", marked="Zeus", polarity=Polarity.PLANNED)},
        {"firm": "Never", "notes": meets("no Zeus", marked="Zeus", polarity=Polarity.DENIED)},
    )
    case.trace("Prime")
    assert case.paths() == {("Former", "direct"): (1, False), ("Future", "direct"): (1, False)}


def test_a_last_payment_older_than_eighteen_months_is_past(case: Case, vendor_cell: Callable[[], Meets]) -> None:
    case.sheet(
        "payments",
        {"firm": "Old", "supplier": vendor_cell(), "date_on": date(2025, 3, 14)},
        {"firm": "Recent", "supplier": vendor_cell(), "date_on": date(2025, 3, 15)},
    )
    case.trace("Prime")
    assert case.paths() == {("Old", "direct"): (1, False), ("Recent", "direct"): (1, True)}


def test_the_vendors_own_record_is_no_customer_of_itself(case: Case, vendor_cell: Callable[[], Meets]) -> None:
    case.sheet("firms", {"firm": vendor_cell()})
    case.trace()
    assert case.paths() == {}
    assert case.connection.execute("SELECT firm_key FROM designated_firm").fetchall() == [("name:acme",)]


def test_max_tier_cuts_and_says_so(case: Case, meets: type[Meets]) -> None:
    case.sheet("subcontracts", {"firm": "Prime", "supplier": "Sub"})
    case.sheet("firms", {"firm": "Sub", "notes": meets("Zeus", marked="Zeus")})
    case.trace("Prime", max_tier=1)
    assert case.paths() == {("Sub", "direct"): (1, True)}
    assert "--max-tier" in case.connection.execute("SELECT text FROM problem").fetchall()[0][0]
