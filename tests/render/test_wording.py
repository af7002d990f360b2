"""How the page writes names."""

from __future__ import annotations

import pytest

from analyzer.render.wording import breakable


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("sensor_view.cdx.json", "sensor_<wbr>view<wbr>.cdx<wbr>.json"),
        ("a/b-c.csv", "a/<wbr>b-<wbr>c<wbr>.csv"),
        ("plain", "plain"),
        ("<b>.csv", "&lt;b&gt;<wbr>.csv"),
    ],
)
def test_a_file_name_may_be_broken_between_its_words_and_is_escaped(name: str, broken: str) -> None:
    assert breakable(name) == broken
