"""Opens a report in a real browser, from a file, and writes down what the browser complains of and asks the network for."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analyzer.render.html import render_html
from analyzer.report.model import ReportModel

DRAWN = "[...document.querySelectorAll('.plot')].every(plot => plot.dataset.drawn)"
RENDERED: dict[int, tuple[ReportModel, bytes]] = {}  # by identity, which the model kept beside it holds
LIVE = "document.documentElement.classList.contains('live')"


@dataclass
class Opened:
    """A page, with what its console complained of and what it asked the network for."""

    page: Any
    file: Path
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def until(self, expression: str, seconds: float = 120) -> None:
        """Wait until `expression` is true in the page; the page's own policy forbids Playwright's way of waiting."""
        limit = time.monotonic() + seconds
        while not self.page.evaluate(expression):
            assert time.monotonic() < limit, f"never true: {expression}"
            time.sleep(0.02)

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


def opened(browser: Any, folder: Path, model: ReportModel, fragment: str = "", **context: Any) -> Opened:
    """The page of `model` at `fragment`, live and drawn unless JavaScript is off; `context` goes to the browser."""
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
        found.until(f"{LIVE} && {DRAWN}")
    return found
