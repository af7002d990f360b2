"""Orders in the manner of commit messages: `Remove Claude integration` ends a use, `Remove the limit from Claude prompts` does not."""

from __future__ import annotations

import re

from analyzer.screening.policy.statement import Statement
from analyzer.vocabulary import Polarity

# What stands in front of the verb: the sort of the change, a ticket, a mark of a list, the program that is told to do it.
_HEAD = (
    r"(?:(?:feat|fix|chore|refactor|build|ci|deps?|docs|perf|style|test|security|cleanup)(?:\([^)]*\))?!?: |\[[^\]]*\]:? |#?[a-z]*-?\d+:? "
    r"|(?:npm|pnpm|yarn|pip3?|uv|poetry|cargo|brew|winget) |[^\w\s] ?)*"
)
_VERB = (
    r"(?:removes?|uninstalls?|drops?|deletes?|rips? out|gets? rid of|retires?|strips?(?: out)?|purges?|phases? out|decommissions?"
    r"|(?:stops?|quits?|ceases?|discontinues?) (?:using|the use of|use of)"
    r"|(?:migrate|switch|move|transition)s? (?:away |off |over )?(?:from|off))"
)
_PART = (
    r"(?:integrations?|dependenc(?:y|ies)|workflows?|sdks?|clients?|apis?|packages?|librar(?:y|ies)|lib|plug-?ins?|extensions?|support|usage|use"
    r"|access|accounts?|subscriptions?|licen[cs]es?|apps?|bots?|agents?|actions?|connectors?|providers?|services?|backends?|models?|assistants?"
    r"|tools?|code|(?:api )?keys?|configs?|configurations?|settings|modules?|imports?|hooks?|calls?|wrappers?|adapters?|deps?|cli|mcp|jobs?"
    r"|bindings?)"
)
# Between the verb and the name: articles and remarks on age, a part and its preposition, other things that go with it.
_UP_TO_NAME = (
    r"(?:(?:the|our|all|any|every|both|an?|old|unused|legacy|deprecated|obsolete|remaining|last|uses? of|direct|experimental) )*"
    rf"(?:{_PART} (?:of|for|on|with|to|from|by|using) (?:the )?)?(?:[\w.@/-]+(?:,| and| &|, and|/) ?){{0,4}}['\"@]?"
)
_REMOVED = re.compile(rf"{_HEAD}(?P<verb>{_VERB}) {_UP_TO_NAME}$")
_REPLACED = re.compile(rf"{_HEAD}(?P<verb>(?:replace|swap|exchange)s?(?: out)?) {_UP_TO_NAME}$")
_ADDING = r"(?:adds?|introduces?|enables?|installs?|integrates?|use|adopt|set up)"
_REVERTED = re.compile(rf"{_HEAD}revert:? ['\"]?(?:{_HEAD}{_ADDING} )?{_UP_TO_NAME}$")
_REMOVAL_REVERTED = re.compile(rf"{_HEAD}revert:? ['\"]{_HEAD}(?P<verb>{_VERB}) {_UP_TO_NAME}$")
_TAKEN_IN = re.compile(
    rf"{_HEAD}(?:(?:{_VERB}|(?:replace|swap|exchange)s?)\b.*(?:[,;.] |\band )(?:then |and )?"
    r"(?P<add>adds?|uses?|introduces?|installs?|adopts?) (?:the |our )?$"
    r"|(?:replace|swap|exchange|upgrade|change|migrate|switch|move|transition)s?\b.* (?P<turn>to|with|by|for) (?:the |our )?$"
    rf"|{_VERB}\b.* (?P<choice>in favou?r of) (?:the |our )?$)"
)
_RENEWED = re.compile(rf"{_HEAD}(?P<verb>bumps?|upgrades?|updates?) (?:the )?['\"@]?$")
_VERSIONS = re.compile(r"['\"]? (?:from \S*\d\S* )?to \S*\d")
# Behind the name its own part, and then the end of the order or where it stood.
_END = (
    rf"(?:[ -]?[\d.]+)?(?: (?:and|&) [\w.-]+)?(?: {_PART}){{0,2}}['\")]*"
    r"(?:$|[.,;:!(]| (?:from|in|on|to|across|entirely|completely|everywhere|and|since|because|as|due|after|per|which|that|we)\b"
    r"(?! (?:the )?(?:\w+ )?(?:readme|docs?|documentation|changelog|comments?|text|title|list|contributors|examples?|tests?)\b))"
)
_BEHIND = re.compile(_END)
_BEHIND_REPLACED = re.compile(rf"(?:[ -]?[\d.]+)?(?: {_PART}){{0,2}} (?:with|by|for)\b")
_STILL_TO_DO = re.compile(
    r"\b(?:by (?:the )?(?:end|q[1-4]|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next)|before|until|next|asap|later|soon)\b"
)


def judge_removal(before: str, behind: str) -> Statement | None:
    """What an order that begins a sentence says of the name; None where its object is something else than the vendor's product.

    A removal has ended the use; the removal of a removal, and what takes the place of what was removed, are a use.
    """
    if again := _REMOVAL_REVERTED.match(before):
        return Statement(Polarity.AFFIRMED, f"revert ... {again['verb']}", True)
    order = _REMOVED.match(before) or _REVERTED.match(before)
    if order and _BEHIND.match(behind) and not _STILL_TO_DO.search(behind):
        return Statement(Polarity.PAST, order[0].strip(" '\"@"), True)
    replaced = _REPLACED.match(before)
    if replaced and _BEHIND_REPLACED.match(behind):
        return Statement(Polarity.PAST, replaced["verb"], True)
    if taken := _TAKEN_IN.match(before):
        return Statement(Polarity.AFFIRMED, next(filter(None, taken.groups())), True)
    renewed = _RENEWED.match(before)
    return Statement(Polarity.AFFIRMED, renewed["verb"], True) if renewed and _VERSIONS.match(behind) else None
