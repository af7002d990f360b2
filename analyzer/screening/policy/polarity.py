"""What a sentence says about the vendor that it names: affirmed, denied, past, planned or unclear, and by which words.

The reach of a cue ends with its clause: "We don't use ChatGPT; we use Claude instead" affirms Claude. The design
follows NegEx and ConText: phrases that only look negative are blanked, then cues before and behind the name are read.
"""

from __future__ import annotations

import re

from analyzer.screening.policy.clause_language import language_of
from analyzer.screening.policy.double_negation import judge_double
from analyzer.screening.policy.foreign_clause import judge_foreign
from analyzer.screening.policy.removal import judge_removal
from analyzer.screening.policy.sentences import split_sentence
from analyzer.screening.policy.statement import Statement
from analyzer.screening.word_lists import cue_expression, word_list
from analyzer.vocabulary import Polarity

_ASIDE = re.compile(r"\(([^()]*)\)")
_STATES = re.compile(r"\b(?:no|not|never|is|are|was|were|uses?|used|enabled|disabled|yes|only)\b")
_EXCEPTION = re.compile(
    r"(?:\b(?:anything |nothing |all |none )?but(?: (?:the|for|of|any|only))*\s*$)"
    r"|\b(?:except(?: for)?|other than|apart from|aside from|besides|save(?= (?:for|its|our|their|the|one|a)\b)|excluding|beyond)"
    r"(?: (?:the|for|of|any|only|an?|one|two|three|four|five|\d+|our|their|its|some))*\s*$"
)
_EXCEPT = r"^(?:except(?: for)?|with the exception of|other than|apart from|aside from|besides|save for|excluding)\b"
_EXCEPT_FIRST = re.compile(rf"{_EXCEPT}[^,.]*$")
_OTHERS_EXCEPTED = re.compile(rf"{_EXCEPT}[^,]*,")
_OF_OTHERS = re.compile(
    r"^(?:the |a |our |their |its |one )?(?:\w+'s )?(?:\w+ )?"
    r"(?:customer|client|landlord|competitor|photographer|tenant|neighbou?r)s?\b(?! (?:portal|service|support))"
)
_BUT_NOT = re.compile(
    r"\bbut (?:(?:was|were|is|are|has|have|had) (?:been )?(?:never|not)"
    r"|(?:we |they |it )?(?:did|do|does|have|has)(?: not|n't| never) "
    r"(?:buy|use|procure|purchase|deploy|install|adopt|proceed|order|select)\w*(?=[.,;]| or |$))"
)
_CONTRAST = re.compile(
    r"(?:\b(?:rather than|instead of|in lieu of|in place of|as opposed to|unlike|not)"
    r"|\b(?:prefer\w*|chose|chosen)\b.*\bover)"
    r"(?: (?:the|an?|any|using|use of|by|with|on))*\s*$"
)
_TOWARDS = re.compile(
    r"\b(?:moved|migrated|switched|switching|transitioned|shifted|upgraded|changed|converted)\b[^.]*\bto(?: the)?\s*$"
    r"|\breplaced\b.+\b(?:with|by)(?: the)?\s*$|\breplaced by\s*$|\bin favou?r of(?: the)?\s*$"
)
_ANSWER = re.compile(r"^\s*(?:answer: )?(no|nope|yes|yep)\b\s*[,.:\-]\s*")
_AFFIRMING = re.compile(
    r"^(?:is |are |was |being )?(?:currently |now |also |only )?(?:in use|used|enabled|approved|active|yes|y|x|live)\b"
)
_DENYING_VERB = re.compile(
    r"\black(?:s|ed|ing)?\b|\bden(?:y|ies)|prohibit|ban|block|forbid|disallow|avoid|exclud|refus|declin|reject|disabl|without"
)
_ENDING = re.compile(
    r"\b(?:discontinu|replac|retir|stop|phas|drop|cancel|terminat|remov|sunset|decommission|mov|migrat|switch)\w*"
    r"(?: \w+ing| away| off| out| from| our| the| all)*\s*$"
)
_GOVERNED = re.compile(
    r"\b(?:use|uses|using|utili[sz]es?|deploys?|runs?|rely on|relies on|depends? on|integrates?|embeds?|licen[cs]es?)"
    r"(?: (?:the|our|only|both|also))*\s*$"
)
_OF_THE_FIRM = re.compile(r"\b(?:we|i|company|firm|organi[sz]ation|all|every|each|any|both|and|whole|entire)\b")
_PLAIN_NOT = re.compile(r"(?:not|never|\w+n't|cannot|dont|doesnt|didnt|isnt|arent|wont|cant|havent|hasnt)$")
_REPORT = re.compile(r"\b(?:reports?|claims?|statements?|allegations?|rumou?rs?|suggestions?|listing|entry) that\b")
_WRONG = re.compile(r"\b(?:is|are|was|were) (?:incorrect|false|untrue|wrong|mistaken|a mistake)\b")
_LEADING_MARKS = re.compile(r"^[\s\-:,='\"]*(?:\?[\s\-:]+(?=\w))?")
_LIST_WORDS = 6


