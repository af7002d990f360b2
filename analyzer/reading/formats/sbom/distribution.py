"""The package that the file name of a Python wheel or source archive tells, in a path or a web address.

Rules: the binary distribution format (PEP 427) and the names of source archives (PEP 625).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

_WHEEL = re.compile(r"([A-Za-z0-9._]+)-(\d[^-]*)(?:-\d[^-]*)?-[^-]+-[^-]+-[^-]+\.whl")
_ARCHIVE = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*?)-(\d[^-]*)\.(?:tar\.gz|tar\.bz2|tar\.xz|tgz|zip)")
_BEHIND = re.compile(r"[?#;\[\s].*", re.DOTALL)  # a query, a fragment, a condition, extras
_LONGEST = 4_096


@dataclass(frozen=True, slots=True)
class Distribution:
    """A package at one version."""

    name: str
    version: str


def distribution_of(place: str) -> Distribution | None:
    """`./wheels/anthropic-0.30.0-py3-none-any.whl` -> anthropic 0.30.0; None where the file name tells no package."""
    file = unquote(_BEHIND.sub("", place[:_LONGEST])).replace("\\", "/").rpartition("/")[2]
    found = _WHEEL.fullmatch(file) or _ARCHIVE.fullmatch(file)
    return Distribution(found[1], found[2]) if found else None
