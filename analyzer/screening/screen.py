"""Fill `screen_text` and `match`, and make `matched_cell`: which cells met a term of a designation.

All cells go through a coarse sieve and what is left through the exact choice of candidates, in SQL; only candidates are
judged in Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from analyzer.designations.model import CatalogueEntry, Designation
from analyzer.mapping.columns.circumstances import INVENTORIES, circumstance_of
from analyzer.screening import screen_steps
from analyzer.screening.blocking.blocking_cells import blocking_expressions
from analyzer.screening.blocking.blocking_texts import find_candidates
from analyzer.screening.gather_cells import gather_cells
from analyzer.screening.listing.list_candidates import find_list_candidates
from analyzer.screening.listing.listed_vendors import ListedVendors, split_designations
from analyzer.screening.policy.catalogued import CompiledEntry, catalogued_of
from analyzer.screening.policy.judge import matches_of, policy_of, vendor_matches
from analyzer.screening.policy.makers import is_maker_text, maker_products
from analyzer.screening.terms.lexicon import VendorNames
from analyzer.screening.text import Match, Text
from analyzer.store.source_view import make_source_view
from analyzer.store.steps import insert_rows, query_rows, run_steps
from analyzer.text.fold import fold_text
from analyzer.vocabulary import ColumnRole, SheetKind

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_LISTING = f"{__package__}.listing"
_MATCH_COLUMNS = (
    "text_id", "designation", "vendor", "term", "term_kind", "marked", "rung", "score", "polarity", "verdict", "reason",
    "catalogue_id",
)  # fmt: skip


def screen_sheets(
    connection: Connection, designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]
) -> None:
    """Screen every kept cell whose column's part can say something about a vendor."""
    few, listed = split_designations(designations)
    run_steps(connection, _PACKAGE, screen_steps.TABLES)
    # Nearly every word is like a word of a long list: no sieve sorts out what its joins do not.
    gather_cells(connection, [] if listed.vendors else blocking_expressions(few, catalogue))
    _gather_products_of_makers(connection, catalogued_of(catalogue, few))
    run_steps(connection, _PACKAGE, screen_steps.TEXTS)
    fold_texts(connection)
    if few:
        find_candidates(connection, few, catalogue)
        _judge_texts(connection, few, catalogue)
    if listed.vendors:
        _judge_listed(connection, listed)
    run_steps(connection, _PACKAGE, screen_steps.MATCHED_CELLS)
    _gather_notes(connection)
    _gather_circumstances(connection)


def _gather_products_of_makers(connection: Connection, entries: Sequence[CompiledEntry]) -> None:
    """Add to `screen_cell` the products that are in the catalogue under the supplier of their row."""
    known = sorted({(one.maker, one.product) for entry in entries for one in maker_products(entry)})
    insert_rows(connection, "maker_product", ("maker", "product"), known)
    for sheet_id, first_row, raw_table, kind, col, supplier in query_rows(connection, _PACKAGE, "product_column"):
        cells = {"src_row": "src_row", "text": f"c{col:d}", "supplier": f"c{supplier:d}"}
        make_source_view(connection, "raw_cell", raw_table, cells)
        values = {"sheet": sheet_id, "first_row": first_row, "col": col, "kind": kind}
        run_steps(connection, _PACKAGE, screen_steps.CELLS_OF_MAKERS, **values)


def fold_texts(connection: Connection) -> None:
    """Make `screen_folded` of `screen_text`: plain ASCII is folded by SQL, the rest by the same rules in Python."""
    others = query_rows(connection, _PACKAGE, "texts_to_fold")
    rows = [(text_id, fold_text(f"{text} {heading}")) for text_id, text, heading in others]
    insert_rows(connection, "folded_by_hand", ("text_id", "folded"), rows)
    run_steps(connection, _PACKAGE, screen_steps.FOLDED)


def _gather_notes(connection: Connection) -> None:
    """Fill `row_note` with the free notes of the rows that name a vendor."""
    for sheet_id, raw_table, col, heading in query_rows(connection, _PACKAGE, "note_column"):
        make_source_view(connection, "raw_cell", raw_table, {"src_row": "src_row", "text": f"c{col:d}"})
        run_steps(connection, _PACKAGE, screen_steps.ROW_NOTES, sheet=sheet_id, col=col, heading=heading)


def _gather_circumstances(connection: Connection) -> None:
    """Fill `circumstance_column`, and `row_circumstance` with what inventories tell of the uses that name a vendor."""
    kinds = [kind.value for kind in INVENTORIES]
    columns = []
    for sheet_id, raw_table, kind, col, heading, part, names_vendor in query_rows(
        connection, _PACKAGE, "inventory_column", kinds=kinds
    ):
        sort = circumstance_of(heading, ColumnRole(part), SheetKind(kind))
        if sort:
            columns.append((sheet_id, col, sort.value))
        if sort and names_vendor:
            make_source_view(connection, "raw_cell", raw_table, {"src_row": "src_row", "text": f"c{col:d}"})
            values = {"sheet": sheet_id, "col": col, "sort": sort.value, "heading": heading}
            run_steps(connection, _PACKAGE, screen_steps.ROW_CIRCUMSTANCES, **values)
    insert_rows(connection, "circumstance_column", ("sheet_id", "col", "sort"), columns)


def _judge_texts(
    connection: Connection, designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]
) -> None:
    policy = policy_of(designations, catalogue)
    rows = [
        _match_row(text_id, match)
        for text_id, text, heading, part, kind in query_rows(connection, _PACKAGE, "candidate_texts")
        for match in matches_of(Text(text, ColumnRole(part), heading, SheetKind(kind)), policy)
    ]
    insert_rows(connection, "match", _MATCH_COLUMNS, rows)


def _judge_listed(connection: Connection, listed: ListedVendors) -> None:
    rows = [
        _match_row(text_id, match)
        for text_id, text, vendors in listed_candidates(connection, listed)
        for match in vendor_matches(text, vendors)
    ]
    insert_rows(connection, "match", _MATCH_COLUMNS, rows)


def listed_candidates(
    connection: Connection, listed: ListedVendors
) -> Iterator[tuple[int, Text, Iterable[VendorNames]]]:
    """The texts of `screen_folded` that may name listed vendors, each with its number and those vendors, compiled."""
    find_list_candidates(connection, listed)
    names = cache(listed.names)
    for text_id, text, heading, part, kind, numbers in query_rows(connection, _LISTING, "listed_text"):
        listed_text = Text(text, ColumnRole(part), heading, SheetKind(kind))
        if text.strip() and not is_maker_text(listed_text):
            yield text_id, listed_text, map(names, numbers)


def _match_row(text_id: int, match: Match) -> tuple[int | str, ...]:
    return (
        text_id, match.designation, match.vendor, match.term, match.term_kind.value, match.marked, match.rung.value,
        match.score, match.polarity.value, match.verdict.value, match.reason, match.catalogue_id,
    )  # fmt: skip
