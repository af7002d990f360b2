"""What a form prints for the one who fills it in: boxes, both answers in a row, words where the answer goes.

As long as nothing of it is marked, it answers nothing.
"""

from __future__ import annotations

import re

TICKED_BOX = r"\[\s?[x*v\u2713\u2714]\s?\]|\(\s?[x*\u2713\u2714]\s?\)|[\u2612\u2611\u2705\u25a0]"
EMPTY_BOX = r"\[\s?\]|\(\s?\)|\[\s?_+\s?\]|[\u2610\u25a1\u25a2]"

_YES = "yes|y|ja|j|oui|o|s\u00ed|si|s\u00ec|sim|true|tak|\u0434\u0430|\u306f\u3044|\u662f"
_NO = "no|n|nein|non|n\u00e3o|nao|nee|nej|nei|nie|false|\u043d\u0435\u0442|\u3044\u3044\u3048|\u5426"
_NEITHER = "n/?\\.?a\\.?|not applicable|unknown|unsure|not sure|don't know|partial(?:ly)?|other"
_BOX = rf"(?:{EMPTY_BOX}|_{{2,}}|o(?=\s+\w))?\s*"
_BETWEEN = r"(?:\s*[/|\\]\s*|\s+(?:or|oder|ou|o|of|eller|lub)\s+|\s+)"
_BEFORE = r"(?:(?:please )?(?:select|choose|circle|tick|check|mark|delete)(?: one| as (?:appropriate|applicable))?\s*[:-]?\s*)?"
_HINT = rf"(?:(?!{TICKED_BOX})[(\[][^)\]]*[)\]])?[\s.:*_]*"


def _option_pattern(words: str) -> str:
    return rf"{_BOX}(?:{words})\s*{_BOX}"


_OFFER = re.compile(
    rf"{_BEFORE}[(\[]?\s*(?:{_option_pattern(_YES)}{_BETWEEN}{_option_pattern(_NO)}|{_option_pattern(_NO)}{_BETWEEN}{_option_pattern(_YES)})"
    rf"(?:{_BETWEEN}{_option_pattern(_NEITHER)}){{0,2}}\s*[)\]]?[\s.:*_]*{_HINT}",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    r"(?:please )?(?:choose an? (?:item|option|answer|value)|select an? (?:item|option|answer|value)|(?:choose|select|pick|circle) one"
    r"|please (?:select|choose)|click (?:or tap )?(?:here )?to (?:enter|add|insert) text|w\u00e4hlen sie (?:ein element|eine option) aus"
    r"|choisissez un \u00e9l\u00e9ment|elija un elemento)\s*[.:\u2026]*|_{2,}",
    re.IGNORECASE,
)
_LONGEST = 160


def is_blank_form(text: str) -> bool:
    """Whether a text is what the form itself prints where the answer goes: `Yes / No`, `[ ] Ja [ ] Nein`, `Choose an item`."""
    bare = " ".join(text.split())
    return len(bare) <= _LONGEST and bool(_OFFER.fullmatch(bare) or _INVITATION.fullmatch(bare))
