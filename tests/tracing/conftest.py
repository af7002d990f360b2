"""A scan's tables filled by hand, so that graph steps are tested without files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.case import Case, Meets, legal


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    made = Case(tmp_path)
    yield made
    made.connection.close()


@pytest.fixture
def meets() -> Callable[..., Meets]:
    return Meets


@pytest.fixture
def vendor_cell() -> Callable[..., Meets]:
    return legal
