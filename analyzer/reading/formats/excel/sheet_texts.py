"""What a worksheet of an .xlsx says besides its cells: comments, links, headers and footers, drawings, lists, tables."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from analyzer.reading.formats.excel.drawing_texts import drawing_texts, old_drawing_texts
from analyzer.reading.formats.excel.relationships import (
    PartRelation,
    element_attribute,
    local_name,
    part_elements,
    relations_of,
)
from analyzer.reading.formats.excel.sheet_marks import SheetMarks
from analyzer.store.raw_sheet import SideClass, SideText

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LINK = re.compile(rb"<(?:\w+:)?hyperlink\s([^>]{1,20000})>")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_MARGIN = re.compile(rb"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)\b[^>]{0,200}>([^<]{1,32767})<")
_LIST = re.compile(rb"<(?:\w+:)?formula[12]?\b[^>]{0,200}>([^<]{1,32767})<")
_VALIDATION = re.compile(rb"<(?:\w+:)?dataValidation\s([^>]{1,20000})>")
_SAID_BY_LINK = (b"location", b"tooltip", b"display")
_SAID_BY_VALIDATION = (b"promptTitle", b"prompt", b"errorTitle", b"error")
# What tells fields, fonts and sides apart in a header or footer: `&C&"Arial,Bold"&12Page &P`.
_FORMATTING = re.compile(r'&(?:"[^"]{0,200}"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Za-z&])')
_ROW = re.compile(r"\d+")


def sheet_texts(archive: zipfile.ZipFile, sheet: str, part: str, marks: SheetMarks) -> Iterator[SideText]:
    """Every such text of the worksheet called `sheet`, which stands in `part`."""
    relations = relations_of(archive, part)
    yield from _link_texts(sheet, marks, relations)
    for text in _MARGIN.findall(marks.tail):
        yield SideText(sheet, 0, "header or footer", SideClass.SAID, _FORMATTING.sub(" ", _plain_text(text)))
    for text in _LIST.findall(marks.tail):
        yield SideText(sheet, 0, "list or condition for cells", SideClass.LABEL, _plain_text(text))
    for attributes in map(_read_attributes, _VALIDATION.findall(marks.tail)):
        for name in _SAID_BY_VALIDATION:
            yield SideText(sheet, 0, "message on cells", SideClass.LABEL, attributes.get(name, ""))
    for relation in relations.values():
        if not relation.is_outside:
            yield from _related_texts(archive, sheet, relation)


def _link_texts(sheet: str, marks: SheetMarks, relations: Mapping[str, PartRelation]) -> Iterator[SideText]:
    for attributes in map(_read_attributes, _LINK.findall(marks.tail)):
        place = attributes.get(b"ref", "")
        leads_to = relations.get(next((value for name, value in attributes.items() if name.endswith(b":id")), ""))
        for text in (leads_to.target if leads_to else "", *(attributes.get(name, "") for name in _SAID_BY_LINK)):
            yield SideText(sheet, _first_row(place), f"link on {place}", SideClass.SAID, text)
    for place, formula in marks.linked:
        yield SideText(sheet, _first_row(place), f"link on {place}", SideClass.SAID, _plain_text(formula))


def _related_texts(archive: zipfile.ZipFile, sheet: str, relation: PartRelation) -> Iterator[SideText]:
    if relation.sort in ("comments", "threadedComment"):
        yield from (_comment_text(sheet, each) for each in part_elements(archive, relation.target) if _is_comment(each))
    elif relation.sort in ("drawing", "vmlDrawing", "legacyDrawing"):
        read = drawing_texts if relation.sort == "drawing" else old_drawing_texts
        for place, text in read(archive, relation.target):
            yield SideText(sheet, 0, place, SideClass.SAID, text)
    elif relation.sort == "table":
        for each in part_elements(archive, relation.target):
            for name in ("name", "displayName", "comment"):
                yield SideText(sheet, 0, "name of a table", SideClass.LABEL, element_attribute(each, name))


def _is_comment(element: Element) -> bool:
    return local_name(element.tag) in ("comment", "threadedComment")


def _comment_text(sheet: str, element: Element) -> SideText:
    """Runs are put together; of phonetic readings, which stand among them, nothing is lost."""
    place = element_attribute(element, "ref")
    text = "".join(each.text or "" for each in element.iter() if local_name(each.tag) in ("t", "text"))
    return SideText(sheet, _first_row(place), f"comment on {place}", SideClass.SAID, text.strip())


def _first_row(place: str) -> int:
    """Of a range its first row."""
    found = _ROW.search(place)
    return int(found[0][:7]) if found else 0


def _read_attributes(written: bytes) -> dict[bytes, str]:
    return {name: _plain_text(one or other) for name, one, other in _ATTRIBUTE.findall(written)}


def _plain_text(written: bytes) -> str:
    return html.unescape(written.decode("utf-8", "replace"))
