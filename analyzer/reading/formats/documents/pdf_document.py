"""Reads a PDF that holds text; one that was scanned holds pictures of text, and is refused with a remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.documents.page_turns import join_pages
from analyzer.reading.formats.documents.pdf_drawing import page_drawing
from analyzer.reading.formats.documents.pdf_form import document_properties, form_fields, page_notes
from analyzer.reading.formats.documents.pdf_page import PageDrawing, page_pieces
from analyzer.reading.formats.documents.write_document import write_document
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import PASSWORD_PROBLEM, Unreadable
from analyzer.store.raw_sheet import SideText
from analyzer.store.reading_file import ReadingFile

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument

_MAX_PAGES = 3_000
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
        drawings, notes = _read_pages(document, budget)
        fields = form_fields(document)
        if not drawings:
            raise Unreadable("The PDF holds no page.", _AGAIN)
        pages = [page_pieces(drawing, number) for number, drawing in enumerate(drawings, 1)]
        silent = [number for number, drawing in enumerate(drawings, 1) if drawing.has_picture and not drawing.letters]
        if not (any(pages) or fields or notes):
            count = "page holds" if len(pages) == 1 else "pages hold"
            raise Unreadable(
                f"The PDF is a scan without text: {len(pages):,} {count} pictures, or nothing.", _RECOGNISE
            )
        write_document(join_pages(pages), budget, into, _silent_note(silent), fields)
        into.add_side(dict.fromkeys((*notes, *document_properties(document))))


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


def _read_pages(document: PDFDocument, budget: CellBudget) -> tuple[list[PageDrawing], list[SideText]]:
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    manager = PDFResourceManager()
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    drawings: list[PageDrawing] = []
    notes: list[SideText] = []
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        if number > _MAX_PAGES:
            raise Unreadable(f"The PDF has more than {_MAX_PAGES:,} pages.", "Split it.")
        interpreter.process_page(page)
        drawings.append(page_drawing(device.get_result(), budget))
        notes += page_notes(page, number)
    return drawings, notes


def _silent_note(pages: Sequence[int]) -> tuple[str, ...]:
    if not pages:
        return ()
    more = ", ..." if len(pages) > _MAX_NAMED else ""
    listed = ", ".join(f"{number:,}" for number in pages[:_MAX_NAMED]) + more
    return (_PARTLY.format(pages=f"Page {listed} is" if len(pages) == 1 else f"Pages {listed} are"),)
