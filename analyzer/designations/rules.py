"""What a designation must hold beyond types: names that meet, dates that fit, patterns that find their example."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple

from analyzer.designations.lines import Path
from analyzer.designations.model import Authority, Catalogue, Clause, Deadline, Designation, Pattern
from analyzer.designations.vocabulary import DeadlineUnit, LegalStatus
from analyzer.text.fold import fold
from analyzer.vocabulary import TermKind, Test

PATTERN_KINDS = (TermKind.MODEL, TermKind.PACKAGE, TermKind.HOST, TermKind.RESALE_NAME)

# RE2 has neither look-around nor back-references; DuckDB runs RE2, Python would accept them.
_NOT_RE2 = re.compile(r"\(\?(?:[=!>(]|<[=!]|P=)|(?<!\\)(?:\\\\)*\\[1-9]")


class Defect(NamedTuple):
    """A rule broken at a key."""

    path: Path
    problem: str


def designation_defects(designation: Designation) -> Iterator[Defect]:
    """Every rule that a designation breaks, in no promised order."""
    yield from _names(designation)
    yield from _leading_test(designation)
    for a, authority in enumerate(designation.authorities):
        yield from _authority(("authorities", a), authority)
    for p, pattern in enumerate(designation.patterns):
        yield from _pattern(("patterns", p), pattern, {vendor.id for vendor in designation.vendors})


def catalogue_defects(catalogue: Catalogue) -> Iterator[Defect]:
    """Every rule that the catalogue breaks."""
    yield from _repeats(("entries",), "id", [entry.id for entry in catalogue.entries])
    for e, entry in enumerate(catalogue.entries):
        if entry.as_of > catalogue.checked_on:
            yield Defect(("entries", e, "as_of"), f"{entry.as_of} is after checked_on")


def _repeats(array: Path, key: str, values: Iterable[Hashable]) -> Iterator[Defect]:
    seen: set[Hashable] = set()
    for index, value in enumerate(values):
        if value in seen:
            shown = " ".join(map(str, value)) if isinstance(value, tuple) else value
            yield Defect((*array, index, key), f"'{shown}' stands here a second time; each must be unique")
        seen.add(value)


def _names(designation: Designation) -> Iterator[Defect]:
    yield from _repeats(("vendors",), "id", [vendor.id for vendor in designation.vendors])
    yield from _repeats(("authorities",), "id", [authority.id for authority in designation.authorities])
    yield from _repeats(("patterns",), "regex", [pattern.regex for pattern in designation.patterns])
    for v, vendor in enumerate(designation.vendors):
        yield from _repeats(("vendors", v, "terms"), "text", [term.text.casefold() for term in vendor.terms])


def _leading_test(designation: Designation) -> Iterator[Defect]:
    posed = {test for authority in designation.authorities for test in authority.tests} | {Test.DEPENDENCE}
    if designation.authorities and designation.leading_test not in posed:
        yield Defect(("leading_test",), f"no authority poses the test '{designation.leading_test}'")


def _authority(path: Path, authority: Authority) -> Iterator[Defect]:
    agencies = authority.agencies
    if agencies.all == bool(agencies.codes or agencies.names):
        yield Defect((*path, "agencies"), "say either all = true or the codes and names of the agencies covered")
    if authority.status_date is None and authority.status not in (LegalStatus.UNKNOWN, LegalStatus.PROPOSED):
        yield Defect((*path, "status"), f"status '{authority.status}' needs a status_date")
    boxes = [(clause.id, clause.edition, clause.test.value) for clause in authority.clauses]
    yield from _repeats((*path, "clauses"), "id", boxes)
    for c, clause in enumerate(authority.clauses):
        yield from _clause((*path, "clauses", c), clause, authority.tests)


def _clause(path: Path, clause: Clause, posed: tuple[Test, ...]) -> Iterator[Defect]:
    if clause.test not in posed:
        yield Defect((*path, "test"), f"the authority does not pose the test '{clause.test}'")
    if clause.deadline is not None:
        yield from _deadline((*path, "deadline"), clause.deadline)


def _deadline(path: Path, deadline: Deadline) -> Iterator[Defect]:
    if deadline.unit == DeadlineUnit.DATE:
        if deadline.on is None or deadline.count:
            yield Defect((*path, "unit"), "unit 'date' needs the date 'on' and no count")
    elif deadline.on is not None or not deadline.count:
        yield Defect((*path, "unit"), f"unit '{deadline.unit}' needs a count of at least 1 and no date 'on'")


def _pattern(path: Path, pattern: Pattern, vendors: set[str]) -> Iterator[Defect]:
    if pattern.vendor not in vendors:
        yield Defect((*path, "vendor"), f"no vendor of this file has the id '{pattern.vendor}'")
    if pattern.kind not in PATTERN_KINDS:
        yield Defect((*path, "kind"), f"a pattern is one of: {', '.join(PATTERN_KINDS)}")
    if pattern.label == pattern.example:
        yield Defect((*path, "label"), "repeats the example, which is not what a cell holds; name the family")
    problem = _regex_problem(pattern)
    if problem:
        yield Defect((*path, "regex"), problem)


def _regex_problem(pattern: Pattern) -> str:
    try:
        regex = re.compile(pattern.regex)
    except (re.error, OverflowError, RecursionError) as error:
        return f"not a regular expression: {error}"
    if _NOT_RE2.search(pattern.regex):
        return "look-around, atomic groups and back-references are not allowed"
    if regex.search(""):
        return "matches the empty text, and so every cell"
    if not regex.search(fold(pattern.example)):
        return f"does not match its example '{pattern.example}' (patterns meet lower-case text)"
    return ""
