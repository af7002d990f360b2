"""Each format of the registry is read from end to end, and each that is known and refused is refused in its words."""

from __future__ import annotations

import gzip
import io
from collections.abc import Mapping
from pathlib import Path

import duckdb
import openpyxl
import pytest

from analyzer.bearing import BearsOn
from analyzer.reading.formats.detect import detect_format
from analyzer.reading.formats.registry import FORMATS
from analyzer.reading.formats.registry.file_format import FileFormat, FirstBytes, RefusedFormat
from analyzer.reading.formats.registry.refused_formats import REFUSED_FORMATS
from analyzer.reading.limits import Limits
from analyzer.reading.read_files import ReadFile, read_inputs
from analyzer.store.connection import open_file
from analyzer.vocabulary import FileStatus
from tests.reading.outlook_bytes import compound_file, message
from tests.reading.pdf_bytes import pdf_bytes, ruled
from tests.reading.word_bytes import docx_bytes, table
from tests.reading.workbook_bytes import ods_bytes, xls_bytes, xlsb_bytes, zip_bytes

ROWS = [["Vendor", "City"], ["Acme", "Bonn"]]
SHEET_2003 = "urn:schemas-microsoft-com:office:spreadsheet"
NEUTRAL = ".bak"


def xlsx_bytes() -> bytes:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def parquet_bytes(folder: Path) -> bytes:
    duckdb.execute(
        f"COPY (SELECT 'Acme' AS \"Vendor\", 'Bonn' AS \"City\") TO '{folder}/made.parquet' (FORMAT parquet)"
    )
    return (folder / "made.parquet").read_bytes()


def marked_up(row: str, cell: str) -> str:
    return "".join(f"<{row}>{''.join(cell.format(text) for text in cells)}</{row}>" for cells in ROWS)


