"""The register of inquiries in the ledger, with what the last scan saw come back."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from analyzer.errors import AnalyzerError, UsageProblem
from analyzer.inquiry_words import InquiryEvent
from analyzer.report import codec
from analyzer.report.assemble.inquiries import COLUMNS, make_letter
from analyzer.report.due_letters import letter_record
from analyzer.report.inquiry_states import list_inquiries
from analyzer.report.model.inquiry import Inquiry, Reply, SentLetter
from analyzer.store.ledger import (
    LEDGER_NAME,
    NewRows,
    Register,
    StoredRows,
    append_rows,
    read_registers,
    stored_models,
    written_entry,
)

if TYPE_CHECKING:
    from analyzer.render.letters.write_letters import WrittenLetter
    from analyzer.report.model import ReportModel

_EARLIER_SCANS = 5


def load_register(
    out: Path, letters: Sequence[SentLetter], run: str, model: ReportModel, day: date
) -> tuple[Inquiry, ...]:
    """Every inquiry of `letters` in its state on `day`; `model` is the scan `run`, whose inputs may hold replies.

    What an earlier scan saw come back stays an answer, though its file is not among the inputs any more.
    Raises `AnalyzerError`.
    """
    replies = _replies_in(model)
    if {letter.inquiry_key for letter in letters} - replies.keys():
        for name, content in islice(stored_models(out / LEDGER_NAME), _EARLIER_SCANS):
            if name == run:
                continue
            with suppress(msgspec.ValidationError):  # a scan of another version of this program
                replies = _replies_in(codec.decode_model(content)) | replies
    return list_inquiries(letters, replies, day)


def _replies_in(model: ReportModel) -> dict[str, Reply]:
    return {inquiry.inquiry_key: inquiry.reply for inquiry in model.inquiries if inquiry.reply.file}


def require_day(letters: Iterable[SentLetter], model: ReportModel, day: date) -> None:
    """Raise `UsageProblem` where `day` lies before the scan, or before one of the letters on record."""
    earliest = max(model.run.as_of, *(letter.on_day for letter in letters), date.min)
    if day < earliest:
        remedy = "Name that day or a later one with --on."
        raise UsageProblem(f"--on {day}: the scan or a letter on record is of {earliest}.", remedy)


def record_letters(out: Path, run: str, written: Sequence[WrittenLetter], folder: Path) -> None:
    """Keep in the ledger that the letters went out; where it cannot be written the folder of letters goes too.

    Raises `AnalyzerError`. A letter that the ledger does not know would be written a second time.
    """
    try:
        letters = _new_letters(letter_record(sent.letter, run, sent.text) for sent in written)
        files = written_entry("letter", (sha256 for sent in written for sha256 in sent.hashes))
        append_rows(out / LEDGER_NAME, letters, files)
    except AnalyzerError:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def close_inquiry(out: Path, key: str, day: date) -> SentLetter:
    """End an inquiry on `day`. Raises `UsageProblem` where the ledger knows none of that key, or it is closed already."""
    letters = [letter for letter in sent_letters(out) if letter.inquiry_key == key.strip().upper()]
    if not letters:
        raise UsageProblem(f"No inquiry has the key {key}.", "`exposure inquire --list` shows all of them.")
    last = letters[-1]
    if last.event is InquiryEvent.CLOSED:
        raise UsageProblem(f"The inquiry {last.inquiry_key} was closed on {last.on_day}.", "Nothing is left to do.")
    if day < last.on_day:
        raise UsageProblem(f"--on {day}: its last letter is of {last.on_day}.", "Name that day or a later one.")
    closed = msgspec.structs.replace(last, event=InquiryEvent.CLOSED, on_day=day, due=None, letter="")
    append_rows(out / LEDGER_NAME, _new_letters([closed]))
    return closed


def _new_letters(letters: Iterable[SentLetter]) -> NewRows:
    rows = [[getattr(letter, name) for name in COLUMNS] for letter in letters]
    return NewRows(Register.INQUIRY_EVENT, COLUMNS, rows)


def sent_letters(out: Path) -> list[SentLetter]:
    """Every letter on record below `out`, and every end of an inquiry, in the order of the ledger. Raises `AnalyzerError`."""
    stored = read_registers(out / LEDGER_NAME).get(Register.INQUIRY_EVENT, StoredRows())
    at = [stored.columns.index(name) for name in COLUMNS] if stored.columns else []
    return [make_letter(tuple(row[index] for index in at)) for row in stored.rows]
