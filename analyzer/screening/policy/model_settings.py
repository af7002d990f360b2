"""Settings of a catalogued product: "Anthropic models: off" says that the vendor's models in it are switched off.

Such a text answers the catalogue's question for the product of its row, and says nothing of the firm's other uses. It is
known by a closed vocabulary: with one foreign word ("in Slack", "next quarter", "except", "until") it is no setting, so that
a switch-off elsewhere, or a planned one, answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.designations.designation_words import KnownWords
from analyzer.screening.policy.catalogued import CompiledEntry
from analyzer.screening.policy.context import ColumnUse
from analyzer.screening.policy.spans import places_of
from analyzer.screening.policy.view import TextView
from analyzer.screening.terms.lexicon import VendorNames
from analyzer.screening.text import Match, Text
from analyzer.screening.word_lists import word_list
from analyzer.vocabulary import Polarity, Rung, TermKind, Verdict

SWITCHED_OFF = "switched off"
OTHERS_MODELS = tuple(
    f"{whose} {what}"
    for whose in ("third-party", "3rd-party", "external")
    for what in ("model", "ai model", "language model", "llm", "ai subprocessor")
)
"""How settings call the models of other makers than the product's own."""

_OTHERS_MODELS = re.compile(rf"\b(?:{'|'.join(OTHERS_MODELS)})s?\b".replace("-", "[- ]"))
_OFF = re.compile(
    r"\b(?:(?:switched |turned )?off|disabled|deactivated|blocked|opted out"
    r"|not (?:enabled|allowed|permitted|active|activated|available|selected))\b"
)
_UNUSED = re.compile(r"\b(?:not (?:used|in use)|(?:do not|don't|does not|doesn't) use|no(?= V\b))")
_DAY = re.compile(r"\b(?:(?:on|since|as of|from|checked|confirmed) )*\d{4}-\d{2}-\d{2}\b")
# Every text that may say off holds one of these.
_MAY_TELL = re.compile(r"\b(?:off|disabled|deactivated|blocked|opted|not|don't|doesn't|no|n|false)\b")
_NO = re.compile(r"^\W*(?:no|n|false)\b")
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_MARKS = frozenset(",;:.-=()\"'")


@dataclass(frozen=True, slots=True)
class ModelSetting:
    """The match of a setting; `replaces` says that the text is no word on the firm's own use (`off`, not `not used`)."""

    match: Match
    replaces: bool


def may_be_setting(view: TextView) -> bool:
    """Whether a text may say that something is off: to ask so first spares nearly all texts the rest."""
    return view.voice != ColumnUse.CANNOT and bool(_MAY_TELL.search(view.folded.text))


def switchable_of(entries: Sequence[CompiledEntry]) -> dict[tuple[str, str], list[CompiledEntry]]:
    """The entries whose models can be switched off, by the designation and vendor of those models."""
    able = [one for one in entries if one.entry.can_disable != KnownWords.NO]
    owners = dict.fromkeys((one.entry.designation, one.entry.vendor) for one in able)
    return {owner: [one for one in able if (one.entry.designation, one.entry.vendor) == owner] for owner in owners}


def setting_of(
    text: Text, view: TextView, about: TextView, vendor: VendorNames, entries: Sequence[CompiledEntry]
) -> ModelSetting | None:
    """What `text`, or its heading with it, says of the vendor's models as a setting of one of its catalogued `entries`.

    `view` and `about` are the text and its heading, folded; `entries` can be switched off. None where it says anything else.

    Examples:
        notes: Anthropic models: off -> denied
        notes: Claude disabled in Slack -> None

    """
    named = {
        catalogued.entry.id: catalogued
        for catalogued in entries
        if _names_product(catalogued, view) or _names_product(catalogued, about)
    }
    words, heading = (_setting_tokens(one, vendor, list(named.values())) for one in (view, about))
    if len(named) > 1 or not (_tells_off(words) or _answers_off(heading, words)):
        return None
    reason = (
        f'"{text.text}" says that models of {vendor.vendor_name.rstrip(".")} are switched off in the product of this row.'
        " That answers the question of the catalogue, and says nothing of other uses."
    )
    match = Match(
        text, vendor.designation, vendor.vendor, SWITCHED_OFF, TermKind.PRODUCT, text.text, Rung.CATALOGUE, 90,
        Polarity.DENIED, Verdict.POSSIBLE, reason, next(iter(named), ""),
    )  # fmt: skip
    return ModelSetting(match, replaces=_tells_off(words) and not _UNUSED.search(_with_codes(view, vendor, [])))


def _names_product(catalogued: CompiledEntry, view: TextView) -> bool:
    """Whether a text names the product; an ordinary word (`Copilot`) names it as the label in front of a colon."""
    label, colon, _ = view.folded.text.partition(":")
    return bool(catalogued.finder.search(view.folded.text) or (colon and label.strip() in catalogued.alone))


def _setting_tokens(view: TextView, vendor: VendorNames, named: Sequence[CompiledEntry]) -> list[str]:
    """The words and marks of a text, the vendor's names among them as `V`, what says off as `OFF`; products and days left out."""
    coded = _UNUSED.sub("OFF", _OFF.sub("OFF", _with_codes(view, vendor, named)))
    return _TOKEN.findall(_DAY.sub(" ", coded))


def _with_codes(view: TextView, vendor: VendorNames, named: Sequence[CompiledEntry]) -> str:
    coded = view.folded.text
    for span in reversed(places_of(view, vendor)):
        coded = f"{coded[: span.start]} V {coded[span.end :]}"
    for catalogued in named:
        label, colon, rest = coded.partition(":")
        coded = rest if colon and label.strip() in catalogued.alone else catalogued.finder.sub(" ", coded)
    return " ".join(_OTHERS_MODELS.sub("V", coded).split())


def _tells_off(words: Sequence[str]) -> bool:
    """A text that names the vendor's models, says off, and nothing else."""
    return {"V", "OFF"} <= set(words) and _holds_only(words, word_list("setting_words"))


def _answers_off(heading: Sequence[str], words: Sequence[str]) -> bool:
    """A heading that asks for the vendor's models (`Claude` alone asks for use), and an Off or No below it."""
    bare = [word for word in heading if word != "?"]
    answer = _NO.sub("OFF", " ".join(words), count=1).split()
    if "V" not in bare or "OFF" in bare or "OFF" not in answer or set(bare) <= {"V"} | _MARKS:
        return False
    allowed = word_list("setting_words")
    return _holds_only(bare, allowed | word_list("setting_questions")) and _holds_only(answer, allowed)


def _holds_only(coded: Sequence[str], allowed: frozenset[str]) -> bool:
    return all(word in allowed or word in _MARKS for word in coded)
