"""Puts the properties of a build file into its texts, as far as the file itself tells them; nothing can grow by it."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ROUNDS = 8  # a property may name another one
_LONGEST = 500


def fill_properties(text: str, wanted: re.Pattern[str], properties: Mapping[str, str]) -> str:
    """`text` with what `wanted` finds replaced, its first group being the name; a name that nothing tells stays as it is."""
    for _ in range(_ROUNDS):
        filled = wanted.sub(lambda name: _short_text(properties.get(name[1], name[0]), name[0]), text[:_LONGEST])
        if filled == text or len(filled) > _LONGEST:
            break
        text = filled
    return text


def _short_text(value: str, otherwise: str) -> str:
    return value if len(value) <= _LONGEST else otherwise
