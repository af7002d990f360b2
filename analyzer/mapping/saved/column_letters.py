"""Columns as spreadsheets name them: 1 is A, 28 is AB."""

from __future__ import annotations


def letters_of(col: int) -> str:
    """The letters of a column counted from 1."""
    letters = ""
    while col:
        col, rest = divmod(col - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_of(letters: str) -> int:
    """The column of its letters, capital ones."""
    col = 0
    for letter in letters:
        col = col * 26 + ord(letter) - ord("A") + 1
    return col
