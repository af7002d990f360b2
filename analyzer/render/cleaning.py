"""Characters that no file of ours can hold are shown as U+FFFD, so that a reader sees that something stood there."""

from __future__ import annotations

import re

# Controls (C0 without tab and line breaks, DEL, C1), what reverses the reading order of a line, surrogates, noncharacters.
_UNUSABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"
UNUSABLE = re.compile(f"[{_UNUSABLE}]")
# On a terminal also the marks of direction, which turn nothing round in a file.
UNPRINTABLE = re.compile(f"[{_UNUSABLE}\u200e\u200f]")
BREAKS = re.compile("[\t\r\n\x85\u2028\u2029]+")


def clean_text(text: str) -> str:
    """Text for a file: what a program would obey, what hides or turns text round, and what is no character is replaced."""
    return text if text.isprintable() else UNUSABLE.sub("\ufffd", text)


def file_stem(text: str, longest: int) -> str:
    """What a file may be called after a text: ASCII letters and digits, joined by underscores; '' where it has none."""
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in text)
    return "_".join(part for part in plain.split("_") if part)[:longest]


def one_line(text: str) -> str:
    """Text for a terminal: in one line, and with nothing in it that a terminal would obey."""
    return UNPRINTABLE.sub("\ufffd", BREAKS.sub(" ", text)).strip()
