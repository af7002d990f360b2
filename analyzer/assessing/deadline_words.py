"""Says a clause's deadline in words. Clocks start only when a person enters a date (docs/rules.md rule 8)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from analyzer.text.phrases import count_noun

if TYPE_CHECKING:
    from analyzer.designations import DeadlineRule

_UNIT = {"business_days": "business day", "hours": "hour", "calendar_days": "calendar day"}


def due_rule(deadline: DeadlineRule | None) -> str:
    """For instance `due 3 business days after identified; follow-up 10 business days after submission`."""
    if deadline is None:
        return ""
    doubt = "" if deadline.confidence == "verified" else f" ({deadline.confidence} source)"
    if deadline.on is not None:
        return f"by {deadline.on.isoformat()}{doubt}"
    rule = f"due {count_noun(deadline.count, _UNIT[deadline.unit])} after {deadline.trigger}"
    if deadline.follow_up_business_days:
        rule += f"; follow-up {count_noun(deadline.follow_up_business_days, 'business day')} after submission"
    return rule + doubt


def due_date(deadline: DeadlineRule | None) -> date | None:
    """A calendar date only where the act itself names one."""
    return deadline.on if deadline else None
