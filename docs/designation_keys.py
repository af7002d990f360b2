"""The tables of docs/designation-files.md: every key of a file and every word of its vocabularies, from the model."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import msgspec

from analyzer.designations.json_schema import TABLES, VOCABULARIES, file_keys, key_meanings
from analyzer.designations.published.layouts import LAYOUTS
from analyzer.designations.published.list_facts import list_facts
from analyzer.designations.template import template_text

# Where the table of a record stands in the file; the file itself is the first.
PLACES = {
    "Designation": "The file",
    "Vendor": "`[[vendors]]`",
    "Term": "`terms` of a vendor",
    "Authority": "`[[authorities]]`",
    "Agencies": "`agencies` of an authority or recipient",
    "Event": "`events` of an authority",
    "Clause": "`[[authorities.clauses]]`",
    "Recipient": "`recipients` of a clause",
    "DeadlineRule": "`deadline` of a clause",
    "Pattern": "`[[patterns]]`",
    "CertificateText": "`[certificate]`",
}
WORDS = {
    "Test": "`tests`, `test`, `leading_test`",
    "LegalStatus": "`status`",
    "Confidence": "`confidence`",
    "TermKind": "`kind` of a term",
    "Strength": "`strength`",
    "DutyKind": "`kind` of a clause",
    "Duty": "`duties`",
    "DeadlineUnit": "`unit`",
}


def key_tables() -> str:
    """A table for each record, of its keys."""
    return "\n\n".join(f"### {PLACES[model.__name__]}\n\n{_key_table(model)}" for model in TABLES)


def word_tables() -> str:
    """A table for each vocabulary, of its words."""
    return "\n\n".join(f"### {WORDS[words.__name__]}\n\n{_word_table(words)}" for words in VOCABULARIES)


def list_table() -> str:
    """The lists that can be imported, with the layouts that are known by their headings."""
    rows = [
        f"| `{kind}` | {layout.title} | {', '.join(layout.headings)} | {list_facts(kind).name} |"
        for kind, layouts in LAYOUTS.items()
        for layout in layouts
    ]
    return "\n".join(["| `--as` | layout | known by the headings | becomes |", "|---|---|---|---|", *rows])


def template_block() -> str:
    """What `exposure designations new` writes."""
    return f"```toml\n{template_text().rstrip()}\n```"


def _key_table(model: type[msgspec.Struct]) -> str:
    meanings = key_meanings()[model.__name__]
    rows = [f"| `{key.name}` | {_need(key)} | {meanings[key.name]} |" for key in file_keys(model)]
    return "\n".join(["| key | | means |", "|---|---|---|", *rows])


def _need(key: Any) -> str:
    return "required" if key.required else "optional"


def _word_table(words: type[StrEnum]) -> str:
    meanings = key_meanings()[words.__name__]
    return "\n".join(["| word | means |", "|---|---|", *(f"| `{word}` | {meanings[word]} |" for word in words)])
