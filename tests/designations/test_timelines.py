"""Where each authority stood on chosen days, worked out by hand from the record of the case and the statutes."""

from __future__ import annotations

from datetime import date

import pytest

from analyzer.designations import legal_state, load_designation

# Anthropic: determinations of 3 March; the injunction of 26 March took effect on 3 April, when GSA restored the listing;
# set aside on 27 August; the D.C. Circuit ruled on 25 September. The memo is of 6 March, the post of 27 February.
TIMELINE = """
day         dow-41-usc-4713  dow-10-usc-3252  dod-cio-memo  secretary-post  gsa-removal
2026-02-01  not on file      not on file      not on file   not on file     not on file
2026-02-27  not on file      not on file      not on file   unknown         active
2026-03-02  not on file      not on file      not on file   unknown         active
2026-03-03  active           active           not on file   unknown         active
2026-03-15  active           active           active        unknown         active
2026-03-28  active           active           active        unknown         active
2026-04-02  active           active           active        unknown         active
2026-04-03  active           enjoined         active        unknown         lifted
2026-04-08  active           enjoined         active        unknown         lifted
2026-06-15  active           enjoined         active        unknown         lifted
2026-08-26  active           enjoined         active        unknown         lifted
2026-08-27  active           vacated          unknown       unknown         lifted
2026-09-24  active           vacated          unknown       unknown         lifted
2026-09-25  upheld           vacated          unknown       unknown         lifted
2026-11-29  upheld           vacated          unknown       unknown         lifted
"""
# Statutes, by their effective dates.
STATUTES = [
    ("section-889", "part-a", "2018-08-12", "not on file"),
    ("section-889", "part-a", "2019-08-12", "not yet in effect"),
    ("section-889", "part-a", "2019-08-13", "active"),
    ("section-889", "part-b", "2020-08-12", "not yet in effect"),
    ("section-889", "part-b", "2020-08-13", "active"),
    ("kaspersky", "section-1634", "2018-10-01", "active"),
    ("bytedance", "no-tiktok-act", "2023-06-01", "not on file"),
    ("bytedance", "no-tiktok-act", "2023-06-02", "active"),
    ("dji", "section-1260h", "2026-06-29", "not yet in effect"),
    ("dji", "section-1260h", "2026-06-30", "active"),
    # Enacted on 2025-12-18; contractors are bound from the thirtieth day: 13 days are left in December, and 17 of January.
    ("deepseek", "section-1532", "2025-12-17", "not on file"),
    ("deepseek", "section-1532", "2025-12-18", "not yet in effect"),
    ("deepseek", "section-1532", "2026-01-16", "not yet in effect"),
    ("deepseek", "section-1532", "2026-01-17", "active"),
    # In effect since July by its own words, and known to nobody outside before it stood in SAM in September.
    ("acronis", "dni-fascsa-order", "2025-07-11", "not on file"),
    ("acronis", "dni-fascsa-order", "2025-09-14", "not on file"),
    ("acronis", "dni-fascsa-order", "2025-09-15", "active"),
    ("section-1260h", "section-805-entities", "2026-06-29", "not yet in effect"),
    ("section-1260h", "section-805-entities", "2026-06-30", "active"),
    ("section-1260h", "section-805-goods", "2026-11-29", "not yet in effect"),
    ("section-1260h", "section-805-goods", "2027-06-29", "not yet in effect"),
    ("section-1260h", "section-805-goods", "2027-06-30", "active"),
    ("section-5949", "section-5949", "2022-12-22", "not on file"),
    ("section-5949", "section-5949", "2026-11-29", "not yet in effect"),
    ("section-5949", "section-5949", "2027-12-22", "not yet in effect"),
    ("section-5949", "section-5949", "2027-12-23", "active"),
    ("section-5949", "far-case-2023-008", "2026-02-16", "not on file"),
    ("section-5949", "far-case-2023-008", "2026-11-29", "proposed"),
    ("fcc-covered-list", "covered-list", "2021-03-11", "not on file"),
    ("fcc-covered-list", "covered-list", "2021-03-12", "active"),
    ("fcc-covered-list", "covered-list", "2026-11-29", "active"),
]


def _columns(line: str) -> list[str]:
    return [part.strip() for part in line.split("  ") if part.strip()]


def _timeline() -> list[tuple[str, str, str]]:
    heading, *lines = TIMELINE.strip().splitlines()
    names = _columns(heading)[1:]
    return [
        (day, name, status)
        for day, *statuses in map(_columns, lines)
        for name, status in zip(names, statuses, strict=True)
    ]


def _status(designation: str, authority: str, day: str) -> str:
    (asked,) = (each for each in load_designation(designation).authorities if each.id == authority)
    return legal_state(asked, date.fromisoformat(day)).status


@pytest.mark.parametrize(("day", "authority", "status"), _timeline())
def test_each_authority_against_anthropic_stands_where_the_record_says(day: str, authority: str, status: str) -> None:
    assert _status("anthropic", authority, day) == status


def test_the_timeline_covers_every_authority_against_anthropic() -> None:
    assert {name for _, name, _ in _timeline()} == {each.id for each in load_designation("anthropic").authorities}


@pytest.mark.parametrize(("designation", "authority", "day", "status"), STATUTES)
def test_a_statute_counts_from_the_day_on_which_it_takes_effect(
    designation: str, authority: str, day: str, status: str
) -> None:
    assert _status(designation, authority, day) == status
