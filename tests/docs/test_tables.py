"""The catalogue of tables is what the SQL says, each SQL file says what it reads, and each step is declared once."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from analyzer.store.steps import Step, StepKind, parameters_of
from docs.sql_steps import PACKAGE, ROOT, SqlFile, declared_steps, sql_files, tables_page

FILES = sql_files()
STEPS = [file for file in FILES if file.code.startswith(("select", "with", "from", "insert", "update"))]
DECLARED = [step for _, step in declared_steps()]
# Its tables are declared where a database is opened.
WITHOUT_DECLARATION = ("store/",)

# The modules whose Python holds the text of a statement that makes a table, a view or a macro, and what it makes.
MADE_IN_PYTHON = {
    "mapping/replies.py": "a table for each mail that answers an inquiry, as a raw table is one for each sheet",
    "mapping/raw_views.py": "views on the columns of one raw table, which differ from table to table",
    "mapping/records/record_view.py": "the view `record` over the records of short tables and of each long one",
    "screening/gather_cells.py": "the macro `passes_sieve`, of as many expressions as there are",
    "store/reading_file.py": "the raw tables that a reading child writes",
    "store/reading_sql.py": "the raw tables that a reading child writes",
    "store/source_view.py": "views on tables whose names vary",
    "store/steps.py": "what a step makes",
    "store/stored_tables.py": "the tables and views of the ledger for the report's tables, which are declared with them",
    "store/typed_tables.py": "the report's tables in memory, which are declared with them",
}
# The views that Python makes of fixed names.
MADE_BY_PYTHON = {"sheet_cells", "table_row", "mapped_row", "mapped_cell", "raw_cell", "raw_cells", "raw_row"}
_MAKES = re.compile(r"CREATE\s+(OR\s+REPLACE\s+)?(TEMP\s+)?(TABLE|VIEW|MACRO|\s|$)", re.IGNORECASE)


def test_the_committed_page_is_what_the_sql_says() -> None:
    assert (ROOT / "docs/tables.md").read_text(encoding="utf-8") == tables_page(), "run `make docs`"


@pytest.mark.parametrize("file", STEPS, ids=lambda file: file.path)
def test_a_step_states_each_table_that_it_reads_and_no_other(file: SqlFile) -> None:
    assert file.stated_reads == file.reads


@pytest.mark.parametrize("file", STEPS, ids=lambda file: file.path)
def test_a_step_states_the_parameters_that_duckdb_finds_in_it(file: SqlFile) -> None:
    (statement,) = duckdb.connect().extract_statements(file.text)
    assert parameters_of(file.package, file.name) == statement.named_parameters
    assert file.stated_parameters == statement.named_parameters


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_every_table_says_what_one_row_of_it_is(file: SqlFile) -> None:
    assert file.grain or not file.makes_table
    assert all(file.created.values())


def test_every_table_is_made_in_one_place() -> None:
    made = Counter(name for file in FILES for name in ([file.name] if file.makes_table else file.created))
    assert [name for name, times in made.items() if times > 1] == []


def test_every_step_is_declared_once_and_every_query_never() -> None:
    files = [file.name for file in FILES if not file.is_query and not file.path.startswith(WITHOUT_DECLARATION)]
    assert Counter(step.name for step in DECLARED) == Counter(files)


@pytest.mark.parametrize(("folder", "step"), declared_steps(), ids=lambda value: getattr(value, "name", value))
def test_a_step_is_declared_as_what_its_file_holds(folder: str, step: Step) -> None:
    (file,) = (file for file in FILES if file.name == step.name and file.path.startswith(f"{folder}/"))
    assert file.makes_table == (step.kind is not StepKind.SCRIPT)
    assert set(step.parameters) == parameters_of(file.package, file.name)


def test_the_steps_are_declared_behind_what_they_read() -> None:
    """A step that is declared too early would find no table, or in a second run the one of the first."""
    files = {(file.path.rpartition("/")[0], file.name): file for file in FILES}
    ready = MADE_BY_PYTHON | {name for file in FILES if file.path.startswith("store/") for name in file.created}
    stages = ("mapping", "screening", "resolving", "tracing", "assessing", "assessing/clearing")
    for stage in stages:
        for folder, step in declared_steps():
            if folder == stage:
                (file,) = [file for (at, name), file in files.items() if name == step.name and at.startswith(folder)]
                assert file.reads <= ready or file not in STEPS, (file.path, file.reads - ready)
                ready |= {*file.created, file.name}


def made_in(source: str) -> Iterator[str]:
    """The texts in `source` that make something, but for those that document it."""
    tree = ast.parse(source)
    documents = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in documents:
            yield from (node.value for _ in _MAKES.finditer(node.value))


def test_few_modules_make_a_table_without_a_file() -> None:
    sources = {path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    assert {name for name, source in sources.items() if any(made_in(source))} == MADE_IN_PYTHON.keys()


def test_no_text_of_sql_is_patched() -> None:
    for path in PACKAGE.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"sql_of\([^)]*\)\s*\.|sql_of\(", source) or path == Path(PACKAGE, "store/steps.py"), path
