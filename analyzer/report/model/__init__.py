"""The report model: all that the reports say, computed once, so that HTML, Excel, CSV and JSON cannot disagree.

Renderers compute nothing but layout. All tuples arrive in their final, total order. Money is exact (`Decimal`,
US dollars unless the input says otherwise); dates are calendar dates; identifiers are text. The records that come by
the ten thousand are msgspec's, made in C and passed over by the garbage collector: none can be part of a circle.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from msgspec import Struct

from analyzer.report.model.answers import (
    Answers as Answers,
)
from analyzer.report.model.answers import (
    ClauseAnswer as ClauseAnswer,
)
from analyzer.report.model.clearing import (
    ChokePoint as ChokePoint,
)
from analyzer.report.model.clearing import (
    ClearingStep as ClearingStep,
)
from analyzer.report.model.clearing import (
    Concentration as Concentration,
)
from analyzer.report.model.deadline import (
    Deadline as Deadline,
)
from analyzer.report.model.deadline import (
    Timing as Timing,
)
from analyzer.report.model.disclosure import (
    Disclosure as Disclosure,
)
from analyzer.report.model.headline import (
    Headline as Headline,
)
from analyzer.report.model.headline import (
    Tally as Tally,
)
from analyzer.report.model.headline import (
    Urgent as Urgent,
)
from analyzer.report.model.off_file import (
    OffFile as OffFile,
)
from analyzer.report.model.provenance import (
    AuthorityNote as AuthorityNote,
)
from analyzer.report.model.provenance import (
    DesignationNote as DesignationNote,
)
from analyzer.report.model.provenance import (
    InputFile as InputFile,
)
from analyzer.report.model.provenance import (
    Reach as Reach,
)
from analyzer.report.model.provenance import (
    Rejected as Rejected,
)
from analyzer.report.model.provenance import (
    Rule as Rule,
)
from analyzer.report.model.provenance import (
    Run as Run,
)
from analyzer.report.model.provenance import (
    SheetNote as SheetNote,
)
from analyzer.report.model.question import (
    Question as Question,
)
from analyzer.report.model.review_item import (
    Decision as Decision,
)
from analyzer.report.model.review_item import (
    ReviewItem as ReviewItem,
)
from analyzer.report.model.set_aside import (
    SetAside as SetAside,
)
from analyzer.vocabulary import (
    Cell,
    EvidenceClass,
    Polarity,
    Position,
    Problem,
    Route,
    Rung,
    State,
    Test,
    Verdict,
)

REPORT_SCHEMA = 1


class Hop(Struct, frozen=True, gc=False):
    """One step of a path: `consumer` depends on `supplier`; `cell` says so (a catalogue hop cites the catalogue)."""

    consumer: str
    supplier: str
    kind: str
    evidence_class: EvidenceClass
    state: State
    proven: bool
    cell: Cell
    sentence: str


class Path(Struct, frozen=True, gc=False):
    """The best path of one firm by one route; `tier` counts hops to the designated vendor, 1 = direct."""

    designation: str
    firm_key: str
    firm: str
    route: Route
    tier: int
    evidence_class: EvidenceClass
    proven: bool
    tests: tuple[Test, ...]
    sentence: str
    hops: tuple[Hop, ...]


class Evidence(Struct, frozen=True, gc=False):
    """One cell that met a term, look-alikes included; `marked` is the part of `cell.text` that met the term."""

    designation: str
    firm_key: str
    firm: str
    cell: Cell
    term: str
    marked: str
    rung: Rung
    score: int
    polarity: Polarity
    verdict: Verdict
    reason: str


class Standing(Struct, frozen=True, gc=False):
    """A firm's position under one test, with the reason in a sentence."""

    test: Test
    position: Position
    reason: str


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate on file: `valid`, `expired`, `not yet valid`, `undated`, `contradicted` or `recertify`."""

    firm_key: str
    firm: str
    designation: str
    statement: str
    test: str
    signer: str
    signed_on: date | None
    valid_until: date | None
    state: str
    reason: str
    cell: Cell


class Contract(Struct, frozen=True, gc=False):
    """One contract by rule 9: a key, its dollars, and one position, the worst of the firms that perform it."""

    contract_key: str
    piid: str
    parent_piid: str
    agency: str
    firm_key: str
    firm: str
    obligated: Decimal
    potential: Decimal | None
    end_date: date | None
    covered: bool
    position: Position
    performers: tuple[str, ...]
    description: str
    cell: Cell
    designation: str = ""


class Finding(Struct, frozen=True, gc=False):
    """One designation and firm; route, tier and class are of the best path under `dependence`.

    `cut` is what would clear it, `ways` its first steps that lead to the vendor. `contracts` and `obligated` are of all
    contracts that it performs; by those of the covered ones findings are ordered. `asked` is the worst position that a
    clause box on file asks about, under whatever test, else `position`.
    """

    designation: str
    firm_key: str
    firm: str
    uei: str
    cage: str
    own: bool
    position: Position
    standings: tuple[Standing, ...]
    contradiction: str
    route: Route | None
    tier: int | None
    evidence_class: EvidenceClass | None
    coverage: str
    contracts: int
    obligated: Decimal
    spend: Decimal
    certificate: str
    next_step: str
    path: str
    decision: str
    remarks: tuple[str, ...]
    cut: str = ""
    sells_software: bool = False
    ways: tuple[str, ...] = ()
    covered_contracts: int = 0
    covered_obligated: Decimal = Decimal(0)
    asked: Position | None = None

    @property
    def pressing(self) -> Position:
        """The position by which it presses."""
        return self.asked or self.position

    def under(self, test: Test) -> Standing:
        """The standing under `test`; every finding has one for each test."""
        return next(standing for standing in self.standings if standing.test == test)


@dataclass(frozen=True, slots=True)
class ReportModel:
    """The whole report; the only thing that a renderer may read."""

    schema: int
    run: Run
    designations: tuple[DesignationNote, ...]
    headlines: tuple[Headline, ...]
    tallies: tuple[Tally, ...]
    urgent: tuple[Urgent, ...]
    findings: tuple[Finding, ...]
    answers: Answers
    paths: tuple[Path, ...]
    evidence: tuple[Evidence, ...]
    contracts: tuple[Contract, ...]
    certificates: tuple[Certificate, ...]
    inputs: tuple[InputFile, ...]
    sheets: tuple[SheetNote, ...]
    rejected: tuple[Rejected, ...]
    problems: tuple[Problem, ...]
    method: tuple[Rule, ...]
    choke_points: tuple[ChokePoint, ...] = ()
    clearing: tuple[ClearingStep, ...] = ()
    concentration: tuple[Concentration, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    inquiry: str = ""
    deadlines: tuple[Deadline, ...] = ()
    reach: tuple[Reach, ...] = ()
    matters: tuple[ReviewItem, ...] = ()
    questions: tuple[Question, ...] = ()
    off_file: tuple[OffFile, ...] = ()
    set_aside: tuple[SetAside, ...] = ()

    @property
    def loud(self) -> tuple[Problem, ...]:
        """The problems that every report says beside its first sentence."""
        return tuple(problem for problem in self.problems if problem.loud)
