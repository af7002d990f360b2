"""The template of a designation file: every key with a comment, and the words that may stand under it."""

from __future__ import annotations

from importlib import resources
from string import Template

from analyzer.designations.designation_words import Confidence, DeadlineUnit, Duty, DutyKind, LegalStatus
from analyzer.designations.rules import PATTERN_KINDS
from analyzer.vocabulary import Strength, TermKind, Test

_WORDS = {
    "confidence": Confidence,
    "duty": Duty,
    "duty_kind": DutyKind,
    "pattern_kind": PATTERN_KINDS,
    "status": LegalStatus,
    "strength": Strength,
    "term_kind": TermKind,
    "test": Test,
    "unit": DeadlineUnit,
}


def template_text() -> str:
    """The text of a file that can be used as it stands; a person replaces what it says of an invented vendor."""
    text = resources.files(__package__).joinpath("template.toml").read_text(encoding="utf-8")
    return Template(text).substitute({name: ", ".join(words) for name, words in _WORDS.items()})
