"""Small Word documents, written as the XML that ECMA-376 describes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.reading.workbook_bytes import zip_bytes

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'


def part(root: str, content: str) -> bytes:
    return f'<?xml version="1.0"?><w:{root} xmlns:w="{WORD}">{content}</w:{root}>'.encode()


def docx_bytes(body: str, parts: Mapping[str, bytes] | None = None) -> bytes:
    """A document with this body, and other parts of the container."""
    return zip_bytes(
        {
            "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
            "word/styles.xml": part("styles", STYLES),
            **(parts or {}),
        }
    )


def paragraph(text: str, style: str = "") -> str:
    settings = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{settings}<w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(content: str, settings: str = "") -> str:
    inner = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{settings}</w:tcPr>{inner}</w:tc>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Cells are texts, or whole `cell(...)`."""
    made = ("".join(text if text.startswith("<w:tc>") else cell(text) for text in cells) for cells in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{cells}</w:tr>' for cells in made)}</w:tbl>"
