"""`python -m sample_data.generate [OUT] [--seed N] [--firms N]`: write the case anew.

The default rewrites the committed files byte for byte. With more firms the same scenario stands in a crowd of
ordinary ones, for measuring speed; what is expected of the crowd is not written.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from sample_data.certificates import certificates
from sample_data.contracts import contracts
from sample_data.expected import write_expected
from sample_data.firms import DEFAULT_FIRMS, Case, make_case
from sample_data.inventory import inventory
from sample_data.logs import departments, ledger, proxy
from sample_data.odc import odc
from sample_data.payments import payments
from sample_data.products import products, write_sbom
from sample_data.questionnaire import questionnaire
from sample_data.relations import ownership, subprocessors
from sample_data.scenario import SETTINGS
from sample_data.subcontracts import lower_tiers, subawards
from sample_data.survey import survey
from sample_data.vendor_master import vendor_master
from sample_data.writers import LARGE, Sheets, write_files

DEFAULT_SEED = 2026
HERE = Path(__file__).parent


def sheets(case: Case) -> Sheets:
    """Every table of the case under the file that it goes to."""
    return {
        "certificates.xlsx": (certificates(case),),
        "contracts.csv": (contracts(case),),
        "department_answers.csv": (departments(case),),
        "lower_tier_subs.csv": (lower_tiers(case),),
        "ownership.csv": (ownership(case),),
        "payments.csv": (payments(case),),
        "product_catalogue.xlsx": (products(case),),
        "saas_inventory.xlsx": inventory(case),
        "sensor_ledger.xlsx": (ledger(case),),
        "software_survey.xlsx": (survey(case),),
        "subawards.csv": (subawards(case),),
        "subcontractor_odc.csv": (odc(case),),
        "subcontractors.xlsx": (questionnaire(case),),
        "subprocessors_brightdell.csv": (subprocessors(case),),
        "vendor_master.xlsx": vendor_master(case),
        "web_proxy.csv": (proxy(case),),
    }


def generate(out: Path, seed: int = DEFAULT_SEED, firms: int = DEFAULT_FIRMS) -> Path:
    """Write `meridian/` (and, at the default size, `expected/`) into `out`; gives the folder of inputs."""
    case = make_case(seed, firms)
    inputs = out / "meridian"
    inputs.mkdir(parents=True, exist_ok=True)
    tables = sheets(case)
    write_files(inputs, tables, large=firms > LARGE)
    write_sbom(inputs / "sensorview_console.cdx.json", case)
    (inputs / "exposure.toml").write_text(SETTINGS, encoding="utf-8", newline="\n")
    if firms == DEFAULT_FIRMS:
        write_expected(out / "expected", case, tables)
    return inputs


def main(arguments: Sequence[str] | None = None) -> None:
    """Parse, write, say where."""
    parser = argparse.ArgumentParser(description="Write the sample case.")
    parser.add_argument("out", nargs="?", type=Path, default=HERE)
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED)
    parser.add_argument("--firms", type=int, default=DEFAULT_FIRMS)
    given = parser.parse_args(arguments)
    print(generate(given.out, given.seed, given.firms))


if __name__ == "__main__":
    main()
