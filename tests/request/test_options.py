"""Options come from the command line, then from exposure.toml, then from the defaults."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from analyzer.errors import UsageProblem
from analyzer.request.fail_on import FailOn
from analyzer.request.options import ScanOptions
from analyzer.request.settle import read_settings, settle
from analyzer.vocabulary import Position, Test


def a_settings_file(folder: Path, text: str) -> Path:
    file = folder / "exposure.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_every_option_may_stand_in_the_file(tmp_path: Path) -> None:
    file = a_settings_file(
        tmp_path,
        'designation = ["anthropic", "dji"]\nvendor = "Acme"\nout = "out"\nfirm = ["A", "B"]\ntest = "use"\n'
        'as-of = 2026-03-01\nmax-tier = 3\nfail-on = ["no-data", "contradicted"]\n'
        'own-only = true\nnew-since = 2026-02-01\nmarking = "M"\noperator = "O"\nstrict = true\n'
        'memory = "4GB"\nlimit = ["seconds=900"]\ntimings = true\njson = true\nquiet = true\nverbose = true\n',
    )
    assert ScanOptions(**read_settings(file)) == ScanOptions(
        designation=("anthropic", "dji"),
        vendor=("Acme",),
        out=tmp_path / "out",
        firm=("A", "B"),
        test=Test.USE,
        as_of=date(2026, 3, 1),
        max_tier=3,
        fail_on=(FailOn.NO_DATA, FailOn.CONTRADICTED),
        own_only=True,
        new_since="2026-02-01",
        marking="M",
        operator="O",
        strict=True,
        memory="4GB",
        limit=("seconds=900",),
        timings=True,
        json=True,
        quiet=True,
        verbose=True,
    )


@pytest.mark.parametrize("key", ["as_of", "as-of"])
def test_a_key_may_be_written_with_a_dash_or_an_underscore(tmp_path: Path, key: str) -> None:
    assert read_settings(a_settings_file(tmp_path, f'{key} = "2026-03-01"')) == {"as_of": date(2026, 3, 1)}


def test_the_command_line_beats_the_file(tmp_path: Path) -> None:
    a_settings_file(tmp_path, 'designation = "dji"\nmarking = "from the file"\n')
    options = settle([tmp_path], {"designation": ["kaspersky"]})
    assert (options.designation, options.marking) == (("kaspersky",), "from the file")


def test_the_file_beside_a_named_input_counts(tmp_path: Path) -> None:
    a_settings_file(tmp_path, 'marking = "M"')
    (tmp_path / "vendors.csv").write_text("Vendor\n")
    assert settle([tmp_path / "vendors.csv"], {}).marking == "M"


def test_a_file_named_in_the_settings_is_found_beside_them(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name\nA\n")
    assert read_settings(a_settings_file(tmp_path, 'firm = ["own.csv", "B"]')) == {
        "firm": (str(tmp_path / "own.csv"), "B")
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'marking = "M"\ndesignatoin = "dji"',
            "line 2, designatoin: there is no such setting. Did you mean designation?",
        ),
        ("max-tier = true", "line 1, max-tier: True does not fit; it takes a whole number"),
        ('\n\nas-of = "soon"', "line 3, as-of: 'soon' does not fit; it takes a date like 2026-03-01"),
        ('fail-on = "all"', "it takes exposed or unresolved or no-data"),
        ('fail-on = ["exposed", "all"]', "it takes exposed or unresolved or no-data"),
        ("new-since = 5", "line 1, new-since: 5 does not fit; it takes the name of a run, or a date"),
        ('test = "usage"', "it takes use or performance"),
        ("strict = 1", "it takes true or false"),
        ("firm = [1]", "it takes a text"),
        ("[scan]\nmarking = 1", "line 1, scan: there is no such setting"),
        ("marking = ", "this is not valid TOML"),
        ('marking = ""', "line 1, marking: '' does not fit; it is blank"),
        ('strict = true\nfirm = ""', "line 2, firm: '' does not fit; it is blank"),
        ('firm = ["Ours", " "]', "line 1, firm: ['Ours', ' '] does not fit; it is blank"),
        ('vendor = ""', "it is blank"),
        ('designation = [""]', "it is blank"),
        ('out = ""', "it is blank"),
    ],
)
def test_a_wrong_setting_names_file_line_and_key(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageProblem) as wrong:
        read_settings(a_settings_file(tmp_path, text))
    assert said in str(wrong.value)
    assert "exposure.toml" in str(wrong.value)


def test_two_settings_files_are_not_guessed_between(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        a_settings_file(tmp_path / name, 'marking = "M"')
    with pytest.raises(UsageProblem, match="2 settings files"):
        settle([tmp_path / "a", tmp_path / "b"], {})


@pytest.mark.parametrize("given", [{"own_only": True}, {"new_since": "2026-02-01"}])
def test_what_narrows_a_gate_is_refused_where_there_is_none(tmp_path: Path, given: dict[str, object]) -> None:
    with pytest.raises(UsageProblem, match="there is no gate to narrow"):
        settle([tmp_path], given)
    a_settings_file(tmp_path, 'fail-on = "exposed"')
    assert settle([tmp_path], given).fail_on == (FailOn.EXPOSED,)


@pytest.mark.parametrize(
    ("given", "said"),
    [({"memory": "lots"}, "is not a size"), ({"max_tier": 0}, "is no tier"), ({"limit": ("time=1",)}, "NAME=VALUE")],
)
def test_a_value_that_cannot_be_meant_is_refused(tmp_path: Path, given: dict[str, object], said: str) -> None:
    with pytest.raises(UsageProblem, match=said):
        settle([tmp_path], given)


@pytest.mark.parametrize(
    ("given", "held"),
    [
        ({"firm": "Ours, Inc."}, ScanOptions(firm=("Ours, Inc.",))),
        ({"firm": ["Ours, Inc.", "Theirs"]}, ScanOptions(firm=("Ours, Inc.", "Theirs"))),
        ({"firm": Path("own.csv")}, ScanOptions(firm=("own.csv",))),
        ({"designation": "dji", "vendor": ["Acme"]}, ScanOptions(designation=("dji",), vendor=("Acme",))),
        ({"out": "there", "map": "map.toml"}, ScanOptions(out=Path("there"), map=Path("map.toml"))),
        ({"as_of": "2026-09-15"}, ScanOptions(as_of=date(2026, 9, 15))),
        ({"as_of": datetime(2026, 9, 15, 23, 59)}, ScanOptions(as_of=date(2026, 9, 15))),
        ({"test": "use", "fail_on": "no-data"}, ScanOptions(test=Test.USE, fail_on=(FailOn.NO_DATA,))),
        ({"fail_on": "ask-first, exposed"}, ScanOptions(fail_on=(FailOn.ASK_FIRST, FailOn.EXPOSED))),
        ({"fail_on": ["exposed", "ask-first,exposed"]}, ScanOptions(fail_on=(FailOn.EXPOSED, FailOn.ASK_FIRST))),
        ({"fail_on": FailOn.EXPOSED}, ScanOptions(fail_on=(FailOn.EXPOSED,))),
        ({"fail_on": None}, ScanOptions()),
        ({"new_since": date(2026, 9, 15)}, ScanOptions(new_since="2026-09-15")),
        ({"new_since": Path("reports/2026-09-15-dji")}, ScanOptions(new_since="2026-09-15-dji")),
        ({"limit": "seconds=9"}, ScanOptions(limit=("seconds=9",))),
        ({"test": None, "map": None, "max_tier": None}, ScanOptions()),
    ],
)
def test_a_program_may_write_an_option_as_a_person_would(given: dict[str, Any], held: ScanOptions) -> None:
    assert ScanOptions(**given) == held


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"firm": ""}, "firm: '' does not fit; it is blank"),
        ({"firm": ("Ours", " ")}, "it is blank"),
        ({"firm": {"Ours"}}, "it takes a text, or a list of texts"),
        ({"firm": None}, "it takes a text, or a list of texts"),
        ({"vendor": 5}, "vendor: 5 does not fit; it takes a text"),
        ({"designation": [b"dji"]}, "it takes a text"),
        ({"out": ""}, "out: '' does not fit; it is blank"),
        ({"map": 3}, "map: 3 does not fit; it takes a path"),
        ({"as_of": "soon"}, "as-of: 'soon' does not fit; it takes a date like 2026-03-01"),
        ({"as_of": 20260915}, "it takes a date like"),
        ({"test": "usage"}, "it takes use or performance"),
        ({"max_tier": "3"}, "max-tier: '3' does not fit; it takes a whole number"),
        ({"marking": " "}, "it is blank"),
        ({"strict": "yes"}, "it takes true or false"),
        ({"memory": "lots"}, "is not a size"),
    ],
)
def test_what_an_option_does_not_take_is_refused_by_its_name(given: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageProblem) as wrong:
        ScanOptions(**given)
    assert said in str(wrong.value)


def test_a_path_that_is_not_there_is_a_usage_problem(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="there is no such file or folder"):
        settle([tmp_path / "nothing.csv"], {})


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (ScanOptions(), ("anthropic",)),
        (ScanOptions(vendor=("Acme",)), ()),
        (ScanOptions(designation=("dji",), vendor=("Acme",)), ("dji",)),
    ],
)
def test_the_default_designation_stands_in_only_where_nothing_is_asked(
    options: ScanOptions, expected: tuple[str, ...]
) -> None:
    assert options.designations == expected


@pytest.mark.parametrize(
    ("gate", "met"),
    [
        (FailOn.EXPOSED, {Position.EXPOSED}),
        (FailOn.UNRESOLVED, {Position.EXPOSED, Position.UNRESOLVED}),
        (FailOn.NO_DATA, {Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA}),
    ],
)
def test_a_gate_is_met_by_its_position_and_every_worse_one(gate: FailOn, met: set[Position]) -> None:
    assert set(gate.positions) == met
