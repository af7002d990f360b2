"""Bytes that are not UTF-8 in text that otherwise is: they cost nobody else's letters, and it is said where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.reading.formats.text import utf8_repair as module
from analyzer.reading.formats.text.encoding import MAC, WINDOWS, encoding_of
from analyzer.reading.formats.text.utf8_repair import REPAIRED, OddBytes, odd_bytes
from tests.reading.conftest import ReadText

TABLE = "Vendor,City\nMüller,Köln\nＡＮＴＨＲＯＰＩＣ,Москва\n".encode()


def test_one_odd_byte_spoils_no_other_cell(read_text: ReadText) -> None:
    sheet = read_text(TABLE + b"Caf\xe9,Cork\n")
    assert sheet.rows == {
        1: ("Vendor", "City"),
        2: ("Müller", "Köln"),
        3: ("ＡＮＴＨＲＯＰＩＣ", "Москва"),
        4: ("Café", "Cork"),
    }
    assert sheet.notes == ("1 byte is not UTF-8, in row 4; it was read as Windows-1252.",)


def test_odd_bytes_are_counted_and_the_first_row_is_that_of_a_spreadsheet_program(read_text: ReadText) -> None:
    sheet = read_text(TABLE + b'A,"two\nlines"\n\xd6,"one\nand \x93two\x94"\nx,\x85\n')
    assert sheet.rows[5] == ("Ö", "one\nand “two”")
    assert sheet.notes == ("4 bytes are not UTF-8, the first in row 5; they were read as Windows-1252.",)


def test_a_byte_that_is_no_letter_of_windows_1252_becomes_the_replacement_character(read_text: ReadText) -> None:
    assert read_text(TABLE + b"a\x81b,Cork\n").rows[4] == ("a\ufffdb", "Cork")


def test_a_file_cut_in_the_middle_of_a_character_is_utf_8(read_text: ReadText) -> None:
    sheet = read_text(TABLE + b"Acme,Z\xc3")
    assert sheet.rows[2] == ("Müller", "Köln")
    assert sheet.rows[4] == ("Acme", "ZÃ")
    assert "row 4" in sheet.notes[0]


def test_a_byte_order_mark_says_utf_8_whatever_else_is_in_the_file(read_text: ReadText) -> None:
    sheet = read_text(b"\xef\xbb\xbfVendor,City\nCaf\xe9,Cork\nFort\xe9,Cork\n")
    assert sheet.rows[1] == ("Vendor", "City")
    assert sheet.rows[2] == ("Café", "Cork")
    assert sheet.notes == ("2 bytes are not UTF-8, the first in row 2; they were read as Windows-1252.",)


@pytest.mark.parametrize(
    ("text", "codec", "found"),
    [
        ("Café Müller, Straße Ö", "cp1252", WINDOWS),
        ("„Großer Spaß“ für Söhne und „Gruß“ aus Köln", "cp1252", WINDOWS),
        ("l’été à l’école, théâtre, élève", "mac_roman", MAC),
        ("Zoë, Müller, Café, Ångström", "mac_roman", MAC),
    ],
)
def test_real_single_byte_text_stays_what_it_was(tmp_path: Path, text: str, codec: str, found: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(codec))
    assert encoding_of(path) == found


def test_a_character_across_two_pieces_of_the_file_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("äöü\r\n€uro\r".encode() + b"\xff\n")
    for size in range(1, 9):
        monkeypatch.setattr(module, "_CHUNK", size)
        assert encoding_of(path) == REPAIRED
        assert odd_bytes(path) == OddBytes(1, 3)
