"""The colours of the workbook. A colour only ever repeats what the cell says in words; all pairs pass 4.5:1."""

from __future__ import annotations

from analyzer.report.tables.plans import Tab
from analyzer.word_labels import Tone, word_tones

INK = "1F2933"
MUTED = "52606D"
HEADER = "1F3A5F"
LINK = "0B5394"
TABS = {Tab.GUIDE: "1F3A5F", Tab.RESULT: "B42318", Tab.DETAIL: "B7791F", Tab.SOURCE: "52606D"}

TO_FILL_IN = "FFF9DB"
LACK = "F4B183"  # an empty cell that must be filled in
TONE_FILLS = {
    Tone.ALARM: "F8D7DA",
    Tone.CAUTION: "FDE9C4",
    Tone.UNKNOWN: "E4E7EB",
    Tone.QUIET: "DCEBFA",
    Tone.GOOD: "D5EFDC",
    Tone.VENDOR: "E8DEF5",
}
FILLS = {word: TONE_FILLS[tone] for word, tone in word_tones().items()}
