"""Tables of web pages: their names, cells that reach over rows and columns, lines in cells, tables in tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.reading.read_files import read_inputs
from analyzer.store.connection import open_file
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read, ReadText, Sheet


def read_page(read: Read, folder: Path, body: str) -> dict[str, Sheet]:
    (folder / "page.html").write_text(f"<!DOCTYPE html><html><body>{body}</body></html>")
    (sheets,) = read(folder).sheets.values()
    return {sheet.name: sheet for sheet in sheets}


def rows_of(read_text: ReadText, body: str) -> dict[int, tuple[str | None, ...]]:
    return read_text(f"<!DOCTYPE html><html><body>{body}", "page.html").rows


def test_a_table_is_called_by_its_caption_or_the_heading_above(tmp_path: Path, read: Read) -> None:
    sheets = read_page(
        read,
        tmp_path,
        "<h1>Vendor <em>list</em></h1><table><tr><td>a</table><table><tr><td>b</table><h2>Paid</h2>"
        "<table><caption>Paid in\nMay</caption><tr><td>c</table><table><tr><td>d</table>",
    )
    assert {name: sheet.rows for name, sheet in sheets.items()} == {
        "Vendor list": {1: ("a",)}, "Vendor list (2)": {1: ("b",)}, "Paid in May": {1: ("c",)}, "Paid": {1: ("d",)},
    }  # fmt: skip


def test_tables_without_a_heading_are_numbered(tmp_path: Path, read: Read) -> None:
    sheets = read_page(read, tmp_path, "<table><tr><td>a</table><table></table><table><tr><td>b</table>")
    assert list(sheets) == ["table 1", "table 2"]


def test_an_amount_that_reaches_over_rows_stands_once_and_a_name_in_each(read_text: ReadText) -> None:
    rows = rows_of(
        read_text,
        "<table><tr><th>Payee<th>Item<th>Amount</tr><tr><th rowspan=2>Acme<td>a<td rowspan=2>10.00</tr><tr><td>b</tr></table>",
    )
    assert rows == {1: ("Payee", "Item", "Amount"), 2: ("Acme", "a", "10.00"), 3: ("Acme", "b", None)}


def test_a_cell_that_reaches_over_rows_and_columns_keeps_its_place_free(read_text: ReadText) -> None:
    rows = rows_of(
        read_text, "<table><tr><td rowspan=2 colspan=2>A<td>1</tr><tr><td>2</tr><tr><td>x<td>y<td>3</tr></table>"
    )
    assert rows == {1: ("A", None, "1"), 2: ("A", None, "2"), 3: ("x", "y", "3")}


def test_lines_within_a_cell_stay_apart(read_text: ReadText) -> None:
    rows = rows_of(read_text, "<table><tr><td>a<br>b<p>c</p>d<ul><li>e<li>f</ul><div>g</div>h <b>i</b>j</table>")
    assert rows == {1: ("a\nb\nc\nd\ne\nf\ng\nh ij",)}


def test_the_headings_of_rows_are_cells_like_others(read_text: ReadText) -> None:
    rows = rows_of(read_text, "<table><thead><tr><td><th>May</thead><tbody><tr><th>Acme<td>5</tbody></table>")
    assert rows == {1: (None, "May"), 2: ("Acme", "5")}


def test_a_table_within_a_page_that_is_laid_out_by_tables_is_one_of_its_own(tmp_path: Path, read: Read) -> None:
    sheets = read_page(
        read,
        tmp_path,
        "<table><tr><td>Menu<td><h2>Payments</h2><table><tr><th>Payee<th>Amount</tr><tr><td>Acme<td>5</tr></table></table>",
    )
    assert sheets["Payments"].rows == {1: ("Payee", "Amount"), 2: ("Acme", "5")}
    assert sheets["table 1"].rows == {1: ("Menu", "Payments")}


def test_a_head_that_is_never_closed_hides_no_table(read_text: ReadText) -> None:
    text = "<html><head><title>x</title><style>td{}</style><table><tr><td>Acme</table>"
    assert read_text(text, "page.html").rows == {1: ("Acme",)}


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<table><tr>" + "<td rowspan=1000 colspan=1000>a" * 5_000, "more than 2,000 columns"),
        ("<table><tr><td>" * 60, "nested deeper"),
    ],
    ids=["wide", "deep"],
)
def test_tables_that_no_one_writes_are_refused(tmp_path: Path, read: Read, body: str, problem: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html>{body}")
    (file,) = read(path).files
    assert file.status is FileStatus.REFUSED
    assert problem in file.problem


def texts_beside(folder: Path, page: str) -> list[tuple[str, str]]:
    """(where, text) of what stands beside the cells."""
    (folder / "a.html").write_text(page)
    (file,) = read_inputs([folder / "a.html"], folder / "workspace")
    assert file.database
    connection = open_file(file.database)
    rows = connection.execute("SELECT place, text FROM raw_side ORDER BY ALL").fetchall()
    connection.close()
    return [(str(place), str(text)) for place, text in rows]


def test_the_text_around_the_tables_stands_beside_them(tmp_path: Path) -> None:
    page = "<body><h1>Report</h1><p>We use Claude.<table><tr><td>Vendor<td>City<tr><td>Acme<td>Bonn</table><ul><li>One<li>Two</ul>"
    assert texts_beside(tmp_path, page) == [
        ("line 1 of the page", "Report"),
        ("line 2 of the page", "We use Claude."),
        ("line 3 of the page", "One"),
        ("line 4 of the page", "Two"),
    ]


def test_a_page_of_text_alone_is_read_as_a_document(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.html").write_text("<html><p>Do you use Claude?</p><p>No.</p></html>")
    assert read(tmp_path).only.rows[2] == ("Do you use Claude?", "No.", "line 1 of the page")


def test_only_a_page_under_the_name_of_a_table_is_said_to_be_one(tmp_path: Path, read: Read) -> None:
    for name in ("a.html", "b.xls"):
        (tmp_path / name).write_text("<table><tr><td>Vendor<td>City<tr><td>Acme<td>Bonn</table>")
    notes = {name: sheet.notes for name, (sheet,) in read(tmp_path).sheets.items()}
    assert notes["a.html"] == ()
    assert "saved under the name of a table" in notes["b.xls"][0]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<del>We use Claude</del> No AI", "No AI"),
        ('<span style="text-decoration: line-through">Claude <b>x</b></span>none', "none"),
        ("<s>never closed", None),
        ("<select><option>Yes<option selected>No<option>Unknown</select>", "No"),
        ("<select><option>Yes</option><option>No</option></select>", None),
        ("<input type=checkbox checked>", "\u2611"),
        ("<input type=checkbox> Yes <input type=radio checked> No", "\u2610 Yes \u2611 No"),
        ('<input value="Claude">', "Claude"),
        ("<!-- Claude -->none", "none"),
    ],
)
def test_a_cell_says_what_its_reader_takes_as_said(read_text: ReadText, cell: str, text: str | None) -> None:
    page = f"<table><tr><td>Vendor<td>Notes<td>City</tr><tr><td>Acme</td><td>{cell}</td><td>Bonn</td></tr></table>"
    assert read_text(page, "a.html").rows[2] == ("Acme", text, "Bonn")


def test_what_a_page_hides_is_read_and_said(tmp_path: Path, read: Read) -> None:
    (tmp_path / "page.html").write_text(
        "<!DOCTYPE html><html><body><table><tr><th>Vendor<th>Product</tr><tr><td>Zoom<span style='display: none'>Anthropic</span>"
        "<td>Meet</tr><tr style='DISPLAY:NONE'><td>Acme<td>Orb</tr><tr hidden><td>Fern<td>Leaf</tr><tr><td>Blue<td>Sky</tr></table>"
        "<p style='visibility:hidden'>We use Claude.</p><p>Seen.</p>"
    )
    reading = read(tmp_path)
    assert reading.only.rows == {
        1: ("Vendor", "Product"), 2: ("Zoom\nAnthropic", "Meet"), 3: ("Acme", "Orb"), 4: ("Fern", "Leaf"), 5: ("Blue", "Sky"),
    }  # fmt: skip
    (file,) = reading.files
    assert file.database
    connection = open_file(file.database)
    texts = connection.execute("SELECT class, text FROM raw_side").fetchall()
    connection.close()
    assert ("said", "We use Claude.") in texts
    hidden = '"Anthropic"; "Acme"; "Orb"; "Fern"; "Leaf"; "We use Claude."'
    assert ("unscreened", f"Hidden on the page, and read all the same (6): {hidden}.") in texts
