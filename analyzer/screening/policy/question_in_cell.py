"""A cell that holds a question and its answer: `Q: Claude in use anywhere? A: nope`."""

from __future__ import annotations

import re

from analyzer.screening.policy.answer_values import says_yes_or_no
from analyzer.screening.policy.tick_boxes import chosen_words
from analyzer.text.fold import fold_text

_MARKED = re.compile(
    r"^\s*(?:q(?:uestion)?\s*[:.)\-]\s*)?(?P<question>[^?]{3,}\?)\s*"
    r"(?:a|ans|answer|r|re|reply|response|antwort|reponse|réponse|respuesta|risposta)\s*[:.)\-]\s*(?P<answer>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BARE = re.compile(r"^\s*(?P<question>[^?]{3,}\?)\s+(?P<answer>\S.*)$", re.DOTALL)
# An example in quotation marks ends with them, one without at the end of its line or sentence.
_EXAMPLE = re.compile(
    r"\s*[(\[]?\s*(?:for example|example|sample|e\.g\.|for instance|beispiel|exemple|ejemplo|esempio)"
    r"(?: (?:answer|response|text|of an answer))?\s*[:,\-]\s*"
    r"(?:[\"\u201c\u201e\u00ab][^\"\u201c\u201d\u00bb]*[\"\u201c\u201d\u00bb][.)\]]*|(?=yes\b|no\b)[^.!\n]*(?:[.!\n]|$)[)\]]?)",
    re.IGNORECASE,
)


def question_and_answer(text: str) -> tuple[str, str] | None:
    """The question and the answer in one cell; None where what stands behind the question mark begins as no answer.

    `Claude? No.` names a product and judges it: one word asks nothing, and answers nothing.
    """
    marked = _MARKED.match(text)
    if marked:
        return marked["question"], marked["answer"]
    bare = _BARE.match(text)
    if (
        bare
        and min(map(len, map(str.split, bare.groups()))) > 1
        and says_yes_or_no(chosen_words(fold_text(bare["answer"])))
    ):
        return bare["question"], bare["answer"]
    return None


def split_example(answer: str) -> tuple[str, str]:
    """The example that a form gives for an answer, with its label, and what was answered behind it; '' where there is none.

    `Example: "Yes, we use it." No.` says no, and the example alone says nothing.
    """
    example = _EXAMPLE.match(answer)
    return (example[0], answer[example.end() :].strip()) if example else ("", answer)
