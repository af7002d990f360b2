"""Reads a Word document (.docx): tables, questions with answers, and every other text as one beside the cells."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.documents.document import TextLine
from analyzer.reading.formats.documents.word_body import BodyWalk, heading_styles
from analyzer.reading.formats.documents.word_package import damaged_document, main_part, parse_part
from analyzer.reading.formats.documents.word_text import box_paragraphs, paragraph_text, unsaid_texts
from analyzer.reading.formats.documents.write_document import write_document
from analyzer.reading.formats.excel.relationships import local_name, part_elements, relations_of
from analyzer.reading.formats.html_visible import strike_note
from analyzer.reading.formats.zip_container import open_checked
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import Unreadable
from analyzer.store.raw_sheet import SideClass, SideText
from analyzer.store.reading_file import ReadingFile

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_STYLES = "word/styles.xml"
_SIDE_PARTS = re.compile(r"word/(header|footer|footnotes|endnotes|comments)\d*[.]xml", re.IGNORECASE)
_SIDE_WORDS = {
    "header": "header or footer", "footer": "header or footer", "footnotes": "footnote", "endnotes": "endnote",
    "comments": "comment",
}  # fmt: skip
_PROPERTIES = re.compile(r"docProps/(?:core|app|custom)[.]xml")
_NOT_LOOKED_INTO = {
    "word/embeddings/": "embedded files", "word/charts/chart": "charts", "word/diagrams/data": "diagrams",
    "word/afchunk": "inserted documents",
}  # fmt: skip
_UNSAID = "struck out or hidden"
_BROKEN = "The part {part} could not be read, so its text was not searched. Open the document in Word and save a copy."
_UNSCREENED = "Not screened, since nothing here looks into them: {parts}. Open the document and look at them."


def read_word(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read the document at `path`. Raises `Unreadable` for one that is damaged or hostile."""
    budget = CellBudget(limits.max_cells)
    with open_checked(path, limits) as archive:
        part = main_part(archive)
        root = parse_part(archive, part)
        if local_name(root.tag) != "document":
            raise damaged_document()
        try:
            styles = heading_styles(part_elements(archive, _STYLES))
            pieces = list(BodyWalk(styles, budget).pieces(root))
            boxes = [TextLine("text box", text) for text in map(paragraph_text, box_paragraphs(root)) if text]
            sides, broken = _side_parts(archive)
            unsaid = [text for one in (root, *sides.values()) for text in unsaid_texts(one)]
            notes = [*_unread_parts(archive), *broken, *strike_note(unsaid, _UNSAID)]
            write_document([*pieces, *boxes], budget, into, notes)
            into.add_side(dict.fromkeys(_side_texts(archive, part, sides)))
        except RecursionError as error:
            raise damaged_document() from error


def _side_parts(archive: zipfile.ZipFile) -> tuple[dict[str, Element], list[str]]:
    """The roots of headers, footers, notes and comments by the names of their parts; a sentence on each that is damaged."""
    roots: dict[str, Element] = {}
    broken: list[str] = []
    for name in sorted(filter(_SIDE_PARTS.fullmatch, archive.namelist())):
        try:
            roots[name] = parse_part(archive, name)
        except Unreadable:
            broken.append(_BROKEN.format(part=name))
    return roots, broken


def _side_texts(archive: zipfile.ZipFile, part: str, sides: Mapping[str, Element]) -> Iterator[SideText]:
    """Headers, footers, notes and comments; where links lead; the properties of the document."""
    for name in sorted(archive.namelist()):
        side = _SIDE_PARTS.fullmatch(name)
        if side and name in sides:
            where = _SIDE_WORDS[side[1].lower()]
            texts = map(paragraph_text, _part_paragraphs(sides[name]))
            yield from (SideText("", 0, where, SideClass.SAID, text) for text in texts if text)
        elif _PROPERTIES.fullmatch(name):
            words = ((one.text or "").strip() for one in part_elements(archive, name))
            yield from (
                SideText("", 0, "properties of the document", SideClass.LABEL, text)
                for text in words
                if any(map(str.isalpha, text))
            )
    for relation in relations_of(archive, part).values():
        if relation.is_outside and relation.sort == "hyperlink":
            yield SideText("", 0, "link", SideClass.SAID, relation.target)


def _part_paragraphs(root: Element) -> Iterator[Element]:
    return (one for one in root.iter() if local_name(one.tag) == "p")


def _unread_parts(archive: zipfile.ZipFile) -> tuple[str, ...]:
    counts: Counter[str] = Counter()
    for name in archive.namelist():
        called = next((called for start, called in _NOT_LOOKED_INTO.items() if name.lower().startswith(start)), "")
        if called and not name.endswith((".rels", "/")):
            counts[called] += 1
    parts = ", ".join(f"{called} ({count:,})" for called, count in sorted(counts.items()))
    return (_UNSCREENED.format(parts=parts),) if parts else ()
