"""Whose use a question asks about, and when: `Do your subcontractors use Claude?` is not about the firm that answers."""

from __future__ import annotations

import re
from dataclasses import replace

from analyzer.screening.policy.view import SpanVerdict, TermSpan, TextView
from analyzer.text.name_key import legal_forms
from analyzer.vocabulary import Polarity, Verdict

_PLANS = re.compile(r"\b(?:plan|plans|planning|intend|intends|future|considering|would you|next \d+ months)\b")
_EVER = re.compile(r"\bever\b")
_ABOUT_A_RULE = re.compile(
    r"\b(?:ban|prohibition|policy|clause|rule|communicated|aware|acknowledged?|understood|understand)\b"
)
_OTHERS = (
    r"(?:(?:sub-?)?contractors?|subs|firms of yours|suppliers?|vendors?|sellers?|customers?|clients?"
    r"|(?:lower|sub|second|first|other|next)?[- ]?tiers?(?: (?:suppliers?|vendors?|subcontractors?|firms?))?"
    r"|affiliates?|subsidiar(?:y|ies)|parent(?: compan(?:y|ies))?|partners?|resellers?|(?:service )?providers?|third parties"
    r"|carriers?|landlords?|isps?|tenants?|consultants?|distributors?|manufacturers?|teammates?|joint ventures?|supply chain)"
)
_SEVERAL_OTHERS = (
    rf"(?:(?:your|its|their|the firm's) )?(?:[\w-]+ ){{0,2}}?{_OTHERS}"
    rf"(?:(?:,? (?:and/or|or|and) |, ?|/)(?:your |its |any |other )?(?:[\w-]+ )?{_OTHERS})*"
)
_USING = (
    r"(?:us(?:e|es|ed|ing)|deploy\w*|employ\w*|rel(?:y|ies|ied|ying)|run|runs|running|ha(?:ve|s|d)|embed\w*|incorporat\w+|licen[cs]\w+"
    r"|buy|buys|bought|purchas\w+|install\w*|integrat\w+|access|adopt\w*)"
)
_NAMED = re.compile(
    r"\byour (?:\w+ )?(?:carrier|customers?|clients?|landlord|isp|suppliers?|vendors?|(?:sub-?)?contractors?|subs|affiliates?"
    r"|subsidiar(?:y|ies)|(?:lower|sub)[- ]tiers?)\b"
)
# Who does what is asked: others alone, from the first word on.
_SUBJECT = re.compile(
    r"(?:\W*(?:q(?:uestion)?\W{0,2})?\d*(?:\.\d+)*[.):]*\s*)"
    r"(?:(?:please )?(?:do|does|did|have|has|had|are|is|will|would|can|could|may|which|what|how many"
    r"|list|name|identify|state|whether|if) )*"
    rf"(?:(?:any|all|each|some|one|none|many|either) )?(?:of )?(?P<whose>{_SEVERAL_OTHERS})(?:,? [\w-]+){{0,3}}?,? {_USING}\b"
)
# A firm by its name and legal form.
_NAMED_FIRM = re.compile(
    r"(?:\W*(?:q(?:uestion)?\W{0,2})?\d*(?:\.\d+)*[.):]*\s*)(?:does|did|has|is|will|can) "
    r"(?P<whose>(?!(?:your|the|this|our|its|any|each|a)\b)(?:[\w&'.-]+,? ){1,5}?(?P<form>[a-z.]+))(?= )"
)
_USED_BY = re.compile(rf"\b{_USING} by (?:(?:any|all|each|some|one|either) )?(?:of )?(?P<whose>{_SEVERAL_OTHERS})\b")
_ANSWERING = re.compile(
    r"\b(?:you|yourself|your (?:own )?(?:company|firm|organi[sz]ation|staff|employees)|offeror|respondent"
    r"|the (?:prime )?(?:contractor|supplier|vendor|company|firm)(?= or\b| and\b|,))\b"
)
# `Does the supplier use it?`, `Vendor uses it`: one of them, of nobody, is the one of whom the row speaks.
_OF_THE_ROW = re.compile(r"(?!.*\b(?:any|each|all|some|which|your|its|their)\b).*(?<!s)$")
_JOINED = re.compile(rf"(?:,? (?:and/or|or|and) |, ?|/)(?:any (?:of )?)?(?P<whose>{_SEVERAL_OTHERS})\b")
_OWN_WORDS = re.compile(
    r"\b(?:we|i|our (?:own )?(?:firm|company|staff|teams?|employees|engineers|people))(?: \w+)? "
    r"(?:use|used|using|have|run|licen[cs]e|buy|bought|subscribe|deploy|rely|hold)\b"
)
_SEVERAL = re.compile(r"(?:,|/|\bor|\band) ?\N{BULLET}|\N{BULLET} ?(?:,|/|or\b|and\b)")
_ONE_OF = re.compile(r"\b(?:one|some|part|two|a few|most) of (?:the|them|these|those)\b|\beither\b")
# `Is the AI tool ...`, `Does Claude ...`: the product itself does or is what is asked.
_PRODUCT_FIRST = re.compile(
    r"(?:\W*(?:q(?:uestion)?\W{0,2})?\d*(?:\.\d+)*[.):]*\s*)(?:is|are|was|were|does|do|did|has|have|can|could|will|would) "
    r"(?:(?:the|this|that|these|those|your|our|its|any|each) )?(?:(?!(?:you|we|they|it|i|use|using)\b)[\w'-]+ )?"
)
# What is asked of it is whether somebody has it: `Is the AI tool in use?`
_IN_USE = re.compile(
    r"\b(?:used(?! to\b)|in use|in operation|deployed|installed|licen[cs]ed|purchased|bought|enabled|active|employed|part of"
    r"|included|embedded|incorporated|integrated|present|delivered|provided|supplied|running|leveraged|utili[sz]ed|relied)\b"
)
_FEW_WORDS = 4
_SHORT_WORD = 2  # `as` and `se` are legal forms, and words
_LIMITED = "about others"


