"""The fields of a report or disclosure as a form shows them: labels, groups, and the paragraphs that ask for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from analyzer.report.model.disclosure import FIELDS

FIELD_LABELS: Mapping[str, str] = {
    "trigger_type": "Identified or notified",
    "identified_at": "Identified or notified on, by whom",
    "due": "Due next, by the day that a person entered",
    "due_if_identified_by_scan": "First report due on, if this scan is the identification",
    "recipient": "Report goes to",
    "contract_number": "Contract number",
    "idv_piid": "Number of the indefinite-delivery contract, if any",
    "order_numbers": "Order numbers, if any",
    "agency": "Agency",
    "contracting_office": "Contracting office",
    "product_or_service_name": "Name of the product or service",
    "provided_or_used": "Provided to the Government, or used",
    "in_performance_of_contract": "In performance of this contract",
    "covered_article_or_source_name": "Name of the covered article or source",
    "producer_name": "Producer",
    "producer_uei": "UEI of the producer",
    "producer_cage": "CAGE code of the producer",
    "oem_or_distributor": "Producer is the original equipment manufacturer, or a distributor",
    "supplier_name": "Supplier of the product or service",
    "supplier_uei": "UEI of the supplier",
    "supplier_cage": "CAGE code of the supplier",
    "tier": "Tier (steps from the firm to the vendor)",
    "path": "Chain of suppliers, each step with its cell",
    "brand": "Brand",
    "model_number": "Model number",
    "model_number_kind": "Whose model number (manufacturer, part number, wholesaler)",
    "item_description": "Item description",
    "service_is_maintenance": "Service is maintenance of an item",
    "psc": "Product service code",
    "explanation_of_use": "Explanation of the use",
    "permissibility_factors": "What bears on whether the use is permissible",
    "reason_provided_or_used": "Reason why it is provided or used",
    "substantial_or_essential": "Substantial or essential component",
    "mitigation_initial": "First report: mitigation undertaken or recommended",
    "mitigation_further": "Follow-up: further mitigation undertaken or recommended",
    "prevention_efforts": "Follow-up: efforts made to prevent the use",
    "future_prevention": "Follow-up: additional efforts to prevent it in future",
    "waiver_requested": "Waiver requested",
    "waiver_ref": "Reference of the waiver",
    "inquiry_record": "Record of the inquiry",
    "signer": "Name and title of who signs",
}
# The groups of a form, each with the first of its fields: a group goes on until the next begins, in the order of the clauses.
FIELD_GROUPS: Mapping[str, str] = {
    "Identification": "trigger_type",
    "Contract": "contract_number",
    "Product and use": "product_or_service_name",
    "Producer and supplier": "producer_name",
    "Description and explanation": "brand",
    "Mitigation": "mitigation_initial",
    "Waiver": "waiver_requested",
    "Inquiry and signature": "inquiry_record",
}


class ReportParagraphs(NamedTuple):
    """What one clause asks: `first` in the first report or disclosure, `follow_up` in the second report."""

    first_paragraph: str
    first: tuple[str, ...]
    follow_up_paragraph: str = ""
    follow_up: tuple[str, ...] = ()


_ITEM = ("brand", "model_number", "model_number_kind", "item_description")
_SUPPLIER = ("supplier_name", "supplier_uei", "supplier_cage")
_FOLLOW_UP = ("mitigation_further", "prevention_efforts", "future_prevention")
_NAMED = ("product_or_service_name", "covered_article_or_source_name")
# As the texts were read; a clause that is not here asks for fields that nobody has read, and its form names no paragraph.
REPORT_PARAGRAPHS: Mapping[str, ReportParagraphs] = {
    "FAR 52.204-30": ReportParagraphs(
        "(c)(4)(i)",
        ("contract_number", "order_numbers", *_NAMED, *_SUPPLIER, *_ITEM, "mitigation_initial"),
        "(c)(4)(ii)",
        _FOLLOW_UP,
    ),
    "FAR 52.204-29": ReportParagraphs("(e)", (*_NAMED, *_SUPPLIER, *_ITEM, "reason_provided_or_used")),
    "FAR 52.204-25": ReportParagraphs(
        "(d)(2)(i)",
        ("contract_number", "order_numbers", *_SUPPLIER, *_ITEM, "mitigation_initial"),
        "(d)(2)(ii)",
        _FOLLOW_UP,
    ),
    "FAR 52.204-24": ReportParagraphs(
        "(e)",
        (
            "producer_name",
            "producer_uei",
            "producer_cage",
            "oem_or_distributor",
            *_ITEM,
            "service_is_maintenance",
            "psc",
            "explanation_of_use",
            "permissibility_factors",
        ),
    ),
}


def grouped_fields() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each group of `FIELD_GROUPS` with its fields, in the order of the model."""
    starts = [*(FIELDS.index(field) for field in FIELD_GROUPS.values()), len(FIELDS)]
    for group, start, end in zip(FIELD_GROUPS, starts, starts[1:], strict=False):
        yield group, FIELDS[start:end]


def paragraph_of(clause: str, field: str) -> str:
    """The paragraph of the clause that asks for a field of `FIELD_LABELS`, '' where none is known to."""
    paragraphs = REPORT_PARAGRAPHS.get(clause)
    if paragraphs and field in paragraphs.first:
        return paragraphs.first_paragraph
    return paragraphs.follow_up_paragraph if paragraphs and field in paragraphs.follow_up else ""
