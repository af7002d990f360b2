"""Tells which lines of a document ask something, and which words begin a question, an answer or the name of the firm.

A line counts as a question by its question mark, by a label (`Question 3:`), or by a number and a verb that asks for
something (`1.3 List all AI tools.`).
"""

from __future__ import annotations

import re

from analyzer.text.form_words import EMPTY_BOX, TICKED_BOX, is_blank_form

_NUMBER = r"(?:[A-Z]{0,4}[-. ]?\d{1,3}(?:[.\-]\d{1,3})*[.):]?|\(?[a-z]\)|[ivx]{1,4}[.)])\s+"
_NUMBERED = re.compile(_NUMBER)
_BULLET = re.compile(r"[-*\u2022\u25aa\u25cf\u2013\u25a1\u2610\u2611\u2612]\s*")
_LABEL = re.compile(
    r"(?:q|question|frage|pregunta|domanda|vraag)\s*(?:no\.?\s*)?\d*(?:\.\d+)*\s*[:.)]\s*(?=\S)", re.IGNORECASE
)
_ANSWER = re.compile(
    r"(?:a|ans|answer|response|reply|vendor response|supplier response|antwort|r\u00e9ponse|respuesta|risposta|antwoord)"
    r"\s*\d*(?:\.\d+)*\s*[:.)]\s*",
    re.IGNORECASE,
)
_ANSWER_INSIDE = re.compile(r"\s+(?:answer|response|antwort|r\u00e9ponse|respuesta)\s*:\s*", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:please|list|describe|state|name|provide|identify|specify|explain|indicate|confirm|give|attach|disclose)\b",
    re.IGNORECASE,
)
_BEGINS_QUESTION = re.compile(
    r"(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|may|must|should|which|what|who|whom|whose|where|when|why"
    r"|how|if|in|to|for|at|please|any|nutz\w*|verwend\w*|setz\w*|welche\w*|wer|utilisez|quel\w*|avez|est|utiliza\w*|usa\w*)\b",
    re.IGNORECASE,
)
_BOX = rf"{TICKED_BOX}|{EMPTY_BOX}"
# What may stand behind a question mark and still be part of the question: `(Yes/No)`, `*`, a hint in brackets that is no box.
_TAIL = re.compile(rf"[\s*]*(?:(?!{_BOX})[(\[][^)\]]*[)\]])?[\s*:]*", re.IGNORECASE)
_RESPONDENT = re.compile(
    r"(?:responding |legal |registered |full )?(?:company|firm|supplier|vendor|respondent|organi[sz]ation|contractor|subcontractor|"
    r"business|entity|provider|unternehmen|firma|lieferant|soci\u00e9t\u00e9|empresa)(?:'s)?(?: legal| business)?(?: name)?\s*:\s*\S",
    re.IGNORECASE,
)
# What stands below the name of the firm on a form: a table with such a label is one, and its first row no headings.
_FORM_LABEL = re.compile(
    r"(?:address|contact|completed by|prepared by|date|e-?mail|phone|telephone|title|position|web ?site|signature|country|city|uei|cage"
    r"|duns|lei)\b",
    re.IGNORECASE,
)
_LONGEST_RESPONDENT = 160
_LONGEST_QUESTION = 1_500


def is_question(text: str) -> bool:
    """Whether the whole text asks, and holds no answer."""
    if len(text) > _LONGEST_QUESTION:
        return False
    bare = text.strip()
    if _LABEL.match(bare) or (_NUMBERED.match(bare) and _ASKS.match(_without_number(bare))):
        return True
    _, mark, tail = bare.rpartition("?")
    return bool(mark) and any(map(str.isalpha, bare)) and (_TAIL.fullmatch(tail) is not None or is_blank_form(tail))


def offers_answers(text: str) -> bool:
    """Whether the answers to choose from stand behind the question, none of them marked: a form that nobody filled in."""
    return is_blank_form(text.rpartition("?")[2])


def split_inline(text: str) -> tuple[str, str] | None:
    """Question and answer that stand in one line, or None."""
    bare = text.strip()
    inside = _ANSWER_INSIDE.search(bare)
    if inside and inside.start() and (_LABEL.match(bare) or "?" in bare[: inside.start()]):
        return without_label(bare[: inside.start()]), bare[inside.end() :].strip()
    head, mark, rest = bare.partition("?")
    tail = _TAIL.match(rest)
    answer = rest[tail.end() :].strip() if tail else rest.strip()
    asks = _NUMBERED.match(bare) or _LABEL.match(bare) or _BEGINS_QUESTION.match(bare)
    if not (mark and asks and answer) or "?" in answer or len(head) > _LONGEST_QUESTION or is_blank_form(answer):
        return None
    return without_label(f"{head}?{rest[: tail.end()] if tail else ''}"), without_answer_label(answer)


def without_label(text: str) -> str:
    """A question without the word that says that it is one."""
    label = _LABEL.match(text.strip())
    return text.strip()[label.end() :].strip() if label else text.strip()


def is_answer(text: str) -> bool:
    """Whether a label says that the text is an answer."""
    return _ANSWER.match(text.strip()) is not None


def without_answer_label(text: str) -> str:
    """An answer without the word that says that it is one."""
    label = _ANSWER.match(text.strip())
    return text.strip()[label.end() :].strip() if label else text.strip()


def names_respondent(text: str) -> bool:
    """Whether the text says whose document it is (`Company: Acme`)."""
    return len(text) <= _LONGEST_RESPONDENT and _RESPONDENT.match(text.strip()) is not None


def is_form_label(text: str) -> bool:
    """Whether the text is a label as forms have it beside the name of a firm (`Contact person`)."""
    return len(text) <= 40 and _FORM_LABEL.match(text.strip()) is not None


def begins_item(text: str) -> bool:
    """Whether the text begins with a number, a bullet or a label, so that it continues no line before it."""
    bare = text.strip()
    labels = (_NUMBERED, _BULLET, _LABEL, _ANSWER, _RESPONDENT)
    return any(label.match(bare) for label in labels)


def _without_number(text: str) -> str:
    number = _NUMBERED.match(text)
    return text[number.end() :] if number else text
