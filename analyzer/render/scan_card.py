"""A finished scan in a few lines: as a notebook shows it, and as a line of text."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.render.cleaning import one_line
from analyzer.render.wording import DISCLAIMER
from analyzer.vocabulary import Position

if TYPE_CHECKING:
    from analyzer.report.model import DesignationNote, ReportModel


def scan_line(model: ReportModel, folder: Path) -> str:
    """`<Scan 2026-09-15 anthropic: 4 exposed, 23 unresolved, 67 firms; reports/2026-09-15-anthropic>`."""
    counts = (_counted_line(model, note) for note in model.designations)
    return one_line(f"<Scan {model.run.as_of} {'; '.join(counts)}; {folder}>")


def scan_card(model: ReportModel, folder: Path) -> str:
    """The first sentence and the positions of each designation as HTML without script or style; texts are escaped."""
    return "".join(_card_parts(model, folder))


def _counted_line(model: ReportModel, note: DesignationNote) -> str:
    counts = model.findings.positions(note.designation)
    exposed, unresolved = (counts[note.leading_test, word] for word in (Position.EXPOSED, Position.UNRESOLVED))
    firms = sum(counts[note.leading_test, word] for word in Position)
    return f"{note.designation}: {exposed:,} exposed, {unresolved:,} unresolved, {firms:,} firms"


def _card_parts(model: ReportModel, folder: Path) -> Iterator[str]:
    if model.run.marking:
        yield f"<p><strong>{_html_text(model.run.marking)}</strong></p>"
    for note, headline in zip(model.designations, model.headlines, strict=True):
        yield f"<p>{_html_text(headline.sentence)}</p>"
        heads = (f"Position ({note.leading_test})", "Firms", "Contracts", "Obligated")
        yield f"<table><thead><tr>{''.join(f'<th>{_html_text(head)}</th>' for head in heads)}</tr></thead><tbody>"
        for tally in model.tallies:
            if tally.designation == note.designation and (tally.firms or tally.contracts):
                position = str(tally.position).replace("_", " ")
                cells = (position, f"{tally.firms:,}", f"{tally.contracts:,}", f"${tally.obligated:,.2f}")
                yield f"<tr>{''.join(f'<td>{_html_text(cell)}</td>' for cell in cells)}</tr>"
        yield "</tbody></table>"
    yield f"<p>{_html_text(str(folder))}</p><p><small>{_html_text(DISCLAIMER)}</small></p>"


def _html_text(text: str) -> str:
    return escape(one_line(text))
