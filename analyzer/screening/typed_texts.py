"""Texts that a person types, against the terms: as in a scan, only those vendors of a long list are compiled that a text may name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from analyzer.designations.model import CatalogueEntry, Designation
from analyzer.screening import screen_steps
from analyzer.screening.listing.listed_vendors import ListedVendors, split_designations
from analyzer.screening.policy.catalogued import catalogued_of
from analyzer.screening.policy.judge import Policy, matches_of
from analyzer.screening.screen import fold_texts, listed_candidates
from analyzer.screening.terms.lexicon import VendorNames, lexicon_of
from analyzer.screening.text import Match, Text
from analyzer.store.steps import insert_rows, run_script, run_steps


def screen_typed(
    texts: Sequence[Text], designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]
) -> tuple[Match, ...]:
    """The matches of `texts`, which are all different, in their order; the vendors of long lists come last."""
    few, listed = split_designations(designations)
    lexicon, entries = lexicon_of(few), catalogued_of(catalogue, designations)
    candidates = _candidates_of(texts, listed) if listed.vendors else {}
    return tuple(
        match for text in texts for match in matches_of(text, Policy((*lexicon, *candidates.get(text, ())), entries))
    )


def _candidates_of(texts: Sequence[Text], listed: ListedVendors) -> Mapping[Text, Sequence[VendorNames]]:
    """The vendors of long lists that each text may name, by the joins that a scan makes, in a database that is gone afterwards."""
    from analyzer.store.connection import (
        open_scratch,
    )  # without a long list no database is needed, and importing it takes a while

    with TemporaryDirectory() as folder, open_scratch(Path(folder), {}) as connection:
        run_script(connection, "analyzer.store", "schema")
        run_steps(connection, __package__, screen_steps.TABLES)
        insert_rows(connection, "screen_text", ("text_id", "text", "heading", "part", "kind"), _text_rows(texts))
        fold_texts(connection)
        return {text: tuple(vendors) for _, text, vendors in listed_candidates(connection, listed)}


def _text_rows(texts: Sequence[Text]) -> Iterator[tuple[int, str, str, str, str]]:
    for number, text in enumerate(texts, start=1):
        yield number, text.text, text.heading, text.part.value, text.kind.value
