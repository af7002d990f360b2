"""Words the designations for the reader: legal status is the source's word with its date, never ours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.assessing.word_tables import in_force
from analyzer.designations import Confidence, LegalStatus
from analyzer.report.model import AuthorityNote, DesignationNote
from analyzer.vocabulary import Test

if TYPE_CHECKING:
    from analyzer.designations import Authority, Designation

_DOUBT = {
    Confidence.VERIFIED: "",
    Confidence.SECONDARY: " (secondary source)",
    Confidence.UNVERIFIED: " (unverified source)",
}
_EFFECT = {LegalStatus.ACTIVE: "", LegalStatus.UNKNOWN: "; answers under it hold if it is in force"}
_WHAT_IF = "; not in force, so answers under it are a what-if"


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
            authorities=tuple(map(_authority_note, each.authorities)),
            conflicts=each.conflicts,
            sha256=each.sha256,
        )
        for each in designations
    )


def _authority_note(authority: Authority) -> AuthorityNote:
    agencies = authority.agencies
    named = (*agencies.names, *(f"code {code}" for code in agencies.codes))
    return AuthorityNote(
        authority=authority.id,
        name=authority.name,
        legal_basis=authority.legal_basis,
        status=str(authority.status),
        status_date=authority.status_date,
        in_force=in_force(authority),
        sentence=_status_sentence(authority),
        source=authority.source,
        confidence=str(authority.confidence),
        covered_agencies="all agencies" if agencies.all else ", ".join(named),
    )


def _status_sentence(authority: Authority) -> str:
    status = "status not known" if authority.status is LegalStatus.UNKNOWN else str(authority.status)
    since = f" since {authority.status_date.isoformat()}" if authority.status_date else ""
    return f"{authority.name}: {status}{since}{_DOUBT[authority.confidence]}{_EFFECT.get(authority.status, _WHAT_IF)}."
