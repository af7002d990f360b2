"""What `git log` prints reads as one row a commit, with its co-authors, and not as a table of text."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.reading.limits import Limits
from tests.reading.conftest import Read, ReadText

ONE, TWO, THREE = "4f3c2b1a" * 5, "aa" * 20, "0b" * 32
LOG = f"""\
commit {ONE} (HEAD -> main, origin/main)
Author: Ann Lee <ann@meridian.example>
Date:   Mon May 4 10:00:00 2026 +0200

    Add the data loader

    It reads <, | and ; as text.

    Generated with [Claude Code](https://claude.com/claude-code)

    Co-Authored-By: Claude <noreply@anthropic.com>
    Co-authored-by: Bob Ray <bob@meridian.example>

commit {TWO}
Merge: 4f3c2b1 0b0b0b0
Author: Bob Ray <bob@meridian.example>
Date:   Sun Mar 1 09:00:00 2026 +0100

    Merge branch 'main'

commit {THREE}
Author:     Ann Lee <ann@meridian.example>
AuthorDate: 2026-02-03 04:05:06 +0000
Commit:     Bob Ray <bob@meridian.example>
CommitDate: 2026-02-04 04:05:06 +0000

    Begin

 README.md | 3 +++
 1 file changed, 3 insertions(+)
"""
HEADS = ("commit", "author", "date", "commit message", "co-author", "further texts")
ANN, BOB = "Ann Lee <ann@meridian.example>", "Bob Ray <bob@meridian.example>"
ROWS = {
    0: HEADS,
    1: (
        ONE, ANN, "2026-05-04 10:00:00",
        "Add the data loader\n\nIt reads <, | and ; as text.\n\nGenerated with [Claude Code](https://claude.com/claude-code)",
        "Co-Authored-By: Claude <noreply@anthropic.com>", "refs: HEAD -> main, origin/main",
    ),
    12: (ONE, ANN, "2026-05-04 10:00:00", "Add the data loader", f"Co-authored-by: {BOB}", None),
    14: (TWO, BOB, "2026-03-01 09:00:00", "Merge branch 'main'", None, "Merge: 4f3c2b1 0b0b0b0"),
    21: (THREE, ANN, "2026-02-03 04:05:06", "Begin", None, f"Commit: {BOB}; CommitDate: 2026-02-04 04:05:06 +0000"),
}  # fmt: skip


@pytest.mark.parametrize("name", ["history.txt", "history.log", "history", "history.csv"])
def test_each_commit_is_a_row_at_its_line_and_each_further_co_author_too(read_text: ReadText, name: str) -> None:
    sheet = read_text(LOG, name)
    assert (sheet.name, sheet.rows) == ("commits", ROWS)
    assert sheet.notes == (
        "Lines of patches, statistics and the like, which are no part of a commit's message, were not read: 2.",
    )


@pytest.mark.parametrize(
    "content",
    [LOG.encode("utf-8-sig"), LOG.encode("utf-16"), LOG.replace("\n", "\r\n").encode(), LOG.replace("Begin", "Be\0gin").encode()],
    ids=["byte order mark", "UTF-16", "Windows line ends", "NUL"],
)  # fmt: skip
def test_marks_and_line_ends_change_no_row(read_text: ReadText, content: bytes) -> None:
    assert read_text(content, "history.txt").rows == ROWS


def test_the_lines_of_a_patch_are_no_message(read_text: ReadText) -> None:
    patch = "diff --git a/x.py b/x.py\n--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n     Co-Authored-By: Claude <noreply@anthropic.com>\n+x\n"
    text = f"commit {ONE}\nAuthor: {ANN}\nDate:   Mon May 4 10:00:00 2026 +0200\n\n    Begin\n\n{patch}"
    assert read_text(text, "history.txt").rows[1] == (ONE, ANN, "2026-05-04 10:00:00", "Begin", None, None)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Mon May 4 10:00:00 2026 +0200", "2026-05-04 10:00:00"),
        ("Mon, 4 May 2026 10:00:00 +0200", "2026-05-04 10:00:00"),
        ("2026-05-04T10:00:00+02:00", "2026-05-04 10:00:00"),
        ("2026-05-04", "2026-05-04"),
        ("3 weeks ago", "3 weeks ago"),
    ],
)
def test_dates_in_the_forms_of_git_become_plain_ones(read_text: ReadText, written: str, day: str) -> None:
    text = f"commit {ONE}\nAuthor: {ANN}\nDate:   {written}\n\n    Begin\n"
    assert read_text(text, "history.txt").rows[1][2] == day


def test_a_table_whose_first_word_is_commit_stays_a_table(read_text: ReadText) -> None:
    assert read_text(f"commit,author\n{ONE},Ann\n", "history.csv").rows[2] == (ONE, "Ann")


def test_a_log_with_more_cells_than_the_limit_is_refused(tmp_path: Path, read: Read) -> None:
    (tmp_path / "history.txt").write_text(LOG)
    assert "more cells" in read(tmp_path, limits=Limits(max_cells=10)).problem
