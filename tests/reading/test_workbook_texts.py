"""Where a name can hide in an .xlsx besides its cells: found with its place, kept apart from the rows, within bounds."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from analyzer.reading.formats.excel import workbook_texts
from analyzer.reading.formats.excel.workbook_texts import workbook_texts as texts_of
from analyzer.reading.formats.zip_container import sheet_marks
from analyzer.reading.limits import Limits
from analyzer.store.connection import open_file
from analyzer.store.raw_sheet import SideClass, SideText
from tests.reading.conftest import Read

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def written(path: Path) -> Path:
    """A workbook of one sheet with a text in every place that the writer knows."""
    book = xlsxwriter.Workbook(path)
    book.set_properties({"title": "The title", "keywords": "some keywords"})
    book.set_custom_property("Source", "the source")
    book.define_name("the_defined_name", "=Data!$A$1")
    sheet = book.add_worksheet("Data")
    sheet.write_row("A1", ["Vendor", "Portal", "Amount"])
    sheet.write_row("A2", ["Acme", "", 5])
    sheet.write_url("B2", "https://target.example/x", string="portal", tip="the tip")
    sheet.write_comment("A2", "the comment")
    sheet.write_formula("C3", '=HYPERLINK("https://formula.example","x")', value="x")
    sheet.set_header('&L&"Arial,Bold"&12the header&RPage &P')
    sheet.insert_textbox("E2", "the text box")
    sheet.data_validation(
        "A3:A9", {"validate": "list", "source": ["first choice", "second choice"], "input_title": "the prompt"}
    )
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Data!$C$2:$C$2", "name": "the series"})
    chart.set_title({"name": "the chart"})
    sheet.insert_chart("E9", chart)
    sheet.add_table("G1:H2", {"name": "the_table"})
    book.close()
    return path


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def save(path: Path, parts: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def side_of(path: Path) -> list[SideText]:
    return texts_of(path, sheet_marks(path, Limits()))


def with_sheet(path: Path, cells: str, tail: str = "") -> Path:
    """A plain workbook whose one worksheet is written by hand."""
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    content = f'<worksheet xmlns="{SPACE}" xmlns:r="{OFFICE}"><sheetData>{cells}</sheetData>{tail}</worksheet>'
    return save(path, {**parts, "xl/worksheets/sheet1.xml": content.encode()})


@pytest.mark.parametrize(
    ("place", "row", "sort", "text"),
    [
        ("comment on A2", 2, SideClass.SAID, "the comment"),
        ("link on B2", 2, SideClass.SAID, "https://target.example/x"),
        ("link on B2", 2, SideClass.SAID, "the tip"),
        ("link on C3", 3, SideClass.SAID, 'HYPERLINK("https://formula.example","x")'),
        ("header or footer", 0, SideClass.SAID, "the header Page"),
        ("text box", 0, SideClass.SAID, "the text box"),
        ("text of a chart", 0, SideClass.SAID, "the chart"),
        ("text of a chart", 0, SideClass.SAID, "the series"),
        ("list or condition for cells", 0, SideClass.LABEL, '"first choice,second choice"'),
        ("message on cells", 0, SideClass.LABEL, "the prompt"),
        ("name of a table", 0, SideClass.LABEL, "the_table"),
        ("defined name", 0, SideClass.LABEL, "the_defined_name"),
        ("properties of the document", 0, SideClass.LABEL, "The title"),
        ("properties of the document", 0, SideClass.LABEL, "some keywords"),
        ("properties of the document", 0, SideClass.LABEL, "the source"),
    ],
)
def test_a_text_is_found_with_its_place(tmp_path: Path, place: str, row: int, sort: SideClass, text: str) -> None:
    found = [
        each
        for each in side_of(written(tmp_path / "a.xlsx"))
        if " ".join(each.text.split()) == text and each.place == place
    ]
    assert [(each.src_row, each.sort) for each in found] == [(row, sort)]


def test_a_threaded_comment_is_found(tmp_path: Path) -> None:
    parts = parts_of(written(tmp_path / "a.xlsx"))
    rels = "xl/worksheets/_rels/sheet1.xml.rels"
    relation = b'<Relationship Id="rId99" Type="x/threadedComment" Target="../threadedComments/t.xml"/></Relationships>'
    parts[rels] = parts[rels].replace(b"</Relationships>", relation)
    parts["xl/threadedComments/t.xml"] = (
        b'<T xmlns="x"><threadedComment ref="B2"><text>a reply</text></threadedComment></T>'
    )
    found = side_of(save(tmp_path / "b.xlsx", parts))
    assert SideText("Data", 2, "comment on B2", SideClass.SAID, "a reply") in found


def test_what_stands_beside_the_cells_makes_no_row_and_no_sheet(tmp_path: Path, read: Read) -> None:
    reading = read(written(tmp_path / "a.xlsx"))
    assert list(reading.only.rows) == [1, 2, 3]
    database = reading.files[0].database
    assert database is not None
    connection = open_file(database)
    assert connection.execute("SELECT count(*) FROM raw_side WHERE place = 'comment on A2'").fetchone() == (1,)
    connection.close()


def test_what_is_not_looked_into_is_said(tmp_path: Path) -> None:
    parts = parts_of(written(tmp_path / "a.xlsx"))
    more = (
        "xl/embeddings/a.docx",
        "xl/pivotCache/pivotCacheRecords1.xml",
        "xl/externalLinks/externalLink1.xml",
        "xl/vbaProject.bin",
    )
    (said,) = (
        each.text
        for each in side_of(save(tmp_path / "b.xlsx", parts | dict.fromkeys(more, b"<x/>")))
        if each.sort is SideClass.UNSCREENED
    )
    for part in ("embedded objects (1)", "pivot caches (1)", "links to other workbooks (1)", "macros (1)"):
        assert part in said


def test_hostile_parts_say_nothing_and_break_nothing(tmp_path: Path, read: Read) -> None:
    parts = parts_of(written(tmp_path / "a.xlsx"))
    broken = {name: b"<a" for name in parts if name.startswith(("xl/comments", "xl/drawings", "docProps"))}
    assert list(read(save(tmp_path / "b.xlsx", parts | broken)).only.rows) == [1, 2, 3]


def test_the_number_and_the_length_of_texts_are_bounded_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_texts, "_MAX_TEXTS", 3)
    monkeypatch.setattr(workbook_texts, "_LONGEST", 10)
    found = side_of(written(tmp_path / "a.xlsx"))
    assert len([each for each in found if each.sort is not SideClass.UNSCREENED]) == 3
    assert all(len(each.text) <= 10 for each in found if each.sort is not SideClass.UNSCREENED)
    assert any("were not screened" in each.text for each in found)


@pytest.mark.parametrize(
    "cell", ['t="inlineStr"><is><t>{}</t></is>', 't="str"><v>{}</v>', 't="str"><f>A1&amp;B1</f><v>{}</v>']
)
def test_escapes_in_cells_are_read_as_excel_shows_them(tmp_path: Path, read: Read, cell: str) -> None:
    texts = ("_x0041_nthropic", "a_x005F_x0041_b", "_xyz_", "plain")
    cells = "".join(f'<c r="{letter}1" {cell.format(text)}</c>' for letter, text in zip("ABCD", texts, strict=True))
    sheet = read(with_sheet(tmp_path / "a.xlsx", f'<row r="1">{cells}</row>')).only
    assert sheet.rows == {1: ("Anthropic", "a_x0041_b", "_xyz_", "plain")}


def test_cells_in_cdata_are_read_and_it_is_said(tmp_path: Path, read: Read) -> None:
    cells = (
        '<row r="1"><c r="A1" t="str"><v><![CDATA[Anthropic Claude]]></v></c>'
        '<c r="B1" t="inlineStr"><is><t><![CDATA[Anth]]>ropic</t></is></c></row>'
    )
    sheet = read(with_sheet(tmp_path / "a.xlsx", cells)).only
    assert sheet.rows == {1: ("Anthropic Claude", "Anthropic")}
    assert "CDATA" in sheet.notes[0]


def test_a_workbook_of_another_form_says_that_only_its_cells_are_screened(tmp_path: Path, read: Read) -> None:
    content = (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row><Cell><Data ss:Type="String">'
        "Vendor</Data></Cell></Row></Table></Worksheet></Workbook>"
    )
    (tmp_path / "a.xls").write_text(content)
    database = read(tmp_path / "a.xls").files[0].database
    assert database is not None
    connection = open_file(database)
    ((said,),) = connection.execute("SELECT text FROM raw_side WHERE class = 'unscreened'").fetchall()
    connection.close()
    assert "not in this form of workbook" in said
