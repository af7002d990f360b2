"""A broken designation file is refused with file, key and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.designations import load_designation
from analyzer.errors import DesignationError

_EARLIER = """confidence = "secondary" },
  { on = 2025-01-02, text = "Earlier.", source = "s", confidence = "secondary" }]"""
_LINK = 'agencies = { all = true }\nlink = "javascript:alert(1)"'
_WINDOW = "awards_from = 2026-01-02\nawards_until = 2026-01-01\nduties ="
# what is replaced, by what, the key named, the line named, a part of the sentence
BROKEN: list[tuple[str, str, str, int, str]] = [
    ('summary = "An invented determination."', 'sumary = "x"', "sumary", 3, "unknown key"),
    ('name = "Acme"', 'name = ""', "name", 2, "must not be empty"),
    ('name = "Acme"', 'name = "  "', "name", 2, "must not be empty"),
    ('name = "Acme"', 'name = ["x"]', "name", 2, "expected `str`"),
    ('name = "Acme"\n', "", "name", 1, "is required and missing"),
    ('id = "acme"\nname = "Acme"\n', 'id = "Acme Inc"\nname = "Acme"\n', "id", 1, "not an id"),
    ('id = "acme"\nname = "Acme"\n', 'id = "../acme"\nname = "Acme"\n', "id", 1, "not an id"),
    ("checked_on = 2026-11-23", 'checked_on = "2026-11-23"', "checked_on", 4, "without quotes"),
    ("checked_on = 2026-11-23", "checked_on = 2026-13-23", "checked_on", 4, "not TOML"),
    ("checked_on = 2026-11-23", "checked_on = 23/11/2026", "checked_on", 4, "not TOML"),
    ('leading_test = "use"', 'leading_test = "usage"', "leading_test", 6, "one of: use, performance"),
    ('leading_test = "use"', 'leading_test = "dealings"', "leading_test", 6, "no authority poses"),
    ('conflicts = ["Sources disagree."]', 'conflicts = ["a", ""]', "conflicts[1]", 7, "must not be empty"),
    ('conflicts = ["Sources disagree."]', 'sha256 = "0"', "sha256", 7, "unknown key"),
    ('kind = "product"', 'kind = "thing"', "vendors[0].terms[1].kind", 20, "one of: legal_name"),
    ('strength = "weak"', 'strength = "faint"', "vendors[0].terms[1].strength", 20, "one of: strong, weak"),
    ('strength = "weak"', 'strong = "weak"', "vendors[0].terms[1].strong", 20, "unknown key"),
    ('"Roadrunner"', '"ACME"', "vendors[0].terms[1].text", 20, "second time"),
    ('"Roadrunner"', '""', "vendors[0].terms[1].text", 20, "must not be empty"),
    ('status = "active"', 'status = "done"', "authorities[0].events[0].status", 29, "one of: proposed"),
    ("on = 2026-01-02", 'on = "soon"', "authorities[0].events[0].on", 29, "not a date"),
    ('status = "active", ', "", "authorities[0].events", 29, "no event has a status"),
    ('confidence = "secondary" }]', _EARLIER, "authorities[0].events[1].on", 30, "stands after 2026-01-02"),
    ("agencies = { all = true }", _LINK, "authorities[0].link", 29, "begins with https"),
    ('kind = "clause"', 'kind = "product"', "authorities[0].clauses[0].kind", 37, "one of: statute, order"),
    (
        'duties = ["comply", "report"]',
        'duties = ["sign"]',
        "authorities[0].clauses[0].duties[0]",
        38,
        "one of: represent",
    ),
    ("duties =", _WINDOW, "authorities[0].clauses[0].awards_until", 39, "not after"),
    ('tests = ["use", "provide"]', 'tests = ["use", "all"]', "authorities[0].tests[1]", 27, "unknown tests"),
    ('tests = ["use", "provide"]', "tests = []", "authorities[0].tests", 27, "length >= 1"),
    ('tests = ["use", "provide"]', 'tests = ["provide"]', "leading_test", 6, "no authority poses"),
    ("all = true", "all = false", "authorities[0].agencies", 28, "all = true or"),
    ("all = true", 'all = true, codes = ["097"]', "authorities[0].agencies", 28, "all = true or"),
    ('not use"\ntest = "use"', 'not use"\ntest = "performance"', "authorities[0].clauses[0].test", 36, "does not pose"),
    (
        'unit = "business_days"',
        'unit = "weeks"',
        "authorities[0].clauses[0].deadline.unit",
        41,
        "one of: business_days",
    ),
    ('unit = "business_days"', 'unit = "date"', "authorities[0].clauses[0].deadline.unit", 41, "needs the date 'on'"),
    ("count = 3", "count = 0", "authorities[0].clauses[0].deadline.unit", 41, "at least 1"),
    ("count = 3", "count = -3", "authorities[0].clauses[0].deadline.count", 41, ">= 0"),
    ('vendor = "acme"', 'vendor = "other"', "patterns[0].vendor", 44, "no vendor of this file"),
    ('kind = "model"', 'kind = "legal_name"', "patterns[0].kind", 45, "a pattern is one of"),
    ("acme-[0-9]+", "acme-[0-9+", "patterns[0].regex", 46, "not a regular expression"),
    ("acme-[0-9]+", "acme-(?=1)[0-9]+", "patterns[0].regex", 46, "look-around"),
    ("acme-[0-9]+", "(a)cme-\\1", "patterns[0].regex", 46, "back-references"),
    ("\\bacme-[0-9]+\\b", "(acme)?", "patterns[0].regex", 46, "empty text"),
    ("acme-[0-9]+", "ACME-[0-9]+", "patterns[0].regex", 46, "lower-case"),
    ('example = "Acme-12"', 'example = "Bolt-12"', "patterns[0].regex", 46, "does not match its example"),
    ('label = "Acme model id"\n', "", "patterns[0].label", 43, "is required and missing"),
    ('label = "Acme model id"', 'label = "Acme-12"', "patterns[0].label", 48, "repeats the example"),
    ("[certificate]", "[certificate", "certificate", 9, "not TOML"),
    ('title = "t"\ntext = "w"', 'title = "t\ntext = "w"', "title", 10, "not TOML"),
    ('id = "acme"\nname = "Acme"\n', 'id = "acme"\nid = "acme"\nname = "Acme"\n', "id", 2, "not TOML"),
]


@pytest.mark.parametrize(("old", "new", "key", "line", "sentence"), BROKEN)
def test_a_defect_names_file_key_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: str, old: str, new: str, key: str, line: int, sentence: str
) -> None:
    assert old in whole
    monkeypatch.chdir(tmp_path)
    Path("mine.toml").write_text(whole.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DesignationError) as caught:
        load_designation("mine.toml")
    assert (caught.value.file, caught.value.key, caught.value.line) == ("mine.toml", key, line)
    assert sentence in caught.value.problem
    assert caught.value.problem.startswith(f"mine.toml, line {line}, {key}: ")


def _duplicated(whole: str, header: str, until: str) -> str:
    start = whole.index(header)
    block = whole[start : whole.index(until, start)] if until else whole[start:]
    return whole + "\n" + block


@pytest.mark.parametrize(
    ("header", "until", "key"),
    [
        ("[[vendors]]", "[[authorities]]", "vendors[1].id"),
        ("[[authorities]]", "[[authorities.clauses]]", "authorities[1].id"),
        ("[[authorities.clauses]]", "[[patterns]]", "authorities[0].clauses[1].id"),
        ("[[patterns]]", "", "patterns[1].regex"),
    ],
)
def test_a_duplicate_id_is_named_where_it_stands_the_second_time(
    tmp_path: Path, whole: str, header: str, until: str, key: str
) -> None:
    path = tmp_path / "twice.toml"
    path.write_text(_duplicated(whole, header, until), encoding="utf-8")
    with pytest.raises(DesignationError, match="second time") as caught:
        load_designation(str(path))
    assert caught.value.key == key
    assert caught.value.line > whole.count("\n")


def test_text_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes(b'id = "x"\nname = "Caf\xe9"\n')
    with pytest.raises(DesignationError, match="UTF-8") as caught:
        load_designation(str(path))
    assert caught.value.line == 2


def test_deep_nesting_is_an_error_and_not_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "deep.toml"
    path.write_text("a = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(DesignationError):
        load_designation(str(path))


def test_the_first_defect_by_line_is_the_one_told(tmp_path: Path, whole: str) -> None:
    path = tmp_path / "two.toml"
    path.write_text(
        whole.replace('vendor = "acme"', 'vendor = "x"').replace('"use"\nconflicts', '"dealings"\nconflicts')
    )
    with pytest.raises(DesignationError) as caught:
        load_designation(str(path))
    assert caught.value.line == 6
