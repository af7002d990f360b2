"""The tables of the page: search, facets, sorting, pages, the state in the address, and CSV of what is shown."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from analyzer.report.model import ReportModel
from analyzer.vocabulary import Answer, Position, Test
from tests.render.html.browsing import Opened, opened

pytestmark = pytest.mark.browser


@pytest.fixture
def found(browser: Browser, model: ReportModel, tmp_path: Path) -> Opened:
    return opened(browser, tmp_path, model)


def firms(model: ReportModel, test: Test, position: Position, designation: str) -> list[str]:
    return [f.firm for f in model.findings if f.designation == designation and f.under(test).position is position]


def test_a_tile_leads_to_the_firms_that_it_counts(found: Opened, model: ReportModel) -> None:
    found.page.click("#answer a[data-to*='position=unresolved']")
    found.until("document.querySelector('#register [data-count]').textContent.includes(' of ')")
    assert found.rows("register") == firms(model, Test.USE, Position.UNRESOLVED, "anthropic")


def test_the_positions_follow_the_chosen_test(found: Opened, model: ReportModel) -> None:
    found.go("register&designation=anthropic&test=provide&position=unresolved")
    assert found.rows("register") == firms(model, Test.PROVIDE, Position.UNRESOLVED, "anthropic")
    found.page.select_option("#register [data-facet=test]", "dependence")
    assert found.rows("register") == firms(model, Test.DEPENDENCE, Position.UNRESOLVED, "anthropic")


def test_facets_and_search_narrow_together_and_stand_in_the_address(found: Opened) -> None:
    found.choose("register", "route", "direct")
    found.page.fill("#register [data-facet=q]", "halvorsen systems")
    assert found.rows("register") == ["Halvorsen Defense Systems, Inc."]
    assert "route=direct" in found.page.url
    assert "q=halvorsen+systems" in found.page.url


def test_an_address_brings_the_same_rows_back(
    browser: Browser, model: ReportModel, tmp_path: Path, found: Opened
) -> None:
    found.choose("register", "position", "exposed", "unresolved")
    found.go("contracts&covered=no")
    fragment = found.page.evaluate("location.hash").removeprefix("#")
    again = opened(browser, tmp_path, model, fragment)
    assert again.rows("register") == found.rows("register")
    assert 0 < len(again.rows("register")) < len(model.findings)
    chosen = again.page.locator("#register [data-choice=position] input:checked")
    assert [chosen.nth(n).get_attribute("value") for n in range(chosen.count())] == ["exposed", "unresolved"]
    assert again.page.inner_text("#register [data-choice=position] summary") == "Position 2 chosen"


def test_two_values_of_a_facet_give_the_rows_of_both(found: Opened, model: ReportModel) -> None:
    found.go("register&designation=anthropic&test=use&position=exposed&position=no_data")
    both = [f.firm for f in model.findings if f.designation == "anthropic"
            and f.under(Test.USE).position in (Position.EXPOSED, Position.NO_DATA)]  # fmt: skip
    assert found.rows("register") == both


@pytest.mark.parametrize("text", ["exposed", "own entity", "inside another product", '"own entity"', "$48,215,300.00"])
def test_the_search_finds_the_words_that_are_shown(found: Opened, text: str) -> None:
    found.page.fill("#register [data-facet=q]", text)
    rows = found.page.locator("#register tbody tr")
    shown = [re.sub(r"\s+", " ", line).lower() for line in rows.all_inner_texts()]
    assert shown, text
    words = [text.strip('"')] if text.startswith('"') else text.split()
    assert [line for line in shown if not all(word in line for word in words)] == []


def test_own_entities_can_be_shown_alone(found: Opened, model: ReportModel) -> None:
    found.page.check("#register [data-facet=own]")
    assert found.rows("register") == [finding.firm for finding in model.findings if finding.own]


def test_a_contract_has_one_row_with_all_its_duties(found: Opened, model: ReportModel) -> None:
    rows = found.page.locator("#answers tbody tr")
    keys = {(a.designation, a.firm_key, a.contract_key) for a in model.answers if a.answer is not Answer.NOT_COVERED}
    assert rows.count() == len(keys)
    chips = found.page.locator("#answers tbody .chips .chip")
    assert chips.count() == sum(1 for answer in model.answers if answer.answer is not Answer.NOT_COVERED)


def test_contradicted_firms_can_be_shown_alone(found: Opened) -> None:
    found.page.check("#register [data-facet=contradicted]")
    assert found.rows("register") == ["Brightquill Software LLC"]


def test_a_heading_sorts_and_says_so(found: Opened, model: ReportModel) -> None:
    by_dollars = sorted((f for f in model.findings), key=lambda f: -f.covered_obligated)
    heading = found.page.locator("#register thead th", has_text="Covered dollars")
    heading.click()
    assert found.rows("register") == [f.firm for f in by_dollars]
    assert heading.get_attribute("aria-sort") == "descending"
    heading.click()
    assert found.rows("register")[-1] == by_dollars[0].firm
    assert heading.get_attribute("aria-sort") == "ascending"


def test_tables_do_not_disturb_each_other(found: Opened, model: ReportModel) -> None:
    found.go("contracts&covered=no")
    assert len(found.rows("register")) == len(model.findings)
    shown = found.page.locator("#contracts tbody tr").count()
    assert shown == sum(1 for contract in model.contracts if not contract.covered)


def test_what_is_shown_is_saved_and_nothing_else(found: Opened) -> None:
    found.choose("register", "position", "unresolved")
    with found.page.expect_download() as download:
        found.page.click("#register [data-csv]")
    text = download.value.path().read_text(encoding="utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [line["firm"] for line in lines] == found.rows("register")
    assert {line["position"] for line in lines} == {"unresolved"}


def test_no_saved_text_becomes_a_formula(browser: Browser, hostile_model: ReportModel, tmp_path: Path) -> None:
    found = opened(browser, tmp_path, hostile_model)
    for grid in ("register", "paths", "answers", "contracts", "lookalikes"):
        found.go(grid)
        with found.page.expect_download() as download:
            found.page.click(f"#{grid} [data-csv]")
        text = download.value.path().read_text(encoding="utf-8-sig")
        cells = [cell for line in csv.reader(io.StringIO(text, newline="")) for cell in line]
        assert cells
        assert [cell for cell in cells if cell.strip()[:1] in tuple("=+-@")] == []


def test_a_long_table_turns_its_pages(browser: Browser, large_model: ReportModel, tmp_path: Path) -> None:
    found = opened(browser, tmp_path, large_model)
    assert len(found.rows("register")) == 20
    first = found.rows("register")[0]
    found.page.click("#register [data-step='1']")
    assert found.page.inner_text("#register [data-page]") == f"Page 2 of {-(-len(large_model.findings) // 20)}"
    assert found.rows("register")[0] != first
    assert "page=2" in found.page.url


def test_going_back_restores_the_rows_that_were_shown(found: Opened) -> None:
    every = found.rows("register")
    found.go("register&designation=anthropic&test=use&position=exposed")
    exposed = found.rows("register")
    assert 0 < len(exposed) < len(every)
    found.go("answers&answer=ask+first")
    assert found.rows("register") == exposed
    found.page.go_back()
    found.until("location.hash.startsWith('#register')")
    assert found.rows("register") == exposed
    assert found.page.inner_text("#answers [data-count]").startswith("All ")
    found.page.go_back()
    found.until("!location.hash")
    found.until(f"document.querySelectorAll('#register tbody tr').length === {len(every)}")
    assert found.rows("register") == every


def test_a_table_says_which_filters_are_in_force(found: Opened) -> None:
    found.go("register&test=use&position=exposed&own=yes")
    found.page.fill("#register [data-facet=q]", "a")
    assert re.search(
        r" rows \(Search: a; Position under: Use; Own entities only; Position: Exposed\)",
        found.page.inner_text("#register [data-count]"),
    )
    found.page.click("#register [data-clear]")
    assert "(" not in found.page.inner_text("#register [data-count]")


@pytest.mark.parametrize("text", ["$48.2 million", "48215300.00", "$48,215,300.00"])
def test_an_amount_is_found_as_it_is_written_anywhere(found: Opened, text: str) -> None:
    found.page.fill("#register [data-facet=q]", text)
    lines = found.page.locator("#register tbody tr").all_inner_texts()
    assert lines
    assert all("$48,215,300.00" in line for line in lines)


def test_what_is_folded_under_why_is_not_searched(found: Opened, model: ReportModel) -> None:
    found.page.fill("#answers [data-facet=q]", '"business days"')
    assert any("business days" in answer.due_rule for answer in model.answers)
    assert found.rows("answers") == []


def test_the_colours_that_were_chosen_are_there_after_a_reload(found: Opened) -> None:
    found.page.click("#theme")
    chosen = found.page.evaluate("document.documentElement.dataset.theme")
    found.page.reload()
    found.until("document.documentElement.classList.contains('live')")
    assert found.page.evaluate("document.documentElement.dataset.theme") == chosen
