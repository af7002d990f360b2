"""Whether what a script asked a scan to fail on (`--fail-on`) is there, and by what it is met.

A gate looks at all firms or at the own entities only. Against an earlier run it counts what was not there, or was not as bad.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from analyzer.errors import UsageProblem
from analyzer.request.fail_on import FailOn
from analyzer.request.options import ScanOptions
from analyzer.text.phrases import count_noun, first_names
from analyzer.vocabulary import CertificateState, Position, Test

if TYPE_CHECKING:
    from analyzer.report.model import Finding, ReportModel

_MAX_NAMES = 5
_NOUNS = {"position": "firm", "answer": "answer", "certificate": "certificate"}


@dataclass(frozen=True, slots=True)
class GateSubject:
    """What meets a gate. `sort` is position, answer or certificate, `state` its word; `test` is the one that it is about.

    `authority`, `clause`, `edition`, `duty`, `contract_key` and `piid` are those of an answer, `statement` that of a
    certificate; they are '' elsewhere.
    """

    sort: str
    state: str
    designation: str
    firm_key: str
    firm: str
    test: str
    authority: str = ""
    clause: str = ""
    edition: str = ""
    duty: str = ""
    contract_key: str = ""
    piid: str = ""
    statement: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What stays the same of it from run to run."""
        return (
            self.sort, self.designation, self.firm_key, "" if self.sort == "position" else self.test, self.authority,
            self.clause, self.edition, self.duty, self.contract_key, self.statement,
        )  # fmt: skip

    @property
    def text(self) -> str:
        """The firm and what is the matter with it, in a few words."""
        if self.sort == "answer":
            contract = self.piid or self.contract_key
            return f"{self.firm} ({self.state}: {self.clause or self.authority}{f' on {contract}' if contract else ''})"
        return f"{self.firm} ({self.state.replace('_', ' ')})"


@dataclass(frozen=True, slots=True)
class Gate:
    """One value of `--fail-on`, and all that meets it.

    `new_since` is the name of the earlier run, '' without one. `firms` counts the findings that the gate looked at.
    """

    fail_on: FailOn
    own_only: bool
    new_since: str
    firms: int
    subjects: tuple[GateSubject, ...]

    @property
    def is_met(self) -> bool:
        """Whether anything meets it."""
        return bool(self.subjects)

    @property
    def is_blind(self) -> bool:
        """Whether it looked at nobody: it is not met, and it is not passed either."""
        return not self.firms

    @property
    def sentence(self) -> str:
        """Whether it is met, and by what."""
        narrow = ["own entities only"] if self.own_only else []
        narrow += [f"new since {self.new_since}"] if self.new_since else []
        name = f"{self.fail_on} ({', '.join(narrow)})" if narrow else str(self.fail_on)
        if self.is_blind:
            whom = "own entity" if self.own_only else "firm"
            return f"Gate not passed: {name} looked at nobody, since no {whom} is among the findings. Check --firm."
        if not self.is_met:
            return f"Gate not met: {name}."
        count = count_noun(len(self.subjects), _NOUNS[self.subjects[0].sort])
        texts = [subject.text for subject in self.subjects]
        return f"Gate met: {name} by {count}: {first_names(texts, _MAX_NAMES, '; ')}."


Earlier = tuple[str, "ReportModel"]


def check_gates(model: ReportModel, options: ScanOptions, earlier: Earlier | None = None) -> tuple[Gate, ...]:
    """The gates that `options` ask for, in their order; `earlier` is the run (name, model) since which things are new."""
    firms = sum(count for stance, count in model.findings.counts() if stance.own or not options.own_only)
    name, before = earlier or ("", None)
    tests = {note.designation: note.leading_test for note in model.designations}
    gates = []
    for fail_on in options.fail_on:
        subjects = [subject for subject, own in _subjects_of(model, fail_on, {}) if own or not options.own_only]
        if before is not None:
            ranks = _ranks_of(before, fail_on, tests)
            subjects = [subject for subject in subjects if _is_worse(subject, fail_on, ranks)]
        gates.append(Gate(fail_on, options.own_only, name, firms, tuple(subjects)))
    return tuple(gates)


