"""Small PDFs, built byte by byte after ISO 32000: pages of text in Helvetica, with lines around tables."""

from __future__ import annotations

from collections.abc import Sequence


def pdf_bytes(pages: Sequence[bytes], catalog: bytes = b"", more: Sequence[bytes] = (), trailer: bytes = b"") -> bytes:
    """A PDF of these content streams. `more` are objects from number `4 + 2 * pages` on."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, content in enumerate(pages):
        resources = "<</Font<</F 3 0 R>>>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources{resources}/Contents {5 + 2 * number} 0 R>>".encode()
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate([*objects, *more], 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
    end = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(offsets) + 1, trailer, len(out))
    return out + head + table + end


def words(x: int, y: int, text: str) -> bytes:
    """A text in letters of ten points that begins at this point."""
    return f"BT /F 10 Tf {x} {y} Td ({text}) Tj ET\n".encode()


def line(x: int, y: int, to_x: int, to_y: int) -> bytes:
    return f"{x} {y} m {to_x} {to_y} l S\n".encode()


def ruled(x: int, y: int, widths: Sequence[int], rows: Sequence[Sequence[str]]) -> bytes:
    """A table with a line around each cell; rows are twenty points high."""
    bottom, right = y - 20 * len(rows), x + sum(widths)
    lefts = [x + sum(widths[:number]) for number in range(len(widths) + 1)]
    out = b"".join(line(x, y - 20 * number, right, y - 20 * number) for number in range(len(rows) + 1))
    out += b"".join(line(left, y, left, bottom) for left in lefts)
    for number, cells in enumerate(rows, 1):
        out += b"".join(
            words(left + 4, y - 20 * number + 6, cell) for left, cell in zip(lefts, cells, strict=False) if cell
        )
    return out


def scanned() -> bytes:
    """A page that shows a picture of one point."""
    return b"q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q"
