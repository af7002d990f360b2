"""The next step of a finding: one thought a sentence, from declared tables, the first that fits.

It follows the worst position that is really asked of the firm, so that nothing is called done while a clause waits, and
nothing is called without a trace while a path stands under some test.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from analyzer.report.model.question import COUNSEL_FIRST
from analyzer.vocabulary import EdgeKind, Position, Route, Test


class Missing(StrEnum):
    """What keeps a firm without a path from being judged, where it is not the firm's own record."""

    NOTHING = ""
    INPUT = "input"
    SUBCONTRACTORS = "subcontractors"


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a next step rests on: the worst position over the duties that are asked, else under the leading test.

    `route` and `first_kind` are those of its best path, `points` says that a path stands under any test at all.
    """

    test: Test
    position: Position
    route: Route | None
    first_kind: EdgeKind | None
    points: bool
    missing: Missing
    is_asked: bool


_BY_CERTIFICATE = {
    "contradicted": f"Do not rely on the certificate on file. {COUNSEL_FIRST}",
    "recertify": "Ask {firm} for a new certificate. There is evidence from after its signature.",
}
_NAMESAKE = "Ask {firm} whether it is the firm of nearly the same name on the path."
_BY_ROUTE = {
    (
        Position.EXPOSED,
        Route.SUBCONTRACT,
    ): "Ask the subcontractor on the path to confirm, and whether the use is in work for your contract.",
    (Position.UNRESOLVED, Route.SUBCONTRACT): (
        "Ask the subcontractor on the path to confirm the use. Ask it too whether it uses it for your contract."
    ),
    (Position.UNRESOLVED, Route.AFFILIATE): (
        "Ask the affiliate whether the use reaches this firm. Ownership alone proves no use."
    ),
}
# The vendor's component is in what an own entity makes itself: no tool has an administrator there.
_OWN_PRODUCT = {
    Position.EXPOSED: (
        "Have the makers of the product on the path confirm the component. Decide with counsel on removal, on a report and on a release."
    ),
    Position.UNRESOLVED: (
        "Ask the makers of the product on the path whether the component is in what is delivered, and for which contracts."
    ),
}
_BY_MISSING = {
    Missing.INPUT: "Have the input file that could not be read sent again. Then scan again.",
    Missing.SUBCONTRACTORS: (
        "Ask the subcontractors of {firm} whether they use the vendor's products. Too little is on record about them."
    ),
}
_POINTS_ELSEWHERE = {
    Position.NO_DATA: "Ask {firm} whether it uses the vendor's products itself. The path on record does not answer that.",
    Position.NO_EVIDENCE: "Ask {firm} about the path on record. It leads to the vendor under another test.",
    Position.CERTIFIED: "Ask {firm} about the path on record. The certificate is about another test.",
}
_OWN_POINTS_ELSEWHERE = {
    Position.NO_EVIDENCE: "Have the responsible person look at the path on record. It leads to the vendor under another test.",
    Position.CERTIFIED: "Have the responsible person look at the path on record. The certificate is about another test.",
}
_OWN = {
    Position.EXPOSED: "Have the tool's owner confirm the evidence. Decide with counsel on removal, on a report and on a release.",
    Position.UNRESOLVED: "Ask the tool's administrator whether the vendor's product is on, and for which contracts.",
    Position.NO_DATA: "List the products behind the payments, software, AI and cloud first. Then scan again.",
    Position.NO_EVIDENCE: "Nothing on record points to the vendor. Have the responsible person confirm it before anything is represented.",
}
_OTHER = {
    Position.EXPOSED: "Ask {firm} to confirm, since when, and whether it is in work for your contracts.",
    Position.UNRESOLVED: "Ask {firm} whether it uses the vendor's product, in which product, and for which contracts.",
    Position.NO_DATA: "Ask {firm} whether it uses the vendor's products. Nothing on record answers it.",
    Position.NO_EVIDENCE: "Nothing on record points to the vendor. A written answer of the firm would add to the record.",
}
_OF_BOTH = {
    Position.CERTIFIED: "The certificate on file holds until it ends. Nothing on record speaks against it.",
    Position.DESIGNATED: "This is the designated vendor. See who depends on it.",
}


def next_step(own: bool, weighed: Weighed, leading: Test, certificate: str) -> str:
    """What to do next about a firm, for whose name `{firm}` stands; names the test where it is not the leading one."""
    if certificate in _BY_CERTIFICATE:
        return _BY_CERTIFICATE[certificate]
    step = _step_sentence(own, weighed)
    if step and weighed.is_asked and weighed.test is not leading:
        return f"{step} A duty asks about {weighed.test}."
    return step


def _step_sentence(own: bool, weighed: Weighed) -> str:
    position = weighed.position
    if position is Position.UNRESOLVED and weighed.first_kind is EdgeKind.NAMED_LIKE:
        return _NAMESAKE
    if own and weighed.first_kind is EdgeKind.PROVIDES and position in _OWN_PRODUCT:
        return _OWN_PRODUCT[position]
    if by_route := _BY_ROUTE.get((position, weighed.route)) if weighed.route else "":
        return by_route
    if position is Position.NO_DATA and weighed.missing in _BY_MISSING:
        return _BY_MISSING[weighed.missing]
    elsewhere, usual = (_OWN_POINTS_ELSEWHERE, _OWN | _OF_BOTH) if own else (_POINTS_ELSEWHERE, _OTHER | _OF_BOTH)
    return (weighed.points and elsewhere.get(position)) or usual.get(position, "")
