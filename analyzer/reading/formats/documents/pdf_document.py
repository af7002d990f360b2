"""Reads a PDF that holds text; one that was scanned holds pictures of text, and is refused with a remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.documents.document import TextLine
from analyzer.reading.formats.documents.page_turns import join_pages
from analyzer.reading.formats.documents.pdf_drawing import page_drawing
from analyzer.reading.formats.documents.pdf_form import document_properties, form_fields, page_notes
from analyzer.reading.formats.documents.pdf_page import PageTable, page_pieces
from analyzer.reading.formats.documents.write_document import write_document
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import PASSWORD_PROBLEM, Unreadable
from analyzer.store.raw_sheet import SideText
from analyzer.store.reading_file import ReadingFile

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument

_MAX_PAGES = 1_000
_MAX_COUNT = 20_000  # pages that are counted, and no more than that
_LEFT_OUT = "Only the first {limit:,} of its {count} pages were read. Split the document to have the others read."
_MAX_NAMED = 20
_AGAIN = "Open it and print it into a new PDF, or ask for the document itself."
_RECOGNISE = "Have its text recognised (OCR), or ask for the document that it was made of."
_PARTLY = "{pages} without text (a scan, or letters that the file does not tell): nothing of it was read. " + _RECOGNISE


def read_pdf(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read the PDF at `path`. Raises `Unreadable` for one that is damaged, locked, a scan, or too long."""
    with path.open("rb") as file, _as_unreadable():
        from pdfminer.pdfdocument import PDFDocument
        from pdfminer.pdfparser import PDFParser

        budget = CellBudget(limits.max_cells)
        document = PDFDocument(PDFParser(file))
        read = _read_pages(document, budget)
        fields = form_fields(document)
        if not read.count:
            raise Unreadable("The PDF holds no page.", _AGAIN)
        if not (any(read.pages) or fields or read.notes):
            count = "page holds" if read.count == 1 else "pages hold"
            raise Unreadable(
                f"The PDF is a scan without text: {read.count:,} {count} pictures, or nothing.", _RECOGNISE
            )
        remarks = (*_silent_note(read.silent), *_length_note(read.count))
        write_document(join_pages(read.pages), budget, into, remarks, fields)
        into.add_side(dict.fromkeys((*read.notes, *document_properties(document))))


@contextmanager
def _as_unreadable() -> Iterator[None]:
    """What the library raises over a damaged file is of many kinds."""
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
    from pdfminer.psexceptions import PSException

    try:
        yield
    except (Unreadable, MemoryError):
        raise
    except (PDFEncryptionError, PDFPasswordIncorrect) as error:
        raise Unreadable(PASSWORD_PROBLEM) from error
    except (PSException, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError) as error:
        raise Unreadable("This is a PDF document that is damaged or was cut off.", _AGAIN) from error
    except (RecursionError, OSError, EOFError) as error:
        raise Unreadable("This is a PDF document that is damaged or was cut off.", _AGAIN) from error


@dataclass(slots=True)
class _Pages:
    """What the pages hold, the numbers of those without text, and how many there are, beyond those that were read too."""

    pages: list[list[PageTable | TextLine]] = field(default_factory=list)
    notes: list[SideText] = field(default_factory=list)
    silent: list[int] = field(default_factory=list)
    count: int = 0


def _read_pages(document: PDFDocument, budget: CellBudget) -> _Pages:
    """Page by page, since the letters of one take much more memory than what they say."""
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    manager = PDFResourceManager()
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    read = _Pages()
    for number, page in enumerate(islice(PDFPage.create_pages(document), _MAX_COUNT), 1):
        read.count = number
        if number > _MAX_PAGES:
            continue
        interpreter.process_page(page)
        drawing = page_drawing(device.get_result(), budget)
        read.pages.append(page_pieces(drawing, number))
        read.notes += page_notes(page, number)
        if drawing.has_picture and not drawing.letters:
            read.silent.append(number)
    return read


def _length_note(count: int) -> tuple[str, ...]:
    if count <= _MAX_PAGES:
        return ()
    counted = f"{count:,}" if count < _MAX_COUNT else f"{_MAX_COUNT:,} or more"
    return (_LEFT_OUT.format(limit=_MAX_PAGES, count=counted),)


def _silent_note(pages: Sequence[int]) -> tuple[str, ...]:
    if not pages:
        return ()
    more = ", ..." if len(pages) > _MAX_NAMED else ""
    listed = ", ".join(f"{number:,}" for number in pages[:_MAX_NAMED]) + more
    return (_PARTLY.format(pages=f"Page {listed} is" if len(pages) == 1 else f"Pages {listed} are"),)
