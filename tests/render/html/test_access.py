"""Readable by everybody: axe-core, both themes, 320 px, the keyboard alone, and paper."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize
from pypdf import PdfReader

from analyzer.report.model import ReportModel
from tests.render.html.browsing import Scheme, opened

pytestmark = pytest.mark.browser


def grave(page: Page) -> list[str]:
    page.eval_on_selector_all("details", "all => all.forEach(one => (one.open = true))")
    violations = Axe().run(page).response["violations"]
    return [
        f"{v['id']}: {node['target']} {node['failureSummary']}"
        for v in violations if v["impact"] in ("serious", "critical")
        for node in v["nodes"][:3]
    ]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_serious(
    browser: Browser, model: ReportModel, tmp_path: Path, scheme: Scheme, width: int
) -> None:
    size: ViewportSize = {"width": width, "height": 900}
    page = opened(browser, tmp_path, model, color_scheme=scheme, viewport=size).page
    assert grave(page) == []


def test_axe_finds_nothing_serious_in_a_scan_that_found_nothing(
    browser: Browser, empty_model: ReportModel, tmp_path: Path
) -> None:
    assert grave(opened(browser, tmp_path, empty_model).page) == []


def test_the_page_is_never_wider_than_a_phone(browser: Browser, hostile_model: ReportModel, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, hostile_model, viewport={"width": 320, "height": 640}).page
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_theme_follows_the_system_until_it_is_switched(
    browser: Browser, model: ReportModel, tmp_path: Path
) -> None:
    page = opened(browser, tmp_path, model, color_scheme="dark").page
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(paper) == "rgb(18, 22, 27)"
    page.click("#theme")
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
    assert page.inner_text("#theme") == "Dark colours"


def test_the_keyboard_filters_sorts_and_opens_a_card(browser: Browser, model: ReportModel, tmp_path: Path) -> None:
    found = opened(browser, tmp_path, model)
    page = found.page
    page.focus("#register [data-facet=q]")
    page.keyboard.type("brightquill")
    assert found.rows("register") == ["Brightquill Software LLC"]
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "document.activeElement.closest('[data-facet], [data-choice], thead button, tbody a, [data-csv]')?.outerHTML ?? ''"
            )
        )
        if page.evaluate("document.activeElement.matches('#register tbody a')"):
            break
    assert sum("data-facet" in each or "data-choice" in each for each in reached) >= 5
    assert any("data-csv" in each for each in reached)
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    found.until("document.querySelector('details.card[open]') !== null")


def test_the_first_tab_skips_to_the_answer(browser: Browser, model: ReportModel, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, model).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the answer"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_holds_every_section_and_the_marking_on_each_page(
    browser: Browser, model: ReportModel, tmp_path: Path, scheme: Scheme
) -> None:
    page = opened(browser, tmp_path, model, color_scheme=scheme).page
    headings = page.locator("main > section:not(#contract-pages) > .head h2").all_inner_texts()
    assert len(headings) == 10
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    # Some fonts draw two letters as one sign.
    sheets = [normalize("NFKC", sheet.extract_text()) for sheet in PdfReader(tmp_path / "page.pdf").pages]
    assert len(sheets) > 3
    assert [sheet for sheet in sheets if "CUI // example marking" not in sheet] == []
    plain = re.sub(r"\s+", " ", " ".join(sheets))
    assert [heading for heading in headings if re.sub(r"\s+", " ", heading) not in plain] == []


def test_on_paper_the_limit_is_on_page_1_and_what_was_not_used_is_unfolded(
    browser: Browser, model: ReportModel, tmp_path: Path
) -> None:
    page = opened(browser, tmp_path, model).page
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    sheets = [normalize("NFKC", sheet.extract_text()) for sheet in PdfReader(tmp_path / "page.pdf").pages]
    first, *others = [re.sub(r"\s+", " ", sheet) for sheet in sheets]
    assert "No evidence found is not a certificate. It means" in first
    (unfolded,) = [sheet for sheet in others if "Rows and cells that were not used File, sheet" in sheet]
    assert "A row of totals." in unfolded
    assert "Not an amount of money." in unfolded


def test_on_paper_the_name_of_a_file_goes_on_in_the_next_line_between_its_words(
    browser: Browser, model: ReportModel, tmp_path: Path
) -> None:
    """The name has five seams, and is longer than its column: six pieces in several lines, each in one."""
    named = replace(model, sheets=(replace(model.sheets[0], file="answers_of_subcontractors_second_quarter.xlsx"),))
    page = opened(browser, tmp_path, named, viewport={"width": 680, "height": 900}).page
    page.emulate_media(media="print")
    lines: list[list[int]] = page.eval_on_selector_all(
        "#reading table.files tbody th bdi",
        """names => [...names[0].childNodes].filter(piece => piece.nodeType === 3).map(piece => {
            const range = document.createRange();
            range.selectNodeContents(piece);
            return [...new Set([...range.getClientRects()].map(box => Math.round(box.top)))];
        })""",
    )
    assert [len(tops) for tops in lines] == [1] * 6
    assert len({top for (top,) in lines}) > 1
