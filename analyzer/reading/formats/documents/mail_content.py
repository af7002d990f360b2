"""What a mail consists of, whether it was saved as a text (.eml) or by Outlook (.msg), and the names of its attachments."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analyzer.reading.formats.registry.document_formats import MAIL
from analyzer.reading.limits import Limits
from analyzer.reading.unreadable import Unreadable

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_LONGEST_NAME = 150
_AGAIN = "Open it in the mail program and save it again, or save its attachments."


@dataclass(frozen=True, slots=True)
class MailBody:
    """A text of the mail; `is_second`: another form of a text before it, for programs that show no HTML."""

    text: str
    is_html: bool
    is_second: bool = False


@dataclass(frozen=True, slots=True)
class MailAttachment:
    """`is_trimming`: a picture of the text itself, or a signature, which nobody misses."""

    name: str
    content: bytes
    is_trimming: bool = False


@dataclass(frozen=True, slots=True)
class MailContent:
    """`headers` are (words, text): what a mail program shows above the text."""

    headers: Sequence[tuple[str, str]]
    bodies: Sequence[MailBody]
    attachments: Sequence[MailAttachment]


def load_mail(path: Path, limits: Limits) -> MailContent:
    """The mail at `path`; raises `Unreadable` where it is damaged or too large."""
    size = path.stat().st_size
    if size > min(limits.max_bytes, limits.max_unpacked_bytes, limits.memory_bytes // 8):
        raise Unreadable(f"The mail has {size:,} bytes, more than can be opened.", "Save its attachments as files.")
    with path.open("rb") as file:
        is_compound = file.read(len(_OLE)) == _OLE
    try:
        if is_compound:
            from analyzer.reading.formats.documents.outlook_message import load_outlook

            return load_outlook(path)
        from analyzer.reading.formats.documents.mime_message import load_mime

        return load_mime(path.read_bytes())
    except RecursionError as error:
        raise Unreadable("The mail is nested deeper than any that a person writes.", _AGAIN) from error
    except (OSError, ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
        raise Unreadable("The mail is damaged or was cut off.", _AGAIN) from error


def as_mail_name(name: str) -> str:
    """The name of a mail within a mail, by which it is opened as one."""
    return name if name.lower().endswith(MAIL.suffixes) else name + MAIL.suffixes[0]


def name_attachments(attachments: Sequence[MailAttachment]) -> list[str]:
    """A name for each, without folders and signs that cannot be seen, and each once."""
    names: list[str] = []
    for number, attachment in enumerate(attachments, 1):
        plain = _plain_name(attachment.name) or f"attachment {number}"
        name, again = plain, 1
        while name in names:
            again += 1
            stem, dot, suffix = plain.rpartition(".")
            name = f"{stem} ({again}).{suffix}" if dot and stem else f"{plain} ({again})"
        names.append(name)
    return names


def _plain_name(name: str) -> str:
    """The last part of the name: mail programs of old wrote whole paths, and nothing here goes by them."""
    last = re.split(r"[/\\]", name)[-1]
    seen = "".join(" " if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") else sign for sign in last)
    short = " ".join(seen.split()).strip(". ") if set(seen) <= set(". ") else " ".join(seen.split())
    stem, dot, suffix = short.rpartition(".")
    return (
        f"{stem[: _LONGEST_NAME - len(suffix)]}.{suffix}"
        if dot and len(short) > _LONGEST_NAME > len(suffix)
        else short[:_LONGEST_NAME]
    )
