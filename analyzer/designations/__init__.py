"""Designations as data: the model, the loader, one TOML file each, and the catalogue of products."""

from __future__ import annotations

from analyzer.designations.adhoc import adhoc_designation, common_words
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
from analyzer.designations.loader import check_file, load_catalogue, load_designation, shipped_ids
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
    "check_file",
    "common_words",
    "legal_state",
    "load_catalogue",
    "load_designation",
    "load_own_catalogue",
    "shipped_ids",
]
