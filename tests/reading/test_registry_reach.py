"""Nothing but the registry says what a format is called, and what rests on the registry follows it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from analyzer.mapping.saved.from_workbook import WORKBOOKS
from analyzer.reading import file_types
from analyzer.reading.formats.registry import ARCHIVE_FORMATS, FORMATS, LIBRARIES
from analyzer.reading.formats.registry.refused_formats import REFUSED_FORMATS
from analyzer.store import code_fingerprint

ROOT = Path(__file__).parents[2]
READING = ROOT / "analyzer/reading"


def test_these_suffixes_promise_a_table_or_a_software_list() -> None:
    spreadsheets = {".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".ods", ".ots"}
    texts = {".csv", ".tsv", ".tab", ".psv", ".ssv", ".txt", ".dat", ".asc", ".prn", ".del", ".unl"}
    assert spreadsheets <= file_types.SPREADSHEETS <= file_types.TABLES
    assert (
        texts | {".parquet", ".pq", ".spdx", ".jsonl", ".ndjson", ".ofx", ".qfx"}
        <= file_types.TABLES - file_types.SPREADSHEETS
    )
    assert ".spdx" in file_types.SOFTWARE_LISTS
    assert {".docx", ".pdf"} <= file_types.TABLES - file_types.SPREADSHEETS


def test_these_suffixes_promise_nothing() -> None:
    assert file_types.TABLES.isdisjoint(
        {".json", ".yaml", ".yml", ".xml", ".html", ".htm", ".zip", ".gz", ".eml", ".md", ""}
    )


def test_these_suffixes_are_opened_as_archives() -> None:
    assert {".zip", ".gz"} <= file_types.ARCHIVES


def test_a_mapping_comes_back_under_the_suffixes_of_workbooks_that_people_save() -> None:
    assert WORKBOOKS == (".xlsx", ".xlsm", ".ods", ".xls")


def test_a_suffix_belongs_to_one_format() -> None:
    counts = Counter(suffix for form in FORMATS for suffix in form.all_suffixes)
    counts.update(suffix for form in (*ARCHIVE_FORMATS, *REFUSED_FORMATS) for suffix in form.suffixes)
    assert [suffix for suffix, count in counts.items() if count > 1] == []
    assert all(re.fullmatch(r"\.[a-z0-9]+", suffix) for suffix in counts)


# Sentences that tell a user what to save a file as, and one pattern of packages' names. A number here may only become smaller.
SUFFIXES_IN_SENTENCES = {
    "formats/excel/container_marks.py": 1, "formats/excel/workbook_texts.py": 2, "formats/excel/xml_2003.py": 1,
    "formats/html_grid.py": 1, "formats/html_tables.py": 1, "formats/parquet.py": 1, "formats/records/json_records.py": 1,
    "formats/records/record_fields.py": 1, "formats/records/record_lists.py": 1, "formats/records/record_rows.py": 1,
    "formats/records/yaml_records.py": 1, "formats/sbom/distribution.py": 1, "formats/sbom/json_document.py": 1,
    "formats/sbom/xml_document.py": 1, "formats/statements/transactions.py": 1, "formats/text/delimited.py": 1,
    "process/worker.py": 1, "read_files.py": 1, "unreadable.py": 1,
}  # fmt: skip


def test_no_module_of_reading_but_the_registry_names_a_suffix() -> None:
    listed = {*file_types.TABLES, *file_types.UNREAD_TABLES, *file_types.ARCHIVES}
    suffixes = listed.union(*(form.all_suffixes for form in FORMATS))
    named = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, suffixes))})\b")
    counts: Counter[str] = Counter()
    for file in sorted(READING.rglob("*.py")):
        module = file.relative_to(READING).as_posix()
        texts = [] if module.startswith("formats/registry/") else list(text_literals(file))
        assert suffixes.isdisjoint(texts), module
        counts.update(module for text in texts if named.search(text))
    assert {module: count for module, count in counts.items() if count > SUFFIXES_IN_SENTENCES.get(module, 0)} == {}


def text_literals(file: Path) -> Iterator[str]:
    """Every text in the code, but no docstring."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


def imported_modules(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def test_the_cache_knows_the_version_of_every_library_that_reads() -> None:
    distributions = packages_distributions()
    modules = {module for file in READING.rglob("*.py") for module in imported_modules(file)}
    foreign = {distributions[module][0] for module in modules - {"analyzer", "__future__"} if module in distributions}
    assert {"openpyxl", "fastexcel", "packageurl-python"} <= foreign
    watching = {"psutil"}  # it looks at the process that reads, and at no file
    never_kept = {"msoffcrypto-tool"}  # what it opens is in neither cache: see tests/cli/test_passwords.py
    assert foreign - watching - never_kept <= LIBRARIES | code_fingerprint._LIBRARIES


def test_every_library_of_a_format_is_a_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {re.split(r"[<>=]", needed)[0] for needed in project["dependencies"]} >= LIBRARIES


def test_reading_a_text_loads_no_library_of_workbooks(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("Vendor,City\nAcme,Bonn\n")
    code = (
        "import sys; from analyzer.reading.limits import Limits; from analyzer.reading.process.child import answer_task; "
        "from analyzer.reading.process.protocol import ReadTask; folder = sys.argv[1]; "
        "print(answer_task(ReadTask(folder + '/table.csv', 'table.csv', folder + '/1.duckdb', Limits())).result, "
        "*sorted({'openpyxl', 'fastexcel', 'defusedxml', 'pandas', 'pdfminer', 'olefile'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout == "read\n"
