"""Names that are misspelt, spelt with digits, spaced differently, or hidden inside a longer word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analyzer.screening.policy.context import FIRMS
from analyzer.screening.policy.view import WORD, SpanVerdict, TermSpan, TextView, WordWindow
from analyzer.screening.terms.lexicon import LONG_NAME, NearKey, VendorNames, draw_alike
from analyzer.screening.word_lists import word_list
from analyzer.text.name_key import legal_forms
from analyzer.vocabulary import Rung, Verdict

_SLIPS = 2
_SURE = 95
_HALF = 4
_SINGLE_LETTERS = 5


def near_findings(view: TextView, vendor: VendorNames) -> Iterator[SpanVerdict]:
    """Places whose letters are those of a strong name but for a slip, or the same letters spaced differently.

    Examples:
        supplier: Antropic -> possible
        supplier: A N T H R O P I C -> match

    """
    tokens = view.letter_runs
    for near in filter(view.may_misspell, vendor.near_able):
        for start, end, letters in _near_windows(view, near):
            score, how = _likeness_of(letters, near, end - start, len(tokens[start][0]))
            if score:
                span = TermSpan(vendor, near.name, tokens[start].start(), tokens[end - 1].end())
                yield _near_verdict(view, span, score, how)


def inside_findings(view: TextView, vendor: VendorNames) -> Iterator[SpanVerdict]:
    """Longer words that merely contain a strong name: PHILANTHROPIC, AZTEC. Kept as rejected look-alikes."""
    for near in vendor.insides:
        for token in view.letter_runs if near.key in view.folded.text else ():
            if near.key in token[0] and near.key != token[0]:
                yield _verdict_inside_word(
                    view, TermSpan(vendor, near.name, token.start(), token.end()), near, token[0]
                )


def _near_windows(view: TextView, near: NearKey) -> Sequence[WordWindow]:
    """Runs of neighbouring words that together are about as long as the name and begin with its letter, in text order."""
    first, letters = draw_alike(near.key[0]), len(near.key)
    about = range(letters - _SLIPS, letters + _SLIPS + 1)
    return sorted(window for length in about for window in view.word_windows.get((first, length), ()))


def _likeness_of(window: str, near: NearKey, count: int, first: int) -> tuple[int, str]:
    """Score and how the two spellings differ; 0 where they do not meet."""
    if window == near.key:
        if count == len(window):
            return _SURE, "the same name, letter by letter"
        return (_SURE - 5, "the same letters, spaced differently") if count != near.words else (_SURE, "the same name")
    spelt_apart = count != near.words and not _two_halves(near, count, first)
    if spelt_apart and len(window) != len(near.key):
        return 0, ""
    if window in word_list("look_alike_words"):
        return 0, ""
    if draw_alike(window) == draw_alike(near.key):
        return 88, "digits stand for letters that look like them"
    if spelt_apart:
        return 0, ""
    slips = _count_slips(window, near, count)
    return (
        (90 - 8 * slips, f"{slips} letter{'s' if slips > 1 else ''} differ{'' if slips > 1 else 's'}")
        if slips
        else (0, "")
    )


def _two_halves(near: NearKey, count: int, first: int) -> bool:
    """A long name of one word may be misspelt in two (`Hick Vision`), if both halves are long enough to be no chance."""
    return count == 2 and near.words == 1 and len(near.key) > LONG_NAME and _HALF <= first <= len(near.key) - _HALF


def _count_slips(window: str, near: NearKey, count: int) -> int:
    """Letters mistyped, dropped, doubled or swapped, if few enough for the name's length; else 0.

    One slip up to seven letters (`Huwaei`), two from eight on if the word starts and ends alike (`Antrophic`, not
    `HaiVision`); in a name or writing of several words only one (`Claud Enterprise`, `Hick Vision`).
    """
    from rapidfuzz.distance import OSA

    allowed = slips_allowed(near, count)
    slips = OSA.distance(window, near.key, score_cutoff=allowed)
    if slips > allowed or (slips == 2 and not _framed_alike(window, near.key)):
        return 0
    return slips


def slips_allowed(near: NearKey, count: int) -> int:
    """How many slips are forgiven where `near` is written in `count` words."""
    return 2 if len(near.key) >= LONG_NAME and near.words == count == 1 else 1


def _framed_alike(window: str, key: str) -> bool:
    return window[:2] == key[:2] and window[-1].replace("k", "c") == key[-1].replace("k", "c")


def _near_verdict(view: TextView, span: TermSpan, score: int, how: str) -> SpanVerdict:
    marked = span.marked(view)
    met = f'"{marked}" against the name {span.name.shown}: {how}'
    trade = _other_trade(view, span)
    if trade:
        reason = f"{met}, but the name goes on with {trade}: a firm of another trade"
        return SpanVerdict(span, Rung.NAME_NEAR, score, Verdict.REJECTED, reason)
    if score < _SURE and (other := _goes_on_otherwise(view, span)):
        reason = f'{met}, and the name goes on with "{other}"; look at the invoice or ask.'
        return SpanVerdict(span, Rung.NAME_NEAR, score, Verdict.POSSIBLE, reason)
    if score >= _SURE or (score >= _SURE - 5 and len(re.sub(r"[\W_]", "", marked)) >= LONG_NAME):
        return SpanVerdict(span, Rung.NAME_NEAR, score, Verdict.MATCH, f"{met}.")
    return SpanVerdict(span, Rung.NAME_NEAR, score, Verdict.POSSIBLE, f"{met}; look at the invoice or ask.")


def _other_trade(view: TextView, place: TermSpan) -> str:
    """The first word behind the name that shows another trade, in a part that names firms or anything."""
    rest = [word for word in WORD.findall(place.after(view))[:3] if word in word_list("other_trade")]
    return rest[0].upper() if rest and _names_firm(view) else ""


def _goes_on_otherwise(view: TextView, span: TermSpan) -> str:
    """The word behind a name in a list of names, where it is no word of the vendor, of software or of a legal form."""
    word = next(iter(WORD.findall(span.after(view))), "")
    lists = (span.vendor.own_words, word_list("software_context"), word_list("function_words"), legal_forms())
    is_other = word.isalpha() and not any(word in known for known in lists)
    return word if is_other and _names_firm(view) else ""


def _names_firm(view: TextView) -> bool:
    """Whether a text is a name: it stands in a column of firms, or has few words."""
    return view.part in FIRMS or view.word_count <= _SINGLE_LETTERS


def _verdict_inside_word(view: TextView, place: TermSpan, near: NearKey, token: str) -> SpanVerdict:
    rest = token.replace(near.key, "", 1)
    if token.startswith(near.key) and re.fullmatch(r"\d{1,3}[a-z]?", rest):
        reason = f'"{place.marked(view)}" is {near.name.shown} and a number written together; look at the cell.'
        return SpanVerdict(place, Rung.NAME_NEAR, 80, Verdict.POSSIBLE, reason)
    if token.startswith(near.key) and _is_camel_joint(place.marked(view), len(near.key)):
        reason = f'"{place.marked(view)}" begins with {near.name.shown}, and capitals part its words; look at the cell.'
        return SpanVerdict(place, Rung.NAME_NEAR, 70, Verdict.POSSIBLE, reason)
    known = rest in place.vendor.own_words or rest in word_list("software_context") or rest in legal_forms()
    beside = token.startswith(near.key) or token.endswith(near.key)
    if known and beside and len(near.key) >= LONG_NAME:
        reason = f'"{place.marked(view)}" is {near.name.shown} and "{rest}" written together; look at the cell.'
        return SpanVerdict(place, Rung.NAME_NEAR, 80, Verdict.POSSIBLE, reason)
    reason = f'"{near.key}" stands only inside the longer word "{place.marked(view)}".'
    return SpanVerdict(place, Rung.NAME_EXACT, 10, Verdict.REJECTED, reason)


def _is_camel_joint(written: str, end: int) -> bool:
    """Whether a word begins at `end` of a word written with capitals inside: `TikTokOpenSDK`, not `PHILANTHROPIC`."""
    letters = [sign for sign in written if sign.isalnum()]
    return len(letters) > end and letters[end].isupper() and letters[end - 1].islower()
