"""A catalogue of the user's own, as TOML and as CSV: what it adds, what it replaces, and how a defect in it is told."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from analyzer.designations import CatalogueEntry, load_catalogue, load_designation, load_own_catalogue
from analyzer.errors import DesignationError, UsageProblem

ANTHROPIC = [load_designation("anthropic")]
HEADING = (
    "id,product,supplier,aliases,designation,vendor,relation,default_on,can_disable,gov_variant,source,as_of,confidence"
)
PORTAL = "our-portal,Our Portal,Ours,Portal AI; OP,anthropic,anthropic,offers,no,yes,none,our administrator,2026-11-20,verified"
COPILOT = "microsoft-365-copilot,M365,Microsoft,,anthropic,anthropic,offers,no,yes,none,our tenant,2026-11-20,verified"
AS_TOML = """
checked_on = 2026-11-29

[[entries]]
id = "our-portal"
product = "Our Portal"
supplier = "Ours"
aliases = ["Portal AI", "OP"]
designation = "anthropic"
vendor = "anthropic"
relation = "offers"
default_on = "no"
can_disable = "yes"
gov_variant = "none"
source = "our administrator"
as_of = 2026-11-20
confidence = "verified"
"""


def loaded(folder: Path, text: str, name: str = "own.csv") -> tuple[CatalogueEntry, ...]:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return load_own_catalogue(file, ANTHROPIC).entries


def test_without_a_file_the_shipped_rows_stand_alone() -> None:
    assert load_own_catalogue(None, ANTHROPIC) == (load_catalogue(), "")


def test_a_row_is_added_behind_the_shipped_ones_and_the_file_has_its_hash(tmp_path: Path) -> None:
    file = tmp_path / "own.csv"
    file.write_text(f"{HEADING}\n{PORTAL}\n")
    own = load_own_catalogue(file, ANTHROPIC)
    assert own.entries[:-1] == load_catalogue()
    assert (own.entries[-1].id, own.entries[-1].aliases) == ("our-portal", ("Portal AI", "OP"))
    assert own.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


def test_csv_and_toml_say_the_same(tmp_path: Path) -> None:
    assert loaded(tmp_path, f"{HEADING}\n{PORTAL}\n") == loaded(tmp_path, AS_TOML, "own.toml")


def test_a_row_with_the_id_of_a_shipped_one_takes_its_place(tmp_path: Path) -> None:
    own, shipped = loaded(tmp_path, f"{HEADING}\n{COPILOT}\n"), load_catalogue()
    assert [entry.id for entry in own] == [entry.id for entry in shipped]
    (copilot,) = (entry for entry in own if entry.id == "microsoft-365-copilot")
    assert (copilot.product, copilot.aliases, copilot.source) == ("M365", (), "our tenant")


def test_a_file_of_excel_with_semicolons_and_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    row = PORTAL.replace(";", "").replace(",", ";")
    assert loaded(tmp_path, f"\ufeff{HEADING.replace(',', ';')}\r\n{row}\r\n\r\n")[-1].product == "Our Portal"


# what is replaced, by what, the line named, the key named, a part of the sentence
BROKEN = [
    ("offers", "offres", 3, "relation", "one of: embeds, offers, resells"),
    ("2026-11-20", "20.11.2026", 3, "as_of", "not a date"),
    ("our-portal", "Our Portal", 3, "id", "not an id"),
    ("our administrator", "", 3, "source", "must not be empty"),
    ("anthropic,anthropic", "antropic,anthropic", 3, "designation", "is none of: acronis, anthropic"),
    ("anthropic,anthropic", "anthropic,openai", 3, "vendor", "is no vendor of anthropic, which has: anthropic"),
    ("verified", "verified,more", 3, "the row", "more cells than the 13 columns"),
    ("as_of,", "date,", 1, "date", "unknown key"),
    ("id,", "product,", 1, "product", "second time"),
    ("supplier,", "", 1, "supplier", "is required and missing"),
    ("our-portal", '"our-portal', 3, "the file", "is not CSV"),
]


@pytest.mark.parametrize(("old", "new", "line", "key", "sentence"), BROKEN)
def test_a_defect_names_file_line_and_key(
    tmp_path: Path, old: str, new: str, line: int, key: str, sentence: str
) -> None:
    text = f"{HEADING}\n{COPILOT}\n{PORTAL}\n"
    at = text.index(old) if line == 1 else text.index(old, text.index("our-portal"))
    with pytest.raises(DesignationError) as caught:
        loaded(tmp_path, text[:at] + new + text[at + len(old) :])
    assert (Path(caught.value.file).name, caught.value.line, caught.value.key) == ("own.csv", line, key)
    assert sentence in caught.value.problem


def test_an_id_that_stands_twice_is_named_on_its_second_line(tmp_path: Path) -> None:
    with pytest.raises(DesignationError, match=r"own\.csv, line 4, id: 'our-portal' stands here a second time"):
        loaded(tmp_path, f"{HEADING}\n{PORTAL}\n\n{PORTAL}\n")


def test_a_defect_in_toml_names_the_line_of_its_key(tmp_path: Path) -> None:
    with pytest.raises(DesignationError, match=r"own\.toml, line 10, entries\[0\]\.vendor: 'openai' is no vendor"):
        loaded(tmp_path, AS_TOML.replace('vendor = "anthropic"', 'vendor = "openai"'), "own.toml")


def test_a_row_may_be_about_a_shipped_designation_that_is_not_asked(tmp_path: Path) -> None:
    row = PORTAL.replace("anthropic,anthropic", "deepseek,high-flyer")
    assert loaded(tmp_path, f"{HEADING}\n{row}\n")[-1].vendor == "high-flyer"


@pytest.mark.parametrize("name", ["own.xlsx", "nowhere.csv"])
def test_what_is_no_catalogue_file_is_a_usage_problem(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageProblem, match=name):
        load_own_catalogue(tmp_path / name, ANTHROPIC)


def test_an_empty_file_lacks_its_columns(tmp_path: Path) -> None:
    with pytest.raises(DesignationError, match="line 1, id: is required and missing"):
        loaded(tmp_path, "")
