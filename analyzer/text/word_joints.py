"""Words written together, as programs name things: `uses_claude`, `usesClaude`, `ai.claude.enabled`."""

from __future__ import annotations

import re
from itertools import pairwise

from analyzer.text.fold import Folded, fold_with_origins

CAMEL_JOINT = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s\b)")
"""Where a word begins inside another: `PaymentDate` is two words and `DUNSNumber` too, `LLMs` and `SaaS` are one."""
_JOINING_SIGN = re.compile(r"(?<=[^\W_])[_.-]+(?=[^\W_])")


def fold_underscores(text: str) -> Folded:
    """The folded text with spaces for its underscores; each sign knows where it stood in `text`."""
    folded = fold_with_origins(text)
    return Folded(folded.original, folded.text.replace("_", " "), folded.origins, folded.breaks)


def fold_apart(text: str) -> Folded:
    """The folded text with a space at every joint of its words: `usesClaude` and `USES-CLAUDE` are both `uses claude`.

    Each sign knows where it stood in `text`; a space that is written nowhere stands where the word behind it begins.
    """
    joints = [0, *(joint.start() for joint in CAMEL_JOINT.finditer(text)), len(text)]
    letters: list[str] = []
    origins: list[int] = []
    breaks: set[int] = set()
    for start, end in pairwise(joints):
        piece = fold_with_origins(text[start:end])
        if letters and piece.text:
            letters.append(" ")
            origins.append(start)
        breaks.update(len(letters) + position for position in piece.breaks)
        letters.extend(piece.text)
        origins.extend(start + origin for origin in piece.origins)
    spaced = _JOINING_SIGN.sub(lambda signs: " " * len(signs[0]), "".join(letters))
    return Folded(text, spaced, tuple(origins), frozenset(breaks))
