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
    found.unfold()
    links = page.eval_on_selector_all(
        "figure a[data-to]",
        "all => all.map(a => [a.dataset.to, a.textContent, a.closest('figure').querySelector('h3').textContent])",
    )
    assert {title.split(":")[0] for _, _, title in links} == {
        "Positions under each test", "Covered contract dollars by position", "Exposure by tier and route",
        "How the paths run", "Through what the most exposure goes",
    }  # fmt: skip
    for to, text, title in links:
        if title.startswith(("How the paths", "Through")):
            continue  # a link of these leads to all paths that name the firm or product
        found.go(to)
        grid = to.split("&")[0]
        assert page.locator(f"#{grid} tbody tr").count() == int(text.split()[0]), (to, text)


def test_a_click_on_a_bar_leads_to_its_firms(found: Opened, model: ReportModel) -> None:
    found.draw()
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
        assert card.is_visible()
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
    packed = found.page.evaluate("Object.keys(JSON.parse(document.getElementById('cards-packs').textContent))")
    assert found.page.locator("#cards details.card").count() == 100
    found.go(packed[-1])
    found.until(f"document.getElementById('{packed[-1]}')?.open")
    assert found.page.locator(f"#{packed[-1]} .standings").count() >= 1


def test_the_marking_stands_on_the_screen_wherever_one_reads(found: Opened) -> None:
    found.go("method")
    box = box_of(found.page.locator(".marking"))
    assert box["y"] == 0
    assert found.page.inner_text(".marking") == "CUI // example marking"


@pytest.mark.parametrize(
    ("chart", "mark", "target"),
    [
        ("routes-1", ".heatmaplayer", "#paths&"),
        ("plan-1", ".bars .point", "#plan-"),
        ("points-1", ".bars .point", "#paths&"),
        ("dollars-1", ".slice:nth-child(3)", "#contracts&"),
        ("paths-1", ".sankey-node rect", "#paths"),
        ("paths-1", ".sankey-link", "#paths&"),
    ],
)
def test_every_mark_of_a_chart_leads_to_its_rows(found: Opened, chart: str, mark: str, target: str) -> None:
    found.draw()
    drawn = found.page.locator(f"#{chart} {mark}").first
    drawn.scroll_into_view_if_needed()
    if mark == ".sankey-link":  # a curve, whose middle is not the middle of its box
        drawn.dispatch_event("mouseover")
        drawn.dispatch_event("click")
    else:
        box = box_of(drawn)
        found.page.mouse.move(box["x"] + 1, box["y"] + 1)
        found.page.mouse.click(box["x"] + min(box["width"] / 2, 40), box["y"] + box["height"] / 2)
    found.until(f"location.hash.startsWith('{target}')", seconds=20)


def test_the_numbers_of_a_chart_are_saved_as_its_table_has_them(found: Opened) -> None:
    found.draw()
    found.unfold()
    with found.page.expect_download() as download:
        found.page.click("#figure-positions-1 [data-numbers]")
    text = download.value.path().read_text(encoding="utf-8-sig")
    lines = [line.split('","') for line in text.splitlines()]
    rows = found.page.locator("#figure-positions-1 table tr")
    assert len(lines) == rows.count()
    assert lines[1][0].strip('"') == rows.nth(1).locator("th").inner_text()


def test_a_contract_opens_its_page(found: Opened) -> None:
    link = found.page.locator("#answers tbody td a[href^='#contract-']").first
    number = link.inner_text()
    link.click()
    found.until("document.querySelector('#contract-pages details.card') !== null")
    card = found.page.locator("#contract-pages details.card")
    assert number in card.locator("summary").inner_text()
    assert {"Use on record", "To be asked"} <= set(card.locator("h3").all_inner_texts())


def test_what_an_entity_has_is_counted_as_its_rows_are(found: Opened) -> None:
    links = found.page.locator("#answer .standing-table a[data-to^='answers']")
    assert links.count()
    for number in range(links.count()):
        link = links.nth(number)
        count, to = int(link.inner_text()), attribute_of(link, "data-to")
        found.go(to)
        assert found.page.locator("#answers tbody tr").count() == count, to
