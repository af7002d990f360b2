"""The rules in force, printed in the report so that an auditor can check a position without reading code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analyzer.assessing.assess import MIN_PRODUCTS, MIN_SHARE
from analyzer.report.model import Reach, Rule
from analyzer.screening.quality import Counts, load_quality, rung_examples, rung_explanation
from analyzer.store.steps import query_rows
from analyzer.tracing.trace import PAST_AFTER_MONTHS
from analyzer.vocabulary import Route, Rung, Test
from analyzer.word_labels import TEST_LABELS

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_RULES = (
    Rule(
        "No evidence is not clean",
        "That nothing was found is not a certificate: it says only that the inputs hold no proof.",
    ),
    Rule(
        "Exposed needs proof",
        "Exposed takes a path whose every hop is observed or stated, affirmed and not past or planned.",
    ),
    Rule(
        "Unresolved",
        "A path with an inferred, assumed, unclear, past or planned hop is a question to ask, not a finding.",
    ),
    Rule(
        "Best path",
        "The strongest weakest hop wins, then the lowest tier; a proven longer path beats an unproven shorter one.",
    ),
    Rule(
        "What passes",
        "Exposure follows rows, not brands: a supplier's internal use never changes its customer's position.",
    ),
    Rule(
        "Certificates",
        "A certificate holds for its designation, test, entity and period; undated ones are statements only.",
    ),
    Rule(
        "Dollars",
        "A contract has one position, the worst of the firms that perform it, so dollars per position add up.",
    ),
)


_CALLED = {"match": "a match", "possible": "possible", "rejected": "rejected", "none": "left alone"}


def method_rules(connection: Connection) -> tuple[Rule, ...]:
    """The rules, the printed thresholds, which route reaches which test, and how texts are judged and how well."""
    return (*_RULES, *_threshold_rules(), *_test_rules(connection), *_rung_rules(), *_quality_rules())


def load_reach(connection: Connection) -> tuple[Reach, ...]:
    """The propagation table: which routes reach which test, at their best."""
    rows = query_rows(connection, __package__, "reach_row")
    return tuple(Reach(Route(route), Test(test), gives) for route, test, gives in rows)


def _threshold_rules() -> tuple[Rule, ...]:
    return (
        Rule("Past", f"A last payment more than {PAST_AFTER_MONTHS} months before the as-of date is past."),
        Rule(
            "Enough data",
            f"The firm answered the question or certified, or at least {MIN_PRODUCTS} products are known and a product"
            f" is known for at least {MIN_SHARE:.0%} of its suppliers; no refused input could bear on it.",
        ),
    )


def _test_rules(connection: Connection) -> tuple[Rule, ...]:
    reach = dict(query_rows(connection, __package__, "test_row"))
    return tuple(Rule(f"Test {test}", f"{TEST_LABELS[test].meaning} Reached by: {reach[test]}.") for test in Test)


def _rung_rules() -> Iterator[Rule]:
    """The screening policy, in its own words."""
    for number, rung in enumerate(Rung, start=1):
        shown = "; ".join(f'"{text}" is {_CALLED[verdict]}' for _, text, verdict in rung_examples(rung))
        for_example = f" For example, {shown}." if shown else ""
        yield Rule(f"Rung {number}, {rung.value.replace('_', ' ')}", f"{rung_explanation(rung)}{for_example}")


def _quality_rules() -> Iterator[Rule]:
    """How well the policy does on labelled texts."""
    figures = load_quality()
    yield Rule(
        "How well this screening does",
        f"On the {figures.table.cases} labelled texts that the rules were made with: {_quality_sentence(figures.table)}",
    )
    for unseen in figures.unseen:
        yield Rule(
            f"On texts new to it, {unseen.on.isoformat()}",
            f"First run on {unseen.cases} texts labelled by {unseen.labelled_by}: {_quality_sentence(unseen)}",
        )


def _quality_sentence(counts: Counts) -> str:
    return (
        f"{counts.missed} of {counts.real} real mentions missed, {counts.false_matches} of {counts.look_alikes} look-alikes"
        f" called a match, {counts.needless} asked about needlessly."
    )