def said_of(text: str, start: int, end: int, breaks: frozenset[int] = frozenset()) -> Statement:
    """Judge the folded `text` about the name at `start:end`; `breaks` are places where a line ended."""
    before, behind = split_sentence(text, start, end, breaks)
    if order := judge_removal(before, behind):
        return order
    if language := language_of(f"{before} {behind}"):
        return judge_foreign(language, before, behind)
    answer = _ANSWER.match(before)
    if answer:
        before = before[answer.end() :]
    said = _judge_sentence(before, behind)
    if answer and not said.explicit and answer[1] in ("no", "nope"):
        return Statement(Polarity.UNCLEAR, answer[1], True)
    if answer and not said.explicit:
        return Statement(Polarity.AFFIRMED, answer[1], True)
    return said


def _judge_sentence(before: str, behind: str) -> Statement:
    before, behind = _blank_false_denials(before), _blank_false_denials(behind)
    whole = f"{before} {behind}"
    if _REPORT.search(before) and (wrong := _WRONG.search(behind)) and not cue_expression("denial").search(before):
        return Statement(Polarity.DENIED, wrong[0], True)
    if but := _BUT_NOT.search(behind):
        return Statement(Polarity.DENIED, but[0], True)
    if _EXCEPT_FIRST.match(before.strip()) and re.search(r"\b(?:no|not|none|nothing|never)\b", behind):
        return Statement(Polarity.AFFIRMED, before.strip(), True)
    before, behind = _clause_around(*_remove_asides(before, behind))
    if _OTHERS_EXCEPTED.match(before) and cue_expression("denial").search(before):
        return Statement(Polarity.UNCLEAR, before.split(",")[0], True)
    for rule in (
        judge_double,
        _judge_label,
        _judge_turn,
        _judge_offer,
        _judge_hedge,
        _judge_exception,
        _judge_cues_before,
        _judge_predicate,
    ):
        said = rule(before, behind)
        if said:
            return said
    return _by_default(before, behind, whole)


def _blank_false_denials(text: str) -> str:
    return cue_expression("not_a_denial").sub(
        lambda calm: calm[0] if calm.end() == len(text) and "-" in calm[0] else " ", text
    )


def _remove_asides(before: str, behind: str) -> tuple[str, str]:
    """Take out bracketed remarks that make their own statement; an aside that holds the name is its own sentence."""
    opened = before.rfind("(")
    if opened > before.rfind(")") and ")" in behind:
        inside_left, inside_right = before[opened + 1 :], behind[: behind.index(")")]
        if _STATES.search(f"{inside_left} {inside_right}"):
            return inside_left, inside_right
    before = _ASIDE.sub(lambda aside: " " if _STATES.search(aside[1]) else f" {aside[1]} ", before)
    return before.replace("(", " "), behind.replace(")", " ").replace("(", " ")


