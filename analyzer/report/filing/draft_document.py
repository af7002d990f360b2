"""The parts of a draft: sections of sentences, fields and tables. They hold texts only, and no layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from analyzer.report.model.disclosure import TO_BE_SUPPLIED
from analyzer.text.phrases import ELLIPSIS


class DraftKind(StrEnum):
    """What a draft is for."""

    MEMO = "memo"
    REPORT = "report"
    CONTRACT = "contract"


@dataclass(frozen=True, slots=True)
class DraftLines:
    """Sentences, each a line of a list."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftField:
    """A field of a form: its label, what is known or `TO_BE_SUPPLIED`, and the paragraph that asks for it, '' if none is known."""

    label: str
    value: str
    paragraph: str = ""

    @property
    def is_open(self) -> bool:
        """Whether a person must still supply it."""
        return self.value == TO_BE_SUPPLIED


@dataclass(frozen=True, slots=True)
class DraftFields:
    """Fields one below the other, or two in a row where `paired`."""

    fields: tuple[DraftField, ...]
    paired: bool = False


@dataclass(frozen=True, slots=True)
class DraftTable:
    """Rows of texts under headings; `shares` are the widths of the columns in parts of the page's width."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]


DraftBlock = DraftLines | DraftFields | DraftTable


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A heading and what stands below it; `new_page` starts a page with it."""

    heading: str
    blocks: tuple[DraftBlock, ...]
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class DraftDocument:
    """One document. `subject` names it among those of its kind, '' where there is one only; `purpose` says what it is for."""

    kind: DraftKind
    subject: str
    title: str
    purpose: str
    sections: tuple[DraftSection, ...]

    def fields(self) -> Iterator[DraftField]:
        """Every field of the document, in its order."""
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, DraftFields):
                    yield from block.fields

    def texts(self) -> Iterator[str]:
        """Every text of the document, in its order."""
        yield from (self.title, self.purpose)
        for section in self.sections:
            yield section.heading
            for block in section.blocks:
                yield from _block_texts(block)


def _block_texts(block: DraftBlock) -> Iterator[str]:
    if isinstance(block, DraftLines):
        yield from block.lines
    elif isinstance(block, DraftFields):
        for field in block.fields:
            yield from (field.label, field.value)
    else:
        yield from block.headings
        for row in block.rows:
            yield from row


def known_or_open(text: str) -> str:
    """A text, or that it is to be supplied."""
    return text or TO_BE_SUPPLIED


def tell_cuts(document: DraftDocument, where: str) -> DraftDocument:
    """The document, whose purpose also says `where` the whole texts are if one of its texts was cut."""
    if not any(ELLIPSIS in text for text in document.texts()):
        return document
    return replace(document, purpose=f"{document.purpose} What {ELLIPSIS} cuts off stands in {where}.")
