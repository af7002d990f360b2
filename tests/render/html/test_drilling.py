"""From a number to the cells behind it: charts and their tables lead to rows, rows to cards, cards to cells."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from analyzer.report.model import ReportModel
from tests.render.html.browsing import Opened, attribute_of, box_of, opened

pytestmark = pytest.mark.browser


@pytest.fixture
def found(browser: Browser, model: ReportModel, tmp_path: Path) -> Opened:
    return opened(browser, tmp_path, model)


def test_a_number_of_a_chart_counts_the_rows_that_it_leads_to(found: Opened) -> None:
    page = found.page
    page.eval_on_selector_all("figure details", "all => all.forEach(one => (one.open = true))")
    links = page.eval_on_selector_all(
        "figure a[data-to]",
        "all => all.map(a => [a.dataset.to, a.textContent, a.closest('figure').innerText.split('\\n')[0]])",
    )
    assert {title.split(":")[0] for _, _, title in links} == {
        "Positions under each test", "Covered contract dollars by position", "Exposure by tier and route",
        "Paths to the designated vendor",
    }  # fmt: skip
    for to, text, title in links:
        if title.startswith("Paths"):
            continue  # a link of that chart leads to all paths that name the firm
        found.go(to)
        grid = to.split("&")[0]
        assert page.locator(f"#{grid} tbody tr").count() == int(text.split()[0]), (to, text)


def test_a_click_on_a_bar_leads_to_its_firms(found: Opened, model: ReportModel) -> None:
    bar = found.page.locator("#positions-1 .bars .point").first
    bar.scroll_into_view_if_needed()
    box = box_of(bar)
    found.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    found.until("location.hash.startsWith('#register&')")
    assert 0 < len(found.rows("register")) < len(model.findings)


def test_every_firm_opens_its_card_with_every_cell_of_evidence(found: Opened, model: ReportModel) -> None:
    for finding in {f.firm_key: f for f in model.findings}.values():
        card = found.page.locator("details.card", has=found.page.locator(f"code:text-is('{finding.firm_key}')"))
        card_id = attribute_of(card, "id")
        found.go(card_id)
        found.until(f"document.getElementById('{card_id}').open")
        text = card.inner_text()
        for item in (item for item in model.evidence if item.firm_key == finding.firm_key):
            assert item.cell.text in text
            assert f"{item.cell.file}" in text
            assert f"row {item.cell.row}" in text
            assert item.reason in text
        assert all(standing.reason in text for standing in finding.standings)


def test_the_match_is_marked_within_its_cell(found: Opened) -> None:
    marked = found.page.eval_on_selector_all("#cards mark", "marks => marks.map(mark => mark.textContent)")
    assert "Claude Sonnet 4.5" in marked


def test_cards_lead_on_to_the_next_firm(found: Opened) -> None:
    order = found.page.eval_on_selector_all("details.card", "cards => cards.map(card => card.id)")
    walked = [order[0]]
    while (links := found.page.locator(f"#{walked[-1]} .turn a:text-is('Next firm')")).count():
        walked.append(attribute_of(links.first, "href")[1:])
    assert walked == order


def test_a_packed_card_opens_from_its_address(browser: Browser, large_model: ReportModel, tmp_path: Path) -> None:
    found = opened(browser, tmp_path, large_model)
    packed = found.page.evaluate("Object.keys(JSON.parse(document.getElementById('card-packs').textContent))")
    assert found.page.locator("details.card").count() == 100
    found.go(packed[-1])
    found.until(f"document.getElementById('{packed[-1]}')?.open")
    assert found.page.locator(f"#{packed[-1]} .standings").count() >= 1


def test_the_marking_stands_on_the_screen_wherever_one_reads(found: Opened) -> None:
    found.go("method")
    box = box_of(found.page.locator(".marking"))
    assert box["y"] == 0
    assert found.page.inner_text(".marking") == "CUI // example marking"
