"""The labelled case table through the rules of this program, and through three ways that one would try first.

    make bench-screening

Per family: real mentions missed, look-alikes called a match, look-alikes asked about needlessly; then a confusion table per
way, and the seconds for all cases. `WRatio` (RapidFuzz) calls 90 a match and 80 possible; `substring` calls any term inside
the text a match; nomenklatura's LogicV2 calls 0.7 a match, as its makers do. All three are given the same terms. They know
neither columns nor polarity, which are left out of the comparison: a verdict is all that is asked. nomenklatura pins an
older DuckDB and lives in an environment of its own; where it cannot be installed, its column is left out and said to be.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from analyzer.designations import load_designation
from analyzer.text.fold import fold_text
from analyzer.vocabulary import TermKind
from tests.screening.labelled import VERDICTS, LabelledCase, by_family, cases, judged, tally

NOMENKLATURA = Path("build/nomenklatura/bin/python")
MATCH, POSSIBLE = 90, 80
LOGIC_MATCH = 0.7
NAME_KINDS = (TermKind.LEGAL_NAME, TermKind.AFFILIATE, TermKind.FORMER_NAME, TermKind.PRODUCT, TermKind.RESALE_NAME)
_SCORES = """
import json, sys
from followthemoney import model
from nomenklatura.matching import LogicV2
def firm(name):
    entity = model.make_entity("Company")
    entity.id = name
    entity.add("name", name)
    return entity
config = LogicV2.default_config()
asked = json.load(sys.stdin)
for text, terms in asked:
    print(max(LogicV2.compare(firm(term), firm(text), config).score for term in terms))
"""


def main() -> None:
    """Judge all cases in every way, and print the comparison."""
    rows = cases()
    labels = [{"rejected": "none"}.get(row.label, row.label) for row in rows]
    ways: dict[str, list[str]] = {}
    for name, way in {"exposure": ours, "WRatio": ratio, "substring": substring, "nomenklatura": nomenklatura}.items():
        start = time.perf_counter()
        verdicts = way(rows)
        if verdicts:
            ways[name] = verdicts
            print(f"{name}: {len(rows)} cases in {time.perf_counter() - start:.2f} s")
        else:
            print(f"{name}: left out, not installed here")
    print_families(rows, labels, ways)
    for name, verdicts in ways.items():
        print_confusion(name, Counter(zip(labels, verdicts, strict=True)))


def ours(rows: Sequence[LabelledCase]) -> list[str]:
    """The rules of this program."""
    return [judged(row)[0] for row in rows]


def ratio(rows: Sequence[LabelledCase]) -> list[str]:
    """RapidFuzz's WRatio against every term, over folded texts."""
    best = [process.extractOne(fold_text(row.text), terms_of(row.designation), scorer=fuzz.WRatio) for row in rows]
    return ["match" if score >= MATCH else "possible" if score >= POSSIBLE else "none" for _, score, _ in best]


def substring(rows: Sequence[LabelledCase]) -> list[str]:
    """Any term anywhere in the text."""
    return [
        "match" if any(term in fold_text(row.text) for term in terms_of(row.designation)) else "none" for row in rows
    ]


def nomenklatura(rows: Sequence[LabelledCase]) -> list[str]:
    """Nomenklatura's LogicV2 between firms of these names; empty where it is not installed."""
    if not NOMENKLATURA.exists():
        return []
    asked = json.dumps([(row.text, terms_of(row.designation, NAME_KINDS)) for row in rows])
    done = subprocess.run([NOMENKLATURA, "-c", _SCORES], input=asked, capture_output=True, text=True, check=True)
    return ["match" if float(score) >= LOGIC_MATCH else "none" for score in done.stdout.split()]


def terms_of(designation: str, kinds: Sequence[TermKind] = tuple(TermKind)) -> list[str]:
    """The folded terms of a designation."""
    return [
        fold_text(term.text)
        for vendor in load_designation(designation).vendors
        for term in vendor.terms
        if term.kind in kinds
    ]


def print_families(rows: Sequence[LabelledCase], labels: Sequence[str], ways: dict[str, list[str]]) -> None:
    """One line per family: cases, then missed / false / needless of each way."""
    print("\nmissed / false matches / needless questions\n")
    print(f"{'family':20} {'cases':>5} " + " ".join(f"{name:>14}" for name in ways))
    for family, places in {**by_family(rows), "all": list(range(len(rows)))}.items():
        shown = " ".join(f"{short([(labels[at], verdicts[at]) for at in places]):>14}" for verdicts in ways.values())
        print(f"{family:20} {len(places):5} {shown}")


def short(pairs: Sequence[tuple[str, str]]) -> str:
    """`missed / false / needless`."""
    counts = tally(pairs)
    return f"{counts['missed']} / {counts['false_matches']} / {counts['needless']}"


def print_confusion(name: str, counts: Counter[tuple[str, str]]) -> None:
    """Labels down, verdicts across."""
    print(f"\n{name}: labelled (down), called (across)\n")
    print(" " * 10 + "".join(f"{verdict:>10}" for verdict in VERDICTS))
    for label in VERDICTS:
        print(f"{label:10}" + "".join(f"{counts[label, verdict]:10}" for verdict in VERDICTS))


if __name__ == "__main__":
    main()
