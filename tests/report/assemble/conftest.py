"""A scan's tables filled by hand, so that one stage's rules are tested without files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.case import Case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = Case(tmp_path)
    yield made
    made.connection.close()
