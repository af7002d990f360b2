"""The sheet that goes to compliance staff and comes back: a row per path, contract, match, report or sheet that needs a ruling."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from analyzer.render.workbook.sheet import Sheet
from analyzer.report.model import ReportModel, ReviewItem
from analyzer.report.priority import by_ruling, own_firms
from analyzer.report.tables.plans import Link, SheetColumn, Tab, finding_key
from analyzer.report.tables.table_column import ColumnKind, Value
from analyzer.ruling_needs import NEEDS

TITLE = "Decisions"
KEY = "Row key"
ALSO_READ_AS = "Also read as"
RULINGS, JUSTIFICATIONS, SCOPES = "list_decisions", "list_justifications", "list_applies_to"
SUBJECTS = {"path": "Path", "match": "Match", "contract": "Contract", "report": "Report", "sheet": "Sheet"}


@dataclass(frozen=True, slots=True)
class Field:
    """A column to fill in: the field of a `Decision`, its heading, and what is said when a cell of it is chosen."""

    name: str
    heading: str
    kind: ColumnKind
    width: int
    prompt: str
    choices: str = ""


FIELDS = (
    Field("ruling", "Decision", ColumnKind.TEXT, 22,
          "Waived is for contracts, Removed and Not affected for paths, Not this vendor for matches, Use identified for reports,"
          " Owner stated for sheets.", RULINGS),
    Field("applies_to", "Applies to", ColumnKind.TEXT, 24,
          "Empty: this row, with all its readings. The list has what else one row can rule on; `exposure review` names all that it covers.",
          SCOPES),
    Field("justification", "Justification", ColumnKind.TEXT, 26, "Required for Not affected.", JUSTIFICATIONS),
    Field("rationale", "Rationale", ColumnKind.TEXT, 40, "Required for every decision but Under review: why, in a sentence."),
    Field("owner", "Owner", ColumnKind.TEXT, 18, "Who carries it out. Required for both Affected decisions."),
    Field("target_date", "Target date", ColumnKind.DATE, 12, "By when. Required for Affected: phase out."),
    Field("reference", "Reference", ColumnKind.TEXT, 18, "Required for Waived: which waiver or exemption was granted, by number."),
    Field("valid_until", "Valid until", ColumnKind.DATE, 12, "Required for Waived. After that day the decision no longer counts."),
    Field("removed_on", "Removed on", ColumnKind.DATE, 12, "Required for Removed."),
    Field("proof", "Proof", ColumnKind.TEXT, 26, "Required for Removed: what shows that it is gone, and where that is kept."),
    Field("decided_by", "Decided by", ColumnKind.TEXT, 18, "A person's name. Required for every decision."),
    Field("decided_on", "Decided on", ColumnKind.DATE, 12, "Required for every decision."),
    Field("second_reader", "Second reader", ColumnKind.TEXT, 18, "Another person who has read and agrees."),
    Field("second_read_on", "Second read on", ColumnKind.DATE, 12, "The day on which the second reader agreed."),
    Field(
        "identified_on", "Identified on", ColumnKind.DATE, 12,
        "Reports: the day on which the use was identified; the clock starts there.",
    ),
    Field("submitted_on", "Submitted on", ColumnKind.DATE, 12, "Reports: the day on which the report was first submitted."),
    Field("recipient", "Recipient", ColumnKind.TEXT, 18, "Reports: to whom it went."),
    Field("whose", "Whose it is", ColumnKind.TEXT, 22, "Sheets: the firm whose rows these are, by its name. Required for Owner stated."),
)  # fmt: skip


def _field_value(name: str) -> Callable[[ReviewItem], Value]:
    return lambda item: getattr(item.decision, name)


def _needed_for(name: str) -> dict[str, tuple[str, ...]]:
    """The rulings for which the field is required, under the heading of the column that holds the ruling."""
    rulings = tuple(ruling.value for ruling, needs in NEEDS.items() if name in needs.all_fields)
    return {FIELDS[0].heading: rulings} if rulings else {}


READ_ONLY: tuple[SheetColumn[ReviewItem], ...] = (
    SheetColumn("Designation", ColumnKind.TEXT, 14, lambda item: item.designation),
    SheetColumn("Firm", ColumnKind.TEXT, 26, lambda item: item.firm),
    SheetColumn("UEI", ColumnKind.IDENTIFIER, 15, lambda item: item.uei),
    SheetColumn("CAGE", ColumnKind.IDENTIFIER, 8, lambda item: item.cage),
    SheetColumn("Subject", ColumnKind.TEXT, 10, lambda item: SUBJECTS[item.subject]),
    SheetColumn("What is to be decided", ColumnKind.TEXT, 46, lambda item: item.what),
    SheetColumn(ALSO_READ_AS, ColumnKind.TEXT, 34, lambda item: "; ".join(item.readings)),
    SheetColumn("Where it stands", ColumnKind.TEXT, 30, lambda item: item.place),
    SheetColumn("Position", ColumnKind.WORD, 13, lambda item: item.position),
    SheetColumn("PIID", ColumnKind.IDENTIFIER, 17, lambda item: item.piid),
    SheetColumn("Obligated", ColumnKind.MONEY, 17, lambda item: item.obligated),
)
COLUMNS: tuple[SheetColumn[ReviewItem], ...] = (
    *READ_ONLY,
    *(
        SheetColumn(
            f.heading, f.kind, f.width, _field_value(f.name), f.prompt, f.choices, needed_for=_needed_for(f.name)
        )
        for f in FIELDS
    ),
    SheetColumn("State", ColumnKind.TEXT, 26, lambda item: item.state),
    SheetColumn("Evidence", ColumnKind.TEXT, 10, lambda item: Link("Evidence", "Evidence", finding_key(item))),
    SheetColumn("Finding", ColumnKind.TEXT, 9, lambda item: Link("Finding", "Findings", finding_key(item))),
    SheetColumn(KEY, ColumnKind.IDENTIFIER, 30, lambda item: item.key, hidden=True),
)


def decision_rows(model: ReportModel) -> tuple[ReviewItem, ...]:
    """The items that have a row of their own, those of the own entities first, then as their firms press."""
    own = own_firms(model)
    rows = [item for item in model.review_items if not item.carriers]
    return tuple(sorted(rows, key=lambda item: item.firm_key not in own))


def decisions_sheet(model: ReportModel) -> Sheet[ReviewItem]:
    """What needs a ruling, grouped by firm, with the rulings on record."""
    purpose = (
        "Fill in the yellow cells and send the workbook back; `exposure review` takes the decisions in. One row settles all that its"
        " source rows are read as, and more where Applies to says so. Sorting, filtering and hiding do no harm: each row is known by"
        " its key in the last column, and a change to a white cell is found."
    )
    items = decision_rows(model)
    nothing = "Nothing needs a ruling."
    rest = "later scans bring them up once these are decided"
    return Sheet(
        TITLE,
        purpose,
        Tab.RESULT,
        COLUMNS,
        items,
        finding_key,
        nothing,
        frozen=2,
        ranks=by_ruling(model, items),
        rest=rest,
    )
