"""The forms for eight contracts, field by field, against a table that was written by reading the input rows below.

Ours Inc holds eight contracts. What it tells of Claude: a payment under A1001 (row 2), one under the order A2002 of the
indefinite-delivery contract I2000 (row 3), and a subcontractor of A3003, Quarry Tools LLC, that paid for it under A3003 (row 4). It also
paid for Hikvision cameras under no contract (row 5): section 889 asks about any use, so that all eight contracts wait for a report.
The scan is of Tuesday, 2026-09-15: one business day later is the 16th, three are Friday the 18th.
"""

# ruff: noqa: E501  (a row of a file keeps its line)

from __future__ import annotations

from collections.abc import Mapping

import pytest

from analyzer.report.filing.contract_index import index_contracts
from analyzer.report.filing.draft_document import DraftDocument
from analyzer.report.filing.report_fields import FIELD_LABELS
from analyzer.report.filing.report_forms import disclosures_to_draft, draft_report_form
from tests.review.desk import Desk

CONTRACTS = """contract_award_unique_key,award_id_piid,parent_award_id_piid,recipient_name,awarding_agency_code,awarding_agency_name,awarding_office_name,award_base_action_date,total_obligated_amount,transaction_description
CONT_AWD_A1001_9700_-NONE-_-NONE-,A1001,,Ours Inc,097,Department of Defense,ACC Redstone,2025-02-03,800000.00,RADAR TESTS
CONT_AWD_A2002_9700_I2000_9700,A2002,I2000,Ours Inc,097,Department of Defense,NAVSUP Norfolk,2025-03-04,700000.00,SPARE PARTS
CONT_AWD_A3003_9700_-NONE-_-NONE-,A3003,,Ours Inc,097,Department of Defense,ACC Detroit,2025-04-01,600000.00,MISSION SOFTWARE
CONT_AWD_A4004_9700_-NONE-_-NONE-,A4004,,Ours Inc,097,Department of Defense,,2024-05-06,500000.00,TRAINING
CONT_AWD_B5005_8000_-NONE-_-NONE-,B5005,,Ours Inc,080,National Aeronautics and Space Administration,Goddard,2024-06-03,400000.00,LAB SERVICES
CONT_AWD_B6006_8000_J6000_8000,B6006,J6000,Ours Inc,080,National Aeronautics and Space Administration,Ames,2024-07-01,300000.00,WIND TUNNEL
CONT_AWD_C7007_8900_-NONE-_-NONE-,C7007,,Ours Inc,089,Department of Energy,,2023-08-01,200000.00,FENCES
CONT_AWD_D8008_7000_-NONE-_-NONE-,D8008,,Ours Inc,070,Department of Homeland Security,CBP,2022-09-01,100000.00,GATES
"""
PAYMENTS = """Customer,Payee,Description,Amount,Payment Date,Contract No.
Ours Inc,"Anthropic, PBC",Claude Team seats for test reports,1200.00,2026-07-01,A1001
Ours Inc,"Anthropic, PBC",Claude API for drawing checks,500.00,2026-07-02,A2002
Quarry Tools LLC,"Anthropic, PBC",Claude API usage,90.00,2026-07-03,A3003
Ours Inc,Hikvision USA Inc,Gate cameras DS-2CD2143,3000.00,2026-07-04,
"""
SUBAWARDS = """prime_award_unique_key,prime_award_piid,prime_awardee_name,subaward_number,subawardee_name,subaward_amount,subaward_description,subaward_action_date
CONT_AWD_A3003_9700_-NONE-_-NONE-,A3003,Ours Inc,S-1,Quarry Tools LLC,50000.00,SOFTWARE SERVICES,2025-05-01
"""
OPEN = "to be supplied"
DIBNET = "DIBNet, https://dibnet.dod.mil"
OFFICER = "the contracting officer; under an indefinite-delivery contract also the contracting officer of each order"
DOD, NASA = "Department of Defense", "National Aeronautics and Space Administration"
INQUIRY = "Inquiry by J. Okafor as of 2026-09-15 into 3 input files; every input was read. Last review of SAM: to be supplied."
HIKVISION = "Hangzhou Hikvision Digital Technology Company"
# What each form of 52.204-30 says of the use, by the contract that it is about.
CLAUDE = {
    "A1001": {
        "product_or_service_name": "Claude Team seats for test reports", "producer_name": "Anthropic, PBC", "oem_or_distributor": "OEM",
        "supplier_name": "Anthropic, PBC", "tier": "1",
        "path": "Ours Inc buys from Anthropic, PBC [payments.csv, row 2; tied to contract A1001].",
        "explanation_of_use":
            "Claude Team seats for test reports. Ours Inc buys from Anthropic, PBC [payments.csv, row 2; tied to contract A1001].",
    },
    "A2002": {
        "product_or_service_name": "Claude API for drawing checks", "producer_name": "Anthropic, PBC", "oem_or_distributor": "OEM",
        "supplier_name": "Anthropic, PBC", "tier": "1",
        "path": "Ours Inc buys from Anthropic, PBC [payments.csv, row 3; tied to contract A2002].",
        "explanation_of_use":
            "Claude API for drawing checks. Ours Inc buys from Anthropic, PBC [payments.csv, row 3; tied to contract A2002].",
    },
    "A3003": {
        "supplier_name": "Quarry Tools LLC", "tier": "2",
        "path":
            "Ours Inc subcontracts to Quarry Tools LLC [subawards.csv, row 2; tied to contract A3003]; Quarry Tools LLC buys from "
            "Anthropic, PBC [payments.csv, row 4; tied to contract A3003].",
        "explanation_of_use":
            "Claude API usage. Quarry Tools LLC buys from Anthropic, PBC [payments.csv, row 4; tied to contract A3003].",
    },
}  # fmt: skip
CAMERAS = {
    "product_or_service_name": "Gate cameras DS-2CD2143", "covered_article_or_source_name": HIKVISION, "producer_name": HIKVISION,
    "oem_or_distributor": "OEM", "supplier_name": "Hikvision USA Inc", "tier": "1",
    "in_performance_of_contract": "unknown", "due_if_identified_by_scan": "16 September 2026",
    "path": "Ours Inc buys from Hikvision USA Inc [payments.csv, row 5].",
    "explanation_of_use": "Gate cameras DS-2CD2143. Ours Inc buys from Hikvision USA Inc [payments.csv, row 5].",
}  # fmt: skip
# Contract number (that of the indefinite-delivery contract where there is one), order, agency, office, who takes the report.
PLACES = {
    "A1001": ("A1001", OPEN, OPEN, DOD, "ACC Redstone", DIBNET),
    "A2002": ("I2000", "I2000", "A2002", DOD, "NAVSUP Norfolk", DIBNET),
    "A3003": ("A3003", OPEN, OPEN, DOD, "ACC Detroit", DIBNET),
    "A4004": ("A4004", OPEN, OPEN, DOD, OPEN, DIBNET),
    "B5005": ("B5005", OPEN, OPEN, NASA, "Goddard", OFFICER),
    "B6006": ("J6000", "J6000", "B6006", NASA, "Ames", OFFICER),
    "C7007": ("C7007", OPEN, OPEN, "Department of Energy", OPEN, OFFICER),
    "D8008": ("D8008", OPEN, OPEN, "Department of Homeland Security", "CBP", OFFICER),
}
PLACE_FIELDS = ("contract_number", "idv_piid", "order_numbers", "agency", "contracting_office", "recipient")


