"""A truth page: one case that a compliance officer can read, as Markdown, and its parts as a test needs them.

A page holds the analyst's files as tables, what is asked, and what must come out. `README.md` beside the pages tells the form.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

Cells = Sequence[str]
Line = Mapping[str, str]

_FILE = re.compile(r"(?P<file>[^,]*\.\w+)(?:, sheet (?P<sheet>.+))?")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_RULE = re.compile(r"\|(\s*:?-+:?\s*\|)+")
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands below one heading of the second order."""

    title: str
    lines: tuple[str, ...]

    @property
    def rows(self) -> list[list[str]]:
        """The cells of its table, the line of headings first."""
        bars = (line.strip() for line in self.lines)
        return [_cells(line) for line in bars if line.startswith("|") and not _RULE.fullmatch(line)]

    @property
    def table(self) -> list[Line]:
        """Its table, each row by the headings."""
        headings, *rows = self.rows or [[]]
        return [dict(zip(headings, row, strict=True)) for row in rows]

    @property
    def items(self) -> list[str]:
        """The items of its list."""
        return [line.strip()[2:].strip() for line in self.lines if line.strip().startswith("- ")]

    @property
    def text(self) -> str:
        """What stands in it, without the blank lines around."""
        return "\n".join(self.lines).strip()

    @property
    def fenced(self) -> str | None:
        """The text between the fences, None where there are none."""
        marks = [number for number, line in enumerate(self.lines) if line.startswith("```")]
        if not marks:
            return None
        return "".join(f"{line}\n" for line in self.lines[marks[0] + 1 : marks[-1]])


@dataclass(frozen=True, slots=True)
class Page:
    """One case: its name, and its sections by title."""

    name: str
    sections: tuple[Section, ...]

    def section(self, title: str) -> Section:
        """The section of that title; an empty one where the page has none."""
        return next((each for each in self.sections if each.title == title), Section(title, ()))

    def options(self) -> Iterator[tuple[str, str]]:
        """What is said on the command line."""
        for line in self.section("Options").table:
            yield line["option"], line["value"]

    def write_inputs(self, folder: Path) -> None:
        """Write the analyst's files into `folder`."""
        books: dict[str, Workbook] = {}
        for section in self.sections:
            named = _FILE.fullmatch(section.title)
            if named and (section.rows or section.fenced is not None):
                _write(folder, named["file"], named["sheet"] or "", section, books)
        for file, book in books.items():
            book.save(folder / file)


def read_page(path: Path) -> Page:
    """The page at `path`."""
    sections: list[tuple[str, list[str]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            sections.append((line[3:].strip(), []))
        elif sections:
            sections[-1][1].append(line)
    return Page(path.stem, tuple(Section(title, tuple(lines)) for title, lines in sections))


def _cells(line: str) -> list[str]:
    inner = line.strip()[1:-1] if line.rstrip().endswith("|") else line.strip()[1:]
    return [cell.strip().replace("\\|", "|").replace("\\n", "\n") for cell in _BAR.split(inner)]


def _write(folder: Path, file: str, sheet: str, section: Section, books: dict[str, Workbook]) -> None:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    if section.fenced is not None:
        path.write_bytes(section.fenced.encode())
    elif path.suffix == ".xlsx":
        _add_sheet(books.setdefault(file, _empty_book()), sheet or "Sheet1", section.rows)
    else:
        with path.open("w", encoding="utf-8", newline="") as text:
            csv.writer(text).writerows(row if any(row) else [] for row in section.rows)


def _empty_book() -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def _add_sheet(book: Workbook, name: str, rows: Sequence[Cells]) -> None:
    sheet = book.create_sheet(name)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row, start=1):
            if cell:
                value = float(cell) if _NUMBER.fullmatch(cell) and not cell.startswith("0") else cell
                sheet.cell(number, column).value = value
