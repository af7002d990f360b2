"""Reads what `git log` prints: a row for each commit, at the line where it begins, and one for each further co-author.

A trailer `Co-Authored-By:` names who else wrote the change, a tool among them. It stands in its cell as it is written:
the words before the name say that it was used. The headings stand nowhere in the text and are row 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.reading.cell_budget import CellBudget
from analyzer.reading.formats.sbom.text_file import encoding_notes
from analyzer.reading.formats.text.encoding import encoding_of
from analyzer.store.raw_sheet import RawSheet

if TYPE_CHECKING:
    from analyzer.reading.limits import Limits
    from analyzer.store.reading_file import ReadingFile

HEADINGS = ("commit", "author", "date", "commit message", "co-author", "further texts")
_SHEET = "commits"
_COMMIT = re.compile(r"commit ([0-9a-f]{40}|[0-9a-f]{64})(?: \((.*)\))?")
_HEADER = re.compile(r"(Merge|Author|AuthorDate|Date|Commit|CommitDate):\s*(.*)")
_CO_AUTHOR = re.compile(r"co-?authored-?by\s*:\s*\S.*", re.IGNORECASE)
_INDENT = "    "
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WRITTEN_OUT = re.compile(
    r"[A-Z][a-z]{2},? +(?:(\d\d?) ([A-Z][a-z]{2}) (\d{4}) ([\d:]{8})|([A-Z][a-z]{2}) +(\d\d?) ([\d:]{8}) (\d{4})).*"
)
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)[T ]([\d:]{8}).*")
_OTHERS = (
    "Lines of patches, statistics and the like, which are no part of a commit's message, were not read: {count:,}."
)


@dataclass(slots=True)
class _Commit:
    """A commit as far as it has been read; `co_authors` have the lines at which they stand."""

    line: int
    name: str
    refs: str
    headers: dict[str, str] = field(default_factory=dict)
    message: list[str] = field(default_factory=list)
    co_authors: list[tuple[int, str]] = field(default_factory=list)
    is_patch: bool = False


@dataclass(slots=True)
class _Log:
    """Takes the lines of a log; counts those that belong to no commit's header or message."""

    current: _Commit | None = None
    others: int = 0

    def commits(self, lines: Iterable[str]) -> Iterator[_Commit]:
        """The commits, each when all of its lines have come."""
        for number, written in enumerate(lines, 1):
            line = written.rstrip("\r\n")
            if start := _COMMIT.fullmatch(line):
                if self.current:
                    yield self.current
                self.current = _Commit(number, start[1], start[2] or "")
            elif self.current:
                self._take_line(self.current, number, line)
        if self.current:
            yield self.current

    def _take_line(self, commit: _Commit, number: int, line: str) -> None:
        header = _HEADER.fullmatch(line)
        if header and not commit.message:
            commit.headers[header[1]] = header[2].strip()
        elif line.startswith(_INDENT) and not commit.is_patch:
            text = line.strip()
            if _CO_AUTHOR.fullmatch(text):
                commit.co_authors.append((number, text))
            else:
                commit.message.append(text)
        elif line.strip():
            commit.is_patch = True
            self.others += 1
        elif commit.message:
            commit.message.append("")


def read_commit_log(path: Path, limits: Limits, into: ReadingFile) -> None:
    """Read the log at `path`."""
    log, budget = _Log(), CellBudget(limits.max_cells)
    with path.open(encoding=encoding_of(path), errors="replace") as lines:
        rows = into.write_rows(_log_rows(log.commits(_without_mark(lines)), budget))
    others = (_OTHERS.format(count=log.others),) if log.others else ()
    into.add_rows(RawSheet(_SHEET, notes=(*encoding_notes(path), *others)), rows)


def _without_mark(lines: Iterable[str]) -> Iterator[str]:
    """The lines; before the first one blanks and a byte order mark may stand."""
    for number, line in enumerate(lines, 1):
        yield line.lstrip("\ufeff \t") if number == 1 else line


def _log_rows(commits: Iterable[_Commit], budget: CellBudget) -> Iterator[tuple[int, tuple[str, ...]]]:
    yield 0, HEADINGS
    for commit in commits:
        headers = commit.headers
        day = _plain_time(headers.get("AuthorDate") or headers.get("Date", ""))
        names = (commit.name, headers.get("Author", ""), day)
        first, *others = commit.co_authors or [(0, "")]
        budget.spend(len(HEADINGS) * (1 + len(others)))
        yield commit.line, (*names, "\n".join(commit.message).strip(), first[1], _further_texts(commit))
        for line, co_author in others:
            yield line, (*names, next(filter(None, commit.message), ""), co_author, "")


def _further_texts(commit: _Commit) -> str:
    headers = commit.headers
    further = [f"{name}: {headers[name]}" for name in ("Merge", "Commit", "CommitDate") if headers.get(name)]
    return "; ".join([*([f"refs: {commit.refs}"] if commit.refs else []), *further])


def _plain_time(written: str) -> str:
    """`Mon Nov 30 14:01:03 2026 +0000` as 2026-11-30 14:01:03, in the author's own zone; other texts as they stand."""
    if iso := _ISO.fullmatch(written):
        return f"{iso[1]} {iso[2]}"
    parts = _WRITTEN_OUT.fullmatch(written)
    if not parts:
        return written
    day, month, year, time = parts.group(1, 2, 3, 4) if parts[1] else parts.group(6, 5, 8, 7)
    return f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02} {time}" if month in _MONTHS else written
