"""How people read the vocabularies: for each word all that page, charts, workbook, terminal and docs show of it.

The rank of a word is its place in its vocabulary (`analyzer/vocabulary.py`). A new word needs one entry here; a test holds
that every vocabulary below is complete.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from analyzer.inquiry_words import InquiryState
from analyzer.vocabulary import (
    Answer,
    CertificateState,
    EvidenceClass,
    FileStatus,
    Position,
    Route,
    Test,
    Verdict,
)  # fmt: skip


class Tone(StrEnum):
    """What a word means for its reader, as a colour repeats it: value = the name of the colour."""

    ALARM = "red"
    CAUTION = "amber"
    UNKNOWN = "grey"
    QUIET = "blue"
    GOOD = "green"
    VENDOR = "violet"


class Label(NamedTuple):
    """A word as a heading says it, what it means (of a test: what it asks), and its tone, if it has one."""

    text: str
    meaning: str = ""
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class PositionLabel:
    """A position as a chip, a tile and a chart show it; colours are `#rrggbb`.

    `light` and `dark` reach 4.5:1 as marks beside text on the page of that theme. `chart` reaches 3:1 against both, and `ink`
    is the colour of a text on it, at 4.5:1. `icon` is the inside of an SVG symbol of 16 by 16.
    """

    text: str
    meaning: str
    tone: Tone
    light: str
    dark: str
    chart: str
    ink: str
    icon: str


_BLACK, _WHITE = "#14181d", "#ffffff"
_RING = '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2.5"'


def _filled_path(path: str) -> str:
    return f'<path d="{path}" fill="currentColor"/>'


def _stroked_path(path: str, width: str) -> str:
    return f'<path d="{path}" fill="none" stroke="currentColor" stroke-width="{width}"/>'


# The colours are after Okabe and Ito, who chose them for all kinds of colour vision, darkened or lightened as `PositionLabel` asks.
POSITION_LABELS = {
    Position.DESIGNATED: PositionLabel(
        "Designated vendor",
        "the vendor's own record; it is no customer of itself",
        Tone.VENDOR,
        light="#68707d",
        dark="#98a2ae",
        chart="#68707d",
        ink=_WHITE,
        icon=_filled_path("M2 2h12v12H2z"),
    ),
    Position.EXPOSED: PositionLabel(
        "Exposed",
        "proven: every step of a path is observed or stated",
        Tone.ALARM,
        light="#b8460b",
        dark="#ff8a4c",
        chart="#b8460b",
        ink=_WHITE,
        icon=_filled_path("M8 1l7.5 14H.5z"),
    ),
    Position.UNRESOLVED: PositionLabel(
        "Unresolved",
        "something points there but is not proven: ask",
        Tone.CAUTION,
        light="#a56e00",
        dark="#f0b33c",
        chart="#c78500",
        ink=_BLACK,
        icon=_filled_path("M8 .5L15.5 8 8 15.5.5 8z"),
    ),
    Position.NO_DATA: PositionLabel(
        "No data",
        "nothing, or too little, on record to judge by: ask",
        Tone.UNKNOWN,
        light="#6f7782",
        dark="#98a2ae",
        chart="#868d98",
        ink=_BLACK,
        icon=f'{_RING} stroke-dasharray="2.8 1.91"/>',
    ),
    Position.NO_EVIDENCE: PositionLabel(
        "No evidence",
        "enough on record, nothing points there; this is not a certificate",
        Tone.QUIET,
        light="#2b7fb3",
        dark="#6cbcec",
        chart="#3d94c9",
        ink=_BLACK,
        icon=f"{_RING}/>",
    ),
    Position.CERTIFIED: PositionLabel(
        "Certified",
        "no evidence, and a valid certificate on file",
        Tone.GOOD,
        light="#0a7d5c",
        dark="#3fc79b",
        chart="#0a7d5c",
        ink=_WHITE,
        icon=_stroked_path("M1.5 8.5l4.5 4.5 8.5-10", "3"),
    ),
    Position.REMEDIATED: PositionLabel(
        "Remediated",
        "a named person closed every path",
        Tone.GOOD,
        light="#2d6cb5",
        dark="#7fb2ef",
        chart="#2d6cb5",
        ink=_WHITE,
        icon=_stroked_path("M1.5 1.5h13v13h-13zM4.5 8l2.5 2.5L11.5 5.5", "2"),
    ),
    Position.WAIVED: PositionLabel(
        "Waived",
        "each authority that asks granted a release on every covered contract",
        Tone.GOOD,
        light="#a5528a",
        dark="#de94c3",
        chart="#b8659a",
        ink=_BLACK,
        icon=_stroked_path("M8 2l6 6-6 6-6-6z", "2.2"),
    ),
}
TEST_LABELS = {
    Test.USE: Label("Use", "Does the firm itself use it, anywhere?"),
    Test.PERFORMANCE: Label(
        "Performance", "Is it used in performing a covered contract, by the firm or a subcontractor at any tier?"
    ),
    Test.PROVIDE: Label("Provide", "Is it delivered to the Government, as is or inside what is delivered?"),
    Test.DEALINGS: Label("Dealings", "Is there any commercial relation with the vendor?"),
    Test.DEPENDENCE: Label(
        "Dependence", "Is there any route to the vendor at any tier? (No legal test; the widest view.)"
    ),
}
ROUTE_LABELS = {
    Route.DIRECT: Label("direct use"),
    Route.RESALE: Label("through a cloud or a reseller"),
    Route.EMBEDDED: Label("inside another product"),
    Route.SUBCONTRACT: Label("through a subcontractor"),
    Route.AFFILIATE: Label("through a parent or subsidiary"),
    Route.SUPPLIER: Label("a vendor's own internal use"),
}
EVIDENCE_LABELS = {
    EvidenceClass.OBSERVED: Label("observed", "invoice, licence list, SBOM or log"),
    EvidenceClass.STATED: Label("stated", "a firm's own answer"),
    EvidenceClass.INFERRED: Label("inferred", "near name or unclear text"),
    EvidenceClass.ASSUMED: Label("assumed", "a catalogue says that the product commonly has it"),
}
ANSWER_LABELS = {
    Answer.CONTRARY_EVIDENCE: Label(
        "contrary evidence", "evidence on record speaks against what the text asks", Tone.ALARM
    ),
    Answer.DISCLOSE_OR_REPORT: Label(
        "disclose or report", "a use is on record, and the text says how it is told", Tone.ALARM
    ),
    Answer.ASK_FIRST: Label("ask first", "something on record is not settled: it must be asked", Tone.CAUTION),
    Answer.NO_CONTRARY_EVIDENCE: Label(
        "no contrary evidence", "nothing on record speaks against it; that is no proof", Tone.QUIET
    ),
    Answer.NOT_COVERED: Label(
        "not covered", "the text does not reach this contract, or is unlikely to stand in it", Tone.UNKNOWN
    ),
}
CERTIFICATE_LABELS = {
    CertificateState.CONTRADICTED: Label(
        "contradicted", "Valid, but evidence from before the signature says otherwise.", Tone.ALARM
    ),
    CertificateState.RECERTIFY: Label(
        "recertify", "Valid when signed; later evidence asks for a new one.", Tone.CAUTION
    ),
    CertificateState.VALID: Label("valid", "In effect on the as-of date.", Tone.GOOD),
    CertificateState.EXPIRED: Label("expired", "Its period ended before the as-of date.", Tone.CAUTION),
    CertificateState.NOT_YET_VALID: Label(
        "not yet valid", "It is signed, or its period begins, after the as-of date.", Tone.CAUTION
    ),
    CertificateState.IMPOSSIBLE_DATE: Label(
        "impossible date", "It is dated in a year that no business date has.", Tone.CAUTION
    ),
    CertificateState.UNDATED: Label("undated", "Without a date it is a statement, not a certificate.", Tone.CAUTION),
    CertificateState.WITHDRAWN: Label("withdrawn", "Its status says that it no longer holds.", Tone.CAUTION),
    CertificateState.SAYS_YES: Label("says yes", "It affirms the use.", Tone.ALARM),
    CertificateState.NO_DESIGNATION: Label(
        "names no designation", "It does not say which designation it is about.", Tone.CAUTION
    ),
    CertificateState.SOME_VENDORS: Label(
        "names some vendors only",
        "It speaks of some vendors of the designation, and says nothing of the others.",
        Tone.CAUTION,
    ),
    CertificateState.NEAR_NAME: Label(
        "names the firm by a near spelling", "It names a firm whose name is only nearly this one.", Tone.CAUTION
    ),
}
INQUIRY_LABELS = {
    InquiryState.ASKED: Label("asked", "A letter went out, and its day is not over.", Tone.QUIET),
    InquiryState.REMINDED: Label("reminded", "A reminder went out, and its day is not over.", Tone.QUIET),
    InquiryState.ESCALATED: Label("escalated", "A last letter went out, and its day is not over.", Tone.CAUTION),
    InquiryState.OVERDUE: Label("overdue", "Its day is over, and no reply is among the inputs.", Tone.CAUTION),
    InquiryState.ANSWERED: Label("answered", "A reply is among the inputs, and says something of use.", Tone.QUIET),
    InquiryState.UNCLEAR: Label("not understood", "A reply is among the inputs; a person must read it.", Tone.CAUTION),
    InquiryState.CONFLICTING: Label("conflicting", "The reply says no, and other inputs say yes.", Tone.ALARM),
    InquiryState.CLOSED: Label("closed", "A person ended it."),
}
VERDICT_LABELS = {
    Verdict.MATCH: Label("match", tone=Tone.ALARM),
    Verdict.POSSIBLE: Label("possible", tone=Tone.CAUTION),
    Verdict.REJECTED: Label("rejected", tone=Tone.UNKNOWN),
}
FILE_LABELS = {
    FileStatus.READ: Label("read"),
    FileStatus.REFUSED: Label("refused", tone=Tone.ALARM),
    FileStatus.IGNORED: Label("ignored", tone=Tone.UNKNOWN),
}


def word_tones() -> dict[str, Tone]:
    """The tone of every word that has one, by the word's value."""
    vocabularies = (
        POSITION_LABELS, TEST_LABELS, ROUTE_LABELS, EVIDENCE_LABELS, ANSWER_LABELS, CERTIFICATE_LABELS, INQUIRY_LABELS, VERDICT_LABELS,
        FILE_LABELS,
    )  # fmt: skip
    return {word.value: label.tone for labels in vocabularies for word, label in labels.items() if label.tone}


def word_label(word: str) -> str:
    """A word as a cell of the workbook says it: `no_data` -> `No data`."""
    return word[:1].upper() + word[1:].replace("_", " ")
