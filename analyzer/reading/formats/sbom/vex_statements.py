"""What a supplier states in a CycloneDX file (VEX) of a designation: that a product has to do with it, has not, or is looked into.

A statement on a known weakness (a CVE and its like) is none: that a product is not affected by a flaw of a vendor's package does not
say that the package is not in it. Such texts are searched for names like others. A statement on anything else is written as the question
that it answers, with the answer, so that it is judged as a questionnaire is: stated by the supplier, of this product alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from analyzer.reading.formats.sbom.component import Component, Product
from analyzer.reading.formats.sbom.json_shapes import mapping, text

_OPEN = "in_triage"
_UNJUDGED = "What is said in detail to statements that are in triage was not judged, for nobody has decided: {count:,}."
_ANSWERS = {
    "exploitable": "Yes",
    _OPEN: "We do not know yet",
    "not_affected": "No",
    "false_positive": "No",
    "resolved": "No longer",
    "resolved_with_pedigree": "No longer",
}
_WEAKNESS = re.compile(
    r"(?:CVE|GHSA|OSV|PYSEC|RUSTSEC|GO|MAL|SNYK|SONATYPE|DSA|DLA|USN|RHSA|RHBA|ALAS|ELSA|GSD|EUVD|CWE|VDB|BIT|CAN)[-:_ ]",
    re.IGNORECASE,
)
# A statement is repeated for each product, so that a small file could grow without bounds.
_LONGEST_SUBJECT = 300
_LONGEST_DETAIL = 1_000
_MAX_PRODUCTS = 50
_SENTENCE_END = re.compile(r"[?!]+|(?<=\w)\.\s")


def is_statement(entry: Mapping[str, Any]) -> bool:
    """Whether an entry of `vulnerabilities` has a state that we know, and is about no known weakness."""
    state = text(mapping(entry.get("analysis")).get("state"))
    known_weakness = _WEAKNESS.match(text(entry.get("id")).strip())
    return state in _ANSWERS and not known_weakness and bool(_subject_of(entry))


def statement_notes(entries: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """What is to be said of how the statements among the entries of `vulnerabilities` were read."""
    analyses = [mapping(entry.get("analysis")) for entry in entries if is_statement(entry)]
    count = sum(
        text(analysis.get("state")) == _OPEN and bool(text(analysis.get("detail")).strip()) for analysis in analyses
    )
    return (_UNJUDGED.format(count=count),) if count else ()


def list_statements(
    entry: Mapping[str, Any], refs: Iterable[str], root: Product, products: Mapping[str, Product]
) -> Iterator[Component]:
    """The statement as one component for each product that it is about, by their `refs`; without any, for the `root` product.

    Of very many products, those after the first ones are put together.
    """
    named = [
        products.get(ref) or (root if root.name else Product(ref)) for ref in dict.fromkeys(filter(None, refs))
    ] or [root]
    rest = len(named) - _MAX_PRODUCTS
    if rest > 0:
        named = [*named[:_MAX_PRODUCTS], Product(f"{rest:,} further products", maker=root.maker)]
    for about in named:
        label = about.name or "the product"
        product = root if root.name else about
        yield Component(
            "", sort="statement", further=_question_and_answer(entry, label), unit=f"product {label}", product=product
        )


def _question_and_answer(entry: Mapping[str, Any], label: str) -> str:
    analysis = mapping(entry.get("analysis"))
    state = text(analysis.get("state"))
    words = ", ".join(filter(None, (state, text(analysis.get("justification")))))
    detail = "" if state == _OPEN else " ".join(text(analysis.get("detail")).split())[:_LONGEST_DETAIL]
    return f"Does {label} contain or use: {_subject_of(entry)}? {_ANSWERS[state]} ({words}). {detail}".strip()


def _subject_of(entry: Mapping[str, Any]) -> str:
    """What the statement is about, as one phrase: the first sentence of its description, else its id."""
    description = " ".join(text(entry.get("description")).split()) or " ".join(text(entry.get("id")).split())
    return _SENTENCE_END.split(description[:_LONGEST_SUBJECT])[0].rstrip(". ")
