"""Text that DuckDB parses itself must come out exactly as the careful reader would have it, or be left to that reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.reading.formats.text import delimited
from analyzer.reading.formats.text.fast_path import plain_text
from analyzer.reading.limits import Limits
from analyzer.store.reading_file import ReadingFile

Rows = list[tuple[object, ...]]
PIECES = st.sampled_from(
    ["a", "Zürich", " ", "1,5", '"', '""', ",", "\n", "\r\n", '"x"', '"y ""z"""', ",,", "\t", '5" pipe', '","', '"a,b"']
)


def rows_of(content: bytes, folder: Path) -> Rows:
    source, database = folder / "table.csv", folder / "table.duckdb"
    source.write_bytes(content)
    parts = folder / "parts"
    parts.mkdir()
    with ReadingFile(database, parts, "500MB") as into:
        delimited.read_delimited(source, source.name, Limits(), into)
    with duckdb.connect(str(database), read_only=True) as opened:
        return opened.execute("SELECT * FROM raw_1 ORDER BY src_row").fetchall()


@settings(max_examples=100, deadline=None)
@given(pieces=st.lists(PIECES, max_size=30), end=st.sampled_from(["\n", "\r\n"]))
def test_the_fast_way_reads_what_the_careful_way_reads(pieces: list[str], end: str) -> None:
    content = f"name,city,note{end}A,B,C{end}{''.join(pieces)}".encode()
    with TemporaryDirectory() as one, TemporaryDirectory() as other, pytest.MonkeyPatch.context() as patch:
        fast = rows_of(content, Path(one))
        patch.setattr(delimited, "plain_text", lambda *_: None)
        careful = rows_of(content, Path(other))
    assert trimmed(fast) == trimmed(careful)


def trimmed(rows: Rows) -> Rows:
    """Without empty cells at the end: how wide the widest row is may be seen in the sample or in all rows."""
    return [tuple(_until_last_filled(row)) for row in rows]


def _until_last_filled(row: tuple[object, ...]) -> Iterator[object]:
    last = max(place for place, cell in enumerate(row) if cell is not None)
    yield from row[: last + 1]


@pytest.mark.parametrize("content", ["a,b\r1,2\r", "a,b\n1,2\r\n", ""])
def test_lines_that_do_not_end_alike_are_left_to_the_careful_reader(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.csv").write_bytes(content.encode())
    assert plain_text(tmp_path / "a.csv", ",") is None


def test_lines_delimiters_and_blank_lines_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"\xef\xbb\xbf\na,b\n\n\n1,2\n")
    plain = plain_text(tmp_path / "a.csv", ",")
    assert plain is not None
    assert (plain.lines, plain.blank(), plain.cells) == (5, (1, 3, 4), 7)


def test_rows_behind_blank_lines_and_empty_rows_keep_their_numbers(tmp_path: Path) -> None:
    rows = rows_of(b"a,b\n\n,\n1,2\n\n\n3,4\n", tmp_path)
    assert rows == [(1, "a", "b"), (4, "1", "2"), (7, "3", "4")]


def test_blocks_end_at_line_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analyzer.reading.formats.text.fast_path._BLOCK", 7)
    (tmp_path / "a.csv").write_bytes(b'a,b\n"x,y",2\n\n"z",3\n4,5')
    plain = plain_text(tmp_path / "a.csv", ",")
    assert plain is not None
    assert (plain.lines, plain.blank()) == (5, (3,))
