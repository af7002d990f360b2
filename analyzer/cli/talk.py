"""What is said on stderr, and the only ways in which the program prints."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any


def say(text: str) -> None:
    """One line of talk on stderr. Texts from inputs may stand in it: nothing in it is obeyed by the terminal."""
    from analyzer.reporting.cleaning import one_line

    print(one_line(text), file=sys.stderr)  # noqa: T201


def give(text: str) -> None:
    """One result on stdout."""
    print(text, flush=True)  # noqa: T201


def give_json(record: Mapping[str, Any]) -> None:
    """One JSON object on stdout."""
    import json

    give(json.dumps(record, indent=2, ensure_ascii=True, allow_nan=False))
