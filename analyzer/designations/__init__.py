"""Designations as data: the model, the loader, one TOML file each, and the catalogue of products."""

from __future__ import annotations

from analyzer.designations.adhoc import adhoc, common_words
from analyzer.designations.loader import catalogue, check, load, shipped
from analyzer.designations.model import (
    Agencies,
    Authority,
    CatalogueEntry,
    CertificateText,
    Clause,
    Deadline,
    Designation,
    Event,
    Pattern,
    Term,
    Vendor,
)
from analyzer.designations.vocabulary import Confidence, DeadlineUnit, Known, LegalStatus, Relation

__all__ = [
    "Agencies",
    "Authority",
    "CatalogueEntry",
    "CertificateText",
    "Clause",
    "Confidence",
    "Deadline",
    "DeadlineUnit",
    "Designation",
    "Event",
    "Known",
    "LegalStatus",
    "Pattern",
    "Relation",
    "Term",
    "Vendor",
    "adhoc",
    "catalogue",
    "check",
    "common_words",
    "load",
    "shipped",
]
