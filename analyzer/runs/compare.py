"""What moved between two scans, and because of what: the data, the designation, the rules, or a decision.

A firm or a cell that is missing from the later scan was not seen; it is never called cleared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from analyzer.vocabulary import Position, Test

if TYPE_CHECKING:
    from analyzer.report.model import AuthorityNote, Finding, ReportModel

_RANK = {position: rank for rank, position in enumerate(Position)}
Firm = tuple[str, str]


class Cause(StrEnum):
    """Why a finding moved."""

    DATA = "data"
    DESIGNATION = "designation"
    RULES = "rules"
    DECISION = "decision"
    DATE = "as-of date"


@dataclass(frozen=True, slots=True)
class PositionMove:
    """Where a firm stood under a test, and where it stands; None where it was not seen."""

    test: Test
    was: Position | None
    now: Position | None


@dataclass(frozen=True, slots=True)
class Move:
    """One firm under one designation that is not where it was: its leading position, and each test under which it moved.

    `was` or `now` is None where it was not seen.
    """

    designation: str
    firm_key: str
    firm: str
    was: Position | None
    now: Position | None
    tests: tuple[PositionMove, ...]
    causes: tuple[Cause, ...]
    note: str


@dataclass(frozen=True, slots=True)
class FileMove:
    """An input that came, went, or holds something else under the same name."""

    file: str
    what: str


@dataclass(frozen=True, slots=True)
class LawMove:
    """An authority whose determination stands elsewhere than in the earlier scan, and the event by which it does."""

    designation: str
    authority: str
    was: str
    now: str
    event: str


@dataclass(frozen=True, slots=True)
class InquiryMove:
    """An inquiry that stands elsewhere than in the earlier scan; `was` is '' where nobody was asked yet. `reply` quotes it."""

    inquiry_key: str
    firm: str
    was: str
    now: str
    reply: str


@dataclass(frozen=True, slots=True)
class Difference:
    """All that moved from `old` to `new` (run names)."""

    old: str
    new: str
    files: tuple[FileMove, ...]
    law: tuple[LawMove, ...]
    moves: tuple[Move, ...]
    inquiries: tuple[InquiryMove, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing moved."""
        return not (self.files or self.law or self.moves or self.inquiries)


def compare_runs(old: tuple[str, ReportModel], new: tuple[str, ReportModel]) -> Difference:
    """What moved from one scan (name, model) to the other."""
    models = old[1], new[1]
    return Difference(
        old[0],
        new[0],
        tuple(_file_moves(*models)),
        tuple(_law_moves(*models)),
        tuple(_position_moves(*models)),
        tuple(_inquiry_moves(*models)),
    )


def _file_moves(old: ReportModel, new: ReportModel) -> Iterator[FileMove]:
    before, after = ({file.file: file.sha256 for file in model.inputs} for model in (old, new))
    renamed = {sha: name for name, sha in before.items() if name not in after}
    for name in sorted(before.keys() | after.keys()):
        if name not in before:
            same = renamed.get(after[name])
            yield FileMove(name, f"the former {same}, renamed" if same else "new")
        elif name not in after:
            if before[name] not in after.values():
                yield FileMove(name, "not among the inputs any more: what only it said was not seen")
        elif before[name] != after[name]:
            yield FileMove(name, "changed")


def _law_moves(old: ReportModel, new: ReportModel) -> Iterator[LawMove]:
    """Authorities of designations that both scans asked about, whose status differs."""
    before = {
        (note.designation, authority.authority): authority
        for note in old.designations
        for authority in note.authorities
    }
    known_ids = {note.designation for note in old.designations}
    for note in new.designations:
        for authority in note.authorities if note.designation in known_ids else ():
            was = before.get((note.designation, authority.authority))
            if was is None or was.status != authority.status:
                known = was.status if was else "not among the authorities"
                yield LawMove(note.designation, authority.name, known, authority.status, _deciding_event(authority))


def _deciding_event(note: AuthorityNote) -> str:
    """The event that gave the status, with its day; '' where none had."""
    deciding = [event for event in note.events if event.status == note.status]
    return f"{deciding[-1].on.isoformat()}: {deciding[-1].text}" if deciding else ""


def _inquiry_moves(old: ReportModel, new: ReportModel) -> Iterator[InquiryMove]:
    before = {inquiry.inquiry_key: inquiry.state.value for inquiry in old.inquiries}
    for inquiry in new.inquiries:
        was = before.get(inquiry.inquiry_key, "")
        if was != inquiry.state.value:
            reply = f"{inquiry.reply.text} [{inquiry.reply.source}]" if inquiry.reply.text else inquiry.reply.file
            yield InquiryMove(inquiry.inquiry_key, inquiry.firm, was, inquiry.state.value, reply)


