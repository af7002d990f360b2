"""Heading and value judged as a pair: yes/no columns named after a tool, and answers to a question."""

from __future__ import annotations

import re
from dataclasses import replace

from analyzer.screening.policy.clause_language import answer_words
from analyzer.screening.policy.polarity import said_of
from analyzer.screening.policy.question_subject import asks_property, open_question
from analyzer.screening.policy.statement import Statement
from analyzer.screening.policy.tick_boxes import chosen_words, is_tick, options_of
from analyzer.screening.policy.view import SpanVerdict, TextView
from analyzer.screening.word_lists import cue_expression
from analyzer.text.fold import fold_text
from analyzer.text.form_words import is_blank_form
from analyzer.vocabulary import ColumnRole, Polarity

_SILENT = re.compile(
    r"^(?:|n/?\.?a\.?|not applicable|-+|\.|null|nan|#n/a|not answered|blank"
    r"|no (?:answer|response|reply)|see (?:notes?|comments?|above|below))$"
)
_NO = re.compile(
    r"^(?:no|n|nope|none|never|false|0|0\.0+|nil"
    r"|not (?:used|in use|at all|installed|licensed|currently|presently|at (?:this|the) time|at present|now|today)"
    r"|negative|no sir|no,? (?:we|it|they) (?:do|does|have|has|is|are)(?:n't| not)(?: use (?:it|any|them|this))?"
    r"|not (?:one|any|a single one)(?: of (?:them|these|those))?|neither|none of (?:them|these|those|the above)"
    r"|[\u2717\u2718\u2716\u274c\u2610]|(?:we )?(?:do not|don't|does not) use(?: it| any| them| this)?)[.!]?$"
)
_NO_AND_MORE = re.compile(
    r"^(?:no(?! longer\b| more\b)|nope|none|never|negative|not at all|neither\b.*\bnor"
    r"|(?:we|they|it) (?:have|own|use|run|had) (?:no|none|nothing)"
    r"|(?:we|they|it) (?:do|does|have|has|is|are|did)(?:n't| not)(?: \w+)?)\b(?=[\s,.;:\-])"
)
_FLAT_NO = re.compile(r"^no,? (?:we|it|they|i) (?:do|does|did|have|has|is|are|am)(?:n't| not)\b")
_NOT_APPLICABLE = re.compile(r"^(?:n/?\.?a\.?|not applicable)\s*[-:,.(]+\s*(?=\w)")
_CROSSED_BOX = "\u2612"
_YES_OR_NO = re.compile(r"(?:yes|y) ?[/|\\]? ?(?:or )?(?:no|n)(?: ?[/|\\] ?(?:unknown|n/a|not applicable))?[.?]?")
# `2026-02-01`, `1 Feb 2026`, `PO-4471`: digits and signs, names of months, or one code with a digit in it.
_NO_WORDS = re.compile(
    r"(?=.*\d)(?:[\W\d_]|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b"
    r"|\b(?:st|nd|rd|th|q|h|fy|am|pm|utc|gmt|t|z)(?=\b|\d)|(?<=\d)(?:st|nd|rd|th|t|z|am|pm))+|(?=\S*\d)[a-z\d_#./:-]+"
)
# A no or a yes to something else than the question: to being in a hurry, to having got the letter, to answering at all.
_NON_ANSWER = re.compile(
    r"^no[,.: ]+(?:1\b|problems?|idea|clue|worr(?:y|ies)|rush|(?:later|earlier|sooner) than|(?:further |more )?(?:questions?|comments?)"
    r"|access|information|info|data available|answer|reply|response|record|need to|time|contact|one (?:is )?(?:available|here)"
    r"|(?:we|i) (?:will|shall|can|could|would|do|did)(?:n't| not|not)? (?:answer|reply|respond|disclose|comment|share|say|provide|know))\b"
    r"|^(?:yes|yep|sure)[,.: ]+(?:(?:we|i)(?:'ve| have)? (?:got|received|have received|saw|seen|read|note|noted|will|shall|can)"
    r"|will do|received|thanks?|thank you|noted|no problem|of course we will|happy to)\b"
    r"|\b(?:declin\w+|refus\w+|unwilling|unable|not able|not allowed|not in a position|not permitted)(?: to)? "
    r"(?:answer|disclose|respond|comment|share|say|provide|reply|this|the)\w*\b"
    r"|^(?:please )?(?:see|find) (?:attached|enclosed|attachment|the attach\w+|our answer)"
)
_NEITHER = "neither yes nor no; ask"
_STILL = re.compile(r"\b(?:still|remains?|remaining|left|yet to)\b")
_END = re.compile(
    r"\b(?:stop(?:ped)?|cease(?:d)?|discontinued|removed?|removal of|replaced|retired|phased out|uninstalled|terminated|decommissioned"
    r"|disposed|eliminated|ended|cancell?ed|ripped out|taken down|shut down)\b"
)
_NEVER = re.compile(
    r"\b(?:never|none|nothing|no(?! longer)|not) (?:\w+ ){0,2}(?:had|have|used|owned|any|there|applicable)\b"
)
_YES = re.compile(
    r"^(?:yes|y|yep|true|affirmative|correct|indeed|that is (?:true|correct|right)|yes,? (?:we|it|they) (?:do|does|have|has|is|are)"
    r"|(?:yes[,.;: -]+)?(?:confirmed|agree|agreed|certified|i confirm|we confirm))[.!]?$"
)
_TICK = re.compile(
    r"^(?:x|[\u2713\u2714\u2705\u2611]|in use|used|active|enabled|deployed|live|licensed|installed|approved"
    r"|(?=[\d.,]*[1-9])[\d,]*\d(?:\.\d+)?(?: (?:seats?|users?|licen[cs]es?))?)$"
)
_YES_AND_MORE = re.compile(
    r"^(?:yes|y|yep|affirmative|correct|certainly|of course|it does|it is|it has|we do|we have|they do)\b"
    r"(?! (?:not|no|none|never|nothing)\b)[\s,.;:\-(]+\w"
)
_CONFIRMED = re.compile(rf"{_YES_AND_MORE.pattern}|^(?:confirmed|agreed|certified)\b")
_NOTHING_FOUND = re.compile(
    r"\b(?:nothing|none) of (?:the|that) (?:kind|sort)\b"
    r"|\b(?:nothing|none)(?: (?:was|were|has been|have been|is|are))?(?: ever)? (?:found|used|installed|present|there|in use|identified)\b"
)
_YET_TO_COME = re.compile(
    r"^(?:no|not (?:at present|at this time|currently|now|today|yet))\b(?!.*\b(?:no plans?|not plan\w*|not scheduled)\b).*"
    r"\b(?:rollout|roll-out|go-live|scheduled|planned for|starting in|pilot (?:is|starts|begins))\b"
)
_DID_ONCE = re.compile(r"\b(?:not any (?:longer|more)|no longer)\b")
_YES_AT_END = re.compile(r"\b(?:but|so|then) yes[.!]?$")
_PLANNED = re.compile(
    r"^(?:planned|pilot\w*|trial\w*|proof of concept|poc|evaluat\w+|proposed|future|pending|in procurement|requested"
    r"|under evaluation)\b"
)
_PAST = re.compile(
    r"^(?:(?:it|we|they) used to|not any ?more|no longer|no more|previously|formerly|removed|discontinued|stopped|ended)\b"
)
_OPEN = re.compile(
    r"^\?+$|^(?:still (?:checking|waiting|reviewing|open)|checking|awaiting|waiting)\b"
    r"|^(?:unknown|unsure|not sure|tbd|tbc|tba|maybe|possibly|don't know|unclear|partial\w*"
    r"|to be (?:determined|confirmed))\b"
)
_ABSENCE = re.compile(
    r"\b(?:free (?:of|from)|exclud\w+|absence of|never to (?:\w+ )?(?:install|use|buy)|undertake (?:never|not)|void of)\b[^?]*$"
)
_REQUEST = re.compile(r"^(?:please )?(?:confirm|certify|attest|state|verify|acknowledge|declare)\b(?: that)?")
_PRONOUN = re.compile(r"(?<=\s)(?:it|them|those|these|any)\b")
_QUOTED = re.compile(r'"[^"]*"')
_PEER = re.compile(r"^(?:yes|y)\b.*\b(?:chatgpt|gpt|copilot|gemini|openai|grammarly)\b")


