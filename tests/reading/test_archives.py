"""Archives: members are files of their own, and nothing in one can leave it, fill the disk or stop the rest."""

from __future__ import annotations

import gzip
import io
import stat
import zipfile
from pathlib import Path

import pytest

from analyzer.reading.limits import Limits
from analyzer.vocabulary import FileStatus
from tests.reading.conftest import Read

TABLE = b"Vendor,City\nAcme,Bonn\n"


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def link(target: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo("passwd.csv")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, target)
    return out.getvalue()


def test_members_of_a_zip_are_read_under_their_names_and_what_is_hidden_is_left(tmp_path: Path, read: Read) -> None:
    inner = zipped({"deep.csv": TABLE})
    members = {"a.csv": TABLE, "folder/b.csv": b"Vendor,City\nBlue,Cork\n", "inner.zip": inner}
    (tmp_path / "delivery.zip").write_bytes(zipped(members | {"__MACOSX/a.csv": b"x", ".hidden.csv": b"x"}))
    reading = read(tmp_path)
    assert list(reading.sheets) == [
        "delivery.zip/a.csv",
        "delivery.zip/folder/b.csv",
        "delivery.zip/inner.zip/deep.csv",
    ]
    aside = {file.file: file.status for file in reading.files if file.problem and "Hidden files" in file.problem}
    hidden = ("delivery.zip/.hidden.csv", "delivery.zip/__MACOSX/a.csv")
    assert aside == dict.fromkeys(hidden, FileStatus.IGNORED)
    assert reading.sheets["delivery.zip/folder/b.csv"][0].rows[2] == ("Blue", "Cork")


def test_a_gzipped_table_keeps_its_name(tmp_path: Path, read: Read) -> None:
    (tmp_path / "pay.csv.gz").write_bytes(gzip.compress(TABLE))
    reading = read(tmp_path)
    assert reading.sheets["pay.csv.gz"][0].rows[2] == ("Acme", "Bonn")


@pytest.mark.parametrize(
    ("name", "member"),
    [("../out.csv", "out.csv"), ("/abs.csv", "abs.csv"), ("C:\\x.csv", "C:/x.csv"), ("a/../../b.csv", "a/b.csv")],
)
def test_a_member_that_leads_out_is_not_unpacked_and_the_rest_is_read(
    tmp_path: Path, read: Read, name: str, member: str
) -> None:
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    (inputs / "a.zip").write_bytes(zipped({name: TABLE, "good.csv": TABLE}))
    reading = read(inputs)
    problems = {file.file: file.problem for file in reading.files}
    assert "leads out of the archive" in problems[f"a.zip/{member}"]
    assert list(reading.sheets) == ["a.zip/good.csv"]
    assert [path.name for path in tmp_path.iterdir()] == ["inputs"]


def test_a_link_in_an_archive_is_not_followed(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.zip").write_bytes(link("/etc/passwd"))
    (file,) = read(tmp_path).files
    assert file.status is FileStatus.REFUSED
    assert "link inside an archive" in file.problem


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bomb.zip", zipped({"a.csv": b"0" * 30_000_000}), "more than 200 times"),
        ("bomb.csv.gz", gzip.compress(b"0" * 3_000_000), "more than the limit of 1,000,000"),
        ("cut.zip", zipped({"a.csv": TABLE})[:-30], "damaged"),
        ("cut.csv.gz", gzip.compress(TABLE * 99)[:-9], "damaged"),
        ("none.zip", zipped({}), "holds no file"),
        ("many.zip", zipped({f"{number}.csv": b"a" for number in range(12_000)}), "too many parts"),
        ("tar.gz", gzip.compress(b"a" * 257 + b"ustar\x0000" + b"\0" * 600), "tar archive"),
        ("noise.zip", b"not a zip at all", "damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) else "content",
)
def test_a_hostile_archive_ends_in_a_sentence(tmp_path: Path, read: Read, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    limits = Limits(max_unpacked_bytes=1_000_000) if name == "bomb.csv.gz" else Limits()
    (file,) = read(tmp_path, limits=limits).files
    assert file.status is FileStatus.REFUSED
    assert said in file.problem


def test_a_workbook_is_no_archive_to_be_unpacked(tmp_path: Path, read: Read) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.worksheets[0].append(["Vendor"])
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "b.zip").write_bytes(zipped({"a.xlsx": (tmp_path / "a.xlsx").read_bytes()}))
    assert list(read(tmp_path).sheets) == ["a.xlsx", "b.zip/a.xlsx"]
