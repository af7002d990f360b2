"""Paper is a document: the memo first, every row of the tables it shows, headings on every page, no closed card."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from analyzer.report.model import ReportModel
from analyzer.vocabulary import Answer, Position
from tests.render.html.browsing import opened
from tests.report_models import many

pytestmark = pytest.mark.browser


def sheets_of(browser: Browser, model: ReportModel, folder: Path) -> list[str]:
    page = opened(browser, folder, model).page
    page.pdf(path=folder / "page.pdf", format="A4")
    # Some fonts draw two letters as one sign.
    texts = [normalize("NFKC", sheet.extract_text()) for sheet in PdfReader(folder / "page.pdf").pages]
    return [re.sub(r"\s+", " ", text) for text in texts]


@pytest.fixture(scope="module")
def sheets(browser: Browser, model: ReportModel, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return sheets_of(browser, many(model, 60), tmp_path_factory.mktemp("paper"))


def between(sheets: list[str], start: str, end: str) -> str:
    """The text from one heading to another."""
    return " ".join(sheets).split(start, 1)[1].split(end, 1)[0]


def test_the_answer_takes_the_first_page_the_memo_the_next_and_what_to_do_begins_one_of_its_own(
    sheets: list[str],
) -> None:
    assert "The tests side by side" in sheets[0]
    assert "Memo for the person who answers for the company" in sheets[1]
    starts = [number for number, sheet in enumerate(sheets) if "What to settle first" in sheet]
    assert starts == [2]


def test_every_firm_of_the_register_is_printed(sheets: list[str], model: ReportModel) -> None:
    register = between(sheets, "Register of firms", "Firms and the cells behind each position")
    findings = many(model, 60).findings
    assert f"All {len(findings)} rows" in register
    plain = register.replace(" ", "")
    for finding in findings:
        assert finding.firm.replace(" ", "") in plain


def test_every_contract_with_a_duty_is_printed_as_often_as_it_has_a_row(sheets: list[str], model: ReportModel) -> None:
    answers = between(sheets, "Contracts, offers and their duties", "Register of firms")
    own_table = answers.split("Contracts (", 1)[0]
    expected = {
        (answer.designation, answer.firm_key, answer.contract_key, answer.piid)
        for answer in many(model, 60).answers
        if answer.answer is not Answer.NOT_COVERED
    }
    assert f"All {len(expected)} rows" in own_table
    for *_, piid in expected:
        rows = sum(1 for *_, other in expected if other == piid)
        assert len(re.findall(rf"(?<![\w-]){re.escape(piid)}(?![\w-])", own_table)) == rows, piid


def test_the_headings_of_a_table_stand_on_each_of_its_pages(sheets: list[str]) -> None:
    first = next(number for number, sheet in enumerate(sheets) if "Register of firms" in sheet)
    last = next(number for number, sheet in enumerate(sheets) if "Firms and the cells behind each position" in sheet)
    assert last > first
    for sheet in sheets[first + 1 : last]:
        assert "Covered contracts" in sheet


def test_a_card_is_printed_open_or_not_at_all(browser: Browser, model: ReportModel, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, model).page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    seen = page.locator("#cards details.card:visible")
    assert seen.count() == page.locator("#cards details.card[open]").count()
    names = set(page.locator("#cards details.card:visible .card-name").all_inner_texts())
    own = {finding.firm for finding in model.findings if finding.own}
    pressing = {
        finding.firm for finding in model.findings if finding.position is Position.EXPOSED or finding.contradiction
    }
    assert names == own | pressing
    assert names < {finding.firm for finding in model.findings}


def test_paper_says_what_it_leaves_out(sheets: list[str]) -> None:
    assert "Not printed: the pages of contracts" in sheets[-1]


def test_a_chart_stands_on_the_page_of_its_title(browser: Browser, model: ReportModel, tmp_path: Path) -> None:
    found = opened(browser, tmp_path, model, viewport={"width": 680, "height": 900})
    found.draw()
    found.page.emulate_media(media="print")
    heights = found.page.eval_on_selector_all(
        "figure.chart .drawing",
        "all => all.map(one => [one.closest('figure').id, getComputedStyle(one).breakInside, getComputedStyle(one).breakBefore])",
    )
    assert heights
    assert {inside for _, inside, _ in heights} == {"avoid"}
