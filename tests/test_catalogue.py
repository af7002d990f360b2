"""A scan with a catalogue of the user's own, and with settings of products, from files to positions."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import analyzer

OWN = """\
id,product,supplier,aliases,designation,vendor,relation,default_on,can_disable,gov_variant,source,as_of,confidence
our-portal,Our Portal,Ours,Portal AI,anthropic,anthropic,offers,no,yes,none,our administrator,2026-11-20,verified
"""
INVENTORY = """\
Company,Software,Vendor,Status,Notes
Alpha LLC,Microsoft 365 Copilot,Microsoft,In use,Anthropic models: off
Bravo LLC,Microsoft 365 Copilot,Microsoft,In use,third-party models disabled by admin
Charlie LLC,Microsoft 365 Copilot,Microsoft,In use,Claude disabled in Slack
Delta LLC,Microsoft 365 Copilot,Microsoft,In use,Anthropic models will be switched off next quarter
Echo LLC,Microsoft 365 Copilot,Microsoft,In use,Anthropic models off from 2027-01-01
Foxtrot LLC,Microsoft 365 Copilot,Microsoft,In use,OpenAI models: off
Golf LLC,Microsoft 365 Copilot,Microsoft,In use,
Hotel LLC,Microsoft 365 Copilot,Microsoft,In use,Bedrock: Claude off
India LLC,Portal AI,Ours,In use,
"""
CLOSED = {"Alpha LLC", "Bravo LLC"}
PORTAL = "India LLC"


def scanned(folder: Path, catalogue: Path | None) -> analyzer.Scan:
    (folder / "inventory.csv").write_text(INVENTORY)
    options = analyzer.ScanOptions(out=folder / "out", as_of=date(2026, 11, 29), catalogue=catalogue, no_cache=True)
    return analyzer.scan(folder / "inventory.csv", options)


def unresolved(scan: analyzer.Scan) -> set[str]:
    positions = scan.findings.set_index("firm")["position_use"]
    assert "exposed" not in set(positions)
    return set(positions[positions == "unresolved"].index)


def test_a_setting_closes_the_question_of_its_row_and_a_row_of_ones_own_raises_one(tmp_path: Path) -> None:
    asked = {line.split(",")[0] for line in INVENTORY.splitlines()[1:]} - CLOSED
    assert unresolved(scanned(tmp_path, None)) == asked - {PORTAL}
    file = tmp_path / "own.csv"
    file.write_text(OWN)
    own = scanned(tmp_path, file)
    assert unresolved(own) == asked
    run = json.loads((own.folder / "run.json").read_text())
    assert run["catalogue"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert run["map"] is None
