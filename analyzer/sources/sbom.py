"""Reads a CycloneDX bill of materials (JSON, 1.2 to 1.7) into a sheet `components` that reads like any other.

Row 1 holds headings; nested components stand one below the other; services are rows too. The described product and
its maker are repeated on every row, since they are what each row depends from.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analyzer.sources.limits import Limits
from analyzer.sources.spreadsheet import CellBudget
from analyzer.sources.unreadable import NotATable, Unreadable
from analyzer.store.reading_file import RawSheet, ReadingFile

HEADINGS = (
    "ref",
    "name",
    "group",
    "version",
    "purl",
    "type",
    "publisher",
    "scope",
    "endpoints",
    "product",
    "product version",
    "maker",
)
_FOREIGN = "This is JSON, but no CycloneDX bill of materials; no other JSON is read."
_REMEDY = "Export it as CycloneDX JSON, or as .csv or .xlsx."
_DEEPEST = 64


def read_sbom(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read the bill of materials at `path`."""
    document = _document(path)
    if document.get("bomFormat") != "CycloneDX":
        raise NotATable(_FOREIGN, _REMEDY)
    rows = into.write_rows(_numbered(document, CellBudget(limits.max_cells)))
    into.add_rows(RawSheet("components", is_sbom=True), rows)


def _document(path: Path) -> dict[str, Any]:
    import msgspec

    try:
        document = msgspec.json.decode(path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Unreadable("The file is named .json but is not valid JSON.", "Ask for it again.") from error
    except RecursionError as error:
        raise Unreadable("The file is nested deeper than any bill of materials.", "Ask for it again.") from error
    if not isinstance(document, dict):
        raise NotATable(_FOREIGN, _REMEDY)
    return document


def _numbered(document: dict[str, Any], budget: CellBudget) -> Iterator[tuple[int, list[str]]]:
    metadata = _object(document.get("metadata"))
    root = _object(metadata.get("component"))
    tail = [_label(root), _text(root.get("version")), _maker(root) or _maker(metadata)]
    yield 1, list(HEADINGS)
    parts = (*_flat(document, "components"), *_flat(root, "components"), *_flat(document, "services"))
    for number, part in enumerate(parts, 2):
        budget.spend(len(HEADINGS))
        yield number, [*_cells(part), *tail]


def _flat(owner: dict[str, Any], key: str, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        raise Unreadable("The file is nested deeper than any bill of materials.", "Ask for it again.")
    for part in _list(owner.get(key)):
        if isinstance(part, dict):
            yield part
            yield from _flat(part, key, depth + 1)


def _cells(part: dict[str, Any]) -> list[str]:
    kind = _text(part.get("type")) or ("service" if "type" not in part and "purl" not in part else "")
    keys = ("bom-ref", "name", "group", "version", "purl")
    endpoints = " ".join(_text(one) for one in _list(part.get("endpoints")))
    return [*(_text(part.get(key)) for key in keys), kind, _maker(part), _text(part.get("scope")), endpoints]


def _label(root: dict[str, Any]) -> str:
    group, name = _text(root.get("group")), _text(root.get("name"))
    return f"{group}/{name}" if group and name else name


def _maker(owner: dict[str, Any]) -> str:
    """Whoever is named as having made or supplied it, under the several names that the format has had for that."""
    for key in ("supplier", "manufacturer", "manufacture", "provider", "publisher", "author"):
        value = owner.get(key)
        name = _text(_object(value).get("name")) or _text(value)
        if name:
            return name
    return ""


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
