"""One word means one thing: no two classes of one name, names of functions in verb and noun, fewer empty words each time."""

from __future__ import annotations

import ast
import io
import tokenize
from collections import Counter, defaultdict
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "analyzer"
MODULES = {path: path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))}

# One subject in several layers: its record, its assembly, its CSV, chart or sheet.
SUBJECTS = {
    "answers",
    "clearing",
    "deadline",
    "deadlines",
    "disclosure",
    "evidence",
    "findings",
    "inquiries",
    "off_file",
    "paths",
    "set_aside",
}
LAYERS = {"report/model", "report/assemble", "report/tables", "render/html/figures", "render/workbook/sheets"}
# A verb of the command line and the stage that does its work.
VERBS = {"review", "scan", "screen"}

# How often words stand as identifiers that say nothing of what they name. A number here may only become smaller.
EMPTY_WORDS = {
    "asked": 52, "beside": 21, "each": 576, "found": 316, "given": 18, "held": 114, "kept": 83, "left": 77, "met": 25, "mine": 29,
    "most": 17, "place": 460, "said": 159, "shown": 77, "told": 56,
}  # fmt: skip


def of_module_level(kind: type[ast.AST]) -> list[tuple[str, str]]:
    """(name, module) of what the modules define."""
    return [
        (node.name, str(path.relative_to(PACKAGE)))
        for path, source in MODULES.items()
        for node in ast.parse(source).body
        if isinstance(node, kind) and isinstance(node, ast.ClassDef | ast.FunctionDef)
    ]


def test_no_two_public_classes_have_one_name() -> None:
    places = defaultdict(list)
    for name, module in of_module_level(ast.ClassDef):
        if not name.startswith("_"):
            places[name].append(module)
    assert {name: modules for name, modules in places.items() if len(modules) > 1} == {}


def test_fewer_than_one_function_in_twenty_has_a_name_of_one_word() -> None:
    names = [name for name, _ in of_module_level(ast.FunctionDef)]
    assert sum("_" not in name.strip("_") for name in names) < len(names) / 20


def test_no_two_modules_have_one_name_outside_the_families() -> None:
    folders = defaultdict(set)
    for path in MODULES:
        if path.stem != "__init__":
            folders[path.stem].add(path.parent.relative_to(PACKAGE).as_posix())
    several = {name: found for name, found in folders.items() if len(found) > 1 and name not in VERBS}
    assert {name: found for name, found in several.items() if name not in SUBJECTS or not found <= LAYERS} == {}


@pytest.mark.parametrize(("word", "most"), EMPTY_WORDS.items())
def test_an_empty_word_becomes_no_more_frequent(word: str, most: int) -> None:
    counts: Counter[str] = Counter()
    for source in MODULES.values():
        tokens = tokenize.generate_tokens(io.StringIO(source).readline)
        counts.update(token.string for token in tokens if token.type == tokenize.NAME)
    assert counts[word] <= most
