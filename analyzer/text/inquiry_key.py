"""The key that the letters of an inquiry carry, by which its reply is known."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

# Letters and digits that nobody mistakes for one another when a key is read aloud or typed.
_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
# Office programs put hyphens that do not break, and dashes, where a hyphen was typed.
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212"
_HYPHEN = f"[-{_HYPHENS}]"
KEY_PATTERN = f"Q{_HYPHEN}[{_LETTERS}]{{4}}{_HYPHEN}[{_LETTERS}]{{4}}"
_KEY = re.compile(KEY_PATTERN)
_PLAIN = str.maketrans(dict.fromkeys(_HYPHENS, "-"))


def inquiry_key(firm_key: str, designations: Sequence[str]) -> str:
    """The key of an inquiry: the same addressee and designations give the same, such as `Q-7F3K-2MPA`."""
    digest = hashlib.sha256("\n".join((firm_key, *sorted(designations))).encode()).digest()
    letters = "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:8])
    return f"Q-{letters[:4]}-{letters[4:]}"


def find_keys(text: str) -> tuple[str, ...]:
    """Every key in the text, in any case and with any hyphens, as often as it stands there."""
    return tuple(key.translate(_PLAIN) for key in _KEY.findall(text.upper()))
