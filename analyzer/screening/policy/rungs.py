"""The published policy: ordered rungs, each a pure function whose docstring is its explanation to the reader.

A rung looks at one place and gives a finding or passes it on. Look-alikes (`traps`) are asked first, by every rung.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from analyzer.screening.policy.column_limits import limit_by_column, vendor_email
from analyzer.screening.policy.context import FIRMS, PRODUCTS, ColumnUse
from analyzer.screening.policy.look_alikes import (
    bears_vendor_name,
    look_alike_reason,
    other_host,
    package_around,
    page_behind,
    published_by,
    says_only,
)
from analyzer.screening.policy.sentences import foreign_verb
from analyzer.screening.policy.view import WORD, SpanVerdict, TermSpan, TextView
from analyzer.screening.word_lists import word_list
from analyzer.vocabulary import Rung, SheetKind, Strength, TermKind, Verdict

_USE_BEFORE = re.compile(
    r"\b(?:use|uses|using|used|utili[sz]\w+|deploy\w*|adopt\w*|install\w*|integrat\w+|embed\w*|pilot\w*|trial\w*|evaluat\w+"
    r"|subscri\w+ to|licen[cs]\w+|(?:switch|mov|migrat)\w+ (?:to|off|from|away from)"
    r"|access to|rather than|instead of|without|w/o|lives? in|happier with|stuck on|g[ai]ve up|kept|keeps|prefer\w*|ban\w*|block\w*"
    r"|prohibit\w*|rel(?:y|ies|ied|ying) (?:up)?on|depend\w* (?:up)?on|incorporat\w+|resell\w*|buy\w*|purchas\w+|procur\w+"
    r"|remov\w+|uninstall\w*|decommission\w*|discontinu\w+|phas(?:ed?|ing)(?: out)?|roll(?:s|ed|ing)? out|(?<!-)\b(?:no|non)"
    r"|(?:powered|built|drafted|generated|written|run|based|replac\w+) (?:by|on|with|in|upon)|runs on)"
    r"(?: (?:the|any|our|of|only|also|in))*[:\s]*$"
)
_USE_BEHIND = re.compile(
    r"^-(?:powered|based|enabled|generated|assisted|driven|backed)\b"
    r"|^(?: (?:pilot|trial|evaluation|used|in use|installed|deployed|enabled|use|usage|rollout|roll-out|access|account|accounts|seats))\b"
    r"|^\W{1,3}(?:not used|not in use|in use|no longer used|not installed|not permitted|yes|no|none|[yn])\b"
    r"\W*(?:here|anymore)?\W*(?:$|[.;]\s)"
    r"|^(?: (?:is|was|are|were|has been|have been|will be|access|use|remains?|stays?))+ (?:not |no longer |currently |being |now |in )*"
    r"(?:used?|enabled|deployed|disabled|blocked|banned|prohibited|installed|licensed|integrated|approved|permitted|allowed"
    r"|embedded|decommissioned|discontinued|uninstalled|phased out|rolled out|absent from|in use|switched (?:on|off))\b"
)


def judge_identifier(view: TextView, place: TermSpan) -> SpanVerdict | None:
    """An identifier of the vendor (UEI, CAGE, LEI, DUNS) stands in the cell: a match wherever it stands."""
    if place.name.rung != Rung.IDENTIFIER:
        return None
    return _make_verdict(
        place, Rung.IDENTIFIER, 100, Verdict.MATCH, f"{place.marked(view)} is an identifier of {_vendor_name(place)}."
    )


def judge_package(view: TextView, place: TermSpan) -> SpanVerdict | None:
    """A package of the vendor itself is a match; a third party's connector to it is possible only.

    Examples:
        component: pkg:npm/%40anthropic-ai/sdk@0.30.1 -> match
        package: langchain-anthropic==0.2 -> possible

    """
    if place.name.rung != Rung.PACKAGE:
        return None
    if place.name.strength == Strength.WEAK:
        reason = f'"{place.marked(view)}" connects to {_vendor_name(place)} among others; ask whether it is called.'
        return _make_verdict(place, Rung.PACKAGE, 60, Verdict.POSSIBLE, reason)
    if page := page_behind(view, place):
        reason = f'"{page}" is a page beside the code of {_vendor_name(place)}; ask whether the code is used.'
        return _make_verdict(place, Rung.PACKAGE, 50, Verdict.POSSIBLE, reason)
    return _make_verdict(
        place, Rung.PACKAGE, 95, Verdict.MATCH, f'"{place.marked(view)}" is a package of {_vendor_name(place)}.'
    )


def judge_host(view: TextView, place: TermSpan) -> SpanVerdict | None:
    """A host of the vendor is a match; a compatible endpoint of somebody else is possible only.

    Examples:
        host: https://api.anthropic.com/v1/messages -> match
        host: api.z.ai/api/anthropic -> possible

    """
    if place.name.rung != Rung.HOST:
        return None
    if place.name.strength == Strength.WEAK:
        reason = f'"{place.marked(view)}" speaks the protocol of {_vendor_name(place)}; ask what stands behind it.'
        return _make_verdict(place, Rung.HOST, 50, Verdict.POSSIBLE, reason)
    return _make_verdict(
        place, Rung.HOST, 95, Verdict.MATCH, f'"{place.marked(view)}" is a host of {_vendor_name(place)}.'
    )


def model(view: TextView, place: TermSpan) -> SpanVerdict | None:
    """A model's id or name, met by its pattern, so that next year's model is found too.

    Examples:
        component: us.anthropic.claude-sonnet-4-20250514-v1:0 -> match
        notes: runs claude-quartz-7 in production -> match

    """
    if place.name.rung != Rung.MODEL:
        return None
    return _make_verdict(
        place, Rung.MODEL, 95, Verdict.MATCH, f'"{place.marked(view)}" names a model of {_vendor_name(place)}.'
    )


def name_exact(view: TextView, place: TermSpan) -> SpanVerdict | None:
    """A strong name, letter for letter after folding, in a column that names vendors or products.

    Examples:
        supplier: V-10442 ANTHROPIC, P.B.C. -> match
        supplier: PHILANTHROPIC VENTURES -> rejected

    """
    if place.name.strength != Strength.STRONG or not _names_firms(view):
        return None
    if connector := package_around(view, place):
        return _connector_verdict(view, place, connector)
    if elsewhere := other_host(view, place):
        return _make_verdict(place, Rung.HOST, 40, Verdict.POSSIBLE, _host_elsewhere(view, place, elsewhere))
    if surname := bears_vendor_name(view, place):
        reason = f'"{place.marked(view)} {surname}" may be a person of that name, or {_vendor_name(place)}; ask.'
        return _make_verdict(place, Rung.NAME_EXACT, 50, Verdict.POSSIBLE, reason)
    whole = place.opens(view) or says_only(view, place)
    reason = f'"{place.marked(view)}" is {_what_is_named(place)} {_vendor_name(place)}, in a {view.part.value or "text"} column.'
    return _make_verdict(place, Rung.NAME_EXACT, 100 if whole else 90, Verdict.MATCH, reason)


def name_weak(view: TextView, place: TermSpan) -> SpanVerdict | None:
    """A weak name needs context: the whole cell of a product column, a word of use, or a software word near it.

    Examples:
        product: Claude (12 seats) -> match
        supplier: Claude -> possible
        supplier: Claude Martin -> rejected

    """
    if place.name.strength != Strength.WEAK or not _names_firms(view):
        return None
    if connector := package_around(view, place):
        return _connector_verdict(view, place, connector)
    if elsewhere := other_host(view, place):
        return _make_verdict(place, Rung.HOST, 40, Verdict.POSSIBLE, _host_elsewhere(view, place, elsewhere))
    why = _convincing_context(view, place)
    if why:
        return _make_verdict(
            place,
            Rung.NAME_WEAK,
            80,
            Verdict.MATCH,
            f'"{place.marked(view)}" is {_what_is_named(place)} {_vendor_name(place)}: {why}.',
        )
    if not place.name.context:
        reason = f'"{place.marked(view)}" is {_what_is_named(place)} {_vendor_name(place)}, not sure enough to count alone; ask.'
        return _make_verdict(place, Rung.NAME_WEAK, 60, Verdict.POSSIBLE, reason)
    if says_only(view, place):
        reason = f'The cell says only "{place.marked(view)}", which may be {_what_is_named(place)} {_vendor_name(place)}; ask.'
        return _make_verdict(place, Rung.NAME_WEAK, 50, Verdict.POSSIBLE, reason)
    reason = f'Only the bare word "{place.marked(view)}"; nothing near it points to {_vendor_name(place)}.'
    return _make_verdict(place, Rung.NAME_WEAK, 20, Verdict.REJECTED, reason)


def judge_mention(view: TextView, place: TermSpan) -> SpanVerdict | None:
    """A name in free text is a mention; what is said of it is judged by its clause, and then all its words are weighed together.

    Examples:
        notes: We don't use ChatGPT; we use Claude instead -> match
        notes: Claude will send the form -> possible
        identifier: 6210 Anthropic API -> possible
        notes: POC: Claude Martin -> rejected

    """
    if _names_firms(view):
        return None
    if elsewhere := other_host(view, place):
        return _make_verdict(place, Rung.MENTION, 40, Verdict.POSSIBLE, _host_elsewhere(view, place, elsewhere))
    if place.name.strength == Strength.STRONG:
        return _make_verdict(
            place,
            Rung.MENTION,
            90,
            Verdict.MATCH,
            f'Mentions "{place.marked(view)}", {_what_is_named(place)} {_vendor_name(place)}.',
        )
    why = _convincing_context(view, place)
    if why:
        return _make_verdict(place, Rung.MENTION, 75, Verdict.MATCH, f'Mentions "{place.marked(view)}": {why}.')
    reason = f'Mentions "{place.marked(view)}", which may be {_what_is_named(place)} {_vendor_name(place)}; nothing near it says so; ask.'
    return _make_verdict(place, Rung.MENTION, 40, Verdict.POSSIBLE, reason)


_SHORTENED_LETTERS = 5
_FIRM_NAMES = (TermKind.LEGAL_NAME, TermKind.AFFILIATE, TermKind.FORMER_NAME)

RUNGS: tuple[Callable[[TextView, TermSpan], SpanVerdict | None], ...] = (
    judge_identifier, judge_package, judge_host, model, name_exact, name_weak, judge_mention
)  # fmt: skip
"""The order in which a place is judged; near spellings and the catalogue follow where none found anything."""


def judge_place(view: TextView, place: TermSpan) -> SpanVerdict:
    """The first rung that has something to say, unless the name is a look-alike; bound by what its column can say."""
    rung = place.name.rung if place.name.strength == Strength.STRONG else Rung.NAME_WEAK
    if mail := vendor_email(view, place):
        return mail
    if place.name.rung != Rung.IDENTIFIER and (
        trap := "" if package_around(view, place) else look_alike_reason(view, place)
    ):
        return limit_by_column(view, _look_alike_verdict(view, place, rung, trap))
    found = (finding for step in RUNGS if (finding := step(view, place)))
    return limit_by_column(view, next(found))


def _look_alike_verdict(view: TextView, place: TermSpan, rung: Rung, trap: str) -> SpanVerdict:
    """A look-alike, unless a verb of use governs the name: then a person has to look."""
    used = _USE_BEFORE.search(place.before(view)) if trap.endswith("reads as another name.") else None
    if used:
        return _make_verdict(
            place, Rung.MENTION, 30, Verdict.POSSIBLE, f'{trap} But "{used[0].strip()}" stands in front of it; ask.'
        )
    return _make_verdict(place, rung, 10, Verdict.REJECTED, trap)


def _connector_verdict(view: TextView, place: TermSpan, connector: str) -> SpanVerdict:
    if published_by(connector, view.folded.text[place.start : place.end]) and place.name.kind in _FIRM_NAMES:
        reason = f'"{connector}" is published under the name of {_vendor_name(place)}.'
        return _make_verdict(place, Rung.PACKAGE, 90, Verdict.MATCH, reason)
    reason = (
        f'"{connector}" has {place.marked(view)} in its name but is no known package of {_vendor_name(place)}; ask.'
    )
    return _make_verdict(place, Rung.PACKAGE, 50, Verdict.POSSIBLE, reason)


def _names_firms(view: TextView) -> bool:
    return view.voice == ColumnUse.NAMES or (view.voice == ColumnUse.PAIRS and not view.about)


def _convincing_context(view: TextView, place: TermSpan) -> str:
    """Why a weak name is the vendor's here, or ''."""
    if not place.name.context:
        return ""
    own = frozenset(WORD.findall(view.folded.text[place.start : place.end]))
    near = sorted((place.name.context | word_list("software_context")) & view.words - own)
    if near := near or sorted(word for word in place.name.context if not word.isascii() and word in view.folded.text):
        return f'"{near[0]}" stands near it'
    if short := _shortened_vendor(view, place):
        return f'"{short[0]}" beside it is short for {short[1]}'
    if used := _USE_BEFORE.search(place.before(view)) or _USE_BEHIND.search(place.after(view)):
        return f'"{used[0].strip()}" governs it'
    folded = view.folded
    if verb := foreign_verb(folded.text, place.start, place.end, folded.breaks):
        return f'"{folded.original_of(verb)}" governs it'
    return _by_column(view, place)


