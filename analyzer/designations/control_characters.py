"""Characters in a file that nobody sees, and that change what a reader takes a name to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analyzer.designations.lines import Path
from analyzer.designations.rule_defect import RuleDefect

# Control characters of ASCII and Latin-1 without tab and line end, and the marks that turn the direction of writing.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def control_defects(data: Any, text: str) -> Iterator[RuleDefect]:
    """Every value of `data` that holds such a character; `text` is the file, which is walked only if it may hold one."""
    if "\\" in text or _CONTROL.search(text):
        yield from _value_defects(data, ())


def _value_defects(value: Any, path: Path) -> Iterator[RuleDefect]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _value_defects(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _value_defects(item, (*path, index))
    elif isinstance(value, str) and (control := _CONTROL.search(value)):
        yield RuleDefect(path, f"holds the control character U+{ord(control[0]):04X}, which nobody sees; take it out")
