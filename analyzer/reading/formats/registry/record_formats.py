"""The formats that are text with a form of its own: records, tables of Markdown, bank statements, logs of commits."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.formats.registry.file_format import FileFormat, FormatGroup, TextStart
from analyzer.reading.formats.registry.text_formats import PROSE, TEXT

if TYPE_CHECKING:
    from analyzer.reading.process.protocol import ReadTask
    from analyzer.store.reading_file import ReadingFile

_TWO_OBJECTS = re.compile(rb"\{[^\r\n]*\}[ \t]*[\r\n]+\{")
_YAML_RECORD = re.compile(rb"(?:---[ \t]*\r?\n)?- [\w ]{1,60}: [^\r\n]*\r?\n  [\w ]{1,60}:[ \r\n]")
_RULED_TABLE = re.compile(rb"(?:^|\n) {0,3}\|[^\r\n]*\|[ \t]*\r?\n {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?:\r?\n|$)")
_COMMIT = re.compile(rb"commit (?:[0-9a-f]{40}|[0-9a-f]{64})(?: \([^\r\n]*\))?\r?\n(?:merge:[^\r\n]*\r?\n)?author:")
_STATEMENT = re.compile(rb"ofxheader:|(?:<\?[^>]*>\s*)*(?:<\?ofx |<ofx>)")


def _is_json_lines(suffix: str, start: bytes) -> bool:
    is_named = suffix in JSON_LINES.suffixes and start.startswith((b"{", b"["))
    return is_named or (_may_be_records(suffix) and bool(_TWO_OBJECTS.match(start)))


def _is_yaml(suffix: str, start: bytes) -> bool:
    return suffix in YAML.suffixes or (_may_be_records(suffix) and bool(_YAML_RECORD.match(start)))


def _is_markdown(suffix: str, start: bytes) -> bool:
    return suffix in MARKDOWN.suffixes or (_may_be_records(suffix) and bool(_RULED_TABLE.search(start)))


def _is_statement(_suffix: str, start: bytes) -> bool:
    return bool(_STATEMENT.match(start))


def _is_commit_log(_suffix: str, start: bytes) -> bool:
    return bool(_COMMIT.match(start))


def _may_be_records(suffix: str) -> bool:
    """Whether the name does not promise a table whose cells a sign divides."""
    return suffix == PROSE or suffix not in TEXT.suffixes


def _read_json_lines(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.records.json_lines import read_json_lines

    read_json_lines(Path(task.source), task.limits, into)


def _read_yaml(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.records.yaml_records import read_yaml

    read_yaml(Path(task.source), task.name, task.limits, into)


def _read_markdown(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.markdown.markdown_tables import read_markdown

    read_markdown(Path(task.source), task.name, task.limits, into)


def _read_statement(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.statements.statement_sheet import read_statement

    read_statement(Path(task.source), task.limits, into)


def _read_commit_log(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.commit_log import read_commit_log

    read_commit_log(Path(task.source), task.limits, into)


JSON_LINES = FileFormat(
    name="json lines",
    label="JSON Lines",
    group=FormatGroup.RECORDS,
    sign=TextStart(_is_json_lines, "a start with `{` or `[` under its suffix, or two lines that are objects"),
    reader=_read_json_lines,
    suffixes=(".jsonl", ".ndjson"),
)
YAML = FileFormat(
    name="yaml",
    label="YAML with a list of records",
    group=FormatGroup.RECORDS,
    sign=TextStart(_is_yaml, "its suffix, or a start with an entry of several lines"),
    reader=_read_yaml,
    suffixes=(".yaml", ".yml"),
    promises=False,
    libraries=("PyYAML",),
)
STATEMENT = FileFormat(
    name="statement",
    label="OFX and QFX statements of bank accounts and cards",
    group=FormatGroup.RECORDS,
    sign=TextStart(_is_statement, "a start with `OFXHEADER:` or `<OFX>`, or the XML declaration of OFX"),
    reader=_read_statement,
    suffixes=(".ofx", ".qfx"),
)
COMMIT_LOG = FileFormat(
    name="commit log",
    label="the output of `git log`, with its trailers",
    group=FormatGroup.SOFTWARE,
    sign=TextStart(_is_commit_log, "a start with `commit`, the hash, and `Author:`"),
    reader=_read_commit_log,
)
MARKDOWN = FileFormat(
    name="markdown",
    label="tables in Markdown",
    group=FormatGroup.PAGE,
    sign=TextStart(_is_markdown, "its suffix, or a line of cells above a line of dashes"),
    reader=_read_markdown,
    suffixes=(".md", ".markdown"),
    promises=False,
)
RECORD_FORMATS = (COMMIT_LOG, STATEMENT, JSON_LINES, YAML, MARKDOWN)
