"""Opens a report in a real browser, from a file, and writes down what the browser complains of and asks the network for."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypedDict, Unpack

from playwright.sync_api import Browser, FloatRect, Locator, Page, ViewportSize

from analyzer.render.html import render_html
from analyzer.report.model import ReportModel

RENDERED: dict[int, tuple[ReportModel, bytes]] = {}  # by identity, which the model kept beside it holds
Scheme = Literal["light", "dark"]
LIVE = "document.documentElement.classList.contains('live')"


class Context(TypedDict, total=False):
    """What a test asks of the browser."""

    color_scheme: Scheme
    java_script_enabled: bool
    viewport: ViewportSize


@dataclass
class Opened:
    """A page, with what its console complained of and what it asked the network for."""

    page: Page
    file: Path
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def until(self, expression: str, seconds: float = 120) -> None:
        """Wait until `expression` is true in the page; the page's own policy forbids Playwright's way of waiting."""
        limit = time.monotonic() + seconds
        while not self.page.evaluate(expression):
            assert time.monotonic() < limit, f"never true: {expression}"
            time.sleep(0.02)

    def unfold(self) -> None:
        """Open whatever is folded."""
        self.page.eval_on_selector_all("details", "all => all.forEach(one => (one.open = true))")

    def draw(self) -> None:
        """Unfold every chart of the first designation and look at it, for it is drawn when it comes into sight."""
        if self.page.locator("[data-switch]").count():
            self.page.locator("[data-switch]").nth(1).click()
        self.page.eval_on_selector_all("details.drawing", "all => all.forEach(one => (one.open = true))")
        for chart in self.page.eval_on_selector_all(
            ".plot", "all => all.filter(one => one.offsetParent).map(one => one.id)"
        ):
            self.page.evaluate(f"document.getElementById('{chart}').scrollIntoView()")
            self.until(f"document.getElementById('{chart}').dataset.drawn === 'yes'")

    def choose(self, grid: str, column: str, *values: str) -> None:
        """Choose values of a column in the filter of a table, and close the list of choices."""
        choice = self.page.locator(f"#{grid} [data-choice='{column}']")
        choice.locator("summary").click()
        for value in values:
            choice.locator(f"input[value='{value}']").check()
        self.page.keyboard.press("Escape")

    def go(self, fragment: str) -> None:
        """Follow an address within the page."""
        self.page.evaluate(f"location.hash = {fragment!r}")
        time.sleep(0.1)

    def rows(self, grid: str) -> list[str]:
        """The first cells of the rows that a table shows."""
        texts: list[str] = self.page.eval_on_selector_all(
            f"#{grid} tbody tr th bdi", "cells => cells.map(cell => cell.textContent)"
        )
        return texts


def box_of(element: Locator) -> FloatRect:
    """Where an element stands; it must be visible."""
    box = element.bounding_box()
    assert box is not None
    return box


def attribute_of(element: Locator, name: str) -> str:
    """The value of an attribute that the element must have."""
    value = element.get_attribute(name)
    assert value is not None
    return value


def opened(
    browser: Browser, folder: Path, model: ReportModel, fragment: str = "", **context: Unpack[Context]
) -> Opened:
    """The page of `model` at `fragment`, live unless JavaScript is off; `context` goes to the browser."""
    file = folder / "exposure.html"
    if id(model) not in RENDERED:
        RENDERED[id(model)] = (model, render_html(model))
    file.write_bytes(RENDERED[id(model)][1])
    page = browser.new_context(**context).new_page()
    found = Opened(page, file)
    page.on("console", lambda message: found.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: found.complaints.append(str(error)))
    page.on("dialog", lambda dialog: found.complaints.append(f"dialog {dialog.message}"))
    page.on("request", lambda asked: found.requests.append(asked.url) if asked.url.startswith("http") else None)
    page.goto(file.as_uri() + (f"#{fragment}" if fragment else ""))
    if context.get("java_script_enabled", True):
        found.until(LIVE)
    return found