def is_silent(value: str) -> bool:
    """Whether an answer says nothing: blank, N/A, a dash, or `Yes / No` as the form offers it."""
    return bool(_SILENT.match(fold_text(value))) or is_blank_form(value)


def judge_answer(heading: SpanVerdict, about: TextView, value: TextView) -> SpanVerdict:
    """What the value says of the vendor that the heading names."""
    folded = answer_text(value)
    is_question = about.part == ColumnRole.QUESTION
    negative = is_question and _asks_for_absence(about, heading)
    if is_question and not says_yes_or_no(folded) and options_of(about.folded.text):
        folded = _chosen_options(about.folded.text)  # the form has its boxes in the question
    if about.part == ColumnRole.TOOL:
        polarity, why = _tool_polarity(folded)
    elif is_question and (unclear := _unclear_answer(folded)):
        polarity, why = Polarity.UNCLEAR, unclear
    elif (
        is_question
        and not negative
        and _says_yes(folded)
        and (read := open_question(about.folded.text, heading, folded))
    ):
        polarity, why = read
    elif is_question and _END.search(about.folded.text):
        polarity, why = _polarity_of_ended(folded)
    else:
        polarity, why = _question_polarity(folded, negative)
    if is_question and polarity is Polarity.DENIED and asks_property(about.folded.text, heading.place):
        polarity, why = Polarity.UNCLEAR, "the question asks what the product does or is, not whether it is used; ask"
    marked = heading.place.marked(about)
    reason = f'The heading names "{marked}" and the cell says "{_shorten(value.text)}": {why}.'
    return replace(heading, polarity=polarity, settled=why != _NEITHER, reason=reason, answer=_QUOTED.sub("", why))


