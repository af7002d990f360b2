"""Boxes in a text: what was ticked is said, and what was left empty is not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from analyzer.text.form_words import EMPTY_BOX, TICKED_BOX

_BOX = re.compile(rf"(?P<ticked>{TICKED_BOX})|(?P<empty>{EMPTY_BOX})")
# A cross in a box ticks it, but beside boxes that have a tick or a check mark it strikes the box out.
_CHECKED = re.compile(r"[\u2611\u2705]")
_CROSSED = "\u2612"
_TICK = re.compile(r"[\u2713\u2714\u2705\u2611]|\[\s?[x*v\u2713\u2714]\s?\]|\(\s?[x*\u2713\u2714]\s?\)")
_DETAIL = re.compile(r"(?<=\s)- (?=\w).*$|(?<=\.)\s+\w.*$")


@dataclass(frozen=True, slots=True)
class TickOption:
    """The words of one box, at `start:end` of the text."""

    start: int
    end: int
    ticked: bool


@lru_cache(maxsize=8)
def _boxes_of(folded: str) -> tuple[re.Match[str], ...]:
    return tuple(_BOX.finditer(folded))


@lru_cache(maxsize=8)  # a long text has one form, however often it names the vendor
def options_of(folded: str) -> tuple[TickOption, ...]:
    """The options in a folded text; none where it has no box, or where none of its boxes is ticked."""
    boxes = _boxes_of(folded)
    ticked = [_is_ticked(folded, box) for box in boxes]
    if not any(ticked):
        return ()
    detail = _DETAIL.search(folded, boxes[-1].end())
    ends = [box.start() for box in boxes[1:]] + [detail.start() if detail else len(folded)]
    if re.search(r"\w\s*$", folded[: boxes[0].start()]) and not folded[boxes[-1].end() :].strip(" .;"):
        # the words stand in front of their boxes: `yes [x] no [ ]`
        starts = [_last_break(folded, boxes[0].start())] + [box.end() for box in boxes[:-1]]
        return tuple(
            TickOption(start, box.start(), sure) for start, box, sure in zip(starts, boxes, ticked, strict=True)
        )
    return tuple(TickOption(box.end(), end, sure) for box, end, sure in zip(boxes, ends, ticked, strict=True))


def is_tick(folded: str) -> bool:
    """Whether a folded text is nothing but a sign that ticks; a crossed box alone may be a yes or a no."""
    return bool(_TICK.fullmatch(folded))


def _is_ticked(folded: str, box: re.Match[str]) -> bool:
    return bool(box["ticked"]) and not (box[0] == _CROSSED and _CHECKED.search(folded))


def option_at(folded: str, position: int) -> TickOption | None:
    """The option whose words hold the letter at `position`; None where no box is ticked or it stands outside of them."""
    if "[" not in folded and "(" not in folded and folded.isascii():
        return None
    return next((option for option in options_of(folded) if option.start <= position < option.end), None)


def behind_empty_box(folded: str, position: int) -> bool:
    """Whether the letter at `position` stands behind a box of a form in which nothing was ticked."""
    boxes = _boxes_of(folded)
    return bool(boxes) and boxes[0].start() < position and not any(box["ticked"] for box in boxes)


def chosen_words(folded: str) -> str:
    """A folded text without its boxes and the words of those left empty; the text itself where nothing is ticked.

    What stands behind a dash or a full stop after the last box is said of the whole form: `[x] yes [ ] no - two switches`.
    A tick alone is an x.
    """
    options = options_of(folded)
    if not options:
        return folded
    lead = _BOX.sub(" ", folded[: options[0].start])
    chosen = " ".join(folded[option.start : option.end] for option in options if option.ticked)
    detail = _DETAIL.search(folded, max(box.end() for box in _BOX.finditer(folded)))
    words = " ".join(f"{lead} {_BOX.sub(' ', chosen)} {detail[0] if detail else ''}".split())
    return words or ("x" if is_tick(folded) else "")


def _last_break(folded: str, end: int) -> int:
    """Where the words of the first box begin: behind a mark that ends what stands before."""
    return max((match.end() for match in re.finditer(r"[?:;.]\s", folded[:end])), default=0)
