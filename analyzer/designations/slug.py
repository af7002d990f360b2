"""Ids made of names: what stands in the `id` of a designation, vendor or authority."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_LONGEST = 40


def slug_of(name: str) -> str:
    """A readable id of at most 49 signs; two names that read the same in plain letters, or have none, differ by a hash."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall("[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    slug = "-".join(words)[:_LONGEST].strip("-")
    if plain.isascii() and slug and len("-".join(words)) <= _LONGEST:
        return slug
    return "-".join(filter(None, [slug, hashlib.sha256(name.casefold().encode()).hexdigest()[:8]]))