def answer_text(value: TextView) -> str:
    """The folded words of an answer that were chosen, its yes or no in English; a sign that ticks is a yes."""
    folded = value.folded.text
    return "yes" if is_tick(folded) else _answer_in_english(chosen_words(folded) or folded)


def _answer_in_english(value: str) -> str:
    """An answer whose first word is the yes, no or unknown of another language, with the English word in its place."""
    bare = _NOT_APPLICABLE.sub("", value)
    for word in ("unknown", "no", "yes"):
        if match := answer_words(word).match(bare):
            rest = bare[match.end() :].lstrip("\u3001\u3002")
            return f"{word}, {rest}" if rest[:1].isalnum() else f"{word}{rest}"
    return bare


def says_yes_or_no(value: str) -> bool:
    """Whether a folded answer begins with a yes or a no."""
    return any(rule.match(value) for rule in (_NO, _NO_AND_MORE, _YES, _YES_AND_MORE))


def says_no(value: str) -> bool:
    """Whether a folded answer begins with a no."""
    return any(rule.match(value) for rule in (_NO, _NO_AND_MORE, _FLAT_NO))


def _says_yes(value: str) -> bool:
    return bool(_YES.match(value) or _YES_AND_MORE.match(value))


def _unclear_answer(value: str) -> str:
    """Why a folded answer is no answer, though it is not blank; '' where it may be one."""
    if value == _CROSSED_BOX:
        return "a crossed box alone may mean a yes or a no; ask"
    if _YES_OR_NO.fullmatch(value):
        return "yes and no stand there, and neither is chosen; ask"
    if _NON_ANSWER.search(value):
        return "it answers something else than the question, or refuses an answer; ask"
    if _NO_WORDS.fullmatch(value) and not _NO.match(value):
        return "a date, a number or a code alone is neither yes nor no; ask"
    return ""


def _chosen_options(question: str) -> str:
    return " ".join(question[option.start : option.end] for option in options_of(question) if option.ticked).strip(
        " .;"
    )


def _polarity_of_ended(value: str) -> tuple[Polarity, str]:
    """`Have you removed it?`: a yes says that the use ended; a no with particulars, that something is still there."""
    if _YES.match(value) or _YES_AND_MORE.match(value):
        return Polarity.PAST, "it confirms that the use has ended"
    if value.startswith("not yet"):
        return Polarity.AFFIRMED, "it has not ended yet"
    if _NO_AND_MORE.match(value) and not _NO.match(value) and not _NEVER.search(value):
        return Polarity.AFFIRMED, "it has not ended"
    if _NO.match(value):
        return Polarity.UNCLEAR, "a no to a question about the end of the use; ask"
    return _polarity_of_words(value)


def _tool_polarity(value: str) -> tuple[Polarity, str]:
    """A yes/no column: the heading is the tool, so that a bare yes is plain enough."""
    if value == _CROSSED_BOX or _YES_OR_NO.fullmatch(value):
        return Polarity.UNCLEAR, _unclear_answer(value)
    if exception := _exception_of(value):
        return Polarity.UNCLEAR, f'a no with an exception ("{exception}"); ask'
    if _NO.match(value) or _NO_AND_MORE.match(value):
        return Polarity.DENIED, "not in use"
    if _YES.match(value) or _TICK.match(value) or _YES_AND_MORE.match(value):
        return Polarity.AFFIRMED, "in use"
    return _polarity_of_words(value)


