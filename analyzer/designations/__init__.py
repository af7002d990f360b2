"""Designations as data: the model, the loader, one TOML file each, and the catalogue of products."""

from __future__ import annotations

from analyzer.designations.adhoc import adhoc_designation
from analyzer.designations.agency_groups import agency_codes, agency_groups, agency_names
from analyzer.designations.designation_words import (
    Confidence,
    DeadlineUnit,
    Duty,
    DutyKind,
    KnownWords,
    LegalStatus,
    VendorRelation,
)
from analyzer.designations.legal_state import LegalState, legal_state
from analyzer.designations.loader import (
    content_errors,
    file_content,
    file_errors,
    load_catalogue,
    load_designation,
    parse_designation,
    shipped_ids,
)
from analyzer.designations.model import (
    Agencies,
    Authority,
    CatalogueEntry,
    CertificateText,
    Clause,
    DeadlineRule,
    Designation,
    Event,
    Pattern,
    Recipient,
    Term,
    Vendor,
)
from analyzer.designations.own_catalogue import OwnCatalogue, load_own_catalogue
from analyzer.designations.source_day import sources_until
from analyzer.designations.term_strength import common_words, term_strength

__all__ = [
    "Agencies",
    "Authority",
    "CatalogueEntry",
    "CertificateText",
    "Clause",
    "Confidence",
    "DeadlineRule",
    "DeadlineUnit",
    "Designation",
    "Duty",
    "DutyKind",
    "Event",
    "KnownWords",
    "LegalState",
    "LegalStatus",
    "OwnCatalogue",
    "Pattern",
    "Recipient",
    "Term",
    "Vendor",
    "VendorRelation",
    "adhoc_designation",
    "agency_codes",
    "agency_groups",
    "agency_names",
    "common_words",
    "content_errors",
    "file_content",
    "file_errors",
    "legal_state",
    "load_catalogue",
    "load_designation",
    "load_own_catalogue",
    "parse_designation",
    "shipped_ids",
    "sources_until",
    "term_strength",
]
