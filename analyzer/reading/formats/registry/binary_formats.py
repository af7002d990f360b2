"""The formats that are no text: workbooks, and tables by column."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.formats.open_document import check_open_document
from analyzer.reading.formats.registry.file_format import FileFormat, FirstBytes, FormatGroup, OleStream, ZipPart

if TYPE_CHECKING:
    from analyzer.reading.process.protocol import ReadTask
    from analyzer.store.reading_file import ReadingFile


def _read_xlsx(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.excel.xlsx_reader import read_xlsx

    read_xlsx(Path(task.source), XLSX.all_suffixes, task.limits, into)


def _reread_xlsx(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.excel.fallback_reader import GAVE_UP, read_plain

    read_plain(Path(task.source), task.limits, into, GAVE_UP)


def _read_xlsb(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.excel.container_marks import xlsb_marks
    from analyzer.reading.formats.excel.fast_reader import read_spreadsheet

    read_spreadsheet(Path(task.source), XLSB.all_suffixes, xlsb_marks, task.limits, into)


def _read_ods(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.excel.container_marks import ods_marks
    from analyzer.reading.formats.excel.fast_reader import read_spreadsheet

    read_spreadsheet(Path(task.source), ODS.all_suffixes, ods_marks, task.limits, into)


def _read_xls(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.excel.container_marks import xls_marks
    from analyzer.reading.formats.excel.fast_reader import read_spreadsheet

    read_spreadsheet(Path(task.source), XLS.all_suffixes, xls_marks, task.limits, into)


def _read_parquet(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.parquet import read_parquet

    read_parquet(Path(task.source), task.limits, into)


XLSX = FileFormat(
    name="xlsx",
    label="Excel workbook",
    group=FormatGroup.WORKBOOK,
    sign=ZipPart("workbook.xml"),
    reader=_read_xlsx,
    suffixes=(".xlsx", ".xlsm"),
    templates=(".xltx", ".xltm"),
    second_reader=_reread_xlsx,
    libraries=("fastexcel", "openpyxl", "defusedxml"),
)
XLSB = FileFormat(
    name="xlsb",
    label="binary Excel workbook",
    group=FormatGroup.WORKBOOK,
    sign=ZipPart("workbook.bin"),
    reader=_read_xlsb,
    suffixes=(".xlsb",),
    libraries=("fastexcel",),
)
ODS = FileFormat(
    name="ods",
    label="OpenDocument spreadsheet",
    group=FormatGroup.WORKBOOK,
    sign=ZipPart("content.xml", check_open_document),
    reader=_read_ods,
    suffixes=(".ods",),
    templates=(".ots",),
    libraries=("fastexcel",),
)
XLS = FileFormat(
    name="xls",
    label="Excel 97 to 2003 workbook",
    group=FormatGroup.WORKBOOK,
    sign=OleStream(("Workbook", "Book")),
    reader=_read_xls,
    suffixes=(".xls",),
    templates=(".xlt",),
    libraries=("fastexcel",),
)
PARQUET = FileFormat(
    name="parquet",
    label="Parquet",
    group=FormatGroup.COLUMNAR,
    sign=FirstBytes(b"PAR1"),
    reader=_read_parquet,
    suffixes=(".parquet", ".pq"),
    libraries=("duckdb",),
)
BINARY_FORMATS = (XLSX, XLSB, ODS, XLS, PARQUET)
