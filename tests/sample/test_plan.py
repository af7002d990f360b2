"""What the sample's plan, disclosures and concentration must say, worked out from the other tables of the same run."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.sample.test_expected import SAMPLE, lines


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    command = [
        sys.executable,
        "-m",
        "analyzer",
        "scan",
        str(SAMPLE / "meridian"),
        "-o",
        str(tmp_path_factory.mktemp("runs")),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    return Path(done.stdout.strip())


@pytest.fixture
def plan(run: Path) -> list[dict[str, str]]:
    return [line for line in lines(run / "clearing.csv") if line["goal"] == "exposed"]


def steps(plan: list[dict[str, str]]) -> Iterator[list[dict[str, str]]]:
    together = defaultdict(list)
    for line in plan:
        together[int(line["step"])].append(line)
    yield from (together[step] for step in sorted(together))


def test_the_plan_ends_the_tied_uses_of_an_own_entity_and_of_its_two_subcontractors_first(
    plan: list[dict[str, str]],
) -> None:
    first, second, *_ = steps(plan)
    # Claude Code at Meridian, and whoever of its subcontractors uses it in this work; contract 5 waits for Redfallow itself
    assert {line["what"] for line in first} == {
        "Own use at Meridian Defense Systems, Inc.",
        "Own use at Wexmoor Networks, Inc.",
        "Redfallow Mission Software, Inc.",
        "Wexmoor Networks, Inc.",
    }
    assert {(line["firms"], line["contracts"], line["obligated"]) for line in first} == {("2", "9", "265411159.26")}
    assert [(line["what"], line["firms"], line["contracts"], line["obligated"]) for line in second] == [
        ("Own use at Redfallow Mission Software, Inc.", "1", "2", "32663248.27")
    ]


def test_what_the_steps_clear_and_what_is_left_add_up_to_what_was_exposed(
    plan: list[dict[str, str]], run: Path
) -> None:
    exposed = [line for line in lines(run / "findings.csv") if line["position"] == "exposed"]
    cleared = sum(int(step[0]["firms"]) for step in steps(plan))
    dollars = sum(Decimal(step[0]["obligated"]) for step in steps(plan))
    assert cleared + int(plan[-1]["firms_left"]) == len(exposed)
    # the ten contracts of Meridian with the Department of Defense, and the one of Redfallow, added up by hand
    assert dollars + Decimal(plan[-1]["obligated_left"]) == Decimal("298074407.53")


def test_every_exposed_or_unresolved_firm_has_a_cut_and_no_other_firm_has(run: Path) -> None:
    for line in lines(run / "findings.csv"):
        assert bool(line["cut"]) == (line["position"] in ("exposed", "unresolved")), line["firm"]


def test_routes_and_tiers_share_out_all_exposed_firms(run: Path) -> None:
    exposed = sum(line["position"] == "exposed" for line in lines(run / "findings.csv"))
    spread = [line for line in lines(run / "concentration.csv") if line["position"] == "exposed"]
    for dimension in ("route", "tier"):
        assert sum(int(line["firms"]) for line in spread if line["dimension"] == dimension) == exposed


def test_a_disclosure_stands_for_every_duty_to_tell_a_use_and_every_provision_with_contrary_evidence(run: Path) -> None:
    keys = ("authority", "clause", "firm_key", "contract_key")
    asked = {
        tuple(line[key] for key in keys)
        for line in lines(run / "answers.csv")
        if line["answer"] == "disclose or report"
        or (line["answer"], line["kind"]) == ("contrary evidence", "provision")
    }
    disclosed = lines(run / "disclosure.csv")
    assert {tuple(line[key] for key in keys) for line in disclosed} == asked
    assert all(line["inquiry_record"].startswith("Inquiry by Sample operator") for line in disclosed)
    assert all(line["signer"] == line["model_number"] == "to be supplied" for line in disclosed)


def test_a_report_on_a_contract_tells_the_use_that_is_tied_to_it(run: Path) -> None:
    paths = {line["contract_number"]: line["path"] for line in lines(run / "disclosure.csv")}
    assert "saas_inventory.xlsx, Applications, row 5" in paths["W9Z7QK25C0102"]
    assert "Redfallow Mission Software, Inc." in paths["N9Z01424C0105"]
    assert "subcontractor_odc.csv" in paths["N9Z01424C0105"]


def test_explain_tells_what_would_close_the_paths_of_a_firm_and_every_first_step(run: Path) -> None:
    command = [sys.executable, "-m", "analyzer", "explain", "Meridian Defense Systems, Inc.", "--out", str(run.parent)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    cut = next(line for line in told.splitlines() if line.startswith("What would close its paths: "))
    assert cut.removeprefix("What would close its paths: ").split("; ") == [
        "Own use at Meridian Defense Systems, Inc.",
        "Redfallow Mission Software, Inc.",
        "Wexmoor Networks, Inc.",
    ]
    assert "Fathom Desk" not in cut  # no row ties it to a contract
    steps = told.split("Every first step that leads there (")[1].split("Paths (")[0].splitlines()[1:]
    assert any("uses Claude Code" in step for step in steps)
    assert any("subcontracts to Redfallow" in step for step in steps)
    assert len(steps) == len(set(steps)) == 4
