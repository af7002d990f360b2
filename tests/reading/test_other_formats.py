"""Parquet, web pages and XML workbooks read as the same table would as .csv; encodings are told by what gives words."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from analyzer.reading.formats.text.encoding import encoding_of
from tests.reading.conftest import Read, ReadText


def test_parquet_values_read_as_a_spreadsheet_shows_them(tmp_path: Path, read: Read) -> None:
    duckdb.execute(
        'COPY (SELECT \'Acme\' AS "Vendor ""A""", 1332.80::DECIMAL(10,2) AS amount, DATE \'2026-01-31\' AS paid, '
        "TIMESTAMP '2026-01-31 00:00:00' AS at, true AS ok, ['a','b'] AS tags, NULL::VARCHAR AS none "
        "UNION ALL SELECT 'Blue', 5, NULL, TIMESTAMP '2026-01-31 10:30:00', false, NULL, '  ') "
        f"TO '{tmp_path}/pay.parquet' (FORMAT parquet)"
    )
    rows = read(tmp_path).only.rows
    assert rows[1] == ('Vendor "A"', "amount", "paid", "at", "ok", "tags", "none")
    assert rows[2] == ("Acme", "1332.80", "2026-01-31", "2026-01-31", "true", "[a, b]", None)
    assert rows[3] == ("Blue", "5.00", None, "2026-01-31 10:30:00", "false", None, None)


def test_a_web_page_saved_as_xls_gives_its_tables(tmp_path: Path, read: Read) -> None:
    page = (
        "<html><head><style>td{}</style></head><table><tr><th>Vendor<th colspan=2>Where</tr>"
        "<tr><td rowspan=2>Acme &amp; Co<br>Bonn</td><td>x</td><td>y</td></tr><tr><td>z<table><tr><td>in</td></tr></table></td></tr>"
        "</table><script>var a = '<table>';</script></html>"
    )
    (tmp_path / "export.xls").write_text(page)
    sheet = read(tmp_path).only
    assert sheet.rows == {
        1: ("Vendor", "Where", None),
        2: ("Acme & Co\nBonn", "x", "y"),
        3: ("Acme & Co\nBonn", "z\nin", None),
    }
    assert "web page" in sheet.notes[0]


def test_an_xml_workbook_of_2003_keeps_places_and_sheets(tmp_path: Path, read: Read) -> None:
    (tmp_path / "export.xls").write_text(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        '<Worksheet ss:Name="Pay"><Table><Row><Cell><Data ss:Type="String">Vendor</Data></Cell>'
        '<Cell ss:Index="3"><Data ss:Type="String">Paid</Data></Cell></Row>'
        '<Row ss:Index="4"><Cell><Data ss:Type="String">Acme</Data></Cell><Cell ss:Index="3">'
        '<Data ss:Type="DateTime">2026-01-31T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>'
    )
    sheet = read(tmp_path).only
    assert sheet.name == "Pay"
    assert sheet.rows == {1: ("Vendor", None, "Paid"), 4: ("Acme", None, "2026-01-31 00:00:00")}


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Müller & Söhne,Zürich\nCafé Noël,Orléans\n", "mac_roman"),
        ("Müller & Söhne,Zürich\nCafé Noël,Orléans\n", "cp1252"),
        ("O’Neil’s “Best” – Co,Cork\n", "cp1252"),
        ("Škoda a.s.,Žilina\nŠafář,Brno\n", "cp1252"),
        ("Peña García,Málaga\n", "mac_roman"),
    ],
)
def test_single_byte_encodings_are_told_apart_by_the_words_they_give(tmp_path: Path, text: str, codec: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(codec, "ignore"))
    assert path.read_bytes().decode(encoding_of(path)) == text.encode(codec, "ignore").decode(codec)


def test_the_first_line_that_excel_writes_for_itself_names_the_delimiter(read_text: ReadText) -> None:
    sheet = read_text("sep=;\nVendor;Amount\nAcme, Inc;1,50\n")
    assert sheet.rows == {2: ("Vendor", "Amount"), 3: ("Acme, Inc", "1,50")}


@pytest.mark.parametrize("name", ["vendors", "vendors.dat", "vendors.xls", "vendors.asc"])
def test_delimited_text_is_read_whatever_its_name(read_text: ReadText, name: str) -> None:
    assert read_text("Vendor|City\nAcme|Bonn\nBlue|Cork\n", name).rows[2] == ("Acme", "Bonn")
