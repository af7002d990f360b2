"""What a sentence says about the vendor that it names."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.vocabulary import Polarity


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said, the words that say it ('' by default), and whether a cue was found at all.

    `language` is the name of the sentence's language where it is not English.
    """

    polarity: Polarity
    cue: str
    explicit: bool
    language: str = ""
