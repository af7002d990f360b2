"""How resolving writes an identifier and a place in the sentences that it says."""

from __future__ import annotations


def identifier_text(key: str) -> str:
    """A firm's key `uei:K7QN2PXE4HM9` as people write it: `UEI K7QN2PXE4HM9`."""
    sort, value = key.split(":", 1)
    return f"{sort.upper()} {value}"


def place_text(file: str, sheet: str, row: int) -> str:
    """`vendors.xlsx, Sheet1, row 7`; a part that is blank is left out."""
    return ", ".join(part for part in (file, sheet, f"row {row}") if part)
