"""Writes the letters that are due into a folder: for each a letter, a form as document and as workbook, perhaps a mail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analyzer.errors import AnalyzerError
from analyzer.render.cleaning import file_stem
from analyzer.render.docx.letter_documents import write_letter, write_reply_form
from analyzer.render.letters.known_routes import Routes
from analyzer.render.letters.letter_text import Sender, letter_lines, plain_text
from analyzer.render.letters.mail_draft import write_mail
from analyzer.render.letters.reply_workbook import write_reply_workbook
from analyzer.report.due_letters import DueLetter
from analyzer.report.model import ReportModel
from analyzer.store.run_folder import sha256_of

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class WrittenLetter:
    """A letter with its text, its files and their SHA-256, in the same order."""

    letter: DueLetter
    text: str
    files: tuple[Path, ...]
    hashes: tuple[str, ...]


def write_letters(
    model: ReportModel,
    letters: Sequence[DueLetter],
    folder: Path,
    sender: Sender,
    routes: Mapping[str, Routes],
    *,
    mails: bool = False,
) -> tuple[WrittenLetter, ...]:
    """Write all letters into the new `folder`; `routes` are by designation, `mails` asks for drafts too.

    Raises `AnalyzerError` where the folder exists or cannot be made, or the template cannot be filled in.
    """
    texts = [letter_lines(model, letter, sender, routes) for letter in letters]
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        problem = f"{folder}: no new folder can be made there ({error.strerror})."
        raise AnalyzerError(problem, "Name another one with --to.") from error
    written = []
    for number, (letter, lines) in enumerate(zip(letters, texts, strict=True), 1):
        stem = f"{number:03}_{file_stem(letter.addressee, _LONGEST_NAME) or 'addressee'}"
        text, marking, as_of = plain_text(lines), model.run.marking, model.run.as_of
        note, form, book = (folder / f"{stem}{end}" for end in ("_letter.docx", "_reply.docx", "_reply.xlsx"))
        write_letter(lines, marking, as_of, note)
        write_reply_form(letter, marking, as_of, form)
        write_reply_workbook(model, letter, sender.name, book)
        plain = folder / f"{stem}_letter.txt"
        plain.write_text(text, encoding="utf-8", newline="\n")
        files = [note, plain, form, book]
        if mails:
            files.append(folder / f"{stem}.eml")
            write_mail(letter, text, (form, book), files[-1])
        written.append(WrittenLetter(letter, text, tuple(files), tuple(map(sha256_of, files))))
    return tuple(written)
