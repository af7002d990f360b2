"""The words for hops, designations and inquiries."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from analyzer.designations import Agencies, Confidence, Event, LegalStatus, load_designation, shipped_ids
from analyzer.report.assemble.disclosures import inquiry_record
from analyzer.report.assemble.hop_words import STATE, VERB
from analyzer.report.assemble.notes import designation_notes
from analyzer.report.cell_place import row_place
from analyzer.report.model import AuthorityNote, InputFile, Run
from analyzer.text.phrases import count_noun
from analyzer.vocabulary import Cell, EdgeKind, FileStatus, State, Test
from tests.acts import DEFENSE, EVERYONE, make_authority, make_designation

AS_OF = date(2026, 9, 15)


@pytest.mark.parametrize(("words", "vocabulary"), [(VERB, EdgeKind), (STATE, State)])
def test_every_word_of_a_vocabulary_has_its_words_and_no_two_the_same(words: Any, vocabulary: Any) -> None:
    assert set(words) == set(vocabulary)
    said = [each for each in words.values() if each]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Cell("use.xlsx", "Tools", 7, "Product", "x"), "use.xlsx, Tools, row 7"),
        (Cell("use.csv", "", 7, "Product", "x"), "use.csv, row 7"),
        (Cell("use.csv", "", 0, "", ""), "use.csv"),
        (Cell("", "", 0, "", ""), ""),
    ],
)
def test_a_place_is_told_as_a_person_looks_it_up(cell: Cell, expected: str) -> None:
    assert row_place(cell) == expected


@pytest.mark.parametrize(
    ("count", "plural", "expected"),
    [
        (0, "", "0 firms"),
        (1, "", "1 firm"),
        (2, "", "2 firms"),
        (1200, "", "1,200 firms"),
        (2, "folk", "2 folk"),
        (1, "folk", "1 firm"),
    ],
)
def test_counts_agree_with_their_noun(count: int, plural: str, expected: str) -> None:
    assert count_noun(count, "firm", plural) == expected


def authority(confidence: Confidence = Confidence.VERIFIED, **parts: Any) -> AuthorityNote:
    made = make_authority(**parts)
    event = replace(made.events[0], confidence=confidence)
    (told,) = designation_notes([make_designation(replace(made, events=(event,)))], None, AS_OF)
    return told.authorities[0]


@pytest.mark.parametrize(
    ("agencies", "covered"),
    [
        (EVERYONE, "all agencies"),
        (DEFENSE, "Department of Defense, code 097, code 9700"),
        (Agencies(codes=("012",)), "code 012"),
    ],
)
def test_the_agencies_that_an_authority_covers_are_named(agencies: Agencies, covered: str) -> None:
    assert authority(agencies=agencies).covered_agencies == covered


@pytest.mark.parametrize("status", list(LegalStatus))
def test_what_a_status_means_for_answers_is_said(status: LegalStatus) -> None:
    told = authority(status=status)
    pending = (LegalStatus.PROPOSED, LegalStatus.STAYED, LegalStatus.ENJOINED)
    over = (LegalStatus.VACATED, LegalStatus.SUPERSEDED, LegalStatus.EXPIRED, LegalStatus.LIFTED)
    assert told.in_force is (status in (LegalStatus.ACTIVE, LegalStatus.UPHELD))
    assert ("what-if" in told.sentence) is (status in pending)
    assert ("if it is in force" in told.sentence) is (status is LegalStatus.UNKNOWN)
    assert ("asks nothing on this day" in told.sentence) is (status in over)


@pytest.mark.parametrize(
    ("confidence", "doubt"),
    [
        (Confidence.VERIFIED, ""),
        (Confidence.SECONDARY, " (secondary source)"),
        (Confidence.UNVERIFIED, " (unverified source)"),
    ],
)
def test_the_doubt_of_a_source_is_told(confidence: Confidence, doubt: str) -> None:
    assert authority(confidence).sentence == f"first: active since 2026-01-02{doubt}."


def sources_of(day: date, *events: Event) -> list[str]:
    """The source of the status on `day`, then those of the events that had happened."""
    (told,) = designation_notes([make_designation(replace(make_authority(), events=events))], None, day)
    note = told.authorities[0]
    return [note.source, *(event.source for event in note.events)]


ORDER = Event(
    date(2026, 3, 3), "Order.", "opinion of 2026-09-25; the maker's page", Confidence.SECONDARY, LegalStatus.ACTIVE
)
DENIAL = Event(date(2026, 4, 8), "A stay is denied.", "docket sheet, 2026-04-08", Confidence.VERIFIED)
LATER = "every source on file is later than the as-of date"


def test_a_source_of_a_day_after_the_as_of_date_is_not_cited() -> None:
    assert sources_of(date(2026, 9, 24), ORDER) == ["the maker's page", "the maker's page"]
    assert sources_of(date(2026, 9, 25), ORDER) == [ORDER.source, ORDER.source]


def test_where_all_sources_of_an_event_are_later_the_next_event_in_effect_is_cited_with_its_confidence() -> None:
    order = replace(ORDER, source="opinion of 2026-09-25")
    assert sources_of(date(2026, 4, 8), order, DENIAL) == [DENIAL.source, LATER, DENIAL.source]
    (told,) = designation_notes([make_designation(replace(make_authority(), events=(order, DENIAL)))], None, AS_OF)
    assert told.authorities[0].confidence == "verified"
    assert sources_of(date(2026, 4, 7), order, DENIAL) == [LATER, LATER]


@pytest.mark.parametrize("designation", shipped_ids())
def test_no_shipped_designation_cites_a_source_of_a_later_day(designation: str) -> None:
    """By the days that stand in the texts, for each day on which something happened and for the day before the last check."""
    facts = load_designation(designation)
    days = {event.on for authority in facts.authorities for event in authority.events} | {AS_OF}
    for day in days:
        (told,) = designation_notes([facts], None, day)
        cited = [text for note in told.authorities for text in (note.source, *(event.source for event in note.events))]
        assert [
            text for text in cited for named in re.findall(r"20\d\d-\d\d-\d\d", text) if named > day.isoformat()
        ] == []


def test_on_15_september_2026_the_determination_under_4713_rests_on_the_makers_page() -> None:
    (told,) = designation_notes([load_designation("anthropic")], None, AS_OF)
    (note,) = [each for each in told.authorities if each.authority == "dow-41-usc-4713"]
    assert (note.status, note.source) == ("active", "https://www.anthropic.com/news/where-stand-department-war")


def test_the_leading_test_is_the_designations_unless_another_is_asked() -> None:
    designation = make_designation()
    assert designation_notes([designation], None, AS_OF)[0].leading_test is designation.leading_test
    assert designation_notes([designation], Test.PROVIDE, AS_OF)[0].leading_test is Test.PROVIDE


def inquiry(*statuses: FileStatus, operator: str = "", reviewed: date | None = None) -> str:
    run = Run(date(2026, 9, 15), "0", {}, "", operator, (), None, sam_reviewed_on=reviewed)
    inputs = tuple(InputFile(f"{number}.csv", "", 0, status, "") for number, status in enumerate(statuses, 1))
    return inquiry_record(run, inputs)


def test_an_inquiry_says_who_asked_when_and_of_what() -> None:
    told = inquiry(FileStatus.READ, FileStatus.READ, FileStatus.IGNORED, operator="R. Roe")
    assert told.startswith("Inquiry by R. Roe as of 2026-09-15 into 2 input files; every input was read.")


def test_an_inquiry_names_what_could_not_be_read() -> None:
    told = inquiry(FileStatus.READ, FileStatus.REFUSED)
    assert told.startswith("Inquiry by not stated (--operator) as of 2026-09-15 into 1 input file")
    assert "; not read: 2.csv." in told


def test_an_inquiry_says_when_sam_was_last_reviewed_if_a_person_entered_it() -> None:
    assert inquiry().endswith("Last review of SAM: to be supplied.")
    assert inquiry(reviewed=date(2026, 7, 1)).endswith("Last review of SAM: 2026-07-01.")


def test_an_inquiry_into_one_file_is_into_one_file() -> None:
    assert "into 1 input file;" in inquiry(FileStatus.READ)
