"""Boxes in a text: what was ticked is said, and what was left empty is not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analyzer.text.form_words import EMPTY_BOX, TICKED_BOX

_BOX = re.compile(rf"(?P<ticked>{TICKED_BOX})|(?P<empty>{EMPTY_BOX})")
_DETAIL = re.compile(r"(?<=\s)- (?=\w).*$|(?<=\.)\s+\w.*$")


@dataclass(frozen=True, slots=True)
class TickOption:
    """The words of one box, at `start:end` of the text."""

    start: int
    end: int
    ticked: bool


def options_of(folded: str) -> tuple[TickOption, ...]:
    """The options in a folded text; none where it has no box, or where none of its boxes is ticked."""
    boxes = list(_BOX.finditer(folded))
    if not any(box["ticked"] for box in boxes):
        return ()
    detail = _DETAIL.search(folded, boxes[-1].end())
    ends = [box.start() for box in boxes[1:]] + [detail.start() if detail else len(folded)]
    if re.search(r"\w\s*$", folded[: boxes[0].start()]) and not folded[boxes[-1].end() :].strip(" .;"):
        # the words stand in front of their boxes: `yes [x] no [ ]`
        starts = [_last_break(folded, boxes[0].start())] + [box.end() for box in boxes[:-1]]
        return tuple(
            TickOption(start, box.start(), bool(box["ticked"])) for start, box in zip(starts, boxes, strict=True)
        )
    return tuple(TickOption(box.end(), end, bool(box["ticked"])) for box, end in zip(boxes, ends, strict=True))


def option_at(folded: str, position: int) -> TickOption | None:
    """The option whose words hold the letter at `position`; None where no box is ticked or it stands outside of them."""
    if "[" not in folded and "(" not in folded and folded.isascii():
        return None
    return next((option for option in options_of(folded) if option.start <= position < option.end), None)


def behind_empty_box(folded: str, position: int) -> bool:
    """Whether the letter at `position` stands behind a box of a form in which nothing was ticked."""
    boxes = list(_BOX.finditer(folded))
    return bool(boxes) and boxes[0].start() < position and not any(box["ticked"] for box in boxes)


def chosen_words(folded: str) -> str:
    """A folded text without its boxes and the words of those left empty; the text itself where nothing is ticked.

    What stands behind a dash or a full stop after the last box is said of the whole form: `[x] yes [ ] no - two switches`.
    A ticked box alone is an x.
    """
    options = options_of(folded)
    if not options:
        return folded
    lead = _BOX.sub(" ", folded[: options[0].start])
    chosen = " ".join(folded[option.start : option.end] for option in options if option.ticked)
    detail = _DETAIL.search(folded, max(box.end() for box in _BOX.finditer(folded)))
    return " ".join(f"{lead} {_BOX.sub(' ', chosen)} {detail[0] if detail else ''}".split()) or "x"


def _last_break(folded: str, end: int) -> int:
    """Where the words of the first box begin: behind a mark that ends what stands before."""
    return max((match.end() for match in re.finditer(r"[?:;.]\s", folded[:end])), default=0)
