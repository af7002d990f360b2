"""Reads YAML: as a software list if it is one, else as the lists of records that it holds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analyzer.reading.file_types import is_package_list
from analyzer.reading.formats.records.kept_pairs import KeptPairs
from analyzer.reading.formats.records.record_sheets import write_document
from analyzer.reading.formats.sbom import spdx
from analyzer.reading.formats.sbom.component_sheet import write_list
from analyzer.reading.formats.sbom.text_dialects import parse_list
from analyzer.reading.formats.sbom.text_file import read_plain_text
from analyzer.reading.formats.text.delimited import read_delimited
from analyzer.reading.formats.yaml_document import load_documents
from analyzer.reading.unreadable import NotATable, Unreadable, of_software_list

if TYPE_CHECKING:
    from analyzer.reading.limits import Limits
    from analyzer.store.reading_file import ReadingFile

# Comments and marks of YAML may stand before the first entry of the list.
_LIST = re.compile(r"(?:(?:[%#].*|---.*|[ \t]*)\n)*[ \t]*- ")
_FOREIGN = "This is YAML, but it holds no list of records."
_REMEDY = "Export the table as .csv or .xlsx."


def read_yaml(path: Path, name: str, limits: Limits, into: ReadingFile) -> None:
    """Read the file at `path`, which is called `name`. What is one text without any form of YAML may be a table of text.

    Raises `NotATable` for YAML without records, `Unreadable` for a list that is damaged.
    """
    plain, pairs = read_plain_text(path), KeptPairs()
    with of_software_list():
        listed = parse_list(name, plain.text)
    document = None if listed else _load_document(plain.text, pairs)
    listed = listed or spdx.of_json(document)
    notes = (*plain.notes, *pairs.notes)
    if listed:
        with of_software_list():
            write_list(listed.noting(notes), limits, into)
    elif isinstance(document, str):
        read_delimited(path, name, limits, into)
    elif is_package_list(name) or not write_document(document, notes, limits, into):
        raise NotATable(_FOREIGN, _REMEDY)


def _load_document(text: str, pairs: KeptPairs) -> Any:
    """The document; several of them, one below the other, are a list."""
    try:
        documents = load_documents(text, pairs)
    except Unreadable as error:
        if _LIST.match(text):
            raise
        raise NotATable(error.problem, error.remedy) from error
    return documents[0] if len(documents) == 1 else documents
