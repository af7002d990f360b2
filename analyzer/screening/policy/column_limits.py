"""What a finding counts for in a column that is not there to name vendors: numbers and codes, addresses, people, places.

People do write names into codes and addresses ("6210 Anthropic API"), so a sure name there is a reason to ask, though
never a proof. A column of people or places cannot name a vendor at all: a Claude there is a person.
"""

from __future__ import annotations

from dataclasses import replace

from analyzer.screening.policy.context import ColumnUse
from analyzer.screening.policy.look_alikes import mail_at_vendor
from analyzer.screening.policy.view import SpanVerdict, TermSpan, TextView
from analyzer.vocabulary import ColumnRole, Rung, SheetKind, Strength, Verdict

_BY_KIND = (Rung.PACKAGE, Rung.HOST, Rung.MODEL)
_WHEREABOUTS = (ColumnRole.ADDRESS, ColumnRole.EMAIL)
_MAX_SCORE = 60


def vendor_email(view: TextView, place: TermSpan) -> SpanVerdict | None:
    """An e-mail address at the vendor's host: who is paid there is the vendor; elsewhere it may be any contact's."""
    address = mail_at_vendor(view, place) if view.part == ColumnRole.EMAIL else ""
    if not address:
        return None
    vendor = place.vendor.vendor_name.rstrip(".")
    if view.kind == SheetKind.PAYMENTS:
        return SpanVerdict(place, Rung.HOST, 90, Verdict.MATCH, f'"{address}" is an e-mail address of {vendor}.')
    reason = f'"{address}" is an e-mail address of {vendor}; ask what the firm has to do with it.'
    return SpanVerdict(place, Rung.HOST, _MAX_SCORE, Verdict.POSSIBLE, reason)


def limit_by_column(view: TextView, finding: SpanVerdict) -> SpanVerdict:
    """The finding, or what its column leaves of it; an identifier of the vendor counts wherever it stands."""
    if view.voice not in (ColumnUse.CANNOT, ColumnUse.IDENTIFIES) or finding.rung == Rung.IDENTIFIER:
        return finding
    if finding.verdict == Verdict.REJECTED and view.voice == ColumnUse.IDENTIFIES:
        return finding
    if view.voice == ColumnUse.CANNOT or not _is_sure(view, finding):
        stands = f'"{finding.place.marked(view)}" stands in a column ({view.part.value})'
        return replace(finding, score=0, verdict=Verdict.REJECTED, reason=f"{stands} that cannot name a vendor.")
    reason = f"{finding.reason} It stands in a column ({view.part.value}) that is not there to name vendors; ask."
    return replace(finding, score=min(finding.score, _MAX_SCORE), verdict=Verdict.POSSIBLE, reason=reason)


def _is_sure(view: TextView, finding: SpanVerdict) -> bool:
    """A strong name, or a weak one that a word beside it makes sure; in an address no less than the very letters."""
    if finding.rung in _BY_KIND:
        return True
    matched = finding.verdict == Verdict.MATCH
    if view.part in _WHEREABOUTS and finding.rung == Rung.NAME_NEAR:
        return matched
    if finding.place.name.strength == Strength.WEAK:
        return matched and view.part not in _WHEREABOUTS
    return True
