"""Which cells list several firms, and which only look so."""

from __future__ import annotations

import pytest

from analyzer.resolving.several_names import names_in

VENDORS = {"anthropic"}


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("OpenAI; Anthropic, PBC; Google LLC", ("OpenAI", "Anthropic, PBC", "Google LLC")),
        ("Orb LLC | Fern Inc.", ("Orb LLC", "Fern Inc.")),
        ("Orb LLC---Fern Inc.", ("Orb LLC", "Fern Inc.")),
        ("Rolls-Royce", ()),
        ("OpenAI, Anthropic and Google", ("OpenAI", "Anthropic", "Google")),
        ("Amazon Web Services / Anthropic", ("Amazon Web Services", "Anthropic")),
        ("Anthropic, PBC", ()),
        ("ANTHROPIC, P.B.C.", ()),
        ("Tock, Ferriby & Okonjo-Hale LLP", ()),
        ("Hill, Dale and Company", ()),
        ("Acme, Inc.", ()),
        ("AT&T", ()),
        ("Orb LLC;", ()),
        ("Orb LLC; 4711", ()),
        ("Falk Drives GmbH &amp; Co KG", ()),
        ("Radius &quot;Avtomatika&quot;", ()),
    ],
)
def test_a_cell_lists_these_firms(cell: str, names: tuple[str, ...]) -> None:
    assert names_in(cell, VENDORS) == names


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Orb / Fern", ("Orb", "Fern")),
        ("Orb, Fern", ("Orb", "Fern")),
        ("Orb / Leaf", ()),
        ("Orb & Fern", ()),
        ("Orb and Fern", ()),
        ("Orb / Orb", ()),
    ],
)
def test_commas_and_slashes_part_names_that_all_stand_alone_elsewhere(cell: str, names: tuple[str, ...]) -> None:
    assert names_in(cell, VENDORS, {"Orb", "Fern"}) == names
