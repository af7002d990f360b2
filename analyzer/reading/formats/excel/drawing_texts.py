"""What stands on the drawings of a worksheet: text boxes, chart titles, diagrams, descriptions of pictures, links."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from analyzer.reading.formats.excel.relationships import element_attribute, local_name, part_elements, relations_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PLACES = {"chart": "text of a chart", "chartEx": "text of a chart", "diagramData": "text of a diagram"}


def drawing_texts(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """(place in words, text) of the drawing and of the charts and diagrams on it."""
    yield from (("text box", text) for text in _text_of_part(archive, part))
    for element in part_elements(archive, part):
        if local_name(element.tag) == "cNvPr":
            yield "description of a drawing", element_attribute(element, "descr")
            yield "description of a drawing", element_attribute(element, "title")
    for relation in relations_of(archive, part).values():
        if relation.is_outside:
            yield "link of a drawing", relation.target
        elif place := _PLACES.get(relation.sort):
            yield from ((place, text) for text in _text_of_part(archive, relation.target))


def old_drawing_texts(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """The same of the drawings of Excel 97, in which buttons and the frames of comments stand."""
    for element in part_elements(archive, part):
        if local_name(element.tag) == "textbox":
            yield "text box", "".join(element.itertext())


def _text_of_part(archive: zipfile.ZipFile, part: str) -> Iterator[str]:
    """A paragraph is one text, however many runs it has; the name of a series is a value in a `tx`."""
    for element in part_elements(archive, part):
        if local_name(element.tag) == "p":
            yield "".join(run.text or "" for run in element.iter() if local_name(run.tag) == "t")
        elif local_name(element.tag) == "tx":
            yield from _values_of(element)


def _values_of(element: Element) -> Iterator[str]:
    yield from (each.text or "" for each in element.iter() if local_name(each.tag) == "v")
