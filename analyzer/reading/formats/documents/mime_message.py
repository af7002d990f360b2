"""Takes a mail that is written as text (RFC 5322, MIME) apart, however badly it is written."""

from __future__ import annotations

from collections.abc import Iterator
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser

from analyzer.reading.formats.documents.mail_content import MailAttachment, MailBody, MailContent, as_mail_name
from analyzer.reading.unreadable import Unreadable

_HEADERS = {
    "subject": "subject of the mail", "from": "sender of the mail", "to": "recipients of the mail",
    "cc": "recipients of the mail", "date": "date of the mail",
}  # fmt: skip
_SIGNATURES = frozenset(("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"))
_KNOWN_BODIES = ("text/plain", "text/html")
_MAX_PARTS = 5_000


def load_mime(content: bytes) -> MailContent:
    """The mail that these bytes are."""
    message = BytesParser().parsebytes(content)
    for number, _ in enumerate(message.walk()):
        if number > _MAX_PARTS:
            raise Unreadable(f"The mail has more than {_MAX_PARTS:,} parts.", "Save its attachments as files.")
    headers = [(words, _header_text(message, name)) for name, words in _HEADERS.items()]
    return MailContent(
        [(words, text) for words, text in headers if text],
        list(_text_bodies(message)),
        list(_attachment_parts(message)),
    )


def _header_text(message: Message, name: str) -> str:
    try:
        return " ".join(_decode_header(str(message.get(name, ""))).split())
    except (MessageError, ValueError, LookupError, TypeError, AttributeError):
        return ""


def _decode_header(text: str) -> str:
    """A header with its encoded words as text; what cannot be decoded stays as it is written."""
    try:
        pieces = decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    return "".join(
        piece if isinstance(piece, str) else _bytes_text(piece, charset or "ascii") for piece, charset in pieces
    )


def _bytes_text(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset)
    except (LookupError, ValueError):
        pass
    try:
        return content.decode("utf-8")
    except ValueError:
        return content.decode("cp1252", "replace")


def _text_bodies(part: Message) -> Iterator[MailBody]:
    kind = part.get_content_type()
    if kind == "message/rfc822" or _is_attachment(part):
        return
    if not part.is_multipart():
        if kind in _KNOWN_BODIES or part.get_content_maintype() == "multipart":
            yield MailBody(_part_text(part), kind == "text/html")
        return
    bodies = [body for child in _child_parts(part) for body in _text_bodies(child)]
    if kind == "multipart/alternative" and any(body.is_html for body in bodies):
        bodies.sort(key=lambda body: not body.is_html)
        bodies = [MailBody(body.text, body.is_html, body.is_second or not body.is_html) for body in bodies]
    yield from bodies


def _child_parts(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _part_text(part: Message) -> str:
    return _bytes_text(_part_bytes(part), part.get_content_charset() or "utf-8")


def _part_bytes(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _is_attachment(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_file_name(part))


def _file_name(part: Message) -> str:
    try:
        return _decode_header(part.get_filename() or "")
    except (MessageError, ValueError, LookupError, TypeError, AttributeError):
        return ""


def _attachment_parts(part: Message) -> Iterator[MailAttachment]:
    """All parts but the texts. A mail within the mail is one file, with all that is in it."""
    kind = part.get_content_type()
    if kind == "message/rfc822" and _child_parts(part):
        inner = _child_parts(part)[0]
        name = _file_name(part) or _header_text(inner, "subject") or "mail"
        yield MailAttachment(as_mail_name(name), inner.as_bytes())
    elif part.is_multipart():
        for child in _child_parts(part):
            yield from _attachment_parts(child)
    elif _is_attachment(part) or (kind not in _KNOWN_BODIES and part.get_content_maintype() != "multipart"):
        inline = part.get_content_maintype() == "image" and (
            part.get("Content-ID") is not None or part.get_content_disposition() == "inline"
        )
        yield MailAttachment(_file_name(part), _part_bytes(part), inline or kind in _SIGNATURES)
