"""The report model: all that the reports say, computed once, so that HTML, Excel, CSV and JSON cannot disagree.

Renderers compute nothing but layout. All tuples arrive in their final, total order. Money is exact (`Decimal`,
US dollars unless the input says otherwise); dates are calendar dates; identifiers are text. The records that come by
the ten thousand are msgspec's, made in C and passed over by the garbage collector: none can be part of a circle.
"""

from __future__ import annotations

from analyzer.report.model.answers import Answers, ClauseAnswer
from analyzer.report.model.certificate import Certificate
from analyzer.report.model.clearing import ChokePoint, ClearingStep
from analyzer.report.model.contract import Contract
from analyzer.report.model.deadline import Deadline, Timing
from analyzer.report.model.disclosure import Disclosure
from analyzer.report.model.evidence import Evidence
from analyzer.report.model.finding import Finding, Standing
from analyzer.report.model.findings import Findings
from analyzer.report.model.headline import Headline, ScopeTally, Tally, Urgent
from analyzer.report.model.law import AuthorityNote, DesignationNote, Docket, EventNote
from analyzer.report.model.path import Hop, Path
from analyzer.report.model.provenance import InputFile, Reach, Rule, Run, SheetNote
from analyzer.report.model.question import Question
from analyzer.report.model.report_model import REPORT_SCHEMA, ReportModel
from analyzer.report.model.review_item import Decision, ReviewItem
from analyzer.report.model.set_aside import SetAside

__all__ = [
    "REPORT_SCHEMA",
    "Answers",
    "AuthorityNote",
    "Certificate",
    "ChokePoint",
    "ClauseAnswer",
    "ClearingStep",
    "Contract",
    "Deadline",
    "Decision",
    "DesignationNote",
    "Disclosure",
    "Docket",
    "EventNote",
    "Evidence",
    "Finding",
    "Findings",
    "Headline",
    "Hop",
    "InputFile",
    "Path",
    "Question",
    "Reach",
    "ReportModel",
    "ReviewItem",
    "Rule",
    "Run",
    "ScopeTally",
    "SetAside",
    "SheetNote",
    "Standing",
    "Tally",
    "Timing",
    "Urgent",
]
