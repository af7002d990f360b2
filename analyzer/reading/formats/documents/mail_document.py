"""Reads the text of a mail; its attachments are files of their own, which the archive step has laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.file_types import suffix_of
from analyzer.reading.formats.documents.document import DocumentTable, Piece, TextLine
from analyzer.reading.formats.documents.mail_content import MailBody, MailContent, load_mail, name_attachments
from analyzer.reading.formats.documents.mail_lines import mark_earlier, plain_lines
from analyzer.reading.formats.documents.mail_page import MailPage
from analyzer.reading.formats.documents.write_document import write_document
from analyzer.reading.formats.html_visible import hidden_note, strike_note
from analyzer.reading.formats.registry.document_formats import MAIL
from analyzer.reading.limits import Limits
from analyzer.store.raw_sheet import SideClass, SideText
from analyzer.store.reading_file import ReadingFile

_QUOTED = (
    "{count:,} lines are quoted from earlier mails: they were searched for names, and no answer was taken from them."
)
_QUOTED_TABLES = "Tables quoted from earlier mails: {count:,}. They were searched for names, and no row or answer was taken from them."
_FORWARDED = "Tables in the earlier mail that this one forwards: {count:,}. They were read as its own."
_IS_FORWARD = re.compile(r"(?:fwd?|wg|tr|rv|enc|doorst)\s*:", re.IGNORECASE)
_CLOSED = "Attachments were not opened, since the name of the mail does not end in {suffixes}: {names}. Rename it."


def read_mail(path: Path, name: str, limits: Limits, into: ReadingFile) -> None:
    """Read the mail at `path`, which is called `name`. Raises `Unreadable` for one that is damaged."""
    budget = CellBudget(limits.max_cells)
    mail = load_mail(path, limits)
    strikes: list[str] = []
    hidden: list[str] = []
    pieces = list(_body_pieces(mail.bodies, budget, strikes, hidden))
    notes = [*_mail_notes(mail, pieces, name), *strike_note(strikes), *hidden_note(hidden)]
    if _is_forward(mail):
        pieces = [replace(piece, is_quoted=False) if isinstance(piece, DocumentTable) else piece for piece in pieces]
    write_document(pieces, budget, into, notes)
    into.add_side(
        SideText("", 0, words, SideClass.SAID if words.startswith("subject") else SideClass.LABEL, text)
        for words, text in mail.headers
    )


def _mail_notes(mail: MailContent, pieces: Sequence[Piece], name: str) -> Iterator[str]:
    quoted = [piece for piece in pieces if piece.is_quoted]
    lines = sum(isinstance(piece, TextLine) for piece in quoted)
    tables = len(quoted) - lines
    if lines:
        yield _QUOTED.format(count=lines)
    if tables and _is_forward(mail):
        yield _FORWARDED.format(count=tables)
    elif tables:
        yield _QUOTED_TABLES.format(count=tables)
    if mail.attachments and suffix_of(name) not in MAIL.suffixes:
        names = ", ".join(name_attachments(mail.attachments))
        yield _CLOSED.format(suffixes=" or ".join(MAIL.suffixes), names=names)


def _is_forward(mail: MailContent) -> bool:
    """Whether the subject says that the mail hands on an earlier one: what stands in that is what was sent."""
    return any(words.startswith("subject") and _IS_FORWARD.match(text.strip()) for words, text in mail.headers)


def _body_pieces(
    bodies: Sequence[MailBody], budget: CellBudget, strikes: list[str], hidden: list[str]
) -> Iterator[Piece]:
    """What the bodies say, without the `strikes` and with the `hidden`, both of which are filled.

    Of a second form of a text only what the first does not say is taken.
    """
    words = ""
    for body in bodies:
        pieces = list(
            mark_earlier(
                _html_pieces(body.text, budget, strikes, hidden) if body.is_html else _plain_pieces(body.text, budget)
            )
        )
        if body.is_second:
            pieces = [
                replace(piece, where=f"{piece.where}, plain form")
                for piece in pieces
                if isinstance(piece, TextLine) and _bare_letters(piece.text) not in words
            ]
        words += "".join(_bare_letters(text) for piece in pieces for text in _texts_of(piece))
        yield from pieces


def _html_pieces(text: str, budget: CellBudget, strikes: list[str], hidden: list[str]) -> list[Piece]:
    page = MailPage(budget)
    page.feed(text)
    pieces = page.finish()
    strikes += page.visible.strikes
    hidden += page.visible.hidden
    return pieces


def _plain_pieces(text: str, budget: CellBudget) -> Iterator[Piece]:
    for line in plain_lines(text):
        budget.spend(1)
        yield line


def _texts_of(piece: Piece) -> Iterator[str]:
    if isinstance(piece, DocumentTable):
        yield from (cell for _, cells in piece.rows for cell in cells)
    else:
        yield piece.text


def _bare_letters(text: str) -> str:
    """Letters and digits alone, so that line ends, links and signs tell no two texts apart."""
    return "".join(filter(str.isalnum, text)).casefold()
