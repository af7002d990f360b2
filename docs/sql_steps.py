"""Every SQL file of the program: what it makes, at which grain, and which tables it reads, as its text says.

`docs/generate.py` makes the catalogue of tables from it; tests hold each file's `reads:` line against its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from analyzer.store.steps import Step

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
    r"(?:-- grain: ([^\n]+(?:\n--[^\n]*)*)\n)?create (?:or replace )?(?:temp )?table (?:if not exists )?([a-z_]+)",
    re.IGNORECASE,
)
# A macro that reads the table whose name it is given, such as `from follow_hops('best_state')`.
_SOURCE_OF_MACRO = re.compile(r"\bfrom\s+[a-z_]+\('([a-z_]+)'\)")
# Words behind `from` that name no table of the program: `recurring.x` is all that a recursion found so far.
_NO_TABLE = {"lateral", "unnest", "recurring"}
_PARAMETERS = re.compile(r"param(?:eter)?s:\s*((?:[a-z_0-9]+(?: \([^)]*\))?(?:,\s*(?:--\s*)?|(?=[\s.]|$)))+)")


@dataclass(frozen=True, slots=True)
class SqlFile:
    """One `.sql` file: its path below `analyzer/`, and its text."""

    path: str
    text: str

    @property
    def name(self) -> str:
        """The name of the file without `.sql`; of a step that makes a table, the name of that table."""
        return Path(self.path).stem

    @property
    def is_query(self) -> bool:
        """Whether its rows are fetched instead of kept as a table."""
        return self.name.endswith(".query")

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
        named = {*_SOURCE.findall(self.code), *_SOURCE_OF_MACRO.findall(_COMMENT.sub("", self.text))}
        return frozenset(named - set(_COMMON_TABLE.findall(self.code)) - _NO_TABLE)

    @property
    def stated_parameters(self) -> frozenset[str]:
        """The parameters that its header names."""
        found = _PARAMETERS.search(self.header)
        names = re.sub(r"\([^)]*\)|--", "", found[1]) if found else ""
        return frozenset(_NAME.findall(names)) - {"none"}

    @property
    def package(self) -> str:
        """The package in whose folder it stands."""
        return "analyzer." + self.path.rpartition("/")[0].replace("/", ".")

    @property
    def created(self) -> Mapping[str, str]:
        """Table -> grain of the `create table` statements in it."""
        return {name: " ".join(grain.replace("\n--", "").split()) for grain, name in _CREATED.findall(self.text)}


def sql_files() -> list[SqlFile]:
    """All SQL files, in the order of the stages."""
    found = [(path.relative_to(PACKAGE).as_posix(), path) for path in PACKAGE.rglob("*.sql")]
    found.sort(key=lambda each: (STAGES.index(each[0].split("/")[0]), each[0]))
    return [SqlFile(name, path.read_text(encoding="utf-8")) for name, path in found]


def declared_steps() -> list[tuple[str, Step]]:
    """Every step of the `*_steps.py` modules with its stage, in the order in which they stand there."""
    found = []
    for path in sorted(PACKAGE.rglob("*_steps.py")):
        folder = path.parent.relative_to(PACKAGE).as_posix()
        module = import_module(f"analyzer.{folder.replace('/', '.')}.{path.stem}")
        found += [(folder, step) for steps in vars(module).values() if isinstance(steps, tuple) for step in steps]
    return found


def tables_page() -> str:
    """`docs/tables.md`: every table with its grain, the file that makes it and those that read it."""
    files = sql_files()
    lines = [
        "# Tables in the SQL", "",
        "<!-- Made by docs/generate.py; run `make docs` instead of editing this page. -->", "",
        "Every table that a scan makes in its database, by stage. A file `x.sql` that is one SELECT makes the table `x`; a file "
        "`x.query.sql` makes none, and is no row here. Paths are below `analyzer/`.", "",
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
