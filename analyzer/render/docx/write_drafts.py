"""Writes the drafts of a scan as Word files, under names that tell what they are about and how pressing they are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from docx.shared import Pt

from analyzer.render.cleaning import file_stem, one_line
from analyzer.render.docx.word_blocks import add_block
from analyzer.render.docx.word_page import SMALL_SIZE, color_of, new_document
from analyzer.render.wording import DISCLAIMER
from analyzer.render.workbook import palette
from analyzer.render.workbook.repack import save_repacked
from analyzer.report.filing.draft_document import DraftDocument, DraftKind
from analyzer.report.model import Run

FOLDERS = {DraftKind.MEMO: "", DraftKind.REPORT: "reports", DraftKind.CONTRACT: "contracts"}
_LONGEST_NAME = 80


def write_drafts(run: Run, drafts: Iterable[DraftDocument], folder: Path) -> tuple[str, ...]:
    """Write the drafts into `folder`, and give their names below it. The same drafts give the same bytes."""
    numbers = dict.fromkeys(DraftKind, 0)
    names = []
    for draft in drafts:
        numbers[draft.kind] += 1
        name = _file_name(draft, numbers[draft.kind])
        (folder / name).parent.mkdir(exist_ok=True)
        _write_draft(run, draft, folder / name)
        names.append(name)
    return tuple(names)


def _write_draft(run: Run, draft: DraftDocument, file: Path) -> None:
    document = new_document(run, draft.title)
    document.add_paragraph(one_line(draft.title), style="Title")
    for text in (draft.purpose, DISCLAIMER):
        line = document.add_paragraph().add_run(one_line(text))
        line.font.size, line.font.color.rgb = Pt(SMALL_SIZE), color_of(palette.MUTED)
    for section in draft.sections:
        if section.heading:
            heading = document.add_paragraph(one_line(section.heading), style="Heading 1")
            heading.paragraph_format.page_break_before = section.new_page
        for block in section.blocks:
            add_block(document, block)
    save_repacked(document.save, file, run.as_of)


def _file_name(draft: DraftDocument, number: int) -> str:
    """`memo.docx`, or `contracts/001_W9Z7QK25C0102.docx`: letters of ASCII only, whatever a contract is called."""
    if draft.kind is DraftKind.MEMO:
        return f"{draft.kind}.docx"
    words = file_stem(draft.subject, _LONGEST_NAME) or draft.kind
    return f"{FOLDERS[draft.kind]}/{number:03}_{words}.docx"