def asks_property(question: str, span: TermSpan) -> bool:
    """Whether a folded question asks what the product at `span` is or does: a no to it denies no use.

    Examples:
        Does the AI tool store our data? -> True
        Is the AI tool in use? -> False

    """
    is_subject = _PRODUCT_FIRST.fullmatch(question, 0, span.start) is not None
    return is_subject and not _IN_USE.search(question, span.end)


def open_question(question: str, heading: SpanVerdict, answer: str) -> tuple[Polarity, str] | None:
    """What a yes says where the question is not about the firm's use of this vendor now; None where it is.

    `question` and `answer` are folded; `heading` is what was found in the question.
    """
    if _PLANS.search(question):
        return Polarity.PLANNED, "a yes to a question about what is to come"
    if _EVER.search(question):
        ended = re.search(r"\b(?:between|until|from) (?:19|20)\d\d|\b(?:in|till) (?:19|20)\d\d", answer)
        if ended:
            return Polarity.PAST, f'"{ended[0]}" says past'
        return Polarity.UNCLEAR, 'a yes to "ever" does not say that it is used now; ask'
    if _ABOUT_A_RULE.search(question) or _NAMED.search(question):
        return Polarity.UNCLEAR, "the question is not about the firm's own use; ask"
    around = f"{question[: heading.place.start]}\N{BULLET}{question[heading.place.end :]}"
    if _SEVERAL.search(around) and (len(answer.split()) <= _FEW_WORDS or _ONE_OF.search(answer)):
        return Polarity.UNCLEAR, "a yes to several names does not say which; ask"
    return None


def limit_by_subject(finding: SpanVerdict, about: TextView, answer: str) -> SpanVerdict:
    """What an answer leaves of the firm's own use where its question asks about others, or about others too.

    `answer` is folded. What others use, or do not use, says nothing of the firm; a No for both is the firm's own.
    """
    question = about.folded.text
    if finding.verdict == Verdict.REJECTED or _OWN_WORDS.search(answer):
        return finding
    if firm := _firm_of(question):
        whose = f'The question asks about the use of "{about.folded.original_of(firm)}"'
        polarity = Polarity.DENIED if finding.polarity == Polarity.DENIED else Polarity.UNCLEAR
        reason = f"{finding.reason} {whose}: is that the firm of the row? Ask."
        return replace(
            finding, verdict=Verdict.POSSIBLE, polarity=polarity, settled=True, answer=_LIMITED, reason=reason
        )
    others = _others_of(question)
    if not others:
        return finding
    both = _ANSWERING.search(question)
    if both and finding.polarity != Polarity.AFFIRMED:
        return finding
    limited = replace(finding, verdict=Verdict.POSSIBLE, settled=True, answer=_LIMITED)
    whose = f'The question asks about the use of "{others}"'
    if both:
        reason = f"{finding.reason} {whose} too: whose use this is, the answer does not say; ask."
        return replace(limited, polarity=Polarity.UNCLEAR, reason=reason)
    if finding.polarity == Polarity.DENIED:
        return replace(limited, reason=f"{finding.reason} {whose}: it denies nothing of the firm's own.")
    reason = f"{finding.reason} {whose}, and says nothing of the firm's own; ask."
    return replace(limited, polarity=Polarity.UNCLEAR, reason=reason)


def _others_of(question: str) -> str:
    """The words for those other than the firm whose use a folded question asks about, '' where it asks about the firm alone."""
    subject = _SUBJECT.match(question) or _USED_BY.search(question)
    if subject and not _OF_THE_ROW.match(question[: subject.end("whose")]):
        return subject["whose"]
    answering = _ANSWERING.search(question)
    joined = _JOINED.match(question, answering.end()) if answering else None
    return joined["whose"] if joined else ""


def _firm_of(question: str) -> str:
    """The firm whose use a folded question asks about by its name, '' where it names none."""
    named = _NAMED_FIRM.match(question)
    is_form = named and len(named["form"]) > _SHORT_WORD and named["form"].strip(".") in legal_forms()
    return named["whose"] if named and is_form else ""
