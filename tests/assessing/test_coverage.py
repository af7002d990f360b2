"""Coverage that cannot flatter: what has to be on record before "no evidence" is said of a firm."""

from __future__ import annotations

from collections.abc import Sequence

from tests.case import Case

PRODUCTS = (("Draft", "Tarn Ltd"), ("Stress", "Rost Ltd"), ("Gauge", "Pave Ltd"))


def rows(firm: str = "Alpha", products: Sequence[tuple[str, str]] = PRODUCTS) -> list[dict[str, str]]:
    return [
        {"firm": firm, "product": product, "supplier": supplier, "category": "Tools"} for product, supplier in products
    ]


def test_three_products_with_their_suppliers_are_enough(case: Case) -> None:
    case.sheet("dependencies", *rows())
    case.assess("Prime")
    assert case.under("Alpha")["use"] == "no_evidence"


def test_a_product_without_a_supplier_makes_none_known(case: Case) -> None:
    case.sheet("dependencies", *rows(products=[(product, "") for product, _ in PRODUCTS]))
    case.sheet(
        "payments",
        *[{"firm": "Alpha", "supplier": name, "amount": 5, "category": "Freight"} for name in ("A1", "B2", "C3")],
    )
    case.assess("Prime")
    assert case.under("Alpha")["use"] == "no_data"
    assert case.rows(
        "SELECT suppliers, known, products FROM coverage JOIN firm USING (firm_key) WHERE firm = 'Alpha'"
    ) == [(3, 0, 0)]


def test_a_bare_payment_to_a_software_house_keeps_the_question_open(case: Case) -> None:
    case.sheet("dependencies", *rows())
    case.sheet("payments", {"firm": "Alpha", "supplier": "Amble Ltd", "amount": 5, "category": "Software"})
    case.assess("Prime")
    assert case.under("Alpha")["use"] == "no_data"


def test_a_bare_payment_to_a_firm_of_unknown_trade_does_too(case: Case) -> None:
    case.sheet("dependencies", *rows())
    case.sheet("payments", {"firm": "Alpha", "supplier": "Amble Ltd", "amount": 5})
    case.assess("Prime")
    assert case.under("Alpha")["use"] == "no_data"


def test_a_bare_payment_for_freight_does_not(case: Case) -> None:
    case.sheet("dependencies", *rows())
    case.sheet("payments", {"firm": "Alpha", "supplier": "Amble Ltd", "amount": 5, "category": "Freight"})
    case.assess("Prime")
    assert case.under("Alpha")["use"] == "no_evidence"


def test_what_was_blocked_makes_nothing_known(case: Case) -> None:
    case.sheet("dependencies", *[row | {"disposition": "Action: Blocked"} for row in rows()])
    case.assess("Prime")
    assert case.under("Alpha")["use"] == "no_data"
