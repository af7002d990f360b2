"""Every SQL file of the program: what it makes, at which grain, and which tables it reads, as its text says.

`docs/generate.py` makes the catalogue of tables from it; tests hold each file's `reads:` line against its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "analyzer"
STAGES = ("store", "mapping", "resolving", "screening", "tracing", "assessing", "report")

_COMMENT = re.compile(r"--[^\n]*")
_TEXT = re.compile(r"'(?:[^']|'')*'")
_HEADER = re.compile(r"(?:--[^\n]*\n)+")
_NAME = re.compile(r"[a-z_0-9]+")
_READS = re.compile(r"reads:\s*((?:[a-z_0-9]+(?:,\s*(?:--\s*)?|(?=[\s.]|$)))+)")
_GRAIN = re.compile(r"grain: (.+?)(?=\.\s|  |\.$|$)", re.MULTILINE)
_COMMON_TABLE = re.compile(
    r"(?:\bwith|,)\s*(?:recursive\s+)?([a-z_0-9]+)\s*(?:\([^)]*\))?(?:\s+using key \([^)]*\))?\s+as\s+(?:materialized\s*)?\("
)
_SOURCE = re.compile(r"\b(?:(?<!distinct )from|join)\s+([a-z_][a-z0-9_]*)\b(?!\s*\()")
_CREATED = re.compile(
    r"(?:-- grain: ([^\n]+)\n(?:--[^\n]*\n)*)?create (?:or replace )?(?:temp )?table (?:if not exists )?([a-z_]+)"
)
_QUERY = re.compile(r'(?:query_(?:rows|numbers)|read_records)\(\s*\w+,\s*[\w".]+,\s*"(\w+)"')
# Words behind `from` that name no table of the program: `recurring.x` is all that a recursion found so far, and `raw_table` stands
# for a name that is put there before the step is run.
_NO_TABLE = {"lateral", "unnest", "recurring", "raw_table"}


@dataclass(frozen=True, slots=True)
class SqlFile:
    """One `.sql` file: its path below `analyzer/`, its text, and whether its rows are fetched instead of kept as a table."""

    path: str
    text: str
    is_query: bool

    @property
    def name(self) -> str:
        """The name of the file, which is that of the table it makes."""
        return Path(self.path).stem

    @property
    def code(self) -> str:
        """The text without comments and quoted texts, in lower case."""
        return _TEXT.sub("''", _COMMENT.sub("", self.text)).lower().strip()

    @property
    def makes_table(self) -> bool:
        """Whether the program makes a table or view of the file's own name from it."""
        return self.code.startswith(("select", "with", "from")) and not self.is_query

    @property
    def header(self) -> str:
        """The comment at its head."""
        found = _HEADER.match(self.text)
        return found[0] if found else ""

    @property
    def grain(self) -> str:
        """What one row of it is, '' where the header does not say."""
        found = _GRAIN.search(self.header)
        return found[1].strip() if found else ""

    @property
    def stated_reads(self) -> frozenset[str]:
        """The tables that the `reads:` line of its header names."""
        found = _READS.search(self.header)
        return frozenset(_NAME.findall(found[1].replace("--", ""))) if found else frozenset()

    @property
    def reads(self) -> frozenset[str]:
        """The tables that its text reads."""
        return frozenset(_SOURCE.findall(self.code)) - set(_COMMON_TABLE.findall(self.code)) - _NO_TABLE

    @property
    def created(self) -> Mapping[str, str]:
        """Table -> grain of the `create table` statements in it."""
        return {name: grain for grain, name in _CREATED.findall(self.text.lower())}


def sql_files() -> list[SqlFile]:
    """All SQL files, in the order of the stages."""
    sources = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    queries = set(_QUERY.findall(sources))
    found = [(path.relative_to(PACKAGE).as_posix(), path) for path in PACKAGE.rglob("*.sql")]
    found.sort(key=lambda each: (STAGES.index(each[0].split("/")[0]), each[0]))
    return [
        SqlFile(name, path.read_text(encoding="utf-8"), path.stem in queries or "report/tables" in name)
        for name, path in found
    ]


def tables_page() -> str:
    """`docs/tables.md`: every table with its grain, the file that makes it and those that read it."""
    files = sql_files()
    lines = [
        "# Tables in the SQL", "",
        "<!-- Made by docs/generate.py; run `make docs` instead of editing this page. -->", "",
        "Every table that a scan makes in its database, by stage. A file `x.sql` that is one SELECT makes the table `x`. What is read "
        "for the report without becoming a table is left out. Paths are below `analyzer/`.", "",
    ]  # fmt: skip
    for stage in STAGES:
        rows = [row for file in files if file.path.startswith(f"{stage}/") for row in _rows_of(file, files)]
        if rows:
            lines += [f"## {stage}", "", "| table | one row is | made by | read by |", "|---|---|---|---|", *rows, ""]
    return "\n".join(lines)


def _rows_of(file: SqlFile, files: list[SqlFile]) -> Iterator[str]:
    tables = {file.name: file.grain} if file.makes_table else file.created
    for name, grain in tables.items():
        readers = ", ".join(f"`{each.path}`" for each in files if name in each.reads and each is not file)
        yield f"| `{name}` | {grain} | `{file.path}` | {readers} |"
