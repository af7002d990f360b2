"""The next step of a finding: one sentence from a declared table, first matching row."""

from __future__ import annotations

from analyzer.records import Position, Route

_CONTRADICTED = "Do not rely on the certificate on file: show {firm} the evidence and ask for a corrected certificate."
_RECERTIFY = "Ask {firm} to certify again: there is evidence from after its signature."

_OWN = {
    Position.EXPOSED: "Have the tool's owner confirm the evidence; remove the use or ask for a waiver before signing.",
    Position.UNRESOLVED: "Ask the tool's administrator whether the vendor's product is on, and for which contracts.",
    Position.NO_DATA: "List the products behind the payments (software, AI and cloud first), then scan again.",
    Position.NO_EVIDENCE: "Nothing found on sufficient data; have the responsible person confirm before signing.",
    Position.CERTIFIED: "Nothing to do before the certificate ends.",
}
_OTHER = {
    Position.EXPOSED: "Ask {firm} to confirm, since when and for which contracts; plan replacement or a waiver.",
    Position.UNRESOLVED: "Ask {firm} whether it uses the vendor's product, in which product, and for which contracts.",
    Position.NO_DATA: "Ask {firm} whether it uses the vendor's products; nothing on record answers it.",
    Position.NO_EVIDENCE: "Nothing found on sufficient data; ask for a signed certificate.",
    Position.CERTIFIED: "Nothing to do before the certificate ends.",
    Position.DESIGNATED: "This is the designated vendor; see who depends on it.",
}
_BY_ROUTE = {
    Route.SUBCONTRACT: "Ask the subcontractor on the path to confirm and whether it uses it for your contract.",
    Route.AFFILIATE: "Ask the affiliate whether the use reaches this firm; ownership alone proves no use.",
}


def next_step(firm: str, own: bool, position: Position, route: Route | None, certificate: str) -> str:
    """What to do next about `firm`; `position` is the one under the leading test."""
    if certificate == "contradicted":
        return _CONTRADICTED.format(firm=firm)
    if certificate == "recertify":
        return _RECERTIFY.format(firm=firm)
    if position is Position.UNRESOLVED and route in _BY_ROUTE:
        return _BY_ROUTE[route]
    table = _OWN if own and position in _OWN else _OTHER
    return table.get(position, "").format(firm=firm)
