"""The report model: every renderer reads it, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from analyzer.report.model.answers import Answers
from analyzer.report.model.certificate import Certificate
from analyzer.report.model.clearing import ChokePoint, ClearingStep
from analyzer.report.model.contract import Contract
from analyzer.report.model.deadline import Deadline
from analyzer.report.model.disclosure import Disclosure
from analyzer.report.model.evidence import Evidence
from analyzer.report.model.findings import Findings
from analyzer.report.model.headline import Headline, ScopeTally, Tally, Urgent
from analyzer.report.model.inquiry import Inquiry
from analyzer.report.model.law import DesignationNote
from analyzer.report.model.path import Path
from analyzer.report.model.provenance import InputFile, Reach, Rule, Run, SheetNote
from analyzer.report.model.review_item import ReviewItem
from analyzer.report.model.set_aside import SetAside
from analyzer.vocabulary import Problem

REPORT_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class ReportModel:
    """The whole report; the only thing that a renderer may read.

    `paths` are the best of each firm by each route, `tied_paths` those on which further answers about a contract rest.
    `tables` holds the rows of those report tables that a query of their own gives, by name (`analyzer/report/tables`).
    """

    schema: int
    run: Run
    designations: tuple[DesignationNote, ...]
    headlines: tuple[Headline, ...]
    tallies: tuple[Tally, ...]
    urgent: tuple[Urgent, ...]
    findings: Findings
    answers: Answers
    paths: tuple[Path, ...]
    evidence: tuple[Evidence, ...]
    contracts: tuple[Contract, ...]
    certificates: tuple[Certificate, ...]
    inputs: tuple[InputFile, ...]
    sheets: tuple[SheetNote, ...]
    problems: tuple[Problem, ...]
    method: tuple[Rule, ...]
    choke_points: tuple[ChokePoint, ...] = ()
    clearing: tuple[ClearingStep, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    inquiry: str = ""
    deadlines: tuple[Deadline, ...] = ()
    reach: tuple[Reach, ...] = ()
    review_items: tuple[ReviewItem, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    scopes: tuple[ScopeTally, ...] = ()
    tied_paths: tuple[Path, ...] = ()
    tables: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    inquiries: tuple[Inquiry, ...] = ()

    @property
    def loud(self) -> tuple[Problem, ...]:
        """The problems that every report says beside its first sentence."""
        return tuple(problem for problem in self.problems if problem.loud)
