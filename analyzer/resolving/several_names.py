"""Cells that name several firms ("OpenAI; Anthropic; Google"): each is a firm of its own, and none of them is the whole cell."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from analyzer.store.steps import insert_rows, query_rows
from analyzer.text.name_key import legal_forms, name_key

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_CERTAIN = re.compile(r"\s*(?:[;|]|-{3,})\s*")
_PERHAPS = re.compile(r"\s*[,/&+]\s*|\s+and\s+")
_LISTING = re.compile(r"\s*[,/]\s*")
_LONGEST = 80


def split_name_cells(connection: Connection, vendors: Collection[str]) -> None:
    """Fill `several_name` (name as written, position from 1, piece) for the names that are several; `vendors` are name keys."""
    cells = [name for (name,) in query_rows(connection, _PACKAGE, "listing_cell")]
    pieces = sorted({piece for cell in cells for piece in _split_pieces(_LISTING, html.unescape(cell))})
    alone = {name for (name,) in query_rows(connection, _PACKAGE, "name_alone", pieces=pieces)}
    rows = [
        (cell, place, piece) for cell in cells for place, piece in enumerate(names_in(cell, vendors, alone), start=1)
    ]
    insert_rows(connection, "several_name", ("name", "position", "piece"), rows)


def names_in(cell: str, vendors: Collection[str], alone: Collection[str] = ()) -> tuple[str, ...]:
    """The firms that a cell lists, () where it names one.

    Semicolons, bars, lines, and the three hyphens of registers of awards part names always. Commas, slashes and "and" stand
    inside of names too ("Hill, Dale & Co."), and part them only where one piece is exactly a designated vendor's name
    (`vendors`: name keys); commas and slashes also where every piece fills a cell of its own elsewhere (`alone`: names as
    written). A semicolon that ends an entity of HTML ("R&amp;D") parts nothing.
    """
    cell = html.unescape(cell)
    pieces = _split_pieces(_CERTAIN, cell)
    if len(pieces) < 2:
        pieces = _split_pieces(_PERHAPS, cell)
        if not any(name_key(piece) in vendors for piece in pieces):
            pieces = _split_pieces(_LISTING, cell)
            if not all(piece in alone for piece in pieces):
                return ()
    named = tuple(dict.fromkeys(piece for piece in pieces if _could_be_name(piece)))
    return named if len(named) > 1 else ()


def _split_pieces(separator: re.Pattern[str], cell: str) -> tuple[str, ...]:
    """The pieces between separators; a legal form belongs to the piece before it ("Anthropic, PBC")."""
    joined: list[str] = []
    for piece in filter(None, separator.split(cell.strip())):
        if joined and " ".join(_letter_runs(piece)) in legal_forms():
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return tuple(joined)


def _letter_runs(piece: str) -> Iterator[str]:
    yield from re.findall(r"[a-z]+", piece.lower().replace(".", ""))


def _could_be_name(piece: str) -> bool:
    return len(piece) <= _LONGEST and any(map(str.isalpha, piece)) and not piece[0].isdigit()
