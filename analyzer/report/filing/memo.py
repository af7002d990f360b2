"""The memo for the person who answers for the company: at most two pages, one number a sentence.

Whatever a report holds, the memo stays short: it names the first of each kind, and says how many more there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from analyzer.bearing import BearsOn
from analyzer.report.filing.draft_document import (
    DraftBlock,
    DraftDocument,
    DraftField,
    DraftFields,
    DraftKind,
    DraftLines,
    DraftSection,
    DraftTable,
    known_or_open,
    tell_cuts,
)
from analyzer.report.filing.draft_height import section_height
from analyzer.report.filing.entity_standing import EntityStanding, entity_standings
from analyzer.report.model import Deadline, DesignationNote, InputFile, ReportModel, Timing
from analyzer.report.tables.rejected import REJECTED, rejected_text
from analyzer.text.dollar_text import short_dollars
from analyzer.text.phrases import count_noun, first_names, shorten, spell_day, start_upper
from analyzer.vocabulary import Answer, FileStatus, Position
from analyzer.word_labels import ANSWER_LABELS, POSITION_LABELS

MOST_DESIGNATIONS = 2
MOST_ENTITIES = 4
MOST_DUTIES = 12
MOST_AUTHORITIES = 6
MOST_STEPS = 4
MOST_DEADLINES = 4
MOST_PROBLEMS = 2
MOST_NAMES = 3
_SHOWN = (Timing.OVERDUE, Timing.NOT_ENTERED, Timing.AHEAD, Timing.PASSED)


class MemoLengths(NamedTuple):
    """How many characters a name, another cell of a table, and a line have at most."""

    name: int
    cell: int
    line: int


_WIDE, _TIGHT = MemoLengths(90, 160, 420), MemoLengths(34, 80, 190)
_TWO_PAGES = 120.0  # lines
_ANSWER_HEADINGS = tuple(
    start_upper(label.text) for answer, label in ANSWER_LABELS.items() if answer is not Answer.NOT_COVERED
)


def draft_memo(model: ReportModel) -> DraftDocument:
    """The memo of a report, with whole texts if two pages hold them."""
    memo = _draft_memo(model, _WIDE)
    return memo if section_height(memo.sections) <= _TWO_PAGES else _draft_memo(model, _TIGHT)


def _draft_memo(model: ReportModel, lengths: MemoLengths) -> DraftDocument:
    standings = entity_standings(model)
    names = {note.designation: shorten(note.name, lengths.name) for note in model.designations}
    memo = DraftDocument(
        kind=DraftKind.MEMO,
        subject="",
        title=f"Memo on {first_names(list(names.values()), MOST_NAMES)}",
        purpose="For the person who answers for the company. The record speaks for or against, and a person decides.",
        sections=(
            DraftSection("", (_address_fields(model),)),
            DraftSection("In short", (DraftLines(tuple(_summary_lines(model, lengths))),)),
            DraftSection("Own entities", tuple(_entity_blocks(standings, names, lengths))),
            DraftSection("How complete the data is", tuple(_data_blocks(model, standings, lengths))),
            DraftSection("What the law says on this day", tuple(_law_blocks(model.designations, lengths))),
            DraftSection("What to do first", (_step_lines(model, lengths),)),
            DraftSection("Deadlines", tuple(_deadline_blocks(model.deadlines, lengths))),
        ),
    )
    return tell_cuts(memo, "exposure.html")


def _address_fields(model: ReportModel) -> DraftFields:
    run = model.run
    facts = (
        ("To", ""),
        ("From", run.operator),
        ("As of", spell_day(run.as_of)),
        ("Last review of SAM", spell_day(run.sam_reviewed_on)),
    )
    return DraftFields(tuple(DraftField(label, known_or_open(value)) for label, value in facts), paired=True)


def _summary_lines(model: ReportModel, lengths: MemoLengths) -> Iterator[str]:
    """Who is exposed, on what, and who must be asked: under the leading test of each designation."""
    for note in model.designations[:MOST_DESIGNATIONS]:
        tallies = {tally.position: tally for tally in model.tallies if tally.designation == note.designation}
        if not tallies:
            continue
        exposed, unresolved, silent = (
            tallies[position] for position in (Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA)
        )
        name = shorten(note.name, lengths.name)
        parts = [f"{name}: {_firms_are(exposed.firms)} exposed under the test of {note.leading_test}."]
        if exposed.contracts:
            parts.append(f"The exposed perform {count_noun(exposed.contracts, 'covered contract')}.")
            parts.append(f"These have {short_dollars(exposed.obligated)} obligated, mostly spent.")
        parts.append(f"{start_upper(_firms_are(unresolved.firms))} unresolved.")
        parts.append(f"Of {count_noun(silent.firms, 'firm')} too little is on record.")
        yield " ".join(parts)
    if len(model.designations) > MOST_DESIGNATIONS:
        more = count_noun(len(model.designations) - MOST_DESIGNATIONS, "more designation")
        yield f"The scan looked at {more}; see exposure.html."


def _firms_are(firms: int) -> str:
    return f"{count_noun(firms, 'firm')} {'is' if firms == 1 else 'are'}" if firms else "no firm is"


def _entity_blocks(
    standings: Sequence[EntityStanding], names: Mapping[str, str], lengths: MemoLengths
) -> Iterator[DraftBlock]:
    if not standings:
        yield DraftLines(("No own entity is named, and no firm on record holds a contract. Name them with --firm.",))
        return
    lines = [" ".join(_standing_sentences(standing, names, lengths)) for standing in standings[:MOST_ENTITIES]]
    if len(standings) > MOST_ENTITIES:
        lines.append(_more_text(len(standings) - MOST_ENTITIES, "standing"))
    yield DraftLines(tuple(lines))
    duties = [duty for standing in standings for duty in standing.duties]
    rows = tuple(
        (
            shorten(duty.firm, lengths.name),
            shorten(duty.duty, lengths.name),
            *(str(duty.counts.get(answer, 0)) for answer in Answer if answer is not Answer.NOT_COVERED),
        )
        for duty in duties[:MOST_DUTIES]
    )
    if rows:
        headings = ("Entity", "Duty (contracts and offers)", *_ANSWER_HEADINGS)
        yield DraftTable(headings, rows, (6, 8, 2, 2, 2, 2))
    if len(duties) > MOST_DUTIES:
        yield DraftLines((_more_text(len(duties) - MOST_DUTIES, "duty", "duties", where="answers.csv"),))


def _standing_sentences(standing: EntityStanding, names: Mapping[str, str], lengths: MemoLengths) -> Iterator[str]:
    towards = f" towards {names[standing.designation]}" if len(names) > 1 else ""
    position = POSITION_LABELS[standing.position].text.lower()
    yield f"{shorten(standing.firm, lengths.name)}: {position}{towards} under the test of {standing.test}."
    yield from standing.sentences(MOST_NAMES)
    if standing.against:
        yield f"Where evidence speaks against a duty, {short_dollars(standing.obligated)} is obligated, mostly spent."
    offers = sum(count for answer, count in standing.offers.items() if answer is not Answer.NO_CONTRARY_EVIDENCE)
    if offers:
        yield f"With offers, {count_noun(offers, 'representation waits', 'representations wait')} for an answer."


def _data_blocks(model: ReportModel, standings: Sequence[EntityStanding], lengths: MemoLengths) -> Iterator[DraftBlock]:
    yield DraftLines(tuple(_data_lines(model, lengths)))
    coverage = dict.fromkeys((shorten(standing.firm, lengths.name), standing.coverage) for standing in standings)
    if coverage:
        yield DraftTable(("Entity", "What is on record of it"), tuple(coverage)[:MOST_ENTITIES], (6, 14))


def _data_lines(model: ReportModel, lengths: MemoLengths) -> Iterator[str]:
    unread = [input_file.file for input_file in model.inputs if _is_missing(input_file)]
    read = sum(input_file.status is FileStatus.READ for input_file in model.inputs)
    yield f"{start_upper(count_noun(read, 'input file was', 'input files were'))} read."
    if unread:
        names = first_names([shorten(name, lengths.name) for name in unread], MOST_NAMES)
        yield f"{count_noun(len(unread), 'file')} that could bear on a firm {'was' if len(unread) == 1 else 'were'} not read: {names}."
    else:
        yield "No file that could bear on a firm was left out."
    ignored = len(model.inputs) - read - len(unread)
    if ignored:
        yield f"{count_noun(ignored, 'file was', 'files were')} no table."
    rejected = REJECTED.items(model)
    if rejected:
        yield f"Not used: {rejected_text(rejected)}; rejected.csv says why."
    ownerless = sum(sheet.rows_without_owner for sheet in model.sheets)
    if ownerless:
        yield f"{count_noun(ownerless, 'row names', 'rows name')} the vendor without a word on whose use it is."
    for problem in model.loud[:MOST_PROBLEMS]:
        yield shorten(problem.placed, lengths.line)
    if len(model.loud) > MOST_PROBLEMS:
        yield _more_text(len(model.loud) - MOST_PROBLEMS, "problem of this weight", "problems of this weight")


def _is_missing(input_file: InputFile) -> bool:
    """Whether a file was not read that may hold something about a firm."""
    bears = input_file.bears_on is not BearsOn.NONE
    return input_file.status is FileStatus.REFUSED or (input_file.status is FileStatus.IGNORED and bears)


def _law_blocks(notes: Sequence[DesignationNote], lengths: MemoLengths) -> Iterator[DraftBlock]:
    authorities = sorted(
        (authority for note in notes for authority in note.authorities),
        key=lambda authority: (not authority.in_force, authority.ended),
    )
    if authorities:
        rows = tuple(
            (
                shorten(authority.name, lengths.cell),
                start_upper(shorten(authority.sentence.removeprefix(f"{authority.name}: "), lengths.cell)),
            )
            for authority in authorities[:MOST_AUTHORITIES]
        )
        yield DraftTable(("Government action", "Where it stands"), rows, (9, 11))
    else:
        yield DraftLines(("No authority is on file.",))
    if len(authorities) > MOST_AUTHORITIES:
        yield DraftLines((_more_text(len(authorities) - MOST_AUTHORITIES, "action"),))
    lines = [
        line.rstrip(":. ") for note in notes[:MOST_DESIGNATIONS] for line in (note.freshness, note.checked) if line
    ]
    if lines:
        yield DraftLines(tuple(shorten(f"{line}.", lengths.line) for line in lines))


def _step_lines(model: ReportModel, lengths: MemoLengths) -> DraftLines:
    steps = [f"{shorten(urgent.firm, lengths.name)}: {urgent.what} {urgent.next_step}" for urgent in model.urgent]
    return DraftLines(tuple(shorten(step, lengths.line) for step in steps[:MOST_STEPS]) or ("Nothing presses.",))


def _deadline_blocks(deadlines: Sequence[Deadline], lengths: MemoLengths) -> Iterator[DraftBlock]:
    yield DraftLines(("The law's clock runs from identification or notice. This scan may be the identification.",))
    pressing = [deadline for deadline in deadlines if deadline.timing in _SHOWN]
    rows = tuple(
        (
            shorten(deadline.what, lengths.name),
            str(deadline.contracts),
            _due_text(deadline),
            spell_day(deadline.scan_due) or "none on file",
            spell_day(deadline.scan_follow_up) or "none on file",
            shorten(deadline.recipient, lengths.name) or "nobody on file",
        )
        for deadline in pressing[:MOST_DEADLINES]
    )
    if rows:
        headings = ("What", "Contracts", "Due", "If this scan is the identification", "Follow-up then", "Goes to")
        yield DraftTable(headings, rows, (6, 3, 4, 4, 4, 5))
    else:
        yield DraftLines(("No deadline is on file.",))
    if len(pressing) > MOST_DEADLINES:
        yield DraftLines((_more_text(len(pressing) - MOST_DEADLINES, "deadline", where="deadlines.csv"),))


def _due_text(deadline: Deadline) -> str:
    """The day with what is to say of it, or why there is none."""
    if deadline.due is None:
        return str(deadline.timing)
    return spell_day(deadline.due) + (f" ({deadline.timing})" if deadline.timing is not Timing.AHEAD else "")


def _more_text(count: int, noun: str, plural: str = "", where: str = "exposure.html") -> str:
    """That `count` things, of which there is one at least, are not named here, and where they are."""
    many = plural or f"{noun}s"
    return f"{count_noun(count, f'more {noun} stands', f'more {many} stand')} in {where}."