def _position_moves(old: ReportModel, new: ReportModel) -> Iterator[Move]:
    before, after = _by_firm(old), _by_firm(new)
    general = tuple(_general_causes(old, new))
    shared = {note.designation for note in new.designations} & {note.designation for note in old.designations}
    for firm in dict.fromkeys((*after, *before)):
        if firm[0] not in shared:
            continue
        move = _move_of(before.get(firm), after.get(firm), old, new, general)
        if move:
            yield move


def _by_firm(model: ReportModel) -> Mapping[Firm, Finding]:
    return {(finding.designation, finding.firm_key): finding for finding in model.findings}


def _general_causes(old: ReportModel, new: ReportModel) -> Iterator[tuple[str, Cause]]:
    """Causes that hold for a whole designation."""
    hashes = {note.designation: note.sha256 for note in old.designations}
    for note in new.designations:
        if hashes.get(note.designation, note.sha256) != note.sha256:
            yield note.designation, Cause.DESIGNATION
        if (old.run.version, old.run.versions.get("rules")) != (new.run.version, new.run.versions.get("rules")):
            yield note.designation, Cause.RULES
        if old.run.as_of != new.run.as_of:
            yield note.designation, Cause.DATE


def _same_inputs(old: ReportModel, new: ReportModel) -> bool:
    """Whether both scans read the same bytes, whatever the files are called."""
    before, after = (sorted(file.sha256 for file in model.inputs) for model in (old, new))
    return before == after


def _move_of(
    was: Finding | None, now: Finding | None, old: ReportModel, new: ReportModel, general: tuple[tuple[str, Cause], ...]
) -> Move | None:
    subject = now or was
    if subject is None or (was and now and was.standings == now.standings and was.contradiction == now.contradiction):
        same = was and now and was.decision == now.decision
        if subject is None or same:
            return None
    tests = tuple(_test_moves(was, now))
    moved = bool(tests) or bool(was and now and was.contradiction != now.contradiction)
    decided = (was.decision if was else "") != (now.decision if now else "")
    if not moved and not decided:
        return None
    causes = [Cause.DECISION] if decided else []
    causes += [cause for designation, cause in general if designation == subject.designation]
    if moved and not _same_inputs(old, new) and (_texts_of(was, old) != _texts_of(now, new) or not causes):
        causes.append(Cause.DATA)
    return Move(
        subject.designation,
        subject.firm_key,
        subject.firm,
        was.position if was else None,
        now.position if now else None,
        tests,
        tuple(dict.fromkeys(causes)),
        _cause_note(was, now, tuple(causes)),
    )


def _test_moves(was: Finding | None, now: Finding | None) -> Iterator[PositionMove]:
    for test in Test:
        before, after = (finding.under(test).position if finding else None for finding in (was, now))
        if before != after:
            yield PositionMove(test, before, after)


def _texts_of(finding: Finding | None, model: ReportModel) -> frozenset[tuple[str, ...]]:
    """What the cells say of the firm, wherever they stand."""
    if finding is None:
        return frozenset()
    about = (finding.designation, finding.firm_key)
    cells = {(e.cell.text, e.term, e.verdict) for e in model.evidence if (e.designation, e.firm_key) == about}
    hops = {
        (hop.consumer, hop.supplier, hop.kind, hop.cell.text)
        for path in model.paths if (path.designation, path.firm_key) == about
        for hop in path.hops
    }  # fmt: skip
    return frozenset(cells | hops)


def _cause_note(was: Finding | None, now: Finding | None, causes: tuple[Cause, ...]) -> str:
    if now is None:
        return "Not in the inputs of the later scan: not seen, not cleared."
    if was is None:
        return "New in the inputs."
    better = _RANK[now.position] > _RANK[was.position]
    pointed = was.position in (Position.EXPOSED, Position.UNRESOLVED)
    if better and pointed and Cause.DATA in causes and Cause.DECISION not in causes:
        return "What pointed there before is not in the later inputs: not seen, not cleared by anybody."
    return _decision_note(was, now) if Cause.DECISION in causes else ""


def _decision_note(was: Finding, now: Finding) -> str:
    """What was ruled; where the position stays all the same, what still stands."""
    same = was.standings == now.standings and now.still_open
    return f"{now.decision}. It changes no position. Still to decide: {now.still_open}" if same else now.decision
