"""The register as data for the page's own script: compact rows and the words of the vocabularies."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from analyzer.records import EvidenceClass, Position, Route, Test
from analyzer.reporting.html.wording import EVIDENCE_CLASS, POSITION, ROUTE, TEST, anchor, printable
from analyzer.reporting.model import Finding, ReportModel

ROWS = 5000  # past this the page grows beyond what a browser opens at once; findings.csv has them all
STATIC_ROWS = 500  # readable without JavaScript


def register_data(model: ReportModel, card_ids: Collection[str]) -> dict[str, Any]:
    """Rows as lists, in the order of the model; `card` is empty where the page holds no card of the firm."""
    return {
        "rows": [_row(finding, card_ids) for finding in model.findings[:ROWS]],
        "leading": {note.designation: list(Test).index(note.leading_test) for note in model.designations},
        "designations": {note.designation: printable(note.name) for note in model.designations},
        "tests": [test.value for test in Test],
        "positions": {position.value: POSITION[position][0] for position in Position},
        "routes": {route.value: ROUTE[route] for route in Route},
        "classes": [evidence_class.value for evidence_class in EvidenceClass],
    }


def facets(model: ReportModel) -> dict[str, list[tuple[str, str]]]:
    """What can be chosen in each facet: only what occurs in the register."""
    found = model.findings
    positions = {standing.position for finding in found for standing in finding.standings}
    designations = [(note.designation, note.name) for note in model.designations]
    return {
        "designation": designations if len(designations) > 1 else [],
        "test": [(test.value, TEST[test][0]) for test in Test],
        "position": [(p.value, POSITION[p][0]) for p in Position if p in positions],
        "route": [(r.value, ROUTE[r].capitalize()) for r in Route if any(f.route is r for f in found)],
        "tier": [(str(tier), f"Tier {tier}") for tier in sorted({f.tier for f in found if f.tier is not None})],
        "evidence": [
            (c.value, f"{c.value.capitalize()}: {EVIDENCE_CLASS[c]}")
            for c in EvidenceClass
            if any(f.evidence_class is c for f in found)
        ],
    }


def _row(finding: Finding, card_ids: Collection[str]) -> list[Any]:
    card = anchor(finding.firm_key)
    return [
        finding.designation,
        printable(finding.firm_key),
        card if card in card_ids else "",
        printable(finding.firm),
        printable(finding.uei),
        printable(finding.cage),
        int(finding.own),
        [finding.under(test).position.value for test in Test],
        printable(finding.contradiction),
        finding.route.value if finding.route else "",
        finding.tier,
        finding.evidence_class.value if finding.evidence_class else "",
        finding.contracts,
        f"{finding.obligated:f}",
        printable(finding.next_step),
    ]
