"""The page in a real browser, from a file, with hostile data: it draws, and obeys nothing but its own scripts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from analyzer.reporting.html import render_html
from analyzer.reporting.model import ReportModel

pytestmark = pytest.mark.browser
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


def opened(
    browser: object, folder: Path, model: ReportModel, script: bool = True
) -> tuple[object, list[str], list[str]]:
    """The page of `model`, what its console complained of, and what it asked the network for."""
    file = folder / "exposure.html"
    file.write_bytes(render_html(model))
    page = browser.new_context(java_script_enabled=script).new_page()
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(f"dialog {dialog.message}"))
    page.on("request", lambda request: requests.append(request.url) if request.url.startswith("http") else None)
    page.goto(file.as_uri())
    if script:
        page.wait_for_selector(".main-svg", timeout=30_000, state="attached")
    return page, complaints, requests


def test_the_charts_are_drawn_without_a_complaint_or_a_request(browser, model, tmp_path):
    page, complaints, requests = opened(browser, tmp_path, model)
    assert (complaints, requests) == ([], [])
    assert page.locator(".main-svg").count() >= 3
    assert page.get_by_text("Share chart").count() == 0


def test_hostile_texts_run_nothing_and_make_no_links(browser, hostile_model, tmp_path):
    page, complaints, requests = opened(browser, tmp_path, hostile_model)
    assert (complaints, requests) == ([], [])
    targets = page.eval_on_selector_all("a", "links => links.map(link => link.getAttribute('href') || '')")
    own = ("#", "blob:", (tmp_path / "exposure.html").as_uri() + "#")
    assert [target for target in targets if not target.startswith(own)] == []


def test_the_register_can_be_read_without_javascript(browser, model, tmp_path):
    page, _, _ = opened(browser, tmp_path, model, script=False)
    text = page.inner_text("body")
    assert all(finding.firm in text for finding in model.findings)