def _clause_around(before: str, behind: str) -> tuple[str, str]:
    """Cut both sides at the nearest clause break; `anything but` and `nothing but` are exceptions, not breaks."""
    first = 0
    for broken in cue_expression("clause_break").finditer(before):
        if not before[: broken.start()].rstrip().endswith(("nothing", "anything", "everything", "none")):
            first = _kept_from(broken)
    stop = cue_expression("clause_break").search(behind)
    words = _LEADING_MARKS.sub("", behind[: stop.start()] if stop else behind)
    return before[first:], " ".join(words.split())


def _kept_from(broken: re.Match[str]) -> int:
    """A break that starts with the next clause's own words gives those words to that clause."""
    if broken[0].endswith(",") and len(broken[0]) > 1:
        return broken.end()
    return broken.start() + (1 if broken[0][0] in ",;" or (broken[0][0].isalnum() and " and " in broken[0]) else 0)


def _judge_label(before: str, behind: str) -> Statement | None:
    """`Claude: no longer used`, `non-Huawei`, `Huawei-free`: the words that touch the name decide."""
    past = re.match(r"(?:is |are |was )?(?:no longer|formerly|previously)\b", behind)
    if past:
        return Statement(Polarity.PAST, past[0], True)
    without = re.search(r"\b(?:non|anti)-$", before) or re.match(r"free\b", behind)
    return Statement(Polarity.DENIED, without[0], True) if without else None


def _judge_offer(before: str, behind: str) -> Statement | None:
    """An offer of which nothing came is no use."""
    declined = cue_expression("offer_declined").search(f"{before} {behind}")
    return Statement(Polarity.DENIED, declined[0], True) if declined else None


def _judge_turn(before: str, behind: str) -> Statement | None:
    """`switched from ChatGPT to Claude` affirms, `GPT-4 rather than Claude` denies."""
    towards = _TOWARDS.search(before)
    if towards and not cue_expression("denial").search(before) and not cue_expression("planned").search(before):
        return Statement(Polarity.AFFIRMED, towards[0].strip(), True)
    contrast = _CONTRAST.search(before)
    if contrast and not re.match(r"(?:is|are|was)\b", behind):
        return Statement(Polarity.DENIED, contrast[0].strip(), True)
    return None


def _judge_hedge(before: str, behind: str) -> Statement | None:
    if reversal := cue_expression("reversal").search(before):
        return Statement(Polarity.UNCLEAR, reversal[0], True)
    hedge = cue_expression("unclear").search(before) or cue_expression("unclear").search(behind)
    return Statement(Polarity.UNCLEAR, hedge[0].strip(), True) if hedge else None


def _judge_exception(before: str, _: str) -> Statement | None:
    """`No AI tool except Claude` affirms, `all AI tools except Claude` denies."""
    exception = _EXCEPTION.search(before)
    if not exception:
        return None
    others = before[: exception.start()]
    denied = cue_expression("denial").search(others) or cue_expression("end_verb").search(others)
    denied = denied or re.search(r"\bnothing\b", before)
    return Statement(Polarity.AFFIRMED if denied else Polarity.DENIED, exception[0].strip(), True)


def _judge_cues_before(before: str, behind: str) -> Statement | None:
    """Cues in front of the name, within its clause."""
    denial, past, planned = (cue_expression(name).search(before) for name in ("denial", "past", "planned"))
    if planned and "yet" in planned[0]:
        return Statement(Polarity.PLANNED, planned[0], True)
    if planned and not past and not denial and _ENDING.search(before[planned.end() :]):
        return Statement(Polarity.AFFIRMED, before[planned.start() :].strip(), True)
    if past and planned:
        return Statement(Polarity.AFFIRMED, f"{planned[0]} ... {past[0]}", True)
    if past and past[0] != "no longer" and denial and denial.start() < past.start():
        return Statement(Polarity.AFFIRMED, f"{denial[0]} {past[0]}", True)
    if past:
        return Statement(Polarity.PAST, past[0], True)
    if denial:
        return _judge_denial(denial, before, behind)
    return Statement(Polarity.PLANNED, planned[0], True) if planned else None