def load_earlier_run(options: ScanOptions) -> Earlier | None:
    """The run since which `options` ask for what is new, by name or the newest up to a day; None where they do not.

    Raises `UsageProblem` where the ledger holds no such run, or one that did not ask about the same designations.
    """
    if not options.new_since:
        return None
    from analyzer.request.request import load_request
    from analyzer.runs.stored_runs import load_run
    from analyzer.store.ledger import LEDGER_NAME, scan_days

    wanted = {designation.id for designation in load_request(options).designations}
    days = scan_days(options.out / LEDGER_NAME)
    day = _day_of(options.new_since)
    names = [name for name, as_of in days if (as_of <= day if day else name == options.new_since)]
    for name in names:
        _, model = load_run(options.out, name)
        if wanted <= {note.designation for note in model.designations}:
            return name, model
    what = f"up to {options.new_since}" if day else f"named {options.new_since}"
    about = f" that asks about {' and '.join(sorted(wanted))}" if names else ""
    raise UsageProblem(
        f"new-since: {options.out / LEDGER_NAME} holds no scan {what}{about}.",
        "Name another run or day, or scan once without --new-since.",
    )


def _day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _ranks_of(model: ReportModel, fail_on: FailOn, tests: Mapping[str, Test]) -> dict[tuple[str, ...], int]:
    """How bad each subject was in an earlier run, 0 being the worst."""
    ranks: dict[tuple[str, ...], int] = {}
    for subject, _ in _subjects_of(model, fail_on, tests):
        rank = _rank_of(subject, fail_on)
        ranks[subject.key] = min(rank, ranks.get(subject.key, rank))
    return ranks


def _is_worse(subject: GateSubject, fail_on: FailOn, ranks: Mapping[tuple[str, ...], int]) -> bool:
    """Whether it did not meet the gate before, or was less bad."""
    before = ranks.get(subject.key)
    return before is None or _rank_of(subject, fail_on) < before


def _rank_of(subject: GateSubject, fail_on: FailOn) -> int:
    words = [str(word) for word in (*fail_on.positions, *fail_on.answers, CertificateState.CONTRADICTED)]
    return words.index(subject.state)


def _subjects_of(model: ReportModel, fail_on: FailOn, tests: Mapping[str, Test]) -> Iterator[tuple[GateSubject, bool]]:
    """All that meets a gate, and whether it is an own entity's; positions are those under `tests`, else the leading ones."""
    if fail_on.positions:
        yield from _bad_positions(model, fail_on, tests)
        return
    from analyzer.report.priority import own_firms

    own = own_firms(model)
    subjects = _bad_answers(model, fail_on) if fail_on.answers else _contradicted_certificates(model)
    for subject in subjects:
        yield subject, subject.firm_key in own


def _bad_positions(
    model: ReportModel, fail_on: FailOn, tests: Mapping[str, Test]
) -> Iterator[tuple[GateSubject, bool]]:
    leading = {note.designation: note.leading_test for note in model.designations}
    for at, stance in enumerate(model.findings.stance_of_each()):
        test = tests.get(stance.designation)
        position = _position_under(stance, test)
        if position in fail_on.positions:
            finding = model.findings[at]
            under = test or leading.get(stance.designation)
            yield (
                GateSubject(
                    "position", str(position), finding.designation, finding.firm_key, finding.firm, str(under or "")
                ),
                finding.own,
            )


def _position_under(stance: Finding, test: Test | None) -> Position:
    return stance.under(test).position if test else stance.position


def _bad_answers(model: ReportModel, fail_on: FailOn) -> Iterator[GateSubject]:
    for answer in model.answers.only("answer", fail_on.answers):
        yield GateSubject(
            "answer", str(answer.answer), answer.designation, answer.firm_key, answer.firm, str(answer.test), answer.authority,
            answer.clause, answer.edition, answer.duty, answer.contract_key, answer.piid,
        )  # fmt: skip


def _contradicted_certificates(model: ReportModel) -> Iterator[GateSubject]:
    for each in model.certificates:
        if each.state is CertificateState.CONTRADICTED:
            yield GateSubject(
                "certificate", str(each.state), each.designation, each.firm_key, each.firm, each.test,
                statement=each.statement,
            )  # fmt: skip
