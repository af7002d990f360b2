"""The words of the vocabularies as people read them in a cell, and what an answer means in a sentence."""

from __future__ import annotations

from analyzer.vocabulary import Answer

ANSWERS = {
    Answer.CANNOT_SIGN: "evidence contradicts the sentence to be signed",
    Answer.SIGN_WITH_DISCLOSURE: "can be signed together with the disclosure that the clause asks for",
    Answer.ASK_FIRST: "something must be answered before anybody signs",
    Answer.CAN_SIGN: "nothing on record speaks against signing",
    Answer.NOT_COVERED: "the clause does not apply to this contract",
}


def word_label(word: str) -> str:
    """`no_data` -> `No data`."""
    return word[:1].upper() + word[1:].replace("_", " ")
