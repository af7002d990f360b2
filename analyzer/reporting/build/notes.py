"""Words the designations for the reader: legal status is the source's word with its date, never ours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.assessment.vocabulary import in_force
from analyzer.records import Test
from analyzer.reporting.model import AuthorityNote, DesignationNote

if TYPE_CHECKING:
    from analyzer.designations import Authority, Designation

_DOUBT = {"verified": "", "secondary": " (secondary source)", "unverified": " (unverified)"}


def designation_notes(designations: Sequence[Designation], test: Test | None) -> tuple[DesignationNote, ...]:
    """What the report prints of each designation; `test` overrides the leading test."""
    return tuple(
        DesignationNote(
            designation=each.id,
            name=each.name,
            vendors=tuple(vendor.name for vendor in each.vendors),
            leading_test=test or each.leading_test,
            summary=each.summary,
            certificate_wording=each.certificate.text if each.certificate else "",
            authorities=tuple(map(_authority, each.authorities)),
            conflicts=each.conflicts,
            sha256=each.sha256,
        )
        for each in designations
    )


def _authority(authority: Authority) -> AuthorityNote:
    agencies = authority.agencies
    named = (*agencies.names, *(f"code {code}" for code in agencies.codes))
    return AuthorityNote(
        authority=authority.id,
        name=authority.name,
        legal_basis=authority.legal_basis,
        status=str(authority.status),
        status_date=authority.status_date,
        in_force=in_force(authority),
        sentence=_sentence(authority),
        source=authority.source,
        confidence=str(authority.confidence),
        covered_agencies="all agencies" if agencies.all else ", ".join(named),
    )


def _sentence(authority: Authority) -> str:
    since = f" since {authority.status_date.isoformat()}" if authority.status_date else ""
    doubt = _DOUBT[str(authority.confidence)]
    effect = "" if in_force(authority) else "; not in force, so what hangs on it is a what-if"
    return f"{authority.name}: {authority.status}{since}{doubt}{effect}."
