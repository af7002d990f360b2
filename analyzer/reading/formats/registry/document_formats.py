"""Documents and mails: what they hold besides tables is searched as text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.formats.registry.file_format import (
    ArchiveFormat,
    FileFormat,
    FirstBytes,
    FormatGroup,
    OleStream,
    TextStart,
    ZipPart,
)

if TYPE_CHECKING:
    from analyzer.reading.process.protocol import ReadTask
    from analyzer.store.reading_file import ReadingFile

_MAIL_HEADER = re.compile(rb"[a-z][a-z0-9-]*:[ \t\r\n]")
_TELLING_HEADER = re.compile(
    rb"^(from|to|subject|date|received|mime-version|message-id|return-path|delivered-to|reply-to):[ \t]", re.MULTILINE
)
_MIN_HEADERS = 3

MAIL = ArchiveFormat("mail: its text, and its attachments as files", (".eml", ".msg"))
MBOX = ArchiveFormat("mailbox: each of its mails", (".mbox", ".mbx"))


def _is_mail(suffix: str, start: bytes) -> bool:
    """A text that begins with a header, and has three of those that every mail has; one under the suffix of a mail."""
    if not _MAIL_HEADER.match(start):
        return False
    head = start.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return len(set(_TELLING_HEADER.findall(head))) >= (1 if suffix in MAIL.suffixes else _MIN_HEADERS)


def _read_word(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.documents.word_document import read_word

    read_word(Path(task.source), task.limits, into)


def _read_pdf(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.documents.pdf_document import read_pdf

    read_pdf(Path(task.source), task.limits, into)


def _read_mail(task: ReadTask, into: ReadingFile) -> None:
    from analyzer.reading.formats.documents.mail_document import read_mail

    read_mail(Path(task.source), task.name, task.limits, into)


WORD = FileFormat(
    name="word",
    label="Word document: tables, questions with answers, all other text",
    group=FormatGroup.DOCUMENT,
    sign=ZipPart("document.xml"),
    reader=_read_word,
    suffixes=(".docx", ".docm"),
    templates=(".dotx", ".dotm"),
    libraries=("defusedxml",),
)
PDF = FileFormat(
    name="pdf",
    label="PDF that holds text: ruled tables, form fields, questions with answers, all other text",
    group=FormatGroup.DOCUMENT,
    sign=FirstBytes(b"%PDF"),
    reader=_read_pdf,
    suffixes=(".pdf",),
    libraries=("pdfminer.six",),
    patience=20,
)
OUTLOOK = FileFormat(
    name="outlook mail",
    label="text of a mail that Outlook saved, under its suffix with the attachments",
    group=FormatGroup.DOCUMENT,
    sign=OleStream(("__properties_version1.0",)),
    reader=_read_mail,
    promises=False,
    libraries=("olefile",),
)
MAIL_TEXT = FileFormat(
    name="mail",
    label="text of a mail, under its suffix with the attachments",
    group=FormatGroup.DOCUMENT,
    sign=TextStart(
        _is_mail, "a start with three of the headers of a mail, such as `From:`, or with one under its suffix"
    ),
    reader=_read_mail,
    promises=False,
)
DOCUMENT_FORMATS = (WORD, PDF, MAIL_TEXT)
