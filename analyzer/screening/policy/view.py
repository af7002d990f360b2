"""One text as the rules see it, the places where names stand in it, and what a rule makes of one place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from analyzer.screening.policy.context import VOICES, ColumnUse
from analyzer.screening.policy.sentences import split_sentence
from analyzer.screening.policy.surroundings import REACH, Surroundings
from analyzer.screening.terms.lexicon import Name, NearKey, VendorNames, draw_alike
from analyzer.text.fold import Folded, fold_text, fold_with_origins, list_breaks
from analyzer.text.name_key import name_key
from analyzer.vocabulary import ColumnRole, Polarity, Rung, SheetKind, TermKind, Verdict

WINDOW = 1000
"""How many signs on either side of a name the rules look at, so that a long text costs no more than its length."""
_LETTERS = re.compile(r"[^\W_]+")
WORD = re.compile(r"[^\W_]+(?:'[a-z]+)?")
_WIDEST = 12
_LONGEST = 80  # letters: longer than any name with its slips


class WordWindow(NamedTuple):
    """The words from number `start` to before `end` of a text, written together."""

    start: int
    end: int
    letters: str


class JudgedWords(NamedTuple):
    """A name and the text around it as it is written; `offset` is where the name begins in it, `lines` where lines end."""

    shown: str
    kind: TermKind
    written: str
    offset: int
    lines: tuple[int, ...]


@dataclass(frozen=True)
class TextView:
    """A text, folded once, with what its column's part lets it say. `about` is the heading of a pair, else ''."""

    text: str
    part: ColumnRole
    kind: SheetKind
    about: str = ""

    @cached_property
    def folded(self) -> Folded:
        """The folded text with its origins."""
        return fold_with_origins(self.text)

    @cached_property
    def key(self) -> str:
        """The text as the key of a name."""
        return name_key(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of text and heading, to look for context in; `gpt-4` counts whole and in parts."""
        both = f"{self.folded.text} {fold_text(self.about)}"
        return frozenset(WORD.findall(both)) | frozenset(re.findall(r"[^\s,;:()]+", both))

    @cached_property
    def word_count(self) -> int:
        """How many words the text has."""
        return len(WORD.findall(self.folded.text))

    @cached_property
    def letter_runs(self) -> Sequence[re.Match[str]]:
        """The runs of letters and digits of the folded text."""
        return tuple(_LETTERS.finditer(self.folded.text))

    @cached_property
    def word_windows(self) -> Mapping[tuple[str, int], Sequence[WordWindow]]:
        """Runs of up to `_WIDEST` neighbouring words by their first letter as it is drawn, and by how many letters they have."""
        windows: dict[tuple[str, int], list[WordWindow]] = {}
        for start, run in enumerate(self.letter_runs):
            first, letters = draw_alike(run[0][0]), ""
            for end, word in enumerate(self.letter_runs[start : start + _WIDEST], start + 1):
                letters += word[0]
                if len(letters) > _LONGEST:
                    break
                windows.setdefault((first, len(letters)), []).append(WordWindow(start, end, letters))
        return windows

    @cached_property
    def drawn_letters(self) -> str:
        """All letters and digits as they are drawn, without what stands between them."""
        return draw_alike("".join(run[0] for run in self.letter_runs))

    @cached_property
    def word_openings(self) -> frozenset[str]:
        """The first two letters of each word as they are drawn."""
        return frozenset(draw_alike(run[0][:2]) for run in self.letter_runs)

    def may_name(self, vendor: VendorNames) -> bool:
        """Whether a name of the vendor, misspelt or not, or its kind of product can stand in the text: to ask so first is cheap."""
        return bool(
            any(map(self.folded.text.__contains__, vendor.name_hints))
            or any(name.finder.search(self.folded.text) for name in vendor.without_hint)
            or not self.word_openings.isdisjoint(vendor.name_openings)
            or any(map(self.drawn_letters.__contains__, vendor.name_pieces))
        )

    def may_misspell(self, near: NearKey) -> bool:
        """Whether a misspelling of a name can stand in the text: with one slip a piece of it is there, with two its opening."""
        return not self.word_openings.isdisjoint(near.name_openings) or any(
            map(self.drawn_letters.__contains__, near.name_pieces)
        )

    @property
    def voice(self) -> ColumnUse:
        """How this part's words are read."""
        return VOICES.get(self.part, ColumnUse.TELLS)


@dataclass(frozen=True, slots=True)
class TermSpan:
    """A name at `start:end` of the folded text of the view in which it was found."""

    vendor: VendorNames
    name: Name
    start: int
    end: int

    def overlaps(self, other: TermSpan) -> bool:
        """Whether both cover a letter of the same text."""
        return self.start < other.end and other.start < self.end

    def key(self, view: TextView) -> str:
        """The words of the name as they stand here."""
        return " ".join(WORD.findall(view.folded.text[self.start : self.end]))

    def judged_words(self, view: TextView) -> JudgedWords:
        """All of the text that judging the name looks at; where it is the same for two places, so is what is said there."""
        folded, start = view.folded, max(0, self.start - WINDOW)
        end = min(len(folded.text), self.end + WINDOW)
        lines = tuple(stop - start for stop in list_breaks(folded.breaks, start, end))
        return JudgedWords(self.name.shown, self.name.kind, folded.marked(start, end), self.start - start, lines)

    def opens(self, view: TextView) -> bool:
        """Whether no word stands in front."""
        return not WORD.search(self.before(view))

    def before(self, view: TextView) -> str:
        """The folded text in front, as far as it is looked at."""
        return view.folded.text[max(0, self.start - WINDOW) : self.start]

    def after(self, view: TextView) -> str:
        """The folded text behind, as far as it is looked at."""
        return view.folded.text[self.end : self.end + WINDOW]

    def find_surroundings(self, view: TextView) -> Surroundings:
        """The words of the statement that the name stands in; of a long text, those within reach."""
        folded = view.folded
        before, behind = split_sentence(folded.text, self.start, self.end, folded.breaks)
        return Surroundings(before[-REACH:], behind[:REACH], self.before(view)[-REACH:], self.after(view)[:REACH])

    def marked(self, view: TextView) -> str:
        """The original words that met the name."""
        return view.folded.marked(self.start, self.end)


@dataclass(frozen=True, slots=True)
class SpanVerdict:
    """What the policy makes of one place; `settled` says that polarity rests on words found, not on the default.

    `marked` are the exact words of the view in which the place was found, `around` the words of its statement. `boxed` says that a
    box of a form decided, `answer` how an answer was read, `contested` that the vendor is denied at one place of the text, or said there to
    have ended where no verb speaks for a use. `cue` are the words that the polarity rests on.
    """

    place: TermSpan
    rung: Rung
    score: int
    verdict: Verdict
    reason: str
    polarity: Polarity = Polarity.AFFIRMED
    settled: bool = False
    marked: str = ""
    around: Surroundings | None = None
    boxed: bool = False
    answer: str = ""
    contested: bool = False
    cue: str = ""
