"""How a clause and its edition are called."""

from __future__ import annotations


def clause_text(clause: str, edition: str) -> str:
    """`FAR 52.204-30 (Dec 2023)`, the edition only where there is one."""
    return f"{clause} ({edition})" if edition else clause
