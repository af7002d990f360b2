"""One scan that all tests of the way back start from; each works on a copy of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.report.model import ReportModel
from tests.report_models import lifelike, poison
from tests.review.desk import Desk


@pytest.fixture(scope="session")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk.scan()
    return desk


@pytest.fixture
def desk(scanned: Desk, tmp_path: Path) -> Desk:
    return scanned.copy(tmp_path)


@pytest.fixture
def hostile_model() -> ReportModel:
    """A report whose every text is an attack."""
    return poison(lifelike())
