"""The summary of a build: the facts of the first screen, and no text of an input that a site would act on."""

from __future__ import annotations

import dataclasses
import re

import pytest
from markdown_it import MarkdownIt

from analyzer.render.exchange.exchange_text import escape_markdown
from analyzer.report import model as m
from tests.render.exchange.conftest import Rendered
from tests.report_models import PAYLOADS


def test_the_summary_says_what_the_first_screen_says(sample: m.ReportModel, rendered: Rendered) -> None:
    text = rendered("markdown", sample)
    assert "4 of 67 firms are exposed to Anthropic (Claude) under the test of performance" in text
    assert "| Exposed | 4 | 11 | $298,074,407.53 |" in text
    assert "| Meridian Defense Systems, Inc. | anthropic | Exposed | 2: W9Z7QK25C0102, N9Z01424C0105 |" in text
    assert "**Wexmoor Networks, Inc.**: Its valid certificate is contradicted" in text
    assert "17 files read, 0 not read." in text


def test_a_file_that_was_not_read_is_said(model: m.ReportModel, rendered: Rendered) -> None:
    assert "- Not read: old\\_list.xls: " in rendered("markdown", model)


@pytest.mark.parametrize("payload", [text for text in PAYLOADS if text.strip()])
def test_a_text_of_an_input_stays_a_text(payload: str) -> None:
    shown = MarkdownIt("commonmark").enable("table").render(f"Name: {escape_markdown(payload)}")
    without_comments = shown.replace("<!-- -->", "")
    assert set(re.findall(r"<(/?\w+)", without_comments)) == {"p", "/p"}


@pytest.mark.parametrize(
    "payload",
    [
        "@octocat",
        "mail@evil.example",
        "#123",
        "owner/repo#1",
        "https://evil.example",
        "www.evil.example",
        "GH-12",
        "mailto:x@y.z",
    ],
)
def test_what_a_site_links_by_itself_is_broken_by_an_empty_comment(payload: str) -> None:
    escaped = escape_markdown(f"see {payload}")
    assert payload not in escaped
    assert escaped.replace("<!-- -->", "") == f"see {payload}"


@pytest.mark.parametrize(
    "payload", ["# heading", "- item", "+ item", "1. item", "12) item", "=== line", "$x$", "a|b", "`code`", "*x*"]
)
def test_marks_of_blocks_cells_and_formulas_are_escaped(payload: str) -> None:
    shown = MarkdownIt("commonmark").render(escape_markdown(payload))
    assert shown == f"<p>{payload}</p>\n"
    assert "\\" in escape_markdown(payload)


def test_a_long_list_of_entities_is_cut_and_said(model: m.ReportModel, rendered: Rendered) -> None:
    deadlines = tuple(dataclasses.replace(model.deadlines[0], what=f"Clause {number}") for number in range(25))
    text = rendered("markdown", dataclasses.replace(model, deadlines=deadlines))
    assert "Clause 19" in text
    assert "Clause 20" not in text
    assert "5 more rows in the report." in text
