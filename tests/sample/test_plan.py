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


def test_the_first_step_of_the_plan_is_the_product_under_six_contracts(plan: list[dict[str, str]]) -> None:
    assert (plan[0]["what"], plan[0]["contracts"], plan[0]["obligated"]) == (
        "SensorView Console (Meridian Sensor Technologies, LLC)",
        "6",
        "162863841.63",
    )


def test_what_the_steps_clear_and_what_is_left_add_up_to_what_was_exposed(
    plan: list[dict[str, str]], run: Path
) -> None:
    exposed = [line for line in lines(run / "findings.csv") if line["position"] == "exposed"]
    cleared = sum(int(step[0]["firms"]) for step in steps(plan))
    dollars = sum(Decimal(step[0]["obligated"]) for step in steps(plan))
    assert cleared + int(plan[-1]["firms_left"]) == len(exposed)
    assert dollars + Decimal(plan[-1]["obligated_left"]) == Decimal("482257774.58")


def test_every_exposed_or_unresolved_firm_has_a_cut_and_no_other_firm_has(run: Path) -> None:
    for line in lines(run / "findings.csv"):
        assert bool(line["cut"]) == (line["position"] in ("exposed", "unresolved")), line["firm"]


def test_routes_and_tiers_share_out_all_exposed_firms(run: Path) -> None:
    exposed = sum(line["position"] == "exposed" for line in lines(run / "findings.csv"))
    spread = [line for line in lines(run / "concentration.csv") if line["position"] == "exposed"]
    for dimension in ("route", "tier"):
        assert sum(int(line["firms"]) for line in spread if line["dimension"] == dimension) == exposed


def test_a_disclosure_stands_for_every_box_that_an_exposed_entity_cannot_sign_plainly(run: Path) -> None:
    keys = ("authority", "clause", "firm_key", "contract_key")
    asked = {
        tuple(line[key] for key in keys)
        for line in lines(run / "answers.csv")
        if line["answer"] in ("contrary evidence", "disclose or report")
    }
    disclosed = lines(run / "disclosure.csv")
    assert {tuple(line[key] for key in keys) for line in disclosed} == asked
    assert all(line["inquiry_record"].startswith("Inquiry by Sample operator") for line in disclosed)
    assert all(line["signer"] == line["model_number"] == "to be supplied" for line in disclosed)


def test_explain_tells_what_would_clear_a_firm_and_every_first_step(run: Path) -> None:
    command = [sys.executable, "-m", "analyzer", "explain", "Meridian Defense Systems, Inc.", "--out", str(run.parent)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    cut = next(line for line in told.splitlines() if line.startswith("What would clear it: "))
    assert "Fathom Desk" in cut
    assert "Own use at Meridian Defense Systems, Inc." in cut
    steps = told.split("Every first step that leads there (")[1].split("Paths (")[0].splitlines()[1:]
    assert any("uses Fathom Desk" in step for step in steps)
    assert any("buys from Anthropic, PBC" in step for step in steps)
    assert len(steps) == len(set(steps)) > 4
