"""The page as a whole: it draws, asks the network for nothing, and obeys nothing but its own scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from analyzer.report.model import ReportModel
from analyzer.report.tables import TABLES
from tests.render.html.browsing import opened
from tests.report_models import Poison, many

pytestmark = pytest.mark.browser


def test_the_charts_are_drawn_without_a_complaint_or_a_request(
    browser: Browser, model: ReportModel, tmp_path: Path
) -> None:
    found = opened(browser, tmp_path, model)
    found.draw()
    assert (found.complaints, found.requests) == ([], [])
    assert found.page.locator(".main-svg").count() >= 5
    assert found.page.get_by_text("Share chart").count() == 0


def test_hostile_texts_run_nothing_make_no_links_and_ask_for_nothing(
    browser: Browser, hostile_model: ReportModel, tmp_path: Path
) -> None:
    found = opened(browser, tmp_path, hostile_model)
    page = found.page
    found.unfold()
    assert (found.complaints, found.requests) == ([], [])
    assert page.evaluate("window.pwned") is None
    targets = page.eval_on_selector_all("a", "links => links.map(link => link.getAttribute('href') || '')")
    own = ("#", "blob:", found.file.as_uri() + "#", "exposure.xlsx", *(table.file for table in TABLES))
    assert [target for target in targets if not target.startswith(own)] == []


def test_hostile_texts_stay_harmless_in_the_cards_that_lie_packed(
    browser: Browser, poisoned: Poison, model: ReportModel, tmp_path: Path
) -> None:
    found = opened(browser, tmp_path, poisoned(many(model, 200)))
    packed = found.page.evaluate(
        "Object.keys(JSON.parse(document.getElementById('cards-packs').textContent)).slice(0, 20)"
    )
    for card in packed:
        found.go(card)
        found.until(f"document.getElementById('{card}')?.open")
    assert (found.complaints, found.requests) == ([], [])
    assert found.page.evaluate("window.pwned") is None


def test_an_empty_scan_gives_sentences_and_no_blank_chart(
    browser: Browser, empty_model: ReportModel, tmp_path: Path
) -> None:
    found = opened(browser, tmp_path, empty_model)
    assert found.complaints == []
    assert found.page.locator(".plot").count() == 0
    messages = found.page.locator(".message").all_inner_texts()
    assert len(messages) == found.page.locator("figure").count() > 0
    assert all(message.endswith(".") for message in messages)


def test_the_answer_the_tasks_the_reading_and_the_register_need_no_javascript(
    browser: Browser, model: ReportModel, tmp_path: Path
) -> None:
    page = opened(browser, tmp_path, model, java_script_enabled=False).page
    text = page.inner_text("body")
    assert all(finding.firm in text for finding in model.findings)
    assert all(headline.lead in text and headline.rest in text for headline in model.headlines)
    assert all(urgent.next_step in text for urgent in model.urgent)
    assert "old_list.xls is locked with a password" in text


def test_a_table_reads_alike_with_and_without_javascript(browser: Browser, model: ReportModel, tmp_path: Path) -> None:
    still = opened(browser, tmp_path, model, java_script_enabled=False).page
    live = opened(browser, tmp_path, model).page
    for grid in ("register", "paths", "answers", "contracts", "lookalikes"):
        assert live.locator(f"#{grid} tbody").inner_text() == still.locator(f"#{grid} tbody").inner_text()


def test_a_report_of_many_firms_can_be_used_at_once_and_holds_them_all(
    browser: Browser, large_model: ReportModel, tmp_path: Path
) -> None:
    found = opened(browser, tmp_path, large_model)
    assert found.file.stat().st_size <= 7_000_000
    # The moment at which the tables answer, by the page's own clock; drawing the charts comes after it.
    assert found.page.evaluate("performance.getEntriesByName('live')[0].startTime") < 10_000
    assert found.page.inner_text("#register [data-count]") == f"All {len(large_model.findings):,} rows"


def test_a_firm_behind_the_first_rows_is_found_and_has_a_card(
    browser: Browser, large_model: ReportModel, tmp_path: Path
) -> None:
    found = opened(browser, tmp_path, large_model)
    last = [finding for finding in large_model.findings if not finding.own][-1]
    found.page.fill("#register [data-facet=q]", f'"{last.firm}"')
    found.until("document.querySelectorAll('#register tbody tr').length < 20")
    row = found.page.locator("#register tbody tr", has_text=last.firm).last
    assert last.next_step in row.inner_text()
    row.locator("th a").click()
    found.until("document.querySelector('#cards details.card[open]') !== null")
    assert last.firm_key in found.page.locator("#cards details.card[open]").inner_text()
    assert found.complaints == []


def test_the_large_report_holds_every_chart_to_its_caps(
    browser: Browser, large_model: ReportModel, tmp_path: Path
) -> None:
    page = opened(browser, tmp_path, large_model).page
    figures = page.evaluate("JSON.parse(document.getElementById('figures').textContent)")
    traces = [trace for figure in figures.values() for trace in figure["data"]]
    assert max(len(trace["ids"]) for trace in traces if trace["type"] == "treemap") <= 300 + 2 * 8 + 1
    assert max(len(trace["node"]["label"]) for trace in traces if trace["type"] == "sankey") <= 40
    assert max(len(trace["link"]["value"]) for trace in traces if trace["type"] == "sankey") <= 80
