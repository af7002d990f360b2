"""JSON as our outputs have it, with amounts as exact numbers: indented, pure ASCII, no NaN."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec

_NO_ASCII = re.compile(r"[^\x00-\x7f]+")


def exact_json(record: Any) -> str:
    """A record as JSON text. A `Decimal` is a number with all its digits, a date ISO text; a float must be finite."""
    encoded = msgspec.json.Encoder(decimal_format="number").encode(record)
    text = msgspec.json.format(encoded, indent=2).decode()
    return _NO_ASCII.sub(lambda letters: json.dumps(letters[0])[1:-1], text)
