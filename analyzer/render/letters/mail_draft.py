"""A letter as the draft of a mail, with its reply forms attached."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from analyzer.render.cleaning import one_line
from analyzer.report.due_letters import DueLetter
from analyzer.text.phrases import shorten

_ADDRESS = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[A-Za-z]{2,}")
_LONGEST = 100
_TYPES = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


def write_mail(letter: DueLetter, text: str, attachments: Sequence[Path], file: Path) -> None:
    """Write the draft to `file`: to the contact on record if that is an address, never sent by this program."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = (
        f"Inquiry {letter.inquiry_key}: use of products of {shorten(one_line('; '.join(letter.vendors)), _LONGEST)}"
    )
    if address := _ADDRESS.search(letter.questions[0].contact):
        mail["To"] = address[0]
    mail["X-Unsent"] = "1"  # mail programs open it as a draft
    mail.set_content(text)
    for attachment in attachments:
        kind, sub_kind = _TYPES[attachment.suffix]
        mail.add_attachment(attachment.read_bytes(), maintype=kind, subtype=sub_kind, filename=attachment.name)
    mail.set_boundary(f"=={letter.inquiry_key}==")
    file.write_bytes(mail.as_bytes())
