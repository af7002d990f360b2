"""The drafts of a small case, against what stands in its three files: worked out by hand.

Ours Inc pays Anthropic under the contract FA111 (payments.csv, row 2), and Fathom Tools for a desk that is powered by Claude (row 3)
under none. FA222 is its other contract. The scan is of Tuesday, 2026-09-15: three business days later is Friday the 18th, and ten
business days after that is 2 October.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from analyzer.report.filing.contract_index import ContractIndex, index_contracts
from analyzer.report.filing.contract_pages import contracts_to_draft, draft_contract_page
from analyzer.report.filing.draft_document import DraftDocument, DraftTable
from analyzer.report.filing.memo import draft_memo
from analyzer.report.filing.report_forms import disclosures_to_draft, draft_report_form
from analyzer.report.model import ReportModel
from analyzer.report.model.disclosure import TO_BE_SUPPLIED
from analyzer.vocabulary import Test
from tests.review.desk import PAYMENTS_FA111, WAIVED, Desk

STRUCK = re.compile(r"can sign|cannot sign|is clear\b|are clear\b|must certify|signs the clause", re.IGNORECASE)


@dataclass(frozen=True)
class Drafts:
    memo: DraftDocument
    reports: dict[str, DraftDocument]
    contracts: dict[str, DraftDocument]

    @property
    def all(self) -> tuple[DraftDocument, ...]:
        return (self.memo, *self.reports.values(), *self.contracts.values())


def drafts_of(model: ReportModel) -> Drafts:
    index: ContractIndex = index_contracts(model)
    reports = [draft_report_form(model, disclosure, index) for disclosure in disclosures_to_draft(model, index)]
    contracts = [draft_contract_page(model, group, index) for group in contracts_to_draft(index)]
    return Drafts(
        draft_memo(model), {form.subject: form for form in reports}, {page.subject: page for page in contracts}
    )


@pytest.fixture(scope="module")
def scanned_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("filing"))
    desk.put("payments.csv", PAYMENTS_FA111)
    desk.scan(test=Test.PERFORMANCE)
    return desk


@pytest.fixture(scope="module")
def model(scanned_desk: Desk) -> ReportModel:
    return scanned_desk.scan(test=Test.PERFORMANCE)


@pytest.fixture(scope="module")
def drafts(model: ReportModel) -> Drafts:
    return drafts_of(model)


def text_of(draft: DraftDocument) -> str:
    return "\n".join(draft.texts())


def value_of(draft: DraftDocument, label: str) -> str:
    return next(field.value for field in draft.fields() if field.label == label)


def section_text(draft: DraftDocument, heading: str) -> str:
    (section,) = (section for section in draft.sections if section.heading.startswith(heading))
    return text_of(DraftDocument(draft.kind, "", "", "", (section,)))


def test_the_contract_on_which_the_use_is_comes_first(drafts: Drafts) -> None:
    assert list(drafts.contracts) == ["FA111", "FA222"]
    assert list(drafts.reports) == ["FAR 52.204-30 FA111"]


def test_a_page_quotes_the_cell_that_proves_the_use_on_its_contract(drafts: Drafts) -> None:
    table = next(block for block in drafts.contracts["FA111"].sections[1].blocks if isinstance(block, DraftTable))
    assert ("payments.csv, row 2, Payee", "\u201cAnthropic, PBC\u201d") in {row[2:] for row in table.rows}
    assert "Ours Inc, direct use, tier 1 from it; proven; tied to this contract." in text_of(drafts.contracts["FA111"])


def test_a_page_does_not_quote_a_use_that_is_tied_to_another_contract(drafts: Drafts) -> None:
    page = text_of(drafts.contracts["FA222"])
    assert "payments.csv, row 2" not in page
    assert "FA111" not in page
    assert "tied elsewhere. It is not quoted here." in page
    assert "payments.csv, row 3" in page


def test_nothing_of_a_firm_that_does_not_perform_a_contract_stands_on_its_page(drafts: Drafts) -> None:
    for page in drafts.contracts.values():
        assert "Quarry Street" not in text_of(page)


def test_a_page_says_of_each_duty_what_the_record_says_and_until_when(drafts: Drafts) -> None:
    duties = section_text(drafts.contracts["FA111"], "Duties of Ours Inc")
    assert "contrary evidence" in duties
    assert "disclose or report" in duties
    assert "If this scan is the identification: 18 September 2026, follow-up on 2 October 2026" in duties
    assert "ask first" in section_text(drafts.contracts["FA222"], "Duties of Ours Inc")


def test_a_page_lists_what_nobody_has_told(drafts: Drafts) -> None:
    missing = section_text(drafts.contracts["FA111"], "Removal")
    for text in ("Contracting office", "End date", "Removal date", "the day of identification or notice"):
        assert text in missing


def test_a_form_holds_what_is_known_and_leaves_the_rest_open(drafts: Drafts) -> None:
    form = drafts.reports["FAR 52.204-30 FA111"]
    known = {
        "Contract number": "FA111",
        "Agency": "Department of Defense",
        "Report goes to": "DIBNet, https://dibnet.dod.mil",
        "First report due on, if this scan is the identification": "18 September 2026",
        "In performance of this contract": "yes",
        "Tier (steps from the firm to the vendor)": "1",
        "Supplier of the product or service": "Anthropic, PBC",
    }
    assert {label: value_of(form, label) for label in known} == known
    assert value_of(form, "Name of the product or service") == "Claude Enterprise seats"
    # The only cell that met a term of the vendor holds its name, which describes no item.
    for label in (
        "Item description",
        "Brand",
        "Model number",
        "Identified or notified",
        "Waiver requested",
        "Mission need",
        "Removal date",
    ):
        assert value_of(form, label) == TO_BE_SUPPLIED
    assert "the follow-up is due on 2 October 2026" in section_text(form, "Dates")


def test_waiver_exemption_and_mitigation_have_fields_of_their_own(drafts: Drafts) -> None:
    headings = [section.heading for section in drafts.reports["FAR 52.204-30 FA111"].sections]
    assert [each for each in headings if each.split()[0] in ("Mitigation", "Waiver", "Exemption")] == [
        "Mitigation",
        "Waiver",
        "Exemption under CIO memo (memo of 2026-03-06)",
    ]


def test_every_open_field_is_a_task_and_those_that_the_clause_names_come_first(drafts: Drafts) -> None:
    form = drafts.reports["FAR 52.204-30 FA111"]
    table = form.sections[-1].blocks[-1]
    assert isinstance(table, DraftTable)
    assert table.headings[3] == "Owner"
    assert len(table.rows) == sum(field.is_open for field in form.fields())
    named = [bool(row[2]) for row in table.rows]
    assert named == sorted(named, reverse=True)
    first = [row[1].split(": ", 1)[1] for row in table.rows[:3]]
    assert first == ["Order numbers, if any", "UEI of the supplier", "CAGE code of the supplier"]


def test_the_memo_says_what_speaks_against_and_what_must_be_asked(drafts: Drafts) -> None:
    own = section_text(drafts.memo, "Own entities")
    assert "Ours Inc: exposed under the test of performance." in own
    assert "Contrary evidence on 1 contract: FA111." in own
    assert "$500.0 thousand is obligated, mostly spent" in own
    assert "Ask first on 1 contract." in own
    assert "18 September 2026" in section_text(drafts.memo, "Deadlines")
    assert "Active since 2026-03-03" in section_text(drafts.memo, "What the law says")
    assert "3 input files were read." in section_text(drafts.memo, "How complete")


def test_a_sentence_of_the_memo_holds_one_number(drafts: Drafts) -> None:
    lines = [
        *section_text(drafts.memo, "In short").splitlines(),
        *section_text(drafts.memo, "How complete").splitlines()[:4],
    ]
    names = re.compile(r"FA\d+|\$[\d.]+ \w+")
    for sentence in (part for line in lines for part in re.split(r"(?<=\.) ", line)):
        assert len(re.findall(r"\d+", names.sub("", sentence))) <= 1, sentence


def test_no_draft_says_what_a_lawyer_would_strike(drafts: Drafts) -> None:
    assert [found[0] for draft in drafts.all for text in draft.texts() if (found := STRUCK.search(text))] == []


def test_a_ruling_fills_the_fields_of_waiver_and_removal(scanned_desk: Desk, tmp_path: Path) -> None:
    desk = scanned_desk.copy(tmp_path)
    desk.put("payments.csv", PAYMENTS_FA111)
    phase_out = {
        "Decision": "Affected: phase out", "Rationale": "Moved to another tool by then", "Owner": "P. Reyes",
        "Target date": date(2026, 12, 1), "Decided by": "J. Okafor", "Decided on": date(2026, 9, 10),
    }  # fmt: skip
    desk.review(
        desk.returned(
            ("FA111 of Department of Defense under Department of War, determination under 41", WAIVED),
            ("Ours Inc uses", phase_out),
        )
    )
    drafts = drafts_of(desk.scan(test=Test.PERFORMANCE))
    plan = "Ours Inc uses Claude Enterprise seats (Anthropic, PBC): to be removed by 1 December 2026"
    form = drafts.reports["FAR 52.204-30 FA111"]
    assert (
        value_of(form, "Waiver requested")
        == "granted, until 1 January 2027 (decided by J. Okafor on 10 September 2026)"
    )
    assert value_of(form, "Reference of the waiver") == "W-17"
    assert value_of(form, "Exemption requested") == TO_BE_SUPPLIED
    assert plan in value_of(form, "Removal date")
    assert "Moved to another tool by then (decided by J. Okafor on 10 September 2026)" in value_of(
        form, "Mitigation plan"
    )
    assert plan in value_of(drafts.contracts["FA111"], "Removal date")
    assert "Enterprise seats" not in text_of(drafts.contracts["FA222"])


def test_an_identification_that_a_person_entered_gives_the_day_and_then_that_of_the_follow_up(
    scanned_desk: Desk, tmp_path: Path
) -> None:
    """Identified on Friday, 2026-09-11: three business days later is the 16th. Submitted on the 14th: ten later is the 28th."""
    desk = scanned_desk.copy(tmp_path)
    desk.put("payments.csv", PAYMENTS_FA111)
    entered = {
        "Decision": "Use identified", "Identified on": date(2026, 9, 11), "Decided by": "J. Okafor",
        "Decided on": date(2026, 9, 14),
    }  # fmt: skip
    due = "Due next, by the day that a person entered"
    for submitted, day in ((None, "16 September 2026"), (date(2026, 9, 14), "28 September 2026")):
        cells = entered | ({"Submitted on": submitted} if submitted else {})
        desk.review(desk.returned(("When was the use identified", cells)))
        form = drafts_of(desk.scan(test=Test.PERFORMANCE)).reports["FAR 52.204-30 FA111"]
        assert value_of(form, due) == day
        assert value_of(form, "Identified or notified on, by whom") == "2026-09-11 by J. Okafor"
        assert "If this scan is the identification" not in section_text(form, "Dates")
        assert f"Due next, on {day}" in section_text(form, "Dates")
