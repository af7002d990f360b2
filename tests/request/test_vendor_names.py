"""`--vendor` takes a name or a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.errors import UsageProblem
from analyzer.request.vendor_names import vendor_designation


def test_a_table_is_one_what_if_designation_of_all_its_vendors(tmp_path: Path) -> None:
    (tmp_path / "Our vendors.csv").write_text(
        "Name,Aliases,End date\nBravo Cloud,Bravo Net; bravo.example,2001-01-01\nCharlie Net,,\n,lost,\n",
        encoding="utf-8",
    )
    designation = vendor_designation(str(tmp_path / "Our vendors.csv"))
    assert designation.id == "vendors-our-vendors"
    names = {vendor.name: [term.text for term in vendor.terms] for vendor in designation.vendors}
    assert names == {"Bravo Cloud": ["Bravo Cloud", "Bravo Net", "bravo.example"], "Charlie Net": ["Charlie Net"]}
    assert designation.authorities == ()
    assert designation.checked_against.endswith("rows read 3 = vendors 2 + rows left out 1 (1 without a name)")


def test_a_table_with_other_content_is_another_designation(tmp_path: Path) -> None:
    (tmp_path / "v.csv").write_text("name\nBravo Cloud\n", encoding="utf-8")
    first = vendor_designation(str(tmp_path / "v.csv"))
    (tmp_path / "v.csv").write_text("name\nCharlie Net\n", encoding="utf-8")
    assert first.sha256 != vendor_designation(str(tmp_path / "v.csv")).sha256


def test_a_table_that_is_not_there_is_a_usage_problem() -> None:
    with pytest.raises(UsageProblem, match=r"there is no file nowhere\.csv"):
        vendor_designation("nowhere.csv")


def test_what_is_no_table_is_a_name() -> None:
    assert vendor_designation("Acme Corp; acme.example").vendors[0].name == "Acme Corp"
