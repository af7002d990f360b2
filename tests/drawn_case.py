"""Small cases drawn at random: who uses, buys, subcontracts, performs, denies and certifies among a handful of firms."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from analyzer.designations import Designation
from analyzer.report.model import ReportModel
from analyzer.vocabulary import Polarity, Test
from tests.acts import DEFENSE, EVERYONE, make_authority, make_clause, make_designation
from tests.case import AS_OF, Case, Meets, legal

OWN = "Northwind"
FIRMS = [OWN, "Blue Harbor", "Cedar Works", "Delta Yard", "Elm Foundry"]
ARMY, HEALTH = "Department of the Army", "Department of Health and Human Services"

a_firm = st.sampled_from(FIRMS)
a_maker = st.sampled_from(["Acme PBC", "Plain Software", "Sound Tools", "Good Boards"])
a_use = st.fixed_dictionaries({"firm": a_firm, "supplier": a_maker, "performance": st.sampled_from(["", "yes", "no"])})
a_pair = st.tuples(a_firm, a_firm).filter(lambda pair: pair[0] != pair[1])
a_contract = st.tuples(a_firm, st.sampled_from([ARMY, HEALTH]))
some_cases = st.fixed_dictionaries(
    {
        "uses": st.lists(a_use, max_size=6),
        "payments": st.lists(a_pair, max_size=3),
        "subcontracts": st.lists(a_pair, max_size=4),
        "contracts": st.lists(a_contract, max_size=4),
        "denying": st.sets(a_firm),
        "certified": st.sets(a_firm),
        "asked": st.sets(st.sampled_from([Test.USE, Test.PERFORMANCE, Test.PROVIDE])),
        "everyone": st.booleans(),
        "named": st.booleans(),
        "refused": st.booleans(),
    }
)


def act(asked: set[Test], *, everyone: bool = True) -> Designation:
    """One authority whose clauses ask about `asked`; the leading test is `use`."""
    clauses = [make_clause(f"C-{test}", test) for test in sorted(asked)]
    return make_designation(make_authority(*clauses, agencies=EVERYONE if everyone else DEFENSE))


def use(supplier: str, **parts: str) -> dict[str, Any]:
    return {"supplier": legal(supplier) if supplier == "Acme PBC" else supplier, "product": f"{supplier} Desk", **parts}


def contract(firm: str, agency: str = ARMY, at: int = 1) -> dict[str, Any]:
    return {"firm": firm, "piid": f"W9124D24C000{at}", "agency": agency, "amount": 100}


def certificate(firm: str) -> dict[str, Any]:
    dates = {"signed_on": AS_OF.replace(month=5), "valid_until": AS_OF.replace(year=2027)}
    return {"firm": firm, "designation": "Acme", "statement": "No Acme product.", "cert_test": "use", **dates}


def denial(firm: str) -> dict[str, Any]:
    return {"firm": firm, "question": Meets("No", marked="Acme", polarity=Polarity.DENIED)}


def report_of(case: Case, drawn: dict[str, Any]) -> ReportModel:
    """The report of a drawn case, whose tables stay open in `case`."""
    sheets = {
        "dependencies": [use(**each) for each in drawn["uses"]],
        "payments": [{"firm": firm, "supplier": supplier, "amount": 5} for firm, supplier in drawn["payments"]],
        "subcontracts": [{"firm": firm, "supplier": supplier} for firm, supplier in drawn["subcontracts"]],
        "contracts": [contract(firm, agency, at) for at, (firm, agency) in enumerate(drawn["contracts"])],
        "certificates": [certificate(firm) for firm in sorted(drawn["certified"])],
        "firms": [*({"firm": firm} for firm in FIRMS[1:]), *(denial(firm) for firm in sorted(drawn["denying"]))],
    }
    for kind, rows in sheets.items():
        if rows:
            case.sheet(kind, *rows)
    if drawn["refused"]:
        case.refuse()
    return case.report(
        *([OWN] if drawn["named"] else []), designations=[act(drawn["asked"], everyone=drawn["everyone"])]
    )