def _question_polarity(value: str, negative: bool) -> tuple[Polarity, str]:
    """An answer to a question; a bare yes does not tell which of the things asked about is meant, nor for what."""
    if _YES.match(value):
        return (Polarity.DENIED, "it confirms that there is no use") if negative else (
            Polarity.UNCLEAR, "a bare yes does not say what is used, nor for what; ask")  # fmt: skip
    if exception := _exception_of(value):
        return Polarity.UNCLEAR, f'a no with an exception ("{exception}"); ask'
    if negative and _CONFIRMED.match(value) and not cue_expression("exception").search(value):
        return Polarity.DENIED, "it confirms that there is no use"
    if negative and _NO_AND_MORE.match(value) and _STILL.search(value):
        return Polarity.AFFIRMED, "a no to a statement of absence, with what is still there"
    if _YET_TO_COME.match(value):
        return Polarity.PLANNED, "not in use yet"
    if _FLAT_NO.match(value) or _NOTHING_FOUND.search(value):
        return Polarity.DENIED, "denied"
    if _NO.match(value) or _NO_AND_MORE.match(value):
        return (Polarity.UNCLEAR, "a no to a statement of absence; ask") if negative else (Polarity.DENIED, "denied")
    if _PEER.match(value):
        return Polarity.UNCLEAR, "it names something else; ask whether that is all"
    if (_YES_AND_MORE.match(value) or _YES_AT_END.search(value)) and not negative:
        return Polarity.AFFIRMED, "affirmed with particulars"
    return _polarity_of_words(value)


def _exception_of(value: str) -> str:
    """The word behind a No that takes something out of it (`No, except for Denver`), '' where there is none."""
    no = _NO_AND_MORE.match(value)
    exception = cue_expression("exception").search(value, no.end()) if no else None
    return exception[0] if exception else ""


def _polarity_of_words(value: str) -> tuple[Polarity, str]:
    """Other words: judged as if the name stood in front of them."""
    if _PLANNED.match(value):
        return Polarity.PLANNED, "not in use yet"
    if past := _PAST.match(value) or _DID_ONCE.search(value):
        return Polarity.PAST, f'"{past[0]}" says past'
    if _OPEN.match(value):
        return Polarity.UNCLEAR, _NEITHER
    statement = _statement_of(value)
    if statement.explicit:
        return statement.polarity, f'"{statement.cue}" says {statement.polarity.value}'
    return Polarity.UNCLEAR, _NEITHER


def _statement_of(value: str) -> Statement:
    """What an answer states: of the pronoun in it, else as if the name stood behind it, else as if it stood in front."""
    for pronoun in reversed(list(_PRONOUN.finditer(value))):
        statement = said_of(value, *pronoun.span())
        if statement.explicit:
            return statement
    denial = cue_expression("denial").search(value)
    if denial and (unit := cue_expression("other_subject").search(value[: denial.start()])):
        return Statement(Polarity.UNCLEAR, f"{unit[0].strip()} ... {denial[0]}", True)
    front = said_of(f"it: {value}", 0, 2)
    bare = value.rstrip(".!")
    behind = said_of(f"{bare} it", len(bare) + 1, len(bare) + 3)
    is_limit = behind.explicit and behind.polarity in (Polarity.PLANNED, Polarity.PAST, Polarity.UNCLEAR)
    return behind if front.polarity == Polarity.AFFIRMED and is_limit else front


def _asks_for_absence(about: TextView, heading: SpanVerdict) -> bool:
    """`Confirm that you do NOT use Anthropic products`: yes means no use."""
    asked = about.folded.text.rstrip("? ")
    request = _REQUEST.match(asked)
    skipped = request.end() if request else 0
    if _ABSENCE.search(asked[skipped : heading.place.start]) or re.match(
        r" [\w ]{0,20}\b(?:absent|prevented|blocked|blacklisted)\b", asked[heading.place.end :]
    ):
        return True
    return (
        said_of(asked[skipped:], heading.place.start - skipped, heading.place.end - skipped).polarity == Polarity.DENIED
    )


def _shorten(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= 80 else f"{joined[:77]}..."


def polarity_of_value(part: ColumnRole, value: str) -> Polarity:
    """What a value says of whatever its heading names."""
    folded = fold_text(value)
    return _tool_polarity(folded)[0] if part == ColumnRole.TOOL else _question_polarity(folded, negative=False)[0]
