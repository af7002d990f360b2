"""The words around a vendor's name, as rules and weights see them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

# Words, and the marks that part and ask; brackets, quotation marks and dashes of a list say nothing.
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[?!:;,./=]")

_MIN_WORDS = 3
_BETWEEN_ENTRIES = re.compile(r"[;,/|\n]")
_MIN_ENTRIES = 3
_ENTRY_WORDS = 7
REACH = 320
"""How many signs on either side of a name are weighed: a cell may hold a whole law, and what stands far away says nothing of it."""
_UNSPACED = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3131-\u318e\u4e00-\u9fff]{4}")

_NO_BEFORE = re.compile(r"\b(?:no|not|never|without|neither|nor)\W*$")
_NO_BEHIND = re.compile(r"\W*(?:no|none|never|not)\b")


def cut_clause(before: str, behind: str) -> tuple[str, str]:
    """What of the words on either side of a name stands between the nearest semicolons."""
    return before.rpartition(";")[2], behind.partition(";")[0]


@dataclass(frozen=True)
class Surroundings:
    """Folded words around a name: `before` and `behind` it in its sentence, `lead` and `rest` in the whole text."""

    before: str
    behind: str
    lead: str
    rest: str

    def before_answer(self, answer: str) -> Surroundings:
        """A question that names the vendor, and the folded answer: that is what is said of the name."""
        return Surroundings("", answer, self.lead, f"{self.rest} = {answer}")

    def behind_question(self, question: str) -> Surroundings:
        """An answer that names the vendor, behind the folded question."""
        return Surroundings(self.before, self.behind, f"{question} = {self.lead}", self.rest)

    @property
    def own_clause(self) -> Surroundings:
        """The words between the semicolons beside the name, and nothing else of the text."""
        before, behind = cut_clause(self.before, self.behind)
        return Surroundings(before, behind, before, behind)

    def drop_word(self, word: str) -> Surroundings:
        """The same without one of its words."""
        whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        return Surroundings(*(whole.sub("", text) for text in (self.before, self.behind, self.lead, self.rest)))

    @property
    def is_statement(self) -> bool:
        """Whether there are words enough to say something: three, or four letters of a script that has no spaces."""
        words = [word for word in self.words if word.isalpha()]
        return len(words) >= _MIN_WORDS or any(_UNSPACED.match(word) for word in words)

    @property
    def is_list(self) -> bool:
        """Whether the text is three or more short entries side by side."""
        entries = [entry.split() for entry in _BETWEEN_ENTRIES.split(f"{self.lead} NAME {self.rest}") if entry.strip()]
        return len(entries) >= _MIN_ENTRIES and max(map(len, entries)) <= _ENTRY_WORDS

    @property
    def is_touched_by_no(self) -> bool:
        """Whether a no or a not stands right at the name: `not Claude`, `Claude (no)`."""
        return bool(_NO_BEFORE.search(self.before) or _NO_BEHIND.match(self.behind))

    @cached_property
    def words(self) -> Sequence[str]:
        """Words and marks of the whole text without the name."""
        return (*WORD.findall(self.lead), *WORD.findall(self.rest))
