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
from analyzer.reading.formats.sbom.text_dialects import may_be_list, parse_list

if TYPE_CHECKING:
    from analyzer.reading.formats.sbom.json_document import JsonDocument
    from analyzer.reading.formats.sbom.text_file import TextFile
    from analyzer.reading.limits import Limits
    from analyzer.store.reading_file import ReadingFile

KNOWN = "CycloneDX, SPDX, a list of npm, NuGet, Pipenv or Composer, or a report of pip"
_JSON: tuple[Callable[[Any], SoftwareList | None], ...] = (
    cyclonedx.of_json, spdx.of_json, spdx3.of_json, npm.of_lock, nuget.of_lock, pipfile.of_lock, composer.of_lock,
    python_packages.of_json, npm.of_manifest, composer.of_manifest,
)  # fmt: skip
_REQUIREMENTS = re.compile(r"(?:.*[-_.])?(?:requirements|constraints)(?:[-_.].*)?\.(?:txt|in)", re.IGNORECASE)


def write_json(document: JsonDocument, limits: Limits, into: ReadingFile) -> bool:
    """Write the software list that the JSON is; False, with nothing written, if it is none."""
    found = next((found for of in _JSON if (found := of(document.value))), None)
    if found:
        write_list(found.noting(document.notes), limits, into)
    return found is not None


def read_xml(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read a list written as XML. Raises `NotATable` for any other XML, `Unreadable` for what is none."""
    from analyzer.reading.formats.sbom.xml_document import read_xml_document
    from analyzer.reading.formats.sbom.xml_packages import read_packages

    found = read_packages(path) or cyclonedx.of_json(read_xml_document(path))
    if found:
        write_list(found, limits, into)


def write_text(plain: TextFile, name: str, limits: Limits, into: ReadingFile) -> bool:
    """Write the software list that the text of a file called `name` is; False, with nothing written, if it is none."""
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
