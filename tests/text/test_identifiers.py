from __future__ import annotations

import pytest

from analyzer.text.identifiers import (
    DefectKind,
    Identifier,
    IdentifierDefect,
    Scheme,
    parse_cage,
    parse_duns,
    parse_lei,
    parse_piid,
    parse_uei,
)

TRUE_UEIS = [
    "CTKJDNGYLM97",
    "D1RMTDTMKLE8",
    "DKBAJQ45GQS8",
    "EBUHL3LJ3JE9",
    "GVAKTC49BNJ8",
    "HX3VU12NNWN9",
    "JE73CDQUAPA7",
    "JTAPCFM4NSL4",
    "K87WE4KQLBG4",
    "KDULNMSMR7E6",
    "NUDGYLBB4S99",
    "PUETYBNR91Z3",
    "S1RUKWWRYFL6",
    "N4YFFGL4CDX5",
    "EHEGWCLJEVJ4",
    "VN1AJFAD19J9",
]
TRUE_LEIS = ["5493001KJTIIGC8Y1R12", "506700GE1G29325QX363", "HWUPKR0MPOU8FGXBT394", "INR2EJN1ERAN0W5ZP974"]


@pytest.mark.parametrize("value", TRUE_UEIS)
def test_a_uei_from_a_public_register_passes(value: str) -> None:
    assert parse_uei(f" {value.lower()} ") == Identifier(Scheme.UEI, value)


@pytest.mark.parametrize("value", TRUE_UEIS)
def test_a_uei_with_a_wrong_last_digit_stays_usable_with_a_warning(value: str) -> None:
    wrong = value[:11] + str((int(value[11]) + 1) % 10)
    result = parse_uei(wrong)
    assert isinstance(result, IdentifierDefect)
    assert (result.kind, result.value) == (DefectKind.WARNING, wrong)


@pytest.mark.parametrize("text", ["", "N/A", "123456789", "CTKJDNGYLM9", "OTKJDNGYLM97", "0TKJDNGYLM97"])
def test_a_text_that_is_no_uei_is_unusable(text: str) -> None:
    result = parse_uei(text)
    assert isinstance(result, IdentifierDefect)
    assert (result.kind, result.value) == (DefectKind.UNUSABLE, "")


@pytest.mark.parametrize("value", TRUE_LEIS)
def test_a_true_lei_passes_and_a_changed_one_is_a_warning(value: str) -> None:
    assert parse_lei(value) == Identifier(Scheme.LEI, value)
    changed = parse_lei(("A" if value[0] != "A" else "B") + value[1:])
    assert isinstance(changed, IdentifierDefect)
    assert changed.kind is DefectKind.WARNING


def test_a_cage_code_keeps_its_letters_and_regains_lost_zeros() -> None:
    assert parse_cage("0xle0") == Identifier(Scheme.CAGE, "0XLE0")
    lost = parse_cage("123")
    assert isinstance(lost, IdentifierDefect)
    assert (lost.kind, lost.value) == (DefectKind.WARNING, "00123")
    assert parse_cage("SEE NOTE").value == ""


def test_a_duns_number_is_read_with_or_without_hyphens() -> None:
    assert parse_duns("12-345-6789") == Identifier(Scheme.DUNS, "123456789")
    assert parse_duns("1234567.0").value == "001234567"
    assert parse_duns("12345").value == ""


def test_a_contract_number_loses_its_hyphens() -> None:
    assert parse_piid("W912DY-24-C-0001") == Identifier(Scheme.PIID, "W912DY24C0001")
    assert parse_piid("n/a").value == ""
    assert parse_piid("pending").value == ""
