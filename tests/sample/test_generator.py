"""The committed case is what the generator writes, and it is well formed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sample_data.firms import Role, make_case
from sample_data.generate import DEFAULT_SEED, generate
from sample_data.identifiers import uei_check_digit

COMMITTED = Path(__file__).parents[2] / "sample_data"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*") if path.is_file()}


def committed() -> dict[str, bytes]:
    return {
        f"{part}/{name}": content
        for part in ("meridian", "expected")
        for name, content in contents(COMMITTED / part).items()
    }


def test_the_default_case_is_the_committed_one_byte_for_byte(tmp_path: Path) -> None:
    generate(tmp_path)
    assert contents(tmp_path) == committed()


def test_another_seed_writes_other_inputs(tmp_path: Path) -> None:
    generate(tmp_path, seed=DEFAULT_SEED + 1)
    other = contents(tmp_path)
    assert other.keys() == committed().keys()
    assert other["meridian/payments.csv"] != committed()["meridian/payments.csv"]
    assert other["meridian/vendor_master.xlsx"] != committed()["meridian/vendor_master.xlsx"]


def test_a_larger_case_has_the_firms_asked_for_and_no_expected_answers(tmp_path: Path) -> None:
    generate(tmp_path, firms=500)
    assert len(make_case(DEFAULT_SEED, 500).firms) == 500
    assert not (tmp_path / "expected").exists()


def test_fewer_firms_than_the_scenario_needs_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 64"):
        make_case(DEFAULT_SEED, 10)


@pytest.mark.parametrize("published", ["JTAPCFM4NSL4", "K87WE4KQLBG4", "CTKJDNGYLM97"])
def test_the_check_digit_agrees_with_published_examples(published: str) -> None:
    assert uei_check_digit(published[:11]) == int(published[11])


def test_identifiers_are_well_formed_and_nobody_shares_one() -> None:
    firms = make_case(DEFAULT_SEED, 3000).firms
    ueis = [firm.uei for firm in firms if firm.uei]
    cages = [firm.cage for firm in firms if firm.cage]
    assert len(set(ueis)) == len(ueis)
    assert len(set(cages)) == len(cages)
    for uei in ueis:
        assert len(uei) == 12
        assert not set(uei) & set("OI")
        assert uei[0].isalpha()
        assert uei_check_digit(uei[:11]) == int(uei[11])
    for cage in cages:
        assert len(cage) == 5
        assert cage[0].isdigit()
        assert cage[-1].isdigit()
        assert not set(cage) & set("OI")


def test_no_identifier_is_invented_for_a_real_firm() -> None:
    firms = make_case(DEFAULT_SEED).having(Role.KNOWN, Role.LOOKALIKE)
    assert not any(firm.uei or firm.cage for firm in firms)


def test_every_firm_has_a_name_of_its_own() -> None:
    names = [firm.name for firm in make_case(DEFAULT_SEED, 20_000).firms]
    assert len(set(names)) == len(names)
