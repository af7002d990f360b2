"""All evidence on a statement is weighed; the weights are shipped, and have seen no blind row."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from analyzer.designations import load_designation
from analyzer.screening.policy.judge import screen_texts
from analyzer.screening.policy.surroundings import Surroundings
from analyzer.screening.text import Match, Text
from analyzer.screening.weighing.weights import MEANINGS, load_weights
from analyzer.vocabulary import ColumnRole, SheetKind

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def judge(designation: str, text: str, part: ColumnRole = ColumnRole.NOTES, kind: SheetKind = SheetKind.FIRMS) -> Match:
    """The one match of a text."""
    (match,) = screen_texts([Text(text, part, "", kind)], [load_designation(designation)], [])
    return match


@pytest.mark.parametrize(
    ("designation", "text"),
    [
        ("section-889", "Every doorway of the depot has a Dahua dome above it."),
        ("kaspersky", "What stops ransomware on the payroll server is Kaspersky."),
        ("deepseek", "Translators open DeepSeek in the morning before anything else."),
    ],
)
def test_a_use_without_a_verb_of_the_lists_is_weighed_as_one(designation: str, text: str) -> None:
    match = judge(designation, text)
    assert (match.verdict, match.polarity) == ("match", "affirmed")
    assert "All words together make it a use" in match.reason


def test_talk_that_is_no_use_is_rejected_with_the_words_that_weigh_most() -> None:
    match = judge("anthropic", "Read in the trade press that Anthropic has opened an office in Tokyo.")
    assert match.verdict == "rejected"
    assert 'above all "' in match.reason


@pytest.mark.parametrize(
    "text",
    [
        "Past the gate stands a Huawei cabinet; press article news shares webinar ban list training never none zero",
        "Past the gate stands a Huawei cabinet; trademark notice, copyright, news, shares held, no, not, never, none",
        "Past the gate stands a Huawei cabinet. No, none, never, nothing, article, trademark, news, shares.",
    ],
)
def test_words_of_denial_and_talk_heaped_up_behind_a_use_do_not_make_it_none(text: str) -> None:
    assert (judge("section-889", text).verdict, judge("section-889", text).polarity) != ("match", "denied")
    assert judge("section-889", text).verdict != "rejected"


def test_where_rules_and_weights_differ_it_is_a_question_with_both_readings() -> None:
    match = judge(
        "dji", "The firm jams and detects drones, among them DJI ones flown by intruders; it flies none itself."
    )
    assert match.polarity == "unclear"
    assert "two readings differ" in match.reason


def test_what_is_bought_is_not_weighed_as_a_statement() -> None:
    text = "Notice of the Huawei ban: what it means for you and your staff"
    assert "All words" not in judge("section-889", text, ColumnRole.DESCRIPTION, SheetKind.PAYMENTS).reason


@pytest.mark.parametrize(
    "text", ["Claude (no); ChatGPT yes, forty seats", "We use ChatGPT Enterprise for drafting, not Claude."]
)
def test_a_no_at_the_name_is_not_outweighed(text: str) -> None:
    assert judge("anthropic", text).polarity == "denied"


def test_a_list_of_makers_states_nothing_more_than_its_names() -> None:
    match = judge(
        "section-889", "Axis Communications AB; Hangzhou Hikvision Digital Technology Co., Ltd.; Cisco Systems, Inc."
    )
    assert (match.verdict, match.polarity) == ("match", "affirmed")


def test_a_long_cell_is_weighed_within_reach_of_the_name() -> None:
    law = "The contractor shall report. "
    short, long = (
        judge("dji", f"{law * count}Every roof is surveyed with a DJI drone. {law * count}") for count in (40, 400)
    )
    assert short.reason == long.reason


def test_a_clause_turned_into_its_opposite_is_left_to_a_person() -> None:
    assert judge("anthropic", "It is not true that we do not use Claude").polarity == "unclear"


def test_shares_of_all_meanings_are_one() -> None:
    shares = load_weights().weigh_features(
        {"words": ("we", "use", "NAME")}, ["English reading: match affirmed by words"]
    )
    assert set(shares) == set(MEANINGS)
    assert sum(shares.values()) == pytest.approx(1, abs=0.002)


@pytest.mark.parametrize(
    ("text", "is_statement"),
    [("two seats", False), ("drafts with it daily", True), ("\u5728\u7528\u4e2d\u7684", True), ("12 / 40", False)],
)
def test_a_statement_has_three_words_or_four_signs(text: str, is_statement: bool) -> None:
    assert Surroundings(text, "", text, "").is_statement == is_statement


def test_no_blind_row_is_among_the_training_rows() -> None:
    blind = {cell for row in read_rows("blind") for cell in row["cells"].values()}
    names = ("Claude", "Hikvision", "Kaspersky", "TikTok", "DJI", "DeepSeek", "Huawei", "Anthropic")
    trained = {row.get("text") or row["answer"] for row in read_rows("weighing/rows")}
    filled = {
        text.replace("{name}", name) for text in trained for name in names if len(re.findall(r"[a-z]+", text)) > 3
    }
    assert not filled & blind


def read_rows(folder: str) -> list[dict[str, Any]]:
    """All rows of the JSON lines in a folder of the benchmarks."""
    paths = sorted((BENCHMARKS / folder).glob("*.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
