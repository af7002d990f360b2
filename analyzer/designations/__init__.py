"""Designations as data: the model, the loader, one TOML file each, and the catalogue of products."""

from __future__ import annotations

from analyzer.designations.adhoc import adhoc_designation
from analyzer.designations.designation_words import Confidence, DeadlineUnit, KnownWords, LegalStatus, VendorRelation
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
    Term,
    Vendor,
)
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
    "Event",
    "KnownWords",
    "LegalStatus",
    "Pattern",
    "Term",
    "Vendor",
    "VendorRelation",
    "adhoc_designation",
    "check_file",
    "common_words",
    "load_catalogue",
    "load_designation",
    "shipped_ids",
    "term_strength",
]
