"""The plan of action as OSCAL: NIST's plan-of-action-and-milestones, version 1.2.3, in JSON.

An item of the plan is a `poam-item` with one risk; where a finding stands behind it, an observation cites its cells. Identifiers are
made of what they name, so that the plan of a later scan updates this one. The system is not told by any input, and no plan of a system
(SSP) is imported: whoever takes the file in adds both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from analyzer.errors import AnalyzerError
from analyzer.render.exchange.exchange_text import escape_markup, plain_line, stamp_day
from analyzer.render.run_json import as_json
from analyzer.render.wording import DISCLAIMER
from analyzer.report.action_items import ActionItem, action_items
from analyzer.report.cell_place import cell_place
from analyzer.report.model import Finding, Path, ReportModel
from analyzer.report.stable_key import stable_uuid
from analyzer.vocabulary import Position, Ruling

OSCAL_VERSION = "1.2.3"
_NAMESPACE = "urn:vendor-exposure-analyzer"
_UUID_KIND = "http://ietf.org/rfc/rfc4122"
_STATUSES = {Ruling.WAIVED: "deviation-approved", Ruling.WAIVER_REQUESTED: "deviation-requested"}
Fields = dict[str, Any]
Pair = tuple[str, str]


def render_oscal_poam(model: ReportModel) -> str:
    """The plan as JSON text. Raises `AnalyzerError` where there is no item: OSCAL has no plan without one."""
    items = action_items(model)
    if not items:
        raise AnalyzerError("The run has no open item, and OSCAL has no plan without one.", "Nothing was written.")
    behind = _paths_behind(model, items)
    plan: Fields = {
        "uuid": str(stable_uuid("oscal plan", *_subject_of(model))),
        "metadata": _make_metadata(model, items),
        "system-id": {"identifier-type": _UUID_KIND, "id": str(stable_uuid("system", *model.run.own_firms))},
    }
    observations = [_make_observation(model, path) for path in behind.values()]
    if observations:
        plan["observations"] = observations
    plan["risks"] = [_make_risk(item, behind) for item in items]
    plan["poam-items"] = [_poam_item(item, behind) for item in items]
    return as_json({"plan-of-action-and-milestones": plan})


def _subject_of(model: ReportModel) -> tuple[str, ...]:
    """What the plan is about, in every scan: the own entities and the designations."""
    return (*model.run.own_firms, "towards", *(note.designation for note in model.designations))


def _make_metadata(model: ReportModel, items: Iterable[ActionItem]) -> Fields:
    owners = sorted({item.owner for item in items if item.owner})
    parties = [
        *({"uuid": _party_id("organization", name), "type": "organization", "name": plain_line(name)} for name in model.run.own_firms),
        *({"uuid": _party_id("person", name), "type": "person", "name": plain_line(name)} for name in owners),
    ]  # fmt: skip
    names = ", ".join(note.name for note in model.designations)
    metadata: Fields = {
        "title": escape_markup(f"Plan of action and milestones on {names}") or "Plan of action and milestones",
        "last-modified": stamp_day(model.run.as_of),
        "version": model.run.as_of.isoformat(),
        "oscal-version": OSCAL_VERSION,
    }
    if model.run.marking.strip():
        metadata["props"] = [_make_property("marking", model.run.marking)]
    if parties:
        metadata["parties"] = parties
    return metadata | {"remarks": f"Made by exposure {escape_markup(model.run.version)}. {DISCLAIMER}"}


def _party_id(kind: str, name: str) -> str:
    return str(stable_uuid(kind, name))


def _make_property(name: str, value: str) -> Fields:
    return {"name": name, "ns": _NAMESPACE, "value": plain_line(value)}


def _paths_behind(model: ReportModel, items: Iterable[ActionItem]) -> Mapping[Pair, Path]:
    """The best path of each firm that an item addresses, by designation and name."""
    wanted = {(item.designation, item.addressee) for item in items if not item.closed}
    findings = {
        (finding.designation, finding.firm): finding
        for finding in model.findings
        if (finding.designation, finding.firm) in wanted
    }
    return dict(_best_paths(model.paths, findings))


def _best_paths(paths: Iterable[Path], findings: Mapping[Pair, Finding]) -> Iterator[tuple[Pair, Path]]:
    by_firm: dict[Pair, list[Path]] = {}
    for path in paths:
        by_firm.setdefault((path.designation, path.firm), []).append(path)
    for pair, finding in findings.items():
        fitting = [path for path in by_firm.get(pair, ()) if path.route == finding.route]
        if fitting:
            yield pair, fitting[0]


def _observation_id(path: Path) -> str:
    return str(stable_uuid("observation", path.designation, path.firm_key))


def _make_observation(model: ReportModel, path: Path) -> Fields:
    cells = dict.fromkeys(cell_place(hop.cell) for hop in path.hops)
    return {
        "uuid": _observation_id(path),
        "title": escape_markup(f"What the inputs say of {path.firm}"),
        "description": escape_markup(path.sentence),
        "props": [
            _make_property("evidence-class", path.evidence_class),
            _make_property("proven", "yes" if path.proven else "no"),
        ],
        "methods": ["EXAMINE"],
        "relevant-evidence": [{"description": escape_markup(cell) or "no place told"} for cell in cells],
        "collected": stamp_day(model.run.as_of),
    }


def _risk_id(item: ActionItem) -> str:
    return str(stable_uuid("risk", item.key))


def _make_risk(item: ActionItem, behind: Mapping[Pair, Path]) -> Fields:
    risk: Fields = {
        "uuid": _risk_id(item),
        "title": escape_markup(item.title),
        "description": escape_markup(item.description),
        "statement": escape_markup(" ".join((f"Position: {item.goal}.", *item.notes))),
        "props": [
            _make_property("obligated", f"{item.obligated:.2f}"),
            _make_property("contracts", str(item.contracts)),
        ],
        "status": _status_of(item),
    }
    if item.due:
        risk["deadline"] = stamp_day(item.due)
    return risk | {"remediations": [_make_remediation(item)]} | _observation_links(item, behind)


def _status_of(item: ActionItem) -> str:
    """A risk is closed by a person only; what a person plans is being remediated, what is not proven is looked into."""
    if item.closed:
        return "closed"
    if item.release:
        return _STATUSES.get(Ruling(item.release), "open")
    if item.owner and item.due:
        return "remediating"
    return "investigating" if item.goal == Position.UNRESOLVED else "open"


def _make_remediation(item: ActionItem) -> Fields:
    lifecycle = "completed" if item.closed else "planned" if item.owner else "recommendation"
    response: Fields = {
        "uuid": str(stable_uuid("remediation", item.key)),
        "lifecycle": lifecycle,
        "title": escape_markup(item.subject) or "Plan",
        "description": escape_markup(item.action),
    }
    if item.owner:
        response["props"] = [_make_property("owner", item.owner)]
    if item.due:
        milestone = {
            "uuid": str(stable_uuid("milestone", item.key)),
            "type": "milestone",
            "title": escape_markup(f"Due: {item.subject}"),
            "timing": {"on-date": {"date": stamp_day(item.due)}},
        }
        response["tasks"] = [milestone]
    return response


def _observation_links(item: ActionItem, behind: Mapping[Pair, Path]) -> Fields:
    path = behind.get((item.designation, item.addressee))
    return {"related-observations": [{"observation-uuid": _observation_id(path)}]} if path and not item.closed else {}


def _poam_item(item: ActionItem, behind: Mapping[Pair, Path]) -> Fields:
    return {
        "uuid": str(stable_uuid("item", item.key)),
        "title": escape_markup(item.title),
        "description": escape_markup(f"{item.description} {item.action}"),
        "props": [
            _make_property("poam-id", item.key),
            _make_property("position", item.goal),
            _make_property("designation", item.designation),
        ],
        **_observation_links(item, behind),
        "related-risks": [{"risk-uuid": _risk_id(item)}],
    }
