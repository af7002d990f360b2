"""The fields that a disclosure or report asks for: the union of FAR 52.204-24(e), -25(d), -29(d) and -30(c), and DFARS 252.204-7018."""

from __future__ import annotations

from dataclasses import dataclass

TO_BE_SUPPLIED = "to be supplied"
FIELDS = (
    "trigger_type", "identified_at", "due", "due_if_identified_by_scan", "recipient", "contract_number", "idv_piid", "order_numbers",
    "agency", "contracting_office", "product_or_service_name", "provided_or_used", "in_performance_of_contract",
    "covered_article_or_source_name", "producer_name", "producer_uei", "producer_cage", "oem_or_distributor", "supplier_name",
    "supplier_uei", "supplier_cage", "tier", "path", "brand", "model_number", "model_number_kind", "item_description",
    "service_is_maintenance", "psc", "explanation_of_use", "permissibility_factors", "reason_provided_or_used",
    "substantial_or_essential", "mitigation_initial", "mitigation_further", "prevention_efforts", "future_prevention",
    "waiver_requested", "waiver_ref", "inquiry_record", "signer",
)  # fmt: skip
# Those of them that name a person.
PERSONAL_FIELDS = ("identified_at", "recipient", "inquiry_record", "signer")


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One duty against which evidence stands, with each of `FIELDS` as far as the inputs tell, else `TO_BE_SUPPLIED`.

    `note` quotes the free notes of the rows that prove the use, each with its cell; '' where there are none.
    """

    designation: str
    authority: str
    clause: str
    edition: str
    firm_key: str
    firm: str
    contract_key: str
    answer: str
    values: tuple[str, ...]
    note: str = ""

    def value(self, field: str) -> str:
        """The value of one of `FIELDS`."""
        return self.values[FIELDS.index(field)]
