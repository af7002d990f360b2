"""The fields of a form are those of the model, each once, in its order, with a label that people read."""

from __future__ import annotations

import pytest

from analyzer.report.filing.report_fields import FIELD_LABELS, REPORT_PARAGRAPHS, grouped_fields, paragraph_of
from analyzer.report.model.disclosure import FIELDS


def test_every_field_of_the_model_has_a_label_of_its_own() -> None:
    assert set(FIELD_LABELS) == set(FIELDS)
    assert len(set(FIELD_LABELS.values())) == len(FIELDS)


def test_the_groups_hold_every_field_once_and_in_order() -> None:
    assert tuple(field for _, fields in grouped_fields() for field in fields) == FIELDS


def test_every_field_that_a_clause_names_is_one_of_the_model() -> None:
    named = {field for paragraphs in REPORT_PARAGRAPHS.values() for field in (*paragraphs.first, *paragraphs.follow_up)}
    assert named <= set(FIELDS)


@pytest.mark.parametrize(
    ("clause", "field", "paragraph"),
    [
        ("FAR 52.204-30", "contract_number", "(c)(4)(i)"),
        ("FAR 52.204-30", "prevention_efforts", "(c)(4)(ii)"),
        ("FAR 52.204-30", "psc", ""),
        ("FAR 52.204-25", "product_or_service_name", ""),
        ("FAR 52.204-24", "psc", "(e)"),
        ("DFARS 252.204-7018", "brand", ""),
    ],
)
def test_a_paragraph_is_named_only_where_the_text_was_read(clause: str, field: str, paragraph: str) -> None:
    assert paragraph_of(clause, field) == paragraph