def _shortened_vendor(view: TextView, span: TermSpan) -> tuple[str, str] | None:
    """A word that begins a name of the vendor and was cut short, as accounting systems do, with that name: `ANTHR CLAUDE`."""
    names = (near.key for near in span.vendor.near if near.words == 1)
    cut = ((key[:letters], key) for key in names for letters in range(_SHORTENED_LETTERS, len(key)))
    return next((pair for pair in cut if pair[0] in view.words), None)


def _by_column(view: TextView, place: TermSpan) -> str:
    """A product's name that starts the cell of a column that lists products; one of several words may stand anywhere in it."""
    listed = view.part in PRODUCTS and view.kind != SheetKind.PAYMENTS
    if place.name.kind != TermKind.PRODUCT:
        return ""
    of_words = " " in place.name.shown
    if listed and (
        of_words or place.opens(view) or re.search(r"\b(?:no|not|non)[ -]$|[,;/+&(] ?$", place.before(view))
    ):
        return f"the column ({view.part.value}) names products"
    if view.part in FIRMS and view.kind == SheetKind.DEPENDENCIES and says_only(view, place):
        return "a list of what is used names it as the supplier"
    return ""


def _make_verdict(place: TermSpan, rung: Rung, score: int, verdict: Verdict, reason: str) -> SpanVerdict:
    return SpanVerdict(place, rung, score, verdict, reason)


def _vendor_name(place: TermSpan) -> str:
    return place.vendor.vendor_name.rstrip(".")


def _host_elsewhere(view: TextView, place: TermSpan, host_name: str) -> str:
    return f'"{place.marked(view)}" is part of an address at {host_name}, which is not a host of {_vendor_name(place)}; ask.'


def _what_is_named(place: TermSpan) -> str:
    return {
        TermKind.LEGAL_NAME: "the name of",
        TermKind.AFFILIATE: "an affiliate of",
        TermKind.FORMER_NAME: "a former name of",
        TermKind.PRODUCT: "a product of",
        TermKind.RESALE_NAME: "a resold product of",
    }.get(place.name.kind, "a name of")
