"""Names that the system gives as bytes which are no UTF-8, as text that can be shown and kept."""

from __future__ import annotations


def is_spelled(name: str) -> bool:
    """Whether a name from the system is proper text: bytes that are none come as lone surrogates (PEP 383)."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def escape_invalid(name: str) -> str:
    r"""The name with the bytes that are no text written out, such as `caf\xe9.csv`."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
