"""What an option declares holds everywhere: on the command line, in exposure.toml, in the key of the cache; none is forgotten."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from importlib import resources
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
import typer

from analyzer.cli.app import app
from analyzer.report.model import Run
from analyzer.request.option import Effect, Panel, declare_option
from analyzer.request.option_values import FLAG
from analyzer.request.options import SCAN_OPTIONS, ScanOptions
from analyzer.request.request import load_request
from analyzer.request.settle import TRUST, read_settings
from analyzer.runs.scan_cache import cache_entry_for

PACKAGE = Path(__file__).parents[2] / "analyzer"
# The folders whose `options` and `question` are those of a scan; the stages behind them have options of their own.
READERS = ("cli", "pipeline", "request", "runs")
OPTIONS_OF_A_SCAN = re.compile(r"\b(options|question|settled|ScanOptions\(.*\))$")
HINTS = get_type_hints(ScanOptions)
OWN_ROW = """
checked_on = 2026-11-29
[[entries]]
id = "our-portal"
product = "Our Portal"
supplier = "Ours"
aliases = []
designation = "anthropic"
vendor = "anthropic"
relation = "offers"
default_on = "no"
can_disable = "yes"
gov_variant = "none"
source = "our administrator"
as_of = 2026-11-29
confidence = "verified"
"""
WORDS = {"designation": "dji", "vendor": "Acme", "firm": "Ours Inc", "limit": "cells=1000", "memory": "2GB"}


def other_value(name: str, folder: Path) -> Any:
    """A value that is not the default, as a person writes it: one text for several."""
    types = [kind for kind in (get_args(HINTS[name]) or (HINTS[name],)) if isinstance(kind, type)]
    if name == "map":
        file = folder / "map.toml"
        file.write_text('[[table]]\nfile = "payments.csv"\nkind = "payments"\n')
        return file
    if name == "designation_folder":
        (folder / "own").mkdir(exist_ok=True)
        text = resources.files("analyzer.designations").joinpath("data/anthropic.toml").read_text(encoding="utf-8")
        (folder / "own" / "anthropic.toml").write_text(text + "# ours\n", encoding="utf-8")
        return folder / "own"
    if name == "catalogue":
        file = folder / "catalogue.toml"
        file.write_text(OWN_ROW)
        return file
    for kind, value in ((bool, True), (int, 1), (date, date(2024, 2, 29)), (Path, folder / "elsewhere")):
        if kind in types:
            return value
    words = [kind for kind in types if issubclass(kind, StrEnum)]
    return str(next(iter(words[0]))) if words else WORDS.get(name, "another")


def key_of(options: ScanOptions) -> str:
    entry = cache_entry_for(load_request(options), ScanOptions(), {}, ())
    assert entry
    return entry.question


@pytest.mark.parametrize("name", SCAN_OPTIONS)
def test_the_key_of_the_cache_holds_what_changes_the_result_and_nothing_else(name: str, tmp_path: Path) -> None:
    same = ScanOptions() if name == "as_of" else ScanOptions(as_of=date(2026, 9, 15))
    other = replace(same, **{name: other_value(name, tmp_path)})
    assert getattr(same, name) != getattr(other, name)
    assert (key_of(same) != key_of(other)) is (SCAN_OPTIONS[name].effect is not Effect.NONE)


def test_a_limit_that_is_the_default_is_no_other_question() -> None:
    assert key_of(ScanOptions(limit=("seconds=600",))) == key_of(ScanOptions())


def test_whether_an_option_changes_the_result_cannot_be_left_unsaid() -> None:
    declare_freely: Callable[..., object] = declare_option
    with pytest.raises(TypeError, match="effect"):
        declare_freely(FLAG, panel=Panel.COMMON, summary="Nobody says what it changes.")


@pytest.mark.parametrize("name", [field.name for field in fields(Run) if field.name in SCAN_OPTIONS])
def test_what_is_recorded_of_a_run_is_an_option_that_changes_the_result(name: str) -> None:
    assert SCAN_OPTIONS[name].effect is Effect.VALUE


def options_read() -> Iterator[str]:
    """The names after `options.` and `question.` in the code that asks a scan's options for them."""
    for folder in READERS:
        for file in (PACKAGE / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute) and OPTIONS_OF_A_SCAN.search(ast.unparse(node.value)):
                    yield node.attr


def records_read() -> Iterator[str]:
    """The names after `run.` in what makes and writes reports of a run."""
    for folder in ("report", "render"):
        for file in (PACKAGE / folder).rglob("*"):
            if file.suffix in (".py", ".j2"):
                yield from re.findall(r"\brun\.([a-z_]+)", file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SCAN_OPTIONS)
def test_every_option_is_read_by_something(name: str) -> None:
    recorded = {field.name for field in fields(Run)}.intersection(records_read())
    read = {*options_read(), *recorded}
    if "designations" in read:  # which stands for the two that it is made of
        read |= {"designation"}
    assert name in read


def scan_command() -> Any:
    root: Any = typer.main.get_command(app)
    return root.commands["scan"]


@pytest.mark.parametrize("name", SCAN_OPTIONS)
def test_an_option_that_the_command_line_sets_is_that_of_a_program(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: dict[str, Any] = {}

    def settle(_paths: list[Path], values: dict[str, Any]) -> None:
        taken.update(values)
        raise typer.Exit

    monkeypatch.setattr("analyzer.cli.scan.settle", settle)
    value = other_value(name, tmp_path)
    flag = f"--{name.replace('_', '-')}"
    scan_command().main([".", flag, *([] if value is True else [str(value)])], standalone_mode=False)
    assert set(taken) == {name}
    assert getattr(ScanOptions(**taken), name) == getattr(ScanOptions(**{name: value}), name)


@pytest.mark.parametrize("name", [name for name in SCAN_OPTIONS if name != TRUST])
def test_an_option_may_stand_in_the_settings_file(name: str, tmp_path: Path) -> None:
    value = other_value(name, tmp_path)
    text = str(value).lower() if isinstance(value, int) else f'"{value}"'
    (tmp_path / "exposure.toml").write_text(f"{name.replace('_', '-')} = {text}\n")
    assert ScanOptions(**read_settings(tmp_path / "exposure.toml")) == ScanOptions(**{name: value})


def test_help_shows_every_option_below_its_heading() -> None:
    command = scan_command()
    context = command.context_class(command, info_name="scan", **command.context_settings, terminal_width=300)
    text = command.get_help(context)
    parts = re.split(r"^([A-Z][a-z ]+):$", text, flags=re.MULTILINE)
    below = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert list(below)[-len(Panel) :] == list(Panel)
    for name, option in SCAN_OPTIONS.items():
        assert re.search(rf"^ .*--{name.replace('_', '-')}\b", below[option.panel], re.MULTILINE)
        assert option.summary in below[option.panel]
