"""Takes a mail that Outlook saved (.msg, [MS-OXMSG]) apart: a compound file in which each property is a stream."""

from __future__ import annotations

from base64 import b64encode, encodebytes
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.formats.documents.mail_content import MailAttachment, MailBody, MailContent, as_mail_name
from analyzer.reading.unreadable import Unreadable

if TYPE_CHECKING:
    from olefile import OleFileIO

_SUBJECT, _BODY, _HTML, _SENDER, _SENDER_ADDRESS, _SMTP_ADDRESS, _TO, _CC = (
    "0037", "1000", "1013", "0C1A", "0C1F", "5D01", "0E04", "0E03",
)  # fmt: skip
_DATA, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME, _CONTENT_ID, _KIND = "3701", "3707", "3704", "3001", "3712", "370E"
_UNICODE, _ANSI, _BINARY, _OBJECT = "001F", "001E", "0102", "000D"
_SENT = (0x0039, 0x0E06)  # submitted, delivered
_TIME = 0x0040
_ENTRY, _TOP_HEADER = 16, 32
_DEEPEST = 4
_BOUNDARY = "=_part_of_the_mail"  # base64 has no underscore
_FIELDS = {
    "subject of the mail": "Subject", "sender of the mail": "From", "recipients of the mail": "To", "date of the mail": "Date",
}  # fmt: skip
_MAX_ATTACHMENTS = 2_000


def load_outlook(path: Path) -> MailContent:
    """The mail at `path`. Raises `OSError` or `ValueError` where the compound file is damaged."""
    from olefile import OleFileIO

    with OleFileIO(str(path)) as file:
        return _load_storage(file, (), 1)


def _load_storage(file: OleFileIO, storage: tuple[str, ...], depth: int) -> MailContent:
    names = {name for *above, name in file.listdir(storages=True) if tuple(above) == storage}
    props = _Properties(file, storage)
    address = props.text(_SMTP_ADDRESS) or props.text(_SENDER_ADDRESS)
    headers = [
        ("subject of the mail", props.text(_SUBJECT)),
        ("sender of the mail", " ".join(filter(None, (props.text(_SENDER), f"<{address}>" if address else "")))),
        ("recipients of the mail", props.text(_TO)),
        ("recipients of the mail", props.text(_CC)),
        ("date of the mail", _sent_on(props)),
    ]
    attached = sorted(name for name in names if name.startswith("__attach_version1.0_"))
    if len(attached) > _MAX_ATTACHMENTS:
        raise Unreadable(f"The mail has more than {_MAX_ATTACHMENTS:,} attachments.", "Save its attachments as files.")
    attachments = [_read_attachment(file, (*storage, name), depth) for name in attached]
    return MailContent([(words, text) for words, text in headers if text], list(_text_bodies(props)), attachments)


class _Properties:
    """The properties of one storage, by their numbers in hexadecimal digits."""

    def __init__(self, file: OleFileIO, storage: tuple[str, ...]) -> None:
        self._file = file
        self._storage = storage

    def text(self, number: str) -> str:
        unicode = self._read_stream(f"__substg1.0_{number}{_UNICODE}")
        if unicode:
            return unicode.decode("utf-16-le", "replace").rstrip("\0").strip()
        return _ansi_text(self._read_stream(f"__substg1.0_{number}{_ANSI}")).rstrip("\0").strip()

    def content(self, number: str) -> bytes:
        return self._read_stream(f"__substg1.0_{number}{_BINARY}")

    def fixed_properties(self) -> bytes:
        return self._read_stream("__properties_version1.0")

    def _read_stream(self, name: str) -> bytes:
        path = [*self._storage, name]
        if self._file.get_type(path) != 2:  # no stream
            return b""
        content: bytes = self._file.openstream(path).read()
        return content


def _ansi_text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except ValueError:
        return content.decode("cp1252", "replace")


def _sent_on(props: _Properties) -> str:
    """When it was sent, in UTC: entries of sixteen bytes with type, number, flags and value."""
    fixed = props.fixed_properties()
    times = {}
    for start in range(_TOP_HEADER % _ENTRY, len(fixed) - _ENTRY + 1, _ENTRY):
        kind = int.from_bytes(fixed[start : start + 2], "little")
        number = int.from_bytes(fixed[start + 2 : start + 4], "little")
        if kind == _TIME:
            times[number] = int.from_bytes(fixed[start + 8 : start + 16], "little")
    ticks = next((times[number] for number in _SENT if times.get(number)), 0)
    try:
        return f"{datetime(1601, 1, 1) + timedelta(microseconds=ticks // 10):%Y-%m-%d %H:%M} UTC" if ticks else ""
    except OverflowError:
        return ""


def _text_bodies(props: _Properties) -> Iterator[MailBody]:
    html = _ansi_text(props.content(_HTML)) or props.text(_HTML)
    plain = props.text(_BODY)
    if html:
        yield MailBody(html, True)
    if plain:
        yield MailBody(plain, False, is_second=bool(html))


def _read_attachment(file: OleFileIO, storage: tuple[str, ...], depth: int) -> MailAttachment:
    props = _Properties(file, storage)
    name = props.text(_LONG_NAME) or props.text(_SHORT_NAME) or props.text(_SHOWN_NAME)
    inner = (*storage, f"__substg1.0_{_DATA}{_OBJECT}")
    if file.get_type(list(inner)) == 1:  # a storage: a mail within the mail
        if depth == _DEEPEST:
            return MailAttachment(as_mail_name(name or "mail"), b"")
        mail = _load_storage(file, inner, depth + 1)
        subject = next((text for words, text in mail.headers if words.startswith("subject")), "")
        return MailAttachment(as_mail_name(name or subject or "mail"), _as_mime(mail))
    content_id = props.text(_CONTENT_ID)
    is_picture = props.text(_KIND).lower().startswith("image/")
    return MailAttachment(name, props.content(_DATA), bool(content_id) and is_picture)


def _as_mime(mail: MailContent) -> bytes:
    """A mail within a mail as a file of its own: the same bytes each time, and no part can hold the mark between parts."""
    headers = [f"{_FIELDS[words]}: {_encoded_word(text)}" for words, text in mail.headers]
    head = "\r\n".join(
        [*headers, "MIME-Version: 1.0", f'Content-Type: multipart/mixed; boundary="{_BOUNDARY}"', "", ""]
    )
    bodies = (
        (f'text/{"html" if body.is_html else "plain"}; charset="utf-8"', "", body.text.encode("utf-8", "replace"))
        for body in mail.bodies
    )
    files = (
        (
            "application/octet-stream",
            f'Content-Disposition: attachment; filename="{_encoded_word(each.name)}"\r\n',
            each.content,
        )
        for each in mail.attachments
    )
    parts = (
        f"--{_BOUNDARY}\r\nContent-Type: {kind}\r\n{more}Content-Transfer-Encoding: base64\r\n\r\n".encode()
        + encodebytes(content)
        for kind, more, content in (*bodies, *files)
    )
    return head.encode() + b"".join(parts) + f"--{_BOUNDARY}--\r\n".encode()


def _encoded_word(text: str) -> str:
    return f"=?utf-8?b?{b64encode(text.encode('utf-8', 'replace')).decode()}?="
