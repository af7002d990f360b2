"""How much one input file may cost before it is refused; every number is an option of the command line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from analyzer.errors import UsageProblem

_MEBIBYTE = 1 << 20
# A small file is read in well under a second; what is not done by then is running for ever.
_PROCESSOR_SECONDS_TO_START = 6
_PROCESSOR_SECONDS_PER_MEBIBYTE = 6


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds per input file. `seconds` is the most of wall time that one attempt at one file may take.

    `max_unpacked_bytes` and `max_members` bound an archive with all that is inside it.
    """

    max_bytes: int = 4096 * _MEBIBYTE
    max_unpacked_bytes: int = 2048 * _MEBIBYTE
    max_cells: int = 250_000_000
    seconds: int = 600
    memory_bytes: int = 3072 * _MEBIBYTE
    max_members: int = 2_000

    def processor_seconds(self, size: int, patience: int = 1) -> int:
        """What a file of `size` bytes may use of a processor: a busy machine does not make a good file fail."""
        earned = _PROCESSOR_SECONDS_TO_START + _PROCESSOR_SECONDS_PER_MEBIBYTE * size // _MEBIBYTE
        return min(self.seconds, earned * patience)


# What `--limit NAME=VALUE` calls each bound, and whether its value is a size such as 4GB.
_NAMES = {
    "bytes": ("max_bytes", True),
    "unpacked": ("max_unpacked_bytes", True),
    "cells": ("max_cells", False),
    "seconds": ("seconds", False),
    "memory": ("memory_bytes", True),
    "members": ("max_members", False),
}
_VALUE = re.compile(r"(\d+)\s*(?:([KMGT])i?B?)?", re.IGNORECASE)
_NAMES_TEXT = ", ".join(_NAMES)


def limits_of(given: Iterable[str]) -> Limits:
    """The limits with those of `given` (`seconds=900`, `memory=6GB`) changed; raises `UsageProblem` for any other text."""
    limits = Limits()
    for text in given:
        name, _, value = (part.strip() for part in text.partition("="))
        found = _VALUE.fullmatch(value.replace("_", "").replace(",", ""))
        if name not in _NAMES or not found or (found[2] and not _NAMES[name][1]) or not int(found[1]):
            raise UsageProblem(
                f"limit: {text!r} is none.",
                f"Write NAME=VALUE, for instance seconds=900 or memory=6GB; names: {_NAMES_TEXT}.",
            )
        factor = 1024 ** (" KMGT".index(found[2].upper()) if found[2] else 0)
        limits = replace(limits, **{_NAMES[name][0]: int(found[1]) * factor})
    return limits
