"""One text as the rules see it, the places where names stand in it, and what a rule makes of one place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from analyzer.screening.policy.context import VOICES, ColumnUse
from analyzer.screening.policy.sentences import split_sentence
from analyzer.screening.terms.lexicon import Name, VendorNames, draw_alike
from analyzer.screening.weighing.surroundings import REACH, Surroundings
from analyzer.text.fold import Folded, fold_text, fold_with_origins
from analyzer.text.name_key import name_key
from analyzer.vocabulary import ColumnRole, Polarity, Rung, SheetKind, Verdict

_LETTERS = re.compile(r"[^\W_]+")
WORD = re.compile(r"[^\W_]+(?:'[a-z]+)?")


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
    def letter_runs(self) -> Sequence[re.Match[str]]:
        """The runs of letters and digits of the folded text."""
        return tuple(_LETTERS.finditer(self.folded.text))

    @cached_property
    def runs_by_letter(self) -> Mapping[str, Sequence[int]]:
        """The numbers of those runs by their first letter as it is drawn."""
        runs: dict[str, list[int]] = {}
        for number, run in enumerate(self.letter_runs):
            runs.setdefault(draw_alike(run[0][0]), []).append(number)
        return runs

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

    def opens(self, view: TextView) -> bool:
        """Whether no word stands in front."""
        return not WORD.search(self.before(view))

    def before(self, view: TextView) -> str:
        """The folded text in front."""
        return view.folded.text[: self.start]

    def after(self, view: TextView) -> str:
        """The folded text behind."""
        return view.folded.text[self.end :]

    def surroundings(self, view: TextView) -> Surroundings:
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
    box of a form decided, `answer` how an answer was read.
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
