"""The text of a paragraph of a Word document as a reader sees it.

Insertions are text; tracked deletions, and what is struck out or hidden, are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analyzer.reading.formats.excel.relationships import element_attribute, local_name

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DELETIONS = frozenset(("del", "moveFrom", "instrText", "delText", "delInstrText"))
# What stands in a paragraph and is no part of its text: frames and drawings, with their second form for old programs.
_APART = frozenset(("drawing", "pict", "object", "AlternateContent", "pPr", "rPr"))
_UNSAID = ("strike", "dstrike", "vanish")
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def paragraph_text(paragraph: Element) -> str:
    """The text of one paragraph, without that of the boxes that hang on it."""
    return "".join(_run_texts(paragraph)).strip()


def _run_texts(element: Element) -> Iterator[str]:
    for child in element:
        name = local_name(child.tag)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "ddList":
            yield _choice_text(child)
        elif name not in DELETIONS and name not in _APART and not _is_unsaid(child):
            yield from _run_texts(child)


def unsaid_texts(root: Element) -> Iterator[str]:
    """What is struck out or hidden in the paragraphs of a part; '' never."""
    for paragraph in root.iter():
        if local_name(paragraph.tag) == "p":
            runs = (one for one in paragraph.iter() if local_name(one.tag) == "r" and _is_unsaid(one))
            text = " ".join("".join(part for run in runs for part in _run_texts(run)).split())
            if text:
                yield text


def _is_unsaid(element: Element) -> bool:
    """Whether a run is set as struck out or hidden."""
    settings = next((one for one in element if local_name(one.tag) == "rPr"), ())
    return any(
        local_name(one.tag) in _UNSAID and element_attribute(one, "val").lower() not in ("0", "false", "off", "none")
        for one in settings
    )


def _choice_text(choices: Element) -> str:
    """What is chosen in a list of an old form; the first entry where nothing says which."""
    entries = [element_attribute(child, "val") for child in choices if local_name(child.tag) == "listEntry"]
    chosen = [element_attribute(child, "val") for child in choices if local_name(child.tag) == "result"]
    number = int(chosen[0]) if chosen and chosen[0].isdigit() and len(chosen[0]) < 4 else 0
    return entries[number] if number < len(entries) else ""


def box_paragraphs(element: Element) -> Iterator[Element]:
    """The paragraphs of all text boxes in an element; of two forms of one box the newer."""
    for child in element:
        name = local_name(child.tag)
        if name == "txbxContent":
            yield from (one for one in child.iter() if local_name(one.tag) == "p")
        elif name not in DELETIONS and name != "Fallback":
            yield from box_paragraphs(child)
