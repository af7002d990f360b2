"""Blank arguments: what a shell makes of a variable that is not set. A name that is none must never look like an answer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analyzer.errors import UsageProblem


def refuse_blank(arguments: Sequence[str]) -> None:
    """Raise `UsageProblem` for an argument, or an option's value, without a visible sign: no verb has a use for one."""
    for before, argument in pairwise(("", *arguments)):
        option, equals, value = argument.partition("=")
        if not argument.strip():
            raise _blank_problem(before if before.startswith("-") else "")
        if equals and option.startswith("-") and not value.strip():
            raise _blank_problem(option)


def _blank_problem(option: str) -> UsageProblem:
    where = f"What stands after {option} is blank" if option else "An argument is blank"
    return UsageProblem(f"{where}: a shell makes that of a variable that is not set.", "Give a value, or leave it out.")
