"""`exposure inspect --ask`: the doubts one by one, and what a person says of each as a mapping."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analyzer.cli.output import ask_line, print_status
from analyzer.cli.part_words import part_problem
from analyzer.errors import UsageProblem

if TYPE_CHECKING:
    from analyzer.mapping.saved import Draft, SavedTable
    from analyzer.render.inspection.inspection import Inspection
    from analyzer.report.ranked_questions import RankedQuestion

_YES, _NO, _LATER, _STOP = "y", "n", "", "q"


def ask_doubts(seen: Inspection) -> tuple[tuple[Draft, ...], tuple[RankedQuestion, ...]]:
    """The tables as a mapping will hold them with the answers in place, and the questions that stay open.

    Raises `UsageProblem` where stdin ends before the last answer: a half answered mapping helps nobody.
    """
    from analyzer.mapping.saved import drafts_of
    from analyzer.render.inspection.doubts import ranked_doubts

    numbers = [number for number, table in enumerate(seen.tables, start=1) if table.columns]
    drafts = dict(zip(numbers, drafts_of(seen.tables, seen.saved), strict=True))
    doubts = ranked_doubts(seen)
    still_open = [doubt.question for doubt in doubts if doubt.question]
    for number, doubt in enumerate(doubts, start=1):
        print_status(f"{number} of {len(doubts)}. {doubt.sentence}")
        question = doubt.question
        if question is None or question.number not in drafts:
            print_status(f"Only the source can settle this: {doubt.remedy}.")
            continue
        draft = drafts[question.number]
        word = _ask_word(question)
        if word == _STOP:
            break
        if word != _LATER:
            drafts[question.number] = replace(draft, table=_answered_table(draft.table, question, word))
            still_open.remove(question)
    return tuple(drafts.values()), tuple(still_open)


def _answered_table(table: SavedTable, question: RankedQuestion, word: str) -> SavedTable:
    from analyzer.render.inspection.map_answer import SKIP, proposal_of, with_answer, word_of_no

    proposal = proposal_of(question)
    word = word_of_no(table, proposal) if word == _NO else word
    if not word:
        return table
    answered = with_answer(table, proposal, word)
    if proposal.word or word == SKIP:
        return answered
    firm = _prompt("Whose sheet is it? Enter where its rows say so")
    return replace(answered, firm=firm or answered.firm)


def _ask_word(question: RankedQuestion) -> str:
    """A word that the question takes, or what stands for no, later or the end."""
    from analyzer.render.inspection.map_answer import SKIP, proposal_of

    proposal = proposal_of(question)
    subject = "part" if proposal.column else "kind"
    choices = f"y = {proposal.word}, n = no, or another {subject}" if proposal.word else "its kind"
    choices += f"; {SKIP} = leave the table out, Enter = later, q = stop"
    while True:
        word = _prompt(choices).casefold()
        if proposal.word and word == _YES:
            return proposal.word
        if word in (_LATER, _STOP, *proposal.words) or (proposal.word and word == _NO):
            return word
        kinds = f"'{word}' is no kind of table. Known are {', '.join(proposal.words)}."
        print_status(part_problem(word) if proposal.column else kinds)


def _prompt(text: str) -> str:
    answer = ask_line(text)
    if answer is None:
        raise UsageProblem("The answers ended before the questions did; nothing was written.", "Answer q to stop.")
    return answer
