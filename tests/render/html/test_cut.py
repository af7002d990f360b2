"""A table that the page cannot hold whole says so wherever a reader could take it for whole, and leads to the rest."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from analyzer.render.html import grids
from analyzer.report.model import ReportModel
from analyzer.vocabulary import Position, Test
from tests.render.html.browsing import Opened, attribute_of, box_of, opened
from tests.report_models import D1, many

pytestmark = pytest.mark.browser
SHOWN = "5,000"


@pytest.fixture(scope="module")
def vast_model(model: ReportModel) -> ReportModel:
    """7,500 findings of 6,000 firms, of which the page shows 5,000."""
    return many(model, 6000)


@pytest.fixture(autouse=True)
def _a_page_that_holds_the_first_rows_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grids, "MAX_FURTHER", 0)


@pytest.fixture
def found(browser: Browser, vast_model: ReportModel, tmp_path: Path) -> Opened:
    return opened(browser, tmp_path, vast_model)


def count(found: Opened) -> str:
    return found.page.inner_text("#register [data-count]")


def test_the_register_says_above_its_rows_how_many_it_shows_and_where_all_are(
    found: Opened, vast_model: ReportModel
) -> None:
    every = f"{len(vast_model.findings):,}"
    assert found.page.inner_text("#firms .intro").startswith("Not every firm: the most pressing")
    assert found.page.inner_text("#register .cut") == (
        f"This page shows the {SHOWN} most pressing of {every} rows. All {every} are in findings.csv beside this page."
    )
    assert found.page.get_attribute("#register .cut a", "href") == "findings.csv"
    assert count(found) == f"The {SHOWN} most pressing of {every} rows"


def test_a_search_for_a_firm_that_was_left_out_says_where_to_look(found: Opened, vast_model: ReportModel) -> None:
    left_out = [finding.firm for finding in vast_model.findings if finding.designation == D1][-1]
    found.page.fill("#register [data-facet=q]", left_out)
    found.until("document.querySelectorAll('#register tbody tr').length === 0")
    every = len(vast_model.findings)
    assert count(found) == f"0 of the {SHOWN} rows (Search: {left_out}) on this page; all {every:,} are in findings.csv"
    assert found.page.inner_text("#register [data-none]") == (
        f"No row on this page meets this. The other {every - 5000:,} rows may: look in findings.csv beside this page."
    )


def test_every_tile_leads_to_some_firms_of_its_position(found: Opened, vast_model: ReportModel) -> None:
    tiles = found.page.locator("#answer a[data-to]")
    followed = [attribute_of(tiles.nth(n), "data-to") for n in range(tiles.count())]
    counted = {(f.designation, f.under(Test.USE).position) for f in vast_model.findings}
    assert {position for _, position in counted} >= {Position.NO_EVIDENCE, Position.NO_DATA, Position.EXPOSED}
    for designation, position in counted:
        to = next(to for to in followed if f"designation={designation}" in to and f"position={position}" in to)
        found.go(to)
        assert found.rows("register"), to


def test_the_save_button_says_how_many_of_all_rows_it_saves(found: Opened, vast_model: ReportModel) -> None:
    button = "#register [data-csv]"
    assert found.page.inner_text(button) == f"Save {SHOWN} of {len(vast_model.findings):,} rows as CSV"
    found.choose("register", "position", "certified")
    with found.page.expect_download() as download:
        found.page.click(button)
    saved = list(csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"))))
    assert found.page.inner_text(button) == f"Save {len(saved):,} of {len(vast_model.findings):,} rows as CSV"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_buttons_of_a_cut_table_hold_their_words_in_one_line(
    browser: Browser, vast_model: ReportModel, tmp_path: Path, width: int
) -> None:
    page = opened(browser, tmp_path, vast_model, viewport={"width": width, "height": 900}).page
    for button in ("data-clear", "data-csv"):
        assert box_of(page.locator(f"#register [{button}]"))["height"] < 40
        assert (
            page.evaluate(
                f"(({{ scrollWidth, clientWidth }}) => scrollWidth - clientWidth)(document.querySelector('#register [{button}]'))"
            )
            <= 0
        )
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_table_that_is_whole_says_so_as_before(browser: Browser, model: ReportModel, tmp_path: Path) -> None:
    found = opened(browser, tmp_path, model)
    assert found.page.locator(".cut").count() == 0
    assert found.page.inner_text("#firms .intro").startswith("Every firm in the inputs")
    assert count(found) == f"All {len(model.findings)} rows"
    assert found.page.inner_text("#register [data-csv]") == "Save as CSV"
    found.page.fill("#register [data-facet=q]", "nobody of this name")
    found.until("document.querySelectorAll('#register tbody tr').length === 0")
    assert found.page.inner_text("#register [data-none]") == "No row meets this."
