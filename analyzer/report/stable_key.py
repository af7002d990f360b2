"""Keys by which other programs know the same thing again in a later export: made of what it is, never of when or where."""

from __future__ import annotations

import json
from uuid import UUID, uuid5

_NAMESPACE = UUID(
    "5f0c6b1e-9d1a-5c58-8a43-0b5d2f5f2a10"
)  # ours; another one would change every key that was handed out
_DIGITS = 10


def stable_uuid(*parts: str) -> UUID:
    """The UUID (version 5) of what these texts name together: equal texts give the same one in every export."""
    return uuid5(_NAMESPACE, json.dumps(parts))


def short_key(*parts: str) -> str:
    """`EXP-` and ten hexadecimal digits: the same as `stable_uuid`, short enough for a column."""
    return f"EXP-{stable_uuid(*parts).hex[:_DIGITS].upper()}"
