"""The subcontractor list with the answers to the group's questionnaire, in every tone in which such answers come."""

from __future__ import annotations

from collections.abc import Iterator

from sample_data.firms import Case, Firm, Role
from sample_data.table import Row, Table, stream

ASKED = "Does your company use Claude or any other Anthropic product?"
ASKED_889 = "Does your company use equipment made by Huawei, ZTE, Hytera, Hikvision or Dahua?"
TIED = "Used in performance of our contracts? (Y/N)"
HEADINGS = ("Subcontractor Name", "UEI", "CAGE", "Point of Contact", ASKED, TIED, ASKED_889)
TITLE: tuple[Row, ...] = (
    ("Supply chain questionnaire 2026 - answers of subcontractors",),
    ("One line per subcontractor. Blank = no answer received.",),
    (),
)
# key: answer about Anthropic, tied to our contracts, answer about Section 889
ANSWERS: dict[str, tuple[str, str, str]] = {
    "halbrook": ("Yes, we use Claude to draft proposals.", "", "No"),
    "coppermoor": ("Yes", "", "No"),
    "tallgarth": ("No", "", "No"),
    "bluefenn": ("No", "", "No"),
    "ironvale": ("No. We only use ChatGPT.", "", "No"),
    "lodemoor": ("No", "", "No"),
    "sablecroft": ("No longer. We cancelled our Claude subscription in January 2026.", "", "No"),
    "quillmarsh": ("Not yet. A pilot of Claude Code is planned for Q4.", "", "No"),
    "fernstead": ("", "", ""),
    "granfork": ("Unknown, still checking with our IT provider.", "", "Yes"),
    "wrenholt": ("No", "", "No"),
    "palisar": ("No", "", "No"),
    "wexmoor": ("Yes, our developers use Claude Code for test scripts.", "Y", "No"),
    "kestermoor": ("No", "", "No"),
    "redfallow": ("", "", "No"),
    "emberwick": ("", "", ""),
    "sextmere": ("", "", "No"),
    "quarrow": ("Yes, our marketing team uses Claude for copywriting.", "N", "No"),
    "norvane": ("", "", ""),
    "saltmere": ("No, our products are model-agnostic and we do not use Claude.", "", "No"),
}
CONTACTS = {
    "tallgarth": "Claude Bouchard",
    "fernstead": "Marie-Claude Tremblay",
    "palisar": "Jean-Claude Perrin",
    "halbrook": "Ruth Abernathy",
}
CROWD_ANSWERS = ("No", "No", "No", "No", "", "", "Yes", "Yes, Claude for proposals.", "No, ChatGPT only.")


def questionnaire(case: Case) -> Table:
    """One row per subcontractor that was asked."""
    below: tuple[Row, ...] = (("Note: answers were taken over as received.",),)
    return Table("Questionnaire", "firms", HEADINGS, lambda: _rows(case), TITLE, below)


def _rows(case: Case) -> Iterator[Row]:
    rng = stream(case.seed, "questionnaire")
    for firm in case.having(Role.SUBCONTRACTOR, Role.MAKER):
        if firm.key in ANSWERS:
            yield _row(firm, CONTACTS.get(firm.key, ""), ANSWERS[firm.key])
    for firm in case.having(Role.CROWD)[::5]:
        yield _row(firm, "", (rng.choice(CROWD_ANSWERS), "", "No"))


def _row(firm: Firm, contact: str, answers: tuple[str, str, str]) -> Row:
    return firm.name, firm.uei, firm.cage, contact, *answers