def written_by_hand(clause: str, number: str) -> dict[str, str]:
    """Every field of a form; what no row tells is open."""
    fields = dict.fromkeys(FIELD_LABELS, OPEN) | {"provided_or_used": "used", "inquiry_record": INQUIRY}
    fields |= dict(zip(PLACE_FIELDS, PLACES[number], strict=True))
    if clause.startswith("FAR 52.204-25"):
        return fields | CAMERAS
    in_work = {
        "in_performance_of_contract": "yes", "covered_article_or_source_name": "Anthropic, PBC",
        "due_if_identified_by_scan": "18 September 2026",
    }  # fmt: skip
    return fields | in_work | CLAUDE[number]


FORMS = [*(("FAR 52.204-30", number) for number in CLAUDE), *(("FAR 52.204-25(b)(2)", number) for number in PLACES)]


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, DraftDocument]:
    """The forms that the program fills in, by clause and contract."""
    desk = Desk(tmp_path_factory.mktemp("kit"))
    (desk.inputs / "answers.csv").unlink()
    for name, text in (("contracts.csv", CONTRACTS), ("payments.csv", PAYMENTS), ("subawards.csv", SUBAWARDS)):
        desk.put(name, text)
    model = desk.scan(designation=("anthropic", "section-889"), test=None, operator="J. Okafor")
    index = index_contracts(model)
    forms = [draft_report_form(model, disclosure, index) for disclosure in disclosures_to_draft(model, index)]
    return {form.subject: form for form in forms}


def test_each_contract_has_the_forms_that_its_clauses_ask_for_and_no_other(kit: Mapping[str, DraftDocument]) -> None:
    assert {name for name in kit if not name.endswith("offer")} == {f"{clause} {number}" for clause, number in FORMS}


@pytest.mark.parametrize(("clause", "number"), FORMS)
def test_every_field_of_a_form_says_what_the_rows_say(
    kit: Mapping[str, DraftDocument], clause: str, number: str
) -> None:
    labels = {label: name for name, label in FIELD_LABELS.items()}
    filled = {labels[field.label]: field.value for field in kit[f"{clause} {number}"].fields() if field.label in labels}
    assert filled == written_by_hand(clause, number)
