"""The next step follows the worst test that is really asked, and never calls done or untouched what is not."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.designations import Designation
from analyzer.report.model import Finding, ReportModel
from analyzer.vocabulary import Answer, Polarity, Position, Test
from tests.acts import DEFENSE, EVERYONE, make_authority, make_clause, make_designation
from tests.case import AS_OF, Case, Meets, legal

OWN = "Northwind"
FIRMS = [OWN, "Blue Harbor", "Cedar Works", "Delta Yard", "Elm Foundry"]
ARMY, HEALTH = "Department of the Army", "Department of Health and Human Services"
POINTING = (Position.EXPOSED, Position.UNRESOLVED, Position.WAIVED)

a_firm = st.sampled_from(FIRMS)
a_maker = st.sampled_from(["Acme PBC", "Plain Software", "Sound Tools", "Good Boards"])
a_use = st.fixed_dictionaries({"firm": a_firm, "supplier": a_maker, "performance": st.sampled_from(["", "yes", "no"])})
a_subcontract = st.tuples(a_firm, a_firm).filter(lambda pair: pair[0] != pair[1])
a_contract = st.tuples(a_firm, st.sampled_from([ARMY, HEALTH]))
some_cases = st.fixed_dictionaries(
    {
        "uses": st.lists(a_use, max_size=6),
        "subcontracts": st.lists(a_subcontract, max_size=4),
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


def report(folder: Path, drawn: dict[str, Any]) -> ReportModel:
    """The report of a drawn case."""
    case = Case(folder)
    sheets = {
        "dependencies": [use(**each) for each in drawn["uses"]],
        "subcontracts": [{"firm": firm, "supplier": supplier} for firm, supplier in drawn["subcontracts"]],
        "contracts": [contract(firm, agency, at) for at, (firm, agency) in enumerate(drawn["contracts"])],
        "certificates": [certificate(firm) for firm in sorted(drawn["certified"])],
        "firms": [denial(firm) for firm in sorted(drawn["denying"])],
    }
    for kind, rows in sheets.items():
        if rows:
            case.sheet(kind, *rows)
    if drawn["refused"]:
        case.refuse()
    model = case.report(
        *([OWN] if drawn["named"] else []), designations=[act(drawn["asked"], everyone=drawn["everyone"])]
    )
    case.connection.close()
    return model


def step_of(model: ReportModel, firm: str) -> str:
    return next(finding.next_step for finding in model.findings if finding.firm == firm)


def stands_a_path(finding: Finding) -> bool:
    return any(standing.position in POINTING for standing in finding.standings)


@settings(max_examples=20, deadline=None)
@given(some_cases)
def test_no_step_says_that_nothing_is_left_while_an_answer_or_a_path_says_otherwise(drawn: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder:
        model = report(Path(folder), drawn)
    waiting = {answer.firm_key for answer in model.answers if answer.answer is Answer.ASK_FIRST}
    for finding in model.findings:
        if finding.firm_key in waiting or stands_a_path(finding):
            assert "Nothing on record points" not in finding.next_step
            assert "Nothing on record speaks" not in finding.next_step
        if stands_a_path(finding):
            assert "Nothing on record" not in finding.next_step


def test_a_certified_own_entity_whose_subcontractor_uses_it_is_told_to_ask_the_subcontractor(case: Case) -> None:
    case.sheet("firms", denial(OWN))
    case.sheet("certificates", certificate(OWN))
    case.sheet("contracts", contract(OWN))
    case.sheet("subcontracts", {"firm": OWN, "supplier": "Blue Harbor"})
    case.sheet("dependencies", use("Acme PBC", firm="Blue Harbor"))
    model = case.report(OWN, designations=[act({Test.USE, Test.PERFORMANCE})])
    assert {finding.firm: finding.position for finding in model.findings}[OWN] is Position.CERTIFIED
    assert step_of(model, OWN) == (
        "Ask the subcontractor on the path to confirm the use. Ask it too whether it uses it for your contract."
        " A duty asks about performance."
    )


def test_what_no_clause_asks_of_a_covered_contract_leaves_the_leading_test(case: Case) -> None:
    case.sheet("firms", denial(OWN))
    case.sheet("certificates", certificate(OWN))
    case.sheet("contracts", contract(OWN, HEALTH))
    case.sheet("subcontracts", {"firm": OWN, "supplier": "Blue Harbor"})
    case.sheet("firms", denial("Blue Harbor"))
    model = case.report(OWN, designations=[act({Test.PERFORMANCE}, everyone=False)])
    step = "The certificate on file holds until it ends. Nothing on record speaks against it."
    assert step_of(model, OWN) == step


def test_a_reseller_is_not_told_that_nothing_on_record_answers(case: Case) -> None:
    case.sheet("firms", {"firm": "Cloud House", "product": Meets("Zeus seats", marked="Zeus")})
    assert step_of(case.report(), "Cloud House") == (
        "Ask Cloud House whether it uses the vendor's products itself. The path on record does not answer that."
    )


def test_a_subcontractors_silence_is_asked_of_the_subcontractor(case: Case) -> None:
    case.sheet("firms", denial(OWN))
    case.sheet("contracts", contract(OWN))
    case.sheet("subcontracts", {"firm": OWN, "supplier": "Blue Harbor"})
    assert step_of(case.report(OWN, designations=[act({Test.PERFORMANCE})]), OWN).startswith(
        "Ask the subcontractors of Northwind"
    )


def test_a_file_that_could_not_be_read_is_sent_again_first(case: Case) -> None:
    case.sheet("firms", denial("Blue Harbor"))
    case.refuse()
    assert step_of(case.report(), "Blue Harbor").startswith("Have the input file that could not be read sent again.")


def test_an_own_entity_that_a_clause_waits_for_is_pressing_however_it_stands_under_the_leading_test(case: Case) -> None:
    case.sheet("firms", denial(OWN))
    case.sheet("contracts", contract(OWN))
    case.sheet("subcontracts", {"firm": OWN, "supplier": "Blue Harbor"})
    model = case.report(OWN, designations=[act({Test.PERFORMANCE})])
    assert model.urgent[0].firm == OWN
