"""What a designation must hold beyond types: names that meet, dates that fit, patterns that find their example."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise

from analyzer.designations.agency_groups import agency_groups
from analyzer.designations.designation_words import DeadlineUnit
from analyzer.designations.lines import Path
from analyzer.designations.model import (
    Agencies,
    Authority,
    Catalogue,
    Clause,
    DeadlineRule,
    Designation,
    Event,
    Pattern,
)
from analyzer.designations.rule_defect import RuleDefect
from analyzer.text.fold import fold_text
from analyzer.vocabulary import TermKind, Test

PATTERN_KINDS = (TermKind.MODEL, TermKind.PACKAGE, TermKind.HOST, TermKind.RESALE_NAME)

# RE2 has neither look-around nor back-references; DuckDB runs RE2, Python would accept them.
_NOT_RE2 = re.compile(r"\(\?(?:[=!>(]|<[=!]|P=)|(?<!\\)(?:\\\\)*\\[1-9]")


def designation_defects(designation: Designation) -> Iterator[RuleDefect]:
    """Every rule that a designation breaks, in no promised order."""
    if designation.sha256:
        yield RuleDefect(("sha256",), "unknown key")  # the loader's own: no file can say the hash of itself
    yield from _name_defects(designation)
    yield from _leading_test(designation)
    for a, authority in enumerate(designation.authorities):
        yield from _authority_defects(("authorities", a), authority)
    for p, pattern in enumerate(designation.patterns):
        yield from _pattern_defects(("patterns", p), pattern, {vendor.id for vendor in designation.vendors})


def catalogue_defects(catalogue: Catalogue) -> Iterator[RuleDefect]:
    """Every rule that the catalogue breaks."""
    yield from _repeated_values(("entries",), "id", [entry.id for entry in catalogue.entries])
    for e, entry in enumerate(catalogue.entries):
        if entry.as_of > catalogue.checked_on:
            yield RuleDefect(("entries", e, "as_of"), f"{entry.as_of} is after checked_on")


def _repeated_values(array: Path, key: str, values: Iterable[Hashable]) -> Iterator[RuleDefect]:
    seen: set[Hashable] = set()
    for index, value in enumerate(values):
        if value in seen:
            shown = " ".join(map(str, value)) if isinstance(value, tuple) else value
            yield RuleDefect((*array, index, key), f"'{shown}' stands here a second time; each must be unique")
        seen.add(value)


def _name_defects(designation: Designation) -> Iterator[RuleDefect]:
    yield from _repeated_values(("vendors",), "id", [vendor.id for vendor in designation.vendors])
    yield from _repeated_values(("authorities",), "id", [authority.id for authority in designation.authorities])
    yield from _repeated_values(("patterns",), "regex", [pattern.regex for pattern in designation.patterns])
    for v, vendor in enumerate(designation.vendors):
        yield from _repeated_values(("vendors", v, "terms"), "text", [term.text.casefold() for term in vendor.terms])


def _leading_test(designation: Designation) -> Iterator[RuleDefect]:
    posed = {test for authority in designation.authorities for test in authority.tests} | {Test.DEPENDENCE}
    if designation.authorities and designation.leading_test not in posed:
        yield RuleDefect(("leading_test",), f"no authority poses the test '{designation.leading_test}'")


def _authority_defects(path: Path, authority: Authority) -> Iterator[RuleDefect]:
    agencies = authority.agencies
    if agencies.all == bool(agencies.groups or agencies.codes or agencies.names):
        sentence = "say either all = true or the groups, codes and names of the agencies covered"
        yield RuleDefect((*path, "agencies"), sentence)
    yield from _group_defects((*path, "agencies"), agencies)
    yield from _event_defects((*path, "events"), authority.events)
    yield from _link_defects(path, authority.link)
    boxes = [(clause.id, clause.edition, clause.test.value) for clause in authority.clauses]
    yield from _repeated_values((*path, "clauses"), "id", boxes)
    for c, clause in enumerate(authority.clauses):
        yield from _clause_defects((*path, "clauses", c), clause, authority.tests)


def _group_defects(path: Path, agencies: Agencies) -> Iterator[RuleDefect]:
    for g, group in enumerate(agencies.groups):
        if group not in agency_groups():
            yield RuleDefect((*path, "groups", g), f"unknown group '{group}'; one of: {', '.join(agency_groups())}")


def _link_defects(path: Path, link: str) -> Iterator[RuleDefect]:
    """A link is for a person to open in a browser: nothing but the web."""
    if link and not link.startswith(("https://", "http://")):
        yield RuleDefect((*path, "link"), f"'{link}' is not a link that begins with https://")


def _event_defects(path: Path, events: Sequence[Event]) -> Iterator[RuleDefect]:
    if all(event.status is None for event in events):
        yield RuleDefect(path, "no event has a status, so the determination would never have one")
    for e, (earlier, event) in enumerate(pairwise(events), start=1):
        if event.on < earlier.on:
            yield RuleDefect((*path, e, "on"), f"{event.on} stands after {earlier.on}; order the events by their dates")


def _clause_defects(path: Path, clause: Clause, posed: tuple[Test, ...]) -> Iterator[RuleDefect]:
    if clause.test not in posed:
        yield RuleDefect((*path, "test"), f"the authority does not pose the test '{clause.test}'")
    if clause.awards_from and clause.awards_until and clause.awards_until <= clause.awards_from:
        yield RuleDefect((*path, "awards_until"), f"{clause.awards_until} is not after awards_from")
    for r, recipient in enumerate(clause.recipients):
        yield from _group_defects((*path, "recipients", r, "agencies"), recipient.agencies)
        yield from _link_defects((*path, "recipients", r), recipient.link)
    if clause.deadline is not None:
        yield from _deadline_defects((*path, "deadline"), clause.deadline)


def _deadline_defects(path: Path, deadline: DeadlineRule) -> Iterator[RuleDefect]:
    if deadline.unit == DeadlineUnit.DATE:
        if deadline.on is None or deadline.count:
            yield RuleDefect((*path, "unit"), "unit 'date' needs the date 'on' and no count")
    elif deadline.on is not None or not deadline.count:
        yield RuleDefect((*path, "unit"), f"unit '{deadline.unit}' needs a count of at least 1 and no date 'on'")


def _pattern_defects(path: Path, pattern: Pattern, vendors: set[str]) -> Iterator[RuleDefect]:
    if pattern.vendor not in vendors:
        yield RuleDefect((*path, "vendor"), f"no vendor of this file has the id '{pattern.vendor}'")
    if pattern.kind not in PATTERN_KINDS:
        yield RuleDefect((*path, "kind"), f"a pattern is one of: {', '.join(PATTERN_KINDS)}")
    if pattern.label == pattern.example:
        yield RuleDefect((*path, "label"), "repeats the example, which is not what a cell holds; name the family")
    problem = _regex_problem(pattern)
    if problem:
        yield RuleDefect((*path, "regex"), problem)


def _regex_problem(pattern: Pattern) -> str:
    try:
        regex = re.compile(pattern.regex)
    except (re.error, OverflowError, RecursionError) as error:
        return f"not a regular expression: {error}"
    if _NOT_RE2.search(pattern.regex):
        return "look-around, atomic groups and back-references are not allowed"
    if regex.search(""):
        return "matches the empty text, and so every cell"
    if not regex.search(fold_text(pattern.example)):
        return f"does not match its example '{pattern.example}' (patterns meet lower-case text)"
    return ""
