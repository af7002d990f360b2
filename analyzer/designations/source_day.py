"""Which of an event's sources there were on a day: what was written later is no source for where the law stood."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def sources_until(sources: str, day: date) -> str:
    """Those of `sources`, which semicolons part, that name no day after `day`; one that names no day is among them.

    Examples:
        "docket sheet; opinion of 2026-09-25" until 2026-09-15 -> "docket sheet"

    """
    until = day.isoformat()
    parts = [part.strip() for part in sources.split(";")]
    return "; ".join(part for part in parts if all(named <= until for named in _DAY.findall(part)))
