"""What the ledger keeps of a report model comes back as it was, whichever version of this program kept it."""

from __future__ import annotations

import msgspec
import pytest

from analyzer.report import codec
from analyzer.report.model import ReportModel


def test_a_model_comes_back_as_it_was(model: ReportModel, hostile_model: ReportModel, empty_model: ReportModel) -> None:
    for each in (model, hostile_model, empty_model):
        assert codec.decode_model(codec.encode_model(each)) == each


def test_a_model_of_many_firms_comes_back_as_it_was(large_model: ReportModel) -> None:
    assert codec.decode_model(codec.encode_model(large_model)) == large_model


def test_a_large_model_takes_less_room_by_column(large_model: ReportModel) -> None:
    assert 2 * len(codec.encode_model(large_model)) < len(msgspec.json.encode(large_model, enc_hook=list))


def test_what_records_shared_they_share_again(large_model: ReportModel) -> None:
    back = codec.decode_model(codec.encode_model(large_model))
    assert len({id(f.standings) for f in back.findings}) == len({id(f.standings) for f in large_model.findings})


@pytest.mark.parametrize(
    ("name", "instead"), [(b'"firm_key"', b'"firm_code"'), (b'"as_of"', b'"on"'), (b'"no_data"', b'"nothing"')]
)
def test_what_this_version_does_not_know_is_an_error_of_validation(
    model: ReportModel, name: bytes, instead: bytes
) -> None:
    content = codec.encode_model(model)
    assert name in content
    with pytest.raises(msgspec.ValidationError):
        codec.decode_model(content.replace(name, instead))
