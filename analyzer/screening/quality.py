"""How well the rules do on labelled texts: the figures that the report prints, and the policy in its own words."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from analyzer.screening.policy import rungs
from analyzer.screening.policy.catalogued import catalogue_matches
from analyzer.screening.policy.near import near_findings
from analyzer.screening.policy.product_kinds import sort_denial
from analyzer.vocabulary import Rung


class Counts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of `real` texts `missed` met no term; of `look_alikes` some were called a match, or asked about needlessly."""

    cases: int
    real: int
    missed: int
    look_alikes: int
    false_matches: int
    needless: int


class Unseen(Counts, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A first run on texts that the rules had never been run on."""

    on: date
    labelled_by: str


class Quality(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rules on the table that they were made with, and on texts that were new to them."""

    table: Counts
    unseen: tuple[Unseen, ...]


PUBLISHED: dict[Rung, Callable[..., Any]] = {
    Rung.IDENTIFIER: rungs.judge_identifier,
    Rung.PACKAGE: rungs.judge_package,
    Rung.HOST: rungs.judge_host,
    Rung.MODEL: rungs.model,
    Rung.NAME_EXACT: rungs.name_exact,
    Rung.NAME_NEAR: near_findings,
    Rung.NAME_WEAK: rungs.name_weak,
    Rung.MENTION: rungs.judge_mention,
    Rung.CATALOGUE: catalogue_matches,
    Rung.PRODUCT_SORT: sort_denial,
}
"""Each rung with the function whose docstring explains it."""

_EXAMPLE = re.compile(r"^ +(\w+): (.+) -> (\w+)$", re.MULTILINE)


@cache
def load_quality() -> Quality:
    """The figures as shipped."""
    text = resources.files(__package__).joinpath("quality.toml").read_bytes()
    return msgspec.toml.decode(text, type=Quality)


def rung_explanation(rung: Rung) -> str:
    """The first paragraph of a rung's docstring."""
    return " ".join((inspect.getdoc(PUBLISHED[rung]) or "").split("\n\n")[0].split())


def rung_examples(rung: Rung) -> list[tuple[str, str, str]]:
    """The examples of a rung's docstring: part, text and verdict."""
    return _EXAMPLE.findall(inspect.getdoc(PUBLISHED[rung]) or "")
