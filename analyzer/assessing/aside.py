"""Names that are no firm that could be asked: word lists for `aside.sql`, compared by the same key as the names themselves."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from analyzer.store.steps import insert_rows
from analyzer.text.name_key import legal_forms, name_key

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_LISTS = ("no_organisation", "merchants")
_SHORTEST_FORM = 3  # letters: "CO" and "SA" are states and cities on the line of a card statement


def insert_aside_words(connection: Connection) -> None:
    """Fill `aside_word` (list, name_key) of the word lists, and of the legal forms (list `legal_form`)."""
    rows = sorted({(each, name_key(entry)) for each in _LISTS for entry in _list_entries(each)})
    rows += sorted(("legal_form", form) for form in legal_forms() if len(form) >= _SHORTEST_FORM)
    insert_rows(connection, "aside_word", ("list", "name_key"), rows)


def _list_entries(name: str) -> list[str]:
    text = resources.files(__package__).joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
