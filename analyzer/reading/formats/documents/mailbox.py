"""Takes a mailbox (.mbox) apart: each mail begins with a line `From ` behind a blank line, and headers follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from analyzer.reading.formats.registry.document_formats import MAIL
from analyzer.reading.unreadable import Unreadable

_ENVELOPE = b"From "
_NO_MAILBOX = "This is no mailbox: its first line does not begin with From."
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:")
_QUOTED_ENVELOPE = re.compile(rb">+From ")


def split_mailbox(path: Path) -> Iterator[Iterator[bytes]]:
    """The lines of each mail, without the line that parts it from the one before; raises `Unreadable` where there is no mail.

    The lines of a mail must be taken before the next mail.
    """
    with path.open("rb") as file:
        if not file.readline().startswith(_ENVELOPE):
            raise Unreadable(_NO_MAILBOX, f"Save its mails as files that end in {MAIL.suffixes[0]}.")
    for _, lines in groupby(_numbered_lines(path), key=lambda one: one[0]):
        yield (line for _, line in lines)


def _numbered_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """(number of the mail, line); a line that only looks like the first of a mail has a sign more, which is taken off."""
    number, before, envelope = 0, b"", b""
    with path.open("rb") as file:
        for line in file:
            if envelope:
                if _HEADER.match(line):
                    number += 1
                else:
                    yield number, envelope
                envelope = b""
            if line.startswith(_ENVELOPE) and not before.strip():
                envelope = line
            else:
                yield number, line[1:] if _QUOTED_ENVELOPE.match(line) else line
            before = line
