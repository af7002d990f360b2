"""The page's own modules, each alone in a browser."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.report_models import PAYLOADS

pytestmark = pytest.mark.browser
HOME = "http://modules.test/"


def modules(browser: Browser, timezone_id: str | None = None) -> Page:
    """A page that can import the modules by name."""
    made = browser.new_context(timezone_id=timezone_id).new_page()
    assets = files("analyzer.render.html") / "assets"

    def serve(route: Route) -> None:
        name = route.request.url.removeprefix(HOME)
        body = (assets / name).read_text(encoding="utf-8") if name else "<!doctype html>"
        route.fulfill(body=body, content_type="text/javascript" if name else "text/html")

    made.route("**/*", serve)
    made.goto(HOME)
    return made


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    return modules(browser)


def call(page: Page, module: str, function: str, *values: object) -> Any:
    return page.evaluate(
        "async ([module, name, values]) => (await import(module))[name](...values)",
        [HOME + module, function, list(values)],
    )


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00a0=1", "\uff1d1", "\x00=1", "\n-2+3"]
)
def test_a_formula_is_saved_as_text(page: Page, text: str) -> None:
    assert call(page, "csv.mjs", "csvField", text).startswith("\"'")


@pytest.mark.parametrize("text", ["1", "-2.50", "plain", "a=b", "", "O'Brien"])
def test_a_plain_value_is_saved_as_it_is(page: Page, text: str) -> None:
    assert call(page, "csv.mjs", "csvField", text) == f'"{text}"'


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_leaves_its_field(page: Page, payload: str) -> None:
    field = call(page, "csv.mjs", "csvField", payload)
    assert field[0] == field[-1] == '"'
    assert field[1:-1].replace('""', "").count('"') == 0


def test_an_address_survives_the_way_there_and_back(page: Page) -> None:
    tables = {"register": {"q": ["a&b=c #d~e"], "position": ["exposed", "no_data"]}, "answers": {"firm": ["B, Inc."]}}
    fragment = call(page, "fragment.mjs", "formatFragment", "register", tables | {"paths": {"page": []}})
    assert call(page, "fragment.mjs", "parseFragment", fragment) == {"target": "register", "tables": tables}


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("0.00", "$0.00"), ("1234567.5", "$1,234,567.50"), ("-12.00", "-$12.00"), ("", ""), ("999", "$999.00")],
)
def test_an_amount_is_shown_to_the_cent(page: Page, amount: str, shown: str) -> None:
    assert call(page, "kinds.mjs", "dollars", amount) == shown


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Adak"])
def test_a_day_is_the_same_day_in_every_time_zone(browser: Browser, zone: str) -> None:
    made = modules(browser, timezone_id=zone)
    assert call(made, "kinds.mjs", "longDay", "2026-03-01") == "1 March 2026"
