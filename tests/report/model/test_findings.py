"""Findings held by column are the records that they were made of."""

from __future__ import annotations

from msgspec import structs

from analyzer.report.model import Findings, ReportModel
from analyzer.vocabulary import Position
from tests.report.assemble.made import finding

SOME = [finding("Ada Ltd", uei="U1"), finding("Bit Ltd"), finding("Cog Ltd", Position.NO_DATA), finding("")]


def test_the_records_are_what_they_were(model: ReportModel, hostile_model: ReportModel) -> None:
    for records in (SOME, list(model.findings), list(hostile_model.findings)):
        findings = Findings.of(records)
        assert (list(findings), len(findings)) == (records, len(records))
        assert [findings[at] for at in range(len(findings))] == records
        assert list(findings[1:3]) == records[1:3]


def test_each_field_can_be_read_without_a_record(model: ReportModel) -> None:
    for field in (*structs.asdict(model.findings[0]), "pressing"):
        assert list(model.findings.each(field)) == [getattr(each, field) for each in model.findings]


def test_firms_that_stand_alike_share_how_they_stand() -> None:
    counts = {stance.position: firms for stance, firms in Findings.of(SOME[:3]).counts()}
    assert counts == {Position.EXPOSED: 2, Position.NO_DATA: 1}


def test_a_firm_whose_name_stands_in_braces_keeps_its_next_step() -> None:
    odd = [finding("{firm}"), finding("a{firm}b"), finding("f")]
    assert list(Findings.of(odd)) == odd


def test_a_ruling_is_told_of_its_firm_alone() -> None:
    ruled = Findings.of(SOME).decided({("acme", "name:Bit Ltd"): "waived"}, {("acme", "name:Ada Ltd"): "1 item"})
    assert [each.decision for each in ruled] == ["", "waived", "", ""]
    assert [each.still_open for each in ruled] == ["1 item", "", "", ""]
    assert [each.firm for each in ruled] == [each.firm for each in SOME]


def test_of_all_firms_those_wanted_are_given_in_their_order() -> None:
    wanted = {("acme", "name:Cog Ltd"), ("acme", "name:Ada Ltd"), ("other", "name:Ada Ltd")}
    assert [each.firm for each in Findings.of(SOME).among(wanted).values()] == ["Ada Ltd", "Cog Ltd"]
