"""The keys by which items of the Decisions sheet are known in every scan."""

from __future__ import annotations

import base64
import hashlib
import json
from operator import attrgetter

from analyzer.report.model.review_item import DecisionScope
from analyzer.vocabulary import Subject

_KEY_LENGTH = 26  # letters of base32: 130 bits, which no two rows share
_KEY_BYTES = 20  # at least those bits, and whole groups of base32, which is written in Python
_ENCODER = json.JSONEncoder(ensure_ascii=True)
# What of its bounds makes an item the one that it is.
_NAMED = {
    Subject.PATH: attrgetter("consumer", "supplier", "kind"),
    Subject.MATCH: attrgetter("text", "sheet_kind", "part"),
    Subject.CONTRACT: attrgetter("authority", "contract_key"),
    Subject.REPORT: attrgetter("authority", "clause", "edition", "contract_key"),
    Subject.SHEET: attrgetter("file", "sheet"),
}
_OF_A_FIRM = (Subject.PATH, Subject.MATCH)


def review_item_key(subject: Subject, designation: str, firm_key: str, bounds: DecisionScope) -> str:
    """The same in every scan: made of what the ruling binds, never of a place, an order, a displayed name or the evidence."""
    firm = (firm_key,) if subject in _OF_A_FIRM else ()
    text = _ENCODER.encode([subject, designation, *firm, *_NAMED[subject](bounds)])
    return base64.b32encode(hashlib.sha256(text.encode()).digest()[:_KEY_BYTES]).decode()[:_KEY_LENGTH]
