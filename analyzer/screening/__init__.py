"""Distinct texts against the terms of a designation, each verdict with its reason."""

from analyzer.screening.listing.list_candidates import say_ordinary_names
from analyzer.screening.policy.judge import screen_texts
from analyzer.screening.screen import screen_sheets
from analyzer.screening.text import Match, Text
from analyzer.screening.typed_texts import screen_typed

__all__ = ["Match", "Text", "say_ordinary_names", "screen_sheets", "screen_texts", "screen_typed"]
