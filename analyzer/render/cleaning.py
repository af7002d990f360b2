"""Characters that no file of ours can hold are shown as U+FFFD, so that a reader sees that something stood there."""

from __future__ import annotations

import re

UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Also what could move the cursor, recolour the screen or reverse the reading order of a line.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
BREAKS = re.compile("[\t\r\n\x85\u2028\u2029]+")


def clean_text(text: str) -> str:
    """Text for a file: control characters (but tab and line breaks), lone surrogates and non-characters replaced."""
    return UNUSABLE.sub("\ufffd", text)


def file_stem(text: str, longest: int) -> str:
    """What a file may be called after a text: ASCII letters and digits, joined by underscores; '' where it has none."""
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in text)
    return "_".join(part for part in plain.split("_") if part)[:longest]


def one_line(text: str) -> str:
    """Text for a terminal: in one line, and with nothing in it that a terminal would obey."""
    return UNPRINTABLE.sub("\ufffd", BREAKS.sub(" ", text)).strip()
