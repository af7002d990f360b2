"""What a report holds about each contract, looked up once for all drafts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from analyzer.report.clause_text import clause_text
from analyzer.report.model import (
    ClauseAnswer,
    Contract,
    Deadline,
    Disclosure,
    Evidence,
    Finding,
    Path,
    Question,
    ReportModel,
    ReviewItem,
)
from analyzer.report.priority import own_firms
from analyzer.report.questions import report_questions
from analyzer.ruling_needs import IN_FORCE
from analyzer.vocabulary import Answer, Cell, Position, Verdict

WAITING = (Answer.CONTRARY_EVIDENCE, Answer.DISCLOSE_OR_REPORT, Answer.ASK_FIRST)
PRESSING = (Position.EXPOSED, Position.UNRESOLVED)
Pair = tuple[str, str]
Row = tuple[str, str, str, int]


@dataclass(frozen=True, slots=True)
class ContractIndex:
    """Lookups over one report model; a pair is a designation with a firm's key, a firm's name or a contract's key.

    `rows` holds the cells that met a term, by designation, file, sheet and row; `decisions` the rulings in force, by firm.
    """

    contracts: Mapping[str, tuple[Contract, ...]]
    answers: Mapping[Pair, tuple[ClauseAnswer, ...]]
    findings: Mapping[Pair, tuple[Finding, ...]]
    questions: Mapping[Pair, Question]
    paths: Mapping[Pair, tuple[Path, ...]]
    sentences: Mapping[Pair, Path]
    rows: Mapping[Row, tuple[Cell, ...]]
    decisions: Mapping[Pair, tuple[ReviewItem, ...]]
    disclosures: Mapping[Pair, tuple[Disclosure, ...]]
    own: frozenset[str]

    def performers_of(self, contract: Contract) -> tuple[Finding, ...]:
        """The findings of the firms that perform a contract, under its designation."""
        names = dict.fromkeys((contract.firm, *contract.performers))
        return tuple(chain.from_iterable(self.findings.get((contract.designation, name), ()) for name in names))


def index_contracts(model: ReportModel) -> ContractIndex:
    """The lookups for all contracts of a report."""
    names = {
        (contract.designation, name) for contract in model.contracts for name in (*contract.performers, contract.firm)
    }
    findings = _findings_named(model, names)
    firms = {(finding.designation, finding.firm_key) for named in findings.values() for finding in named}
    paths = [path for path in chain(model.paths, model.tied_paths) if (path.designation, path.firm_key) in firms]
    cited = {(path.designation, hop.cell.file, hop.cell.sheet, hop.cell.row) for path in paths for hop in path.hops}
    return ContractIndex(
        contracts=_groups_of(model.contracts, "contract_key"),
        answers=_pairs_of(
            (answer for answer in model.answers if answer.answer is not Answer.NOT_COVERED), "contract_key"
        ),
        findings=findings,
        questions={
            (question.designation, question.firm_key): question
            for question in report_questions(model)
            if (question.designation, question.firm_key) in firms
        },
        paths=_pairs_of(paths, "firm_key"),
        sentences={(path.designation, path.sentence): path for path in paths},
        rows=_cells_by_row(model.evidence, cited),
        decisions=_pairs_of((item for item in model.review_items if _is_in_force(item)), "firm_key"),
        disclosures=_pairs_of(model.disclosures, "contract_key"),
        own=own_firms(model),
    )


def scan_dates(deadlines: Iterable[Deadline], clause: str, edition: str, first_due: str) -> Deadline | None:
    """The deadline of a clause whose first report is due on the ISO day `first_due` if the scan is the identification."""
    named = clause_text(clause, edition)
    fitting = (deadline for deadline in deadlines if deadline.what == named and deadline.scan_due)
    return next(
        (deadline for deadline in fitting if deadline.scan_due and deadline.scan_due.isoformat() == first_due), None
    )


def _findings_named(model: ReportModel, names: set[Pair]) -> dict[Pair, tuple[Finding, ...]]:
    by_name: dict[Pair, list[Finding]] = defaultdict(list)
    for finding in model.findings:
        if (finding.designation, finding.firm) in names:
            by_name[finding.designation, finding.firm].append(finding)
    return {pair: tuple(named) for pair, named in by_name.items()}


def _cells_by_row(evidence: Iterable[Evidence], cited: set[Row]) -> dict[Row, tuple[Cell, ...]]:
    by_row: dict[Row, list[Cell]] = defaultdict(list)
    for match in evidence:
        row = match.designation, match.cell.file, match.cell.sheet, match.cell.row
        if row in cited and match.verdict is not Verdict.REJECTED:
            by_row[row].append(match.cell)
    return {row: tuple(dict.fromkeys(cells)) for row, cells in by_row.items()}


def _is_in_force(item: ReviewItem) -> bool:
    return bool(item.decision.ruling) and item.state == IN_FORCE


def _pairs_of(records: Iterable[Any], key: str) -> dict[Pair, tuple[Any, ...]]:
    groups: dict[Pair, list[Any]] = defaultdict(list)
    for record in records:
        groups[record.designation, getattr(record, key)].append(record)
    return {pair: tuple(group) for pair, group in groups.items()}


def _groups_of(records: Iterable[Any], key: str) -> dict[str, tuple[Any, ...]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for record in records:
        groups[getattr(record, key)].append(record)
    return {name: tuple(group) for name, group in groups.items()}
