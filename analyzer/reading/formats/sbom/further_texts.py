"""What a CycloneDX entry says besides its name: cpe, properties, external references, model card, evidence, and more.

All of it, whatever its key, so that no name hides under one that nobody thought of; only what is read elsewhere, and what
holds no words, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_READ_ELSEWHERE = frozenset(
    {"bom-ref", "type", "name", "group", "version", "purl", "scope", "endpoints", "components", "services"}
    | {"supplier", "manufacturer", "manufacture", "provider", "publisher", "author", "mime-type"}
)
_WITHOUT_WORDS = frozenset({"hashes", "signature", "content", "algorithm", "encoding"})
_MAX_TEXTS = 500
_LONGEST_TEXT = 4_000
_DEEPEST = 40


def further_texts(entry: dict[str, Any]) -> str:
    """One text a line, each once, in the order of the file."""
    rest = {key: value for key, value in entry.items() if key not in _READ_ELSEWHERE}
    found: dict[str, None] = {}
    for text in _nested_texts(rest):
        found[" ".join(text[:_LONGEST_TEXT].split())] = None
        if len(found) > _MAX_TEXTS:
            found[f"(more than {_MAX_TEXTS} texts: the others were not screened)"] = None
            break
    return "\n".join(filter(None, found))


def _nested_texts(value: Any, depth: int = 0) -> Iterator[str]:
    """Texts with a letter; of a property its name and value together, which is what it says."""
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        if any(map(str.isalpha, value)):
            yield value
    elif isinstance(value, list):
        for each in value:
            yield from _nested_texts(each, depth + 1)
    elif isinstance(value, dict):
        if isinstance(value.get("name"), str) and isinstance(value.get("value"), str):
            yield f"{value['name']}: {value['value']}"
            value = {key: each for key, each in value.items() if key not in ("name", "value")}
        for key, each in value.items():
            if key not in _WITHOUT_WORDS:
                yield from _nested_texts(each, depth + 1)