def _judge_denial(denial: re.Match[str], before: str, behind: str) -> Statement:
    rest = before[denial.end() :]
    if whose := _other_subject(before[: denial.start()], rest):
        return Statement(Polarity.UNCLEAR, f"{whose} ... {denial[0]}", True)
    if _DENYING_VERB.search(rest) or (_DENYING_VERB.match(behind) and not _DENYING_VERB.match(denial[0])):
        return Statement(Polarity.UNCLEAR, f"{denial[0]} ... twice denied", True)
    if exception := cue_expression("exception").search(rest):
        excepted = Polarity.AFFIRMED if _GOVERNED.search(rest[exception.end() :]) else Polarity.UNCLEAR
        return Statement(excepted, f"{denial[0]} ... {exception[0]}", True)
    if re.search(r"\bsince (?:\w+ )?(?:19|20)\d\d", behind):
        return Statement(Polarity.PAST, f"{denial[0]} ... since", True)
    return Statement(Polarity.DENIED if _denies_use(denial[0], rest) else Polarity.UNCLEAR, denial[0], True)


def _denies_use(negator: str, rest: str) -> bool:
    """Whether what the negator governs, up to the name, is a use or the name itself: `not unhappy with Claude` denies no use."""
    if negator != "nobody" and not _PLAIN_NOT.match(negator):
        return True
    words = re.findall(r"[a-z]+(?:'[a-z]+)?", rest)
    governs_use = any(cue_expression("use_head").fullmatch(word) for word in words)
    return governs_use or all(word in word_list("function_words") for word in words)


def _other_subject(subject: str, rest: str) -> str:
    """Who does not use it, where this is not the firm: `Our marketing department does not`, `Plant 2 has no`."""
    other = cue_expression("other_subject").search(subject)
    return "" if other is None or _OF_THE_FIRM.search(f"{subject} {rest}") else other[0].strip()


def _judge_predicate(before: str, behind: str) -> Statement | None:
    """The first predicate behind the name; what follows the object of a verb of use limits it, but denies it not."""
    if _GOVERNED.search(before):
        past = re.search(r"\b(?:until|no longer|in the past)\b", behind)
        return Statement(
            Polarity.PAST if past else Polarity.AFFIRMED, (past or _GOVERNED.search(before) or [""])[0].strip(), True
        )
    if affirming := _AFFIRMING.match(behind):
        past = cue_expression("past_predicate").search(behind[affirming.end() :]) or re.match(r"was ", behind)
        return Statement(Polarity.PAST if past else Polarity.AFFIRMED, (past or affirming)[0], True)
    denied = cue_expression("denied_predicate").match(behind) or _listed_denial(behind)
    if denied and "yet" not in behind:
        return Statement(Polarity.DENIED, denied[0], True)
    for name, polarity in (("past_predicate", Polarity.PAST), ("planned_predicate", Polarity.PLANNED)):
        if found := cue_expression(name).search(behind):
            return Statement(polarity, found[0], True)
    return None


def _listed_denial(behind: str) -> re.Match[str] | None:
    """`Claude and ChatGPT are not used`, `Claude access is blocked`: no other predicate stands between."""
    predicate = re.search(r"\b(?:is|are|was|were|has|have|do|does|did|will|can|may|isn't|aren't|not)\b", behind)
    return cue_expression("denied_predicate").match(behind[predicate.start() :]) if predicate else None


def _by_default(before: str, behind: str, whole: str) -> Statement:
    """A short entry of a list names what there is; a longer sentence needs a word of use."""
    if (others := _OF_OTHERS.search(before)) and not _OF_THE_FIRM.search(before):
        return Statement(Polarity.UNCLEAR, others[0], True)
    used = cue_expression("affirmed").search(whole)
    about = cue_expression("offer").search(whole) or cue_expression("talk").search(whole)
    if about:
        return Statement(Polarity.UNCLEAR, about[0], True)
    if used:
        return Statement(Polarity.AFFIRMED, used[0], True)
    entry = f"{re.split(r'[,/;:]', before)[-1]} {re.split(r'[,/;:]', behind)[0]}"
    if len(re.findall(r"\w+", entry)) <= _LIST_WORDS:
        return Statement(Polarity.AFFIRMED, "", False)
    return Statement(Polarity.UNCLEAR, "", False)
