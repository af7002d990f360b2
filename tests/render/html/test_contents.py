"""Where one is on the page, what folds, and one designation at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from analyzer.render.html.sections import SECTIONS
from analyzer.report.model import ReportModel
from tests.render.html.browsing import Opened, box_of, opened
from tests.report_models import D1, D2

pytestmark = pytest.mark.browser


@pytest.fixture
def found(browser: Browser, model: ReportModel, tmp_path: Path) -> Opened:
    return opened(browser, tmp_path, model, viewport={"width": 1280, "height": 800})


def test_the_contents_name_every_section_and_every_section_stands_in_the_contents(found: Opened) -> None:
    ids = found.page.eval_on_selector_all("main > section", "all => all.map(one => one.id)")
    assert ids == [section.id for section in SECTIONS]
    links = found.page.eval_on_selector_all("nav.contents a", "all => all.map(one => one.hash.slice(1))")
    assert links == [*ids, "top"]


def test_the_contents_stay_in_sight_and_mark_the_section_that_is_read(found: Opened) -> None:
    for section in ("firms", "charts", "answer"):
        found.go(section)
        found.until(f"document.querySelector('nav.contents a[aria-current]')?.hash === '#{section}'", seconds=20)
        assert box_of(found.page.locator("nav.contents"))["y"] <= 40


def test_an_address_unfolds_the_section_that_it_leads_to(found: Opened) -> None:
    for section in ("memo", "every-path", "rejected"):
        assert found.page.locator(f"#{section} > .fold").get_attribute("open") is None
        found.go(section)
        found.until(f"document.querySelector('#{section} > .fold').open")


def test_one_designation_is_shown_in_tables_and_parts_alike(found: Opened, model: ReportModel) -> None:
    found.page.click(f"[data-switch='{D2}']")
    assert found.rows("register") == [finding.firm for finding in model.findings if finding.designation == D2]
    assert found.page.locator(f"[data-of='{D1}']:visible").count() == 0
    assert found.page.locator(f"[data-of='{D2}']:visible").count() > 0
    assert f"designation={D2}" in found.page.evaluate("location.hash")
    found.page.click("[data-switch='']")
    assert len(found.rows("register")) == len(model.findings)
    assert found.page.locator(f"[data-of='{D1}']:visible").count() > 0


def test_the_first_screen_holds_the_entities_the_tests_and_what_presses(found: Opened) -> None:
    found.page.click(f"[data-switch='{D1}']")
    for part in (".standing-table", ".scopes", ".pressing", ".law"):
        assert box_of(found.page.locator(f"#answer {part}:visible").first)["y"] < 800, part


def test_files_beside_the_page_are_linked(found: Opened) -> None:
    targets = found.page.eval_on_selector_all("#answer .files a", "all => all.map(one => one.getAttribute('href'))")
    assert targets == ["exposure.xlsx", "#memo", "findings.csv", "answers.csv", "evidence.csv"]
