"""Texts that a person types, against the terms: as in a scan, only those vendors of a long list are compiled that a text may name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analyzer.designations.model import CatalogueEntry, Designation
from analyzer.screening import screen_steps
from analyzer.screening.listing.list_candidates import say_ordinary_names
from analyzer.screening.listing.listed_vendors import ListedVendors, split_designations
from analyzer.screening.policy.catalogued import catalogued_of
from analyzer.screening.policy.judge import Policy, matches_of
from analyzer.screening.policy.model_settings import switchable_of
from analyzer.screening.screen import fold_texts, listed_candidates
from analyzer.screening.terms.lexicon import VendorNames, lexicon_of
from analyzer.screening.text import Match, Text
from analyzer.store.steps import insert_rows, query_rows, run_script, run_steps


@dataclass(frozen=True, slots=True)
class TypedScreening:
    """The matches, text by text in their order, those with the vendors of long lists last; and what was not judged, in sentences."""

    matches: tuple[Match, ...]
    remarks: tuple[str, ...]


def screen_typed(
    texts: Sequence[Text], designations: Sequence[Designation], catalogue: Sequence[CatalogueEntry]
) -> TypedScreening:
    """Screen `texts`, which are all different."""
    few, listed = split_designations(designations)
    entries = catalogued_of(catalogue, designations)
    policy = Policy(lexicon_of(few), entries, switchable_of(entries))
    candidates, remarks = _candidates_of(texts, listed) if listed.vendors else ({}, ())
    named = {text: (*policy.vendors, *vendors) for text, vendors in candidates.items()}
    policies = (replace(policy, vendors=named.get(text, policy.vendors)) for text in texts)
    matches = tuple(match for text, own in zip(texts, policies, strict=True) for match in matches_of(text, own))
    return TypedScreening(matches, remarks)


def _candidates_of(
    texts: Sequence[Text], listed: ListedVendors
) -> tuple[Mapping[Text, Sequence[VendorNames]], tuple[str, ...]]:
    """The vendors of long lists that each text may name, by the joins that a scan makes, and the remarks on names not judged."""
    # Short designations need no database, and to import it takes a while.
    from analyzer.store.connection import open_scratch
    from analyzer.store.run_folder import open_temporary_folder

    with open_temporary_folder() as folder, open_scratch(folder, {}) as connection:
        run_script(connection, "analyzer.store", "schema")
        run_steps(connection, __package__, screen_steps.TABLES)
        insert_rows(connection, "screen_text", ("text_id", "text", "heading", "part", "kind"), _text_rows(texts))
        fold_texts(connection)
        candidates = {text: tuple(vendors) for _, text, vendors in listed_candidates(connection, listed)}
        say_ordinary_names(connection)
        remarks = query_rows(connection, f"{__package__}.listing", "list_problem")
        return candidates, tuple(text for (text,) in remarks)


def _text_rows(texts: Sequence[Text]) -> Iterator[tuple[int, str, str, str, str]]:
    for number, text in enumerate(texts, start=1):
        yield number, text.text, text.heading, text.part.value, text.kind.value