def samples(folder: Path) -> dict[str, bytes]:
    """A file of each format, by the format's name. Each names Acme."""
    sheet = marked_up("Row", "<Cell><Data>{}</Data></Cell>")
    return {
        "xlsx": xlsx_bytes(),
        "xlsb": xlsb_bytes(ROWS),
        "ods": ods_bytes(ROWS),
        "xls": xls_bytes(ROWS),
        "parquet": parquet_bytes(folder),
        "word": docx_bytes(table(ROWS)),
        "pdf": pdf_bytes([ruled(50, 700, [150, 150], ROWS)]),
        "outlook mail": compound_file(message("Question", "Who answers?\r\nAcme")),
        "mail": b"From: a@b.c\nTo: d@e.f\nSubject: Question\n\nWho answers?\nAcme\n",
        "html": f"<html><table>{marked_up('tr', '<td>{}</td>')}</table></html>".encode(),
        "xml workbook": (
            f'<?xml version="1.0"?><Workbook xmlns="{SHEET_2003}"><Worksheet><Table>{sheet}</Table></Worksheet></Workbook>'
        ).encode(),
        "xml": (
            b'<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components>'
            b'<component type="library"><name>Acme</name><version>1</version></component></components></bom>'
        ),
        "json": b'{"vendors": [{"Vendor": "Acme", "City": "Bonn"}]}',
        "software list as json": b'{"bomFormat": "CycloneDX", "components": [{"type": "library", "name": "Acme", "version": "1"}]}',
        "json lines": b'{"Vendor": "Acme", "City": "Bonn"}\n{"Vendor": "Blue", "City": "Cork"}\n',
        "yaml": b"- Vendor: Acme\n  City: Bonn\n- Vendor: Blue\n  City: Cork\n",
        "markdown": b"# Vendors\n\n| Vendor | City |\n|--------|------|\n| Acme | Bonn |\n",
        "statement": (
            b"OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><BANKTRANLIST>"
            b"<STMTTRN><DTPOSTED>20260131<TRNAMT>-5.00<NAME>Acme</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
        ),
        "commit log": b"commit " + b"1f" * 20 + b"\nAuthor: Acme\nDate:   Mon May 4 10:00:00 2026 +0200\n\n    Begin\n",
        "software list as text": b"SPDXVersion: SPDX-2.3\nPackageName: Acme\nSPDXID: SPDXRef-1\nPackageVersion: 1\n",
        "text": b"Vendor,City\nAcme,Bonn\n",
    }


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file of each format under each of its suffixes, and under one that says nothing."""
    folder = tmp_path_factory.mktemp("inputs")
    made = samples(tmp_path_factory.mktemp("made"))
    for form in FORMATS:
        for suffix in (*form.all_suffixes, NEUTRAL):
            (folder / f"{form.name}{suffix}").write_bytes(made[form.name])
    return folder


@pytest.fixture(scope="module")
def outcomes(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, ReadFile]:
    """What became of each file of the folder, by its name."""
    return {file.file: file for file in read_inputs([inputs], tmp_path_factory.mktemp("workspace"))}


NAMES = [(form, suffix) for form in FORMATS for suffix in (*form.all_suffixes, NEUTRAL)]


@pytest.mark.parametrize(("form", "suffix"), NAMES, ids=[f"{form.name}{suffix}" for form, suffix in NAMES])
def test_a_file_of_each_format_is_read_under_each_of_its_names(
    outcomes: Mapping[str, ReadFile], form: FileFormat, suffix: str
) -> None:
    file = outcomes[f"{form.name}{suffix}"]
    assert file.status is FileStatus.READ, file.problem
    assert file.database
    connection = open_file(file.database)
    assert "Acme" in {text for row in connection.execute("FROM raw_1").fetchall() for text in row}
    connection.close()


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_each_format_is_recognised_by_its_content(inputs: Path, form: FileFormat) -> None:
    detected = detect_format(inputs / f"{form.name}{NEUTRAL}", NEUTRAL, Limits())
    assert detected.reader == form.reader if form.sign is None else detected.name == form.name


@pytest.mark.parametrize("name", ["table.csv.gz", "tables.zip"])
def test_an_archive_is_opened_under_its_suffix(tmp_path: Path, name: str) -> None:
    table = b"Vendor,City\nAcme,Bonn\n"
    content = gzip.compress(table, mtime=0) if name.endswith("gz") else zip_bytes({"table.csv": table})
    (tmp_path / name).write_bytes(content)
    (file,) = read_inputs([tmp_path / name], tmp_path / "workspace")
    assert file.status is FileStatus.READ


REFUSED_SUFFIXES = [(form, suffix) for form in REFUSED_FORMATS for suffix in form.suffixes]


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, ReadFile]:
    """What became of a file with each suffix that is refused, and of one with each first bytes under a table's name."""
    folder = tmp_path_factory.mktemp("refused")
    for _, suffix in REFUSED_SUFFIXES:
        (folder / f"table{suffix}").write_bytes(bytes(range(256)) * 20)
    for number, form in enumerate(REFUSED_FORMATS):
        if isinstance(form.sign, FirstBytes):
            (folder / f"{number}.csv").write_bytes(form.sign.content + b"\0" * 99)
    return {file.file: file for file in read_inputs([folder], tmp_path_factory.mktemp("workspace"))}


@pytest.mark.parametrize(("form", "suffix"), REFUSED_SUFFIXES, ids=[suffix for _, suffix in REFUSED_SUFFIXES])
def test_a_table_by_name_that_nothing_reads_is_refused(
    refusals: Mapping[str, ReadFile], form: RefusedFormat, suffix: str
) -> None:
    file = refusals[f"table{suffix}"]
    assert (file.status, file.bears_on) == (FileStatus.REFUSED, BearsOn.ANY)
    assert file.problem.startswith(f"Files of the type {suffix} are not read.")
    assert form.bears_on is BearsOn.ANY


@pytest.mark.parametrize("number", [n for n, form in enumerate(REFUSED_FORMATS) if isinstance(form.sign, FirstBytes)])
def test_a_known_content_that_is_no_table_is_refused_by_its_name(refusals: Mapping[str, ReadFile], number: int) -> None:
    file, form = refusals[f"{number}.csv"], REFUSED_FORMATS[number]
    assert (file.status, file.bears_on) == (FileStatus.REFUSED, form.bears_on)
    assert file.problem.startswith(f"This is {form.label} and not a table")
