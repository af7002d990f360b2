"""Reads JSON: as a software list if it is one, else as the lists of records that it holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.file_types import is_package_list
from analyzer.reading.formats import sbom
from analyzer.reading.formats.records.json_lines import read_joined
from analyzer.reading.formats.records.kept_pairs import KeptPairs
from analyzer.reading.formats.records.record_sheets import write_document
from analyzer.reading.formats.sbom.json_document import SeveralDocuments, read_json_document
from analyzer.reading.unreadable import NotATable, of_software_list

if TYPE_CHECKING:
    from analyzer.reading.limits import Limits
    from analyzer.store.reading_file import ReadingFile

_FOREIGN = f"This is JSON, but it holds no list of records, and no software list that is known here ({sbom.KNOWN})."
_REMEDY = "Export the table as .csv or .xlsx; export a software list as CycloneDX or SPDX."


def read_json(path: Path, name: str, limits: Limits, into: ReadingFile) -> None:
    """Read the file at `path`, which is called `name`.

    Raises `NotATable` for JSON without records, `Unreadable` for what is damaged.
    """
    try:
        document = read_json_document(path)
    except SeveralDocuments as error:
        read_joined(path, limits, into, error)
        return
    with of_software_list():
        if sbom.write_json(document, limits, into):
            return
    if document.doubled:
        document = read_json_document(path, KeptPairs())
    if is_package_list(name) or not write_document(document.value, document.notes, limits, into):
        raise NotATable(_FOREIGN, _REMEDY)
