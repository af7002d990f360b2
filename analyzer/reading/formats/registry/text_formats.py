"""The formats that are text: marked-up text, software lists, and tables whose cells a sign divides."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.formats.registry.file_format import FileFormat, FormatGroup, TextStart

if TYPE_CHECKING:
    from analyzer.reading.process.protocol import ReadTask
    from analyzer.store.reading_file import ReadingFile

# The suffix of texts in general: it promises a table less than `.csv` does.
PROSE = ".txt"
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<table", b"<head", b"<meta", b"<style")
# What package managers call their lists of software in JSON: whatever stands in such a file, it is no list of records.
JSON_LOCK_FILES = frozenset(
    {"package-lock.json", "npm-shrinkwrap.json", "packages.lock.json", "pipfile.lock", "composer.lock"}
)
_OBJECTS = re.compile(rb'\[\s*\{\s*"[^"\r\n]*"\s*:')
_WORKBOOK_NAMESPACE = b"urn:schemas-microsoft-com:office:spreadsheet"


def _is_page(suffix: str, start: bytes) -> bool:
    is_xhtml = _is_xml(suffix, start) and b"<html" in start and _WORKBOOK_NAMESPACE not in start
    is_fragment = suffix in HTML.suffixes and start.startswith(b"<") and not start.startswith(b"<?xml")
    return start.startswith(_PAGE_STARTS) or is_xhtml or is_fragment


def _is_xml_workbook(suffix: str, start: bytes) -> bool:
    return _is_xml(suffix, start) and _WORKBOOK_NAMESPACE in start


def _is_xml(suffix: str, start: bytes) -> bool:
    return start.startswith(b"<?xml") or (suffix in XML.suffixes and start.startswith(b"<"))


def _is_json(suffix: str, start: bytes) -> bool:
    """A brace begins JSON, unless the name says that it begins the first cell of a table; a list of objects always does."""
    is_object = start.startswith(b"{") and (suffix == PROSE or suffix not in TEXT.suffixes)
    return suffix in JSON.suffixes or is_object or bool(_OBJECTS.match(start))


def _is_any_text(_suffix: str, _start: bytes) -> bool:
    return True


def _read_page(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.html_tables import read_html

    read_html(Path(task.source), task.name, task.limits, into)


def _read_xml_workbook(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.excel.xml_2003 import read_xml_workbook

    read_xml_workbook(Path(task.source), task.limits, into)


def _read_xml(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.sbom import read_xml

    read_xml(Path(task.source), task.limits, into)


def _read_json(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.records.json_records import read_json

    read_json(Path(task.source), task.name, task.limits, into)


def _read_text(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.text.read_text import read_text

    read_text(Path(task.source), task.name, task.limits, into)


HTML = FileFormat(
    name="html",
    label="web page: its tables, also of one that was saved as `.xls`, and its text",
    group=FormatGroup.PAGE,
    sign=TextStart(_is_page, "a start with a tag of a web page, or with any under its suffix, or XML with `<html`"),
    reader=_read_page,
    suffixes=(".html", ".htm"),
    promises=False,
)
XML_WORKBOOK = FileFormat(
    name="xml workbook",
    label="XML workbook of Excel 2003, as `.xml` or `.xls`",
    group=FormatGroup.WORKBOOK,
    sign=TextStart(_is_xml_workbook, "XML that names the namespace of such workbooks at its start"),
    reader=_read_xml_workbook,
    libraries=("defusedxml",),
)
XML = FileFormat(
    name="xml",
    label="CycloneDX as XML, Maven's `pom.xml`, NuGet's `packages.config`, project files of .NET",
    group=FormatGroup.SOFTWARE,
    sign=TextStart(_is_xml, "a start with `<?xml`, or with `<` under its suffix"),
    reader=_read_xml,
    suffixes=(".xml", ".pom", ".config", ".csproj", ".fsproj", ".vbproj", ".props"),
    promises=False,
    libraries=("defusedxml", "packageurl-python"),
)
JSON = FileFormat(
    name="json",
    label="JSON with lists of objects",
    group=FormatGroup.RECORDS,
    sign=TextStart(
        _is_json, "its suffix, a start with `[{`, or one with `{`, unless the suffix promises a table of text"
    ),
    reader=_read_json,
    suffixes=(".json",),
    promises=False,
)
SOFTWARE_JSON = FileFormat(
    name="software list as json",
    label="as JSON: CycloneDX, SPDX 2.x, SPDX 3.0 (JSON-LD), `package-lock.json`, `package.json`, NuGet's `packages.lock.json`, "
    "pip report, `Pipfile.lock`, `composer.lock`, `composer.json`",
    group=FormatGroup.SOFTWARE,
    sign=None,
    reader=_read_json,
    libraries=("packageurl-python",),
)
SOFTWARE_TEXT = FileFormat(
    name="software list as text",
    label="SPDX tag-value, `requirements.txt`, `poetry.lock`, `uv.lock`, `pylock.toml`, `Cargo.lock`, `yarn.lock`, "
    "`pnpm-lock.yaml`, `Gemfile.lock`, `go.mod`, `go.sum`, `pyproject.toml`, `Pipfile`, conda's `environment.yml` and "
    "`conda-lock.yml`, workflows and actions of GitHub",
    group=FormatGroup.SOFTWARE,
    sign=None,
    reader=_read_text,
    suffixes=(".spdx",),
    libraries=("packageurl-python", "PyYAML"),
)
TEXT = FileFormat(
    name="text",
    label="comma, semicolon, tab and pipe separated text in UTF-8, UTF-16, Windows-1252, Latin-1 or Mac Roman, under any name",
    group=FormatGroup.TEXT,
    sign=TextStart(_is_any_text, "text that is nothing else"),
    reader=_read_text,
    suffixes=(".csv", ".tsv", ".tab", ".psv", ".ssv", PROSE, ".dat", ".asc", ".prn", ".del", ".unl"),
    libraries=("duckdb",),
)
TEXT_FORMATS = (HTML, XML_WORKBOOK, XML, JSON, SOFTWARE_JSON, SOFTWARE_TEXT, TEXT)
