"""Reads software lists (bills of materials, lock files, requirements) into one sheet that reads like any other.

Recognised by content; only where the content cannot tell (a list of requirements is plain text) by name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analyzer.reading.formats.registry.text_formats import PROSE
from analyzer.reading.formats.sbom import composer, cyclonedx, npm, nuget, pipfile, python_packages, spdx, spdx3
from analyzer.reading.formats.sbom.component import SoftwareList
from analyzer.reading.formats.sbom.component_sheet import write_list
from analyzer.reading.formats.sbom.json_document import read_json_document
from analyzer.reading.formats.sbom.text_dialects import may_be_list, parse_list
from analyzer.reading.formats.sbom.text_file import read_plain_text
from analyzer.reading.unreadable import NotATable

if TYPE_CHECKING:
    from analyzer.reading.limits import Limits
    from analyzer.store.reading_file import ReadingFile

KNOWN = "CycloneDX, SPDX, a list of npm, NuGet, Pipenv or Composer, or a report of pip"
_FOREIGN_JSON = f"This is JSON, but no software list that is known here ({KNOWN})."
_REMEDY = "Export it as .csv or .xlsx, or as CycloneDX or SPDX."
_JSON: tuple[Callable[[Any], SoftwareList | None], ...] = (
    cyclonedx.of_json, spdx.of_json, spdx3.of_json, npm.of_lock, nuget.of_lock, pipfile.of_lock, composer.of_lock,
    python_packages.of_json, npm.of_manifest, composer.of_manifest,
)  # fmt: skip
_REQUIREMENTS = re.compile(r"(?:.*[-_.])?(?:requirements|constraints)(?:[-_.].*)?\.(?:txt|in)", re.IGNORECASE)


def read_json(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read a list written as JSON. Raises `NotATable` for any other JSON, `Unreadable` for what is none."""
    document = read_json_document(path)
    found = next((found for of in _JSON if (found := of(document.value))), None)
    if found is None:
        raise NotATable(_FOREIGN_JSON, _REMEDY)
    write_list(found.noting(document.notes), limits, into)


def read_xml(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read a list written as XML. Raises `NotATable` and `Unreadable` as `read_json` does."""
    from analyzer.reading.formats.sbom.xml_document import read_xml_document
    from analyzer.reading.formats.sbom.xml_packages import read_packages

    found = read_packages(path) or cyclonedx.of_json(read_xml_document(path))
    if found:
        write_list(found, limits, into)


def read_text(path: Path, name: str, limits: Limits, into: ReadingFile) -> bool:
    """Read a list written line by line, `name` is what the file is called; False if the text is no such list."""
    plain = read_plain_text(path)
    found = parse_list(name, plain.text) or _of_lines(name, plain.text)
    if found:
        write_list(found.noting(plain.notes), limits, into)
    return found is not None


def may_be_lines(name: str, head: str) -> bool:
    """Whether a text that is so named and starts so deserves to be read as a software list first."""
    return bool(_REQUIREMENTS.fullmatch(name) or may_be_list(name, head)) or (
        name.lower().endswith(PROSE) and python_packages.looks_like_requirements(head[: head.rfind("\n") + 1] or head)
    )


def _of_lines(name: str, content: str) -> SoftwareList | None:
    if _REQUIREMENTS.fullmatch(name) or python_packages.looks_like_requirements(content):
        return python_packages.of_requirements(content)
    return None
