"""Tables in Markdown read as sheets that are called like the heading above them, with the line of the file as row number."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.reading.formats.markdown.cell_markup import plain_cell, split_row
from analyzer.reading.limits import Limits
from analyzer.reading.read_files import read_inputs
from analyzer.store.connection import open_file
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read, ReadText

PAGE = """\
---
title: Subprocessors
---

# Subprocessors

We use these firms.

## Infrastructure

| Name | Purpose | Location |
|------|:-------:|---------:|
| Amazon Web Services, Inc. | Hosting | US |
| [Anthropic, PBC](https://www.anthropic.com) | **AI** \\| `chat` | US<br>EU |
After it.

```
| not | a |
|-----|---|
| table | x |
```

Support
-------

Name | Purpose
--- | ---
Zendesk | Tickets

> | Quoted | B |
> | --- | --- |
> | x | y | z |
"""


def test_each_table_is_a_sheet_with_its_lines_as_rows(tmp_path: Path, read: Read) -> None:
    (tmp_path / "subprocessors.md").write_text(PAGE)
    (sheets,) = read(tmp_path).sheets.values()
    assert {sheet.name: sheet.rows for sheet in sheets} == {
        "Infrastructure": {
            11: ("Name", "Purpose", "Location"),
            13: ("Amazon Web Services, Inc.", "Hosting", "US"),
            14: ("Anthropic, PBC", "AI | chat", "US\nEU"),
            15: ("After it.", None, None),
        },
        "Support": {26: ("Name", "Purpose"), 28: ("Zendesk", "Tickets")},
        "Support (2)": {30: ("Quoted", "B", None), 32: ("x", "y", "z")},
    }


def test_links_stand_beside_their_row_and_the_text_around_beside_the_sheets(tmp_path: Path) -> None:
    (tmp_path / "subprocessors.md").write_text(PAGE)
    (file,) = read_inputs([tmp_path / "subprocessors.md"], tmp_path / "workspace")
    assert file.database
    connection = open_file(file.database)
    texts = connection.execute("SELECT sheet, src_row, class, text FROM raw_side ORDER BY ALL").fetchall()
    connection.close()
    assert texts == [
        ("", 0, "said", "Infrastructure"),
        ("", 0, "said", "Subprocessors"),
        ("", 0, "said", "Support"),
        ("", 0, "said", "We use these firms."),
        ("", 0, "said", "title: Subprocessors"),
        (
            "",
            0,
            "unscreened",
            "Lines of code between fences: 5. They are not screened. Open the file and look at them.",
        ),
        ("Infrastructure", 14, "said", "https://www.anthropic.com"),
    ]


@pytest.mark.parametrize(
    ("written", "text", "links"),
    [
        ("**Acme** *Co* __x__ _y_", "Acme Co x y", []),
        ("~~We use Claude~~ No AI", "No AI", []),
        ("<del>We use Claude</del> No <s>AI</s> at all", "No at all", []),
        ("about ~5 ~~ 6", "about ~5 ~~ 6", []),
        ("ANTHROPIC* CLAUDE SUBSCR", "ANTHROPIC* CLAUDE SUBSCR", []),
        ("snake_case_name and 2*3*4", "snake_case_name and 2*3*4", []),
        ("``a`b`` \\*not\\* AT&amp;T", "a`b *not* AT&T", []),
        ("[Claude](https://claude.ai/x_(y) 'title') and ![logo](a.png)", "Claude and logo", ["https://claude.ai/x_(y)", "a.png"]),
        ("<https://claude.ai> [text][1] <a href='https://x.org'>y</a>", "https://claude.ai text y", ["https://x.org"]),
        ("1,332.80", "1,332.80", []),
        ("<script>x</script> a < b", "<script>x</script> a < b", []),
    ],
)  # fmt: skip
def test_a_cell_says_its_text_without_the_markup(written: str, text: str, links: list[str]) -> None:
    cell = plain_cell(written)
    assert (cell.text, list(cell.links)) == (text, links)


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        ("| a | b", ["a", "b"]),
        ("|| b |", ["", "b"]),
        ("| a \\| b | c \\|", ["a \\| b", "c \\|"]),
        ("|", [""]),
    ],
)
def test_bars_part_the_cells_of_a_line(line: str, cells: list[str]) -> None:
    assert split_row(line) == cells


@pytest.mark.parametrize("name", ["vendors.md", "vendors.markdown", "vendors.txt", "vendors", "vendors.log"])
def test_a_ruled_table_is_read_whatever_its_name(read_text: ReadText, name: str) -> None:
    assert read_text("| Vendor | City |\n| :-- | --: |\n| Acme | Bonn |\n", name).rows[3] == ("Acme", "Bonn")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_encoding_is_told_by_its_bytes(read_text: ReadText, encoding: str) -> None:
    assert read_text("| Vendor |\r\n| --- |\r\n| Müller |\r\n".encode(encoding), "vendors.md").rows[3] == ("Müller",)


def test_a_table_in_tags_of_a_web_page_is_read_too(read_text: ReadText) -> None:
    text = "# Vendors\n\n<table>\n<tr><th>Vendor<th>City</tr>\n<tr><td>Acme<td>Bonn</tr>\n</table>\n"
    assert read_text(text, "README.md").rows[2] == ("Acme", "Bonn")


@pytest.mark.parametrize(
    "text",
    [
        "# Read me\n\nHere are the files, as agreed.\n",
        "Either a | b\n\nor so\n",
        "| a | b |\n",
        "---\n---\n",
    ],
)
def test_a_readme_without_a_table_is_left_aside(tmp_path: Path, read: Read, text: str) -> None:
    (tmp_path / "README.md").write_text(text)
    (tmp_path / "pay.csv").write_text("Vendor,City\nAcme,Bonn\n")
    readme, pay = read(tmp_path).files
    assert (readme.status, pay.status) == (FileStatus.IGNORED, FileStatus.READ)
    assert "It was not searched. If it states something, save it as a Word document or PDF" in readme.problem


def test_comments_and_what_is_struck_out_are_said_and_are_no_text(tmp_path: Path) -> None:
    page = "<!-- old\nnote -->\nHello\nthere.\n\n| Vendor | Notes |\n|---|---|\n| Acme | ~~Claude~~ none <!-- Huawei --> |\n"
    (tmp_path / "a.md").write_text(page)
    (file,) = read_inputs([tmp_path / "a.md"], tmp_path / "workspace")
    assert file.database
    connection = open_file(file.database)
    texts = connection.execute("SELECT place, class, text FROM raw_side ORDER BY ALL").fetchall()
    row = connection.execute("SELECT src_row, c1, c2 FROM raw_1 ORDER BY src_row DESC LIMIT 1").fetchone()
    connection.close()
    assert row == (8, "Acme", "none")
    assert texts == [
        ("", "unscreened", 'Left out, since it is a comment of the author (2): "old note"; "Huawei".'),
        ("", "unscreened", 'Left out, since it is struck out (1): "Claude".'),
        ("line 3", "said", "Hello there."),
    ]


@pytest.mark.parametrize("cell", ["**a ", "[a](", "` `` ", "<a href=", "\\|", "&amp;"])
def test_cells_full_of_open_marks_are_read_in_a_moment(read_text: ReadText, cell: str) -> None:
    row = "| " + cell * 900 + "| x |\n"
    assert read_text("| a | b |\n|---|---|\n" + row * 50, "a.md").rows[52][-1] == "x"


@pytest.mark.parametrize(
    ("text", "limits", "problem"),
    [
        ("| a |\n|---|\n" + "| x " * 2_001 + "|\n", Limits(), "Line 3 has 2,001 cells"),
        ("| a | b |\n|---|---|\n| c | d |\n", Limits(max_cells=3), "more cells"),
    ],
)
def test_tables_beyond_the_limits_are_refused(
    tmp_path: Path, read: Read, text: str, limits: Limits, problem: str
) -> None:
    (tmp_path / "a.md").write_text(text)
    (file,) = read(tmp_path, limits=limits).files
    assert file.status is FileStatus.REFUSED
    assert problem in file.problem
