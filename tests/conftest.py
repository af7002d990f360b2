"""Tests that need a real browser, a spreadsheet program or what builds a wheel are skipped loudly without it, and fail in CI."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from tempfile import TemporaryDirectory, mkdtemp

import pytest

import analyzer.xml_library  # noqa: F401 - before a test imports openpyxl

TOOLS = {
    "browser": ("Chromium", ("chromium", "chromium-browser", "google-chrome")),
    "office": ("LibreOffice Calc", ("localc",)),
    "writer": ("LibreOffice Writer", ("lowriter",)),
}
# What a test needs of Python itself. Some systems give Python without the second.
MODULES = {"builder": ("hatchling", "ensurepip")}
IN_CI = os.environ.get("CI", "").casefold() in {"1", "true"}
# What fixtures of several tests scan is kept for this run only.
os.environ["EXPOSURE_CACHE"] = mkdtemp(prefix="exposure-tests-")
atexit.register(shutil.rmtree, os.environ["EXPOSURE_CACHE"], ignore_errors=True)
_MARK = "NOT TESTED: "


def missing_tool(marker: str) -> str:
    """The tool that tests under `marker` need, if it is not there; else ''."""
    if marker in MODULES:
        return ", ".join(name for name in MODULES[marker] if find_spec(name) is None)
    tool, commands = TOOLS[marker]
    return "" if any(map(shutil.which, commands)) else tool


@pytest.fixture(autouse=True)
def _nothing_kept_before() -> Iterator[None]:
    """A cache for each test: else one that changes the code or a constant would leave its scans to the others."""
    shared = os.environ["EXPOSURE_CACHE"]
    with TemporaryDirectory(dir=shared, ignore_cleanup_errors=True) as own:
        os.environ["EXPOSURE_CACHE"] = own
        yield
    os.environ["EXPOSURE_CACHE"] = shared


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in (*TOOLS, *MODULES):
        tool = missing_tool(marker) if item.get_closest_marker(marker) else ""
        if tool and IN_CI:
            pytest.fail(f"{tool} is missing, and CI must not skip.", pytrace=False)
        if tool:
            pytest.skip(f"{_MARK}{tool} is missing")


class _LastLine:
    """Counts what was skipped for want of a tool and says it after everything else."""

    def __init__(self) -> None:
        self.skipped: dict[str, int] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        reason = str(report.longrepr[2]) if isinstance(report.longrepr, tuple) else ""
        if report.skipped and _MARK in reason:
            tool = reason.split(_MARK)[1]
            self.skipped[tool] = self.skipped.get(tool, 0) + 1

    def pytest_unconfigure(self) -> None:
        if self.skipped:
            counts = "; ".join(f"{count} tests, {tool}" for tool, count in sorted(self.skipped.items()))
            sys.stdout.write(f"\n{_MARK}{counts}\n")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_LastLine())
