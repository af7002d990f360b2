"""Fills the fields of a disclosure from what is on record; what no input tells is left to be supplied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analyzer.report.assemble.paths import PathIndex
from analyzer.report.cell_place import cell_place
from analyzer.report.model import Hop, InputFile, Run
from analyzer.report.model.disclosure import FIELDS, TO_BE_SUPPLIED, Disclosure
from analyzer.store.steps import query_rows
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import Cell, FileStatus

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__


def load_disclosures(connection: Connection, paths: PathIndex, inquiry: str) -> tuple[Disclosure, ...]:
    """One per duty against which evidence stands; `inquiry` is the record of the inquiry."""
    return tuple(_make_disclosure(row, paths, inquiry) for row in query_rows(connection, _PACKAGE, "disclosure_row"))


def inquiry_record(run: Run, inputs: tuple[InputFile, ...]) -> str:
    """Who inquired, as of when, into which sources, and what could not be read (FAR 52.204-30(a), "reasonable inquiry")."""
    read = sum(1 for each in inputs if each.status is FileStatus.READ)
    refused = [each.file for each in inputs if each.status is FileStatus.REFUSED]
    who = run.operator or "not stated (--operator)"
    not_read = f"; not read: {', '.join(refused)}" if refused else "; every input was read"
    looked_into = f"into {count_noun(read, 'input file')}{not_read}"
    reviewed = run.sam_reviewed_on.isoformat() if run.sam_reviewed_on else TO_BE_SUPPLIED
    return f"Inquiry by {who} as of {run.as_of.isoformat()} {looked_into}. Last review of SAM: {reviewed}."


def _make_disclosure(row: tuple[Any, ...], paths: PathIndex, inquiry: str) -> Disclosure:
    designation, authority, clause, edition, firm_key, firm, contract_key, answer, *rest = row
    test, position, path_id, identified_on, identified_by, recipient, running, due, scan_due, *place = rest
    piid, parent_piid, agency, office, product, use_product, use_text, circumstances, text, *about = place
    vendors, route, tier, *sold_by = about
    seller, seller_uei, seller_cage, notes = sold_by
    known = {
        "trigger_type": "identified or notified" if running else "",
        "identified_at": f"{identified_on} by {identified_by}" if running else "",
        "due": due.isoformat() if running and due else "",
        "due_if_identified_by_scan": scan_due.isoformat() if scan_due else "",
        "recipient": recipient,
        "contract_number": parent_piid or piid,
        "idv_piid": parent_piid,
        "order_numbers": piid if parent_piid else "",
        "agency": agency,
        "contracting_office": office,
        "product_or_service_name": product,
        "provided_or_used": "provided" if test == "provide" else "used",
        "in_performance_of_contract": "yes" if test == "performance" and position == "exposed" else "unknown",
        "covered_article_or_source_name": vendors,
        "producer_name": vendors if route in ("direct", "resale") else "",
        "oem_or_distributor": {"direct": "OEM", "resale": "distributor"}.get(route, ""),
        "supplier_name": seller,
        "supplier_uei": seller_uei,
        "supplier_cage": seller_cage,
        "tier": str(tier),
        "path": paths.sentence(path_id),
        "item_description": _item_text((text, paths.hops[path_id][0].cell.text), (*vendors.split("; "), seller)),
        "explanation_of_use": _explain_use(paths.hops[path_id][-1], use_product, use_text, circumstances),
        "inquiry_record": inquiry,
    }
    values = tuple(known.get(field) or TO_BE_SUPPLIED for field in FIELDS)
    return Disclosure(
        designation, authority, clause, edition, firm_key, firm, contract_key, answer, values, _quote_notes(notes)
    )


def _explain_use(hop: Hop, product: str, text: str, circumstances: str) -> str:
    """The use at the end of the path: which product, what its row says of it, who uses it and where that stands."""
    named = ": ".join(dict.fromkeys(filter(None, (product, text))))
    further = f" Its row also tells: {circumstances}." if circumstances else ""
    what = f"{named.rstrip('.')}. " if named else ""
    return f"{what}{hop.sentence}.{further}"


def _item_text(texts: Sequence[str], firms: Sequence[str]) -> str:
    """The first of the texts that says more than a firm's name, which describes no item."""
    names = {name.casefold() for name in firms}
    return next((text for text in texts if text.strip().casefold() not in names), "")


def _quote_notes(notes: Sequence[Mapping[str, Any]]) -> str:
    """Each note in quotation marks, with its cell."""
    cells = [Cell(**note) for note in notes]
    return "; ".join(f'"{cell.text}" [{cell_place(cell)}]' for cell in cells)
