"""The producers in an entry of the FCC's Covered List, which is a sentence: equipment "produced by NAME, including ..."."""

from __future__ import annotations

import re

_PRODUCER = re.compile(
    r"\b(?:produced|provided|supplied)(?:,? directly or indirectly,)?(?: or provided)? by (?!such entit)"
    r"(?P<names>.+?)(?=,? (?:including|to the extent|or any of|subject to|except)\b|[.;]?\s*$)"
)
_AND = re.compile(r" and its (?:wholly-owned )?(?:subsidiary|subsidiaries|affiliate|affiliates) ")


def producers_of(entry: str) -> list[str]:
    """The names in one entry, the first the one that it is about; none for a kind of product without a producer."""
    producer = _PRODUCER.search(" ".join(entry.split()))
    return [name.strip(" ,") for name in _AND.split(producer["names"])] if producer else []
