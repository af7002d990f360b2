"""The parts of an .xlsx container that belong to a part of it, and small parts as XML, without trusting either."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MAX_BYTES = 8 << 20


@dataclass(frozen=True, slots=True)
class PartRelation:
    """`sort` is the last word of the relation's type; `target` a part's name, or an address where it leads outside."""

    sort: str
    target: str
    is_outside: bool


def relations_of(archive: zipfile.ZipFile, part: str) -> dict[str, PartRelation]:
    """The relations of a part by their ids."""
    folder, name = posixpath.split(part)
    found = part_elements(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        element_attribute(each, "Id"): _part_relation(each, folder)
        for each in found
        if local_name(each.tag) == "Relationship"
    }


def _part_relation(element: Element, folder: str) -> PartRelation:
    is_outside = element_attribute(element, "TargetMode") == "External"
    target = element_attribute(element, "Target")
    return PartRelation(
        element_attribute(element, "Type").rpartition("/")[2],
        target if is_outside else part_at(folder, target),
        is_outside,
    )


def part_elements(archive: zipfile.ZipFile, part: str) -> Iterator[Element]:
    """All elements of a part; none where it is missing, too large, broken or hostile."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        if archive.getinfo(part).file_size <= _MAX_BYTES:
            yield from fromstring(archive.read(part), forbid_dtd=True).iter()
    except (KeyError, ParseError, DefusedXmlException, ValueError, LookupError):
        return


def is_too_large(part: zipfile.ZipInfo) -> bool:
    """Whether `elements` leaves the part alone for its size."""
    return part.file_size > _MAX_BYTES


def element_attribute(element: Element, name: str) -> str:
    """The attribute by its local name: `id` of a sheet stands in a namespace that differs between dialects."""
    return next((value for key, value in element.attrib.items() if local_name(key) == name), "")


def local_name(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def part_at(folder: str, target: str) -> str:
    """The name of the part that a target means, seen from a folder."""
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
