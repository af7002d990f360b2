"""Finds the inputs that answer an inquiry, by the key that its letters carry, and reads what stands in their text as rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from analyzer.mapping.cell_words import yes_or_no
from analyzer.mapping.classify_table import TableClassification
from analyzer.mapping.columns.column import Column
from analyzer.mapping.columns.heading_terms import NOTHING, QUESTION, Meaning
from analyzer.mapping.columns.profile import ColumnProfile
from analyzer.mapping.columns.roles import AssignedColumn
from analyzer.mapping.raw_views import make_sheet_cells, raw_table
from analyzer.mapping.reply_signer import other_signer
from analyzer.store.raw_sheet import QUOTED, SideClass
from analyzer.store.steps import insert_rows, query_rows
from analyzer.text.inquiry_key import KEY_PATTERN, find_keys
from analyzer.vocabulary import ColumnRole, FileStatus, SheetKind

if TYPE_CHECKING:
    from analyzer.reading.read_files import ReadFile
    from analyzer.store.connection import Connection

_PACKAGE = __package__
REPLY_SHEET = "text of the reply"
# A list of all inquiries carries their keys and answers none; a reply is short.
_MAX_ROWS = 2_000
_SUBJECT = "subject"
_TEXT = "Text of the reply"
# `Huawei, ZTE: No`. A sentence has a verb that its no governs; behind a list of names it is a person who tells what it governs.
_LISTED = re.compile(r"^(?P<names>[^:]+):\s*(?:yes|no)\W*$", re.IGNORECASE)
_SHORTEST_QUOTE = 12  # letters; what is shorter may be the addressee's own word


@dataclass(frozen=True, slots=True)
class ReplyFile:
    """A file that carries the key of one inquiry, and so speaks for its addressee, `firm`.

    `question` is what was asked, of so many `vendors` one by one, and `letter` all that we wrote. `signer` is the other firm in
    whose name it is written, '' where none is seen.
    """

    inquiry_key: str
    firm: str
    question: str
    letter: str
    vendors: int
    file_id: int
    file: str
    signer: str = ""

    @property
    def sentence(self) -> str:
        """The sentence for the reader."""
        name = f" in the name of {self.signer!r}" if self.signer else ""
        return f"every row is taken to speak of {self.firm!r}: the file answers inquiry {self.inquiry_key}{name}."


def find_replies(connection: Connection, files: Sequence[ReadFile]) -> dict[str, ReplyFile]:
    """The replies among the files, by file; fills the table `reply`. Nothing is searched where nobody was asked."""
    rows = connection.execute(
        "SELECT inquiry_key, min_by(firm, seq), min_by(question, seq), string_agg(letter, ' ' ORDER BY seq), "
        "min_by(len(string_split(designations, '; ')), seq) "
        "FROM inquiry_event GROUP BY inquiry_key"
    ).fetchall()
    known = {key: (firm, question, letter or "", vendors) for key, firm, question, letter, vendors in rows}
    if not known:
        return {}
    replies: dict[str, ReplyFile] = {}
    listed = []
    for file in files:
        if file.status is not FileStatus.READ or not file.database:
            continue
        keys = [key for key in _keys_in(connection, file) if key in known]
        signer, read = "", ""
        if len(keys) == 1:
            reply = ReplyFile(keys[0], *known[keys[0]], file.file_id, file.file)
            lines = [line for _, line in _written_lines(connection, reply)]
            signer = other_signer(lines, reply.firm, {firm for firm, *_ in known.values()}, _plain_words(reply.letter))
            read = next((line for line in lines if yes_or_no(line) or _LISTED.match(line)), "")
            # A form states its rows for whoever fills it in; free text that another firm signs states nothing (`_reply_rows`).
            is_form = bool(signer) and has_rows(connection, reply)
            replies[file.file] = replace(reply, firm=signer if is_form else reply.firm, signer=signer)
        listed += [(key, known[key][0], file.file, len(keys) == 1, signer, read) for key in keys]
    insert_rows(connection, "reply", ("inquiry_key", "firm", "file", "is_certain", "signer", "first_answer"), listed)
    return replies


def _keys_in(connection: Connection, file: ReadFile) -> Sequence[str]:
    """Every key in the cells, the texts beside them and the name of the file, each once."""
    keys = set(find_keys(file.file))
    raw = f'"r{file.file_id:d}"'
    for number, width in connection.execute(
        f"SELECT n, width FROM {raw}.raw_sheet WHERE rows <= {_MAX_ROWS}"
    ).fetchall():
        make_sheet_cells(connection, raw_table(file.file_id, number), width)
        rows = query_rows(connection, _PACKAGE, "reply_key", pattern=KEY_PATTERN)
        keys |= {key for (text,) in rows for key in find_keys(text)}
    for (text,) in connection.execute(f"SELECT text FROM {raw}.raw_side LIMIT {_MAX_ROWS}").fetchall():
        keys |= set(find_keys(text))
    return sorted(keys)


def make_reply_table(connection: Connection, reply: ReplyFile) -> tuple[str, int]:
    """The name of a table with what was written in a mail, line by line, and its number of rows.

    A line that begins with yes or no answers what was asked; any other is a text. Quoted mails are left out, and so are lines
    of our own letter, with or without marks of a quotation. The subject counts only where it answers: our letter wrote it.
    """
    name = f"reply_{reply.file_id:d}"
    connection.execute(f"CREATE TABLE {name} (src_row INTEGER, c1 VARCHAR, c2 VARCHAR)")
    rows = list(_reply_rows(connection, reply))
    insert_rows(connection, name, ("src_row", "c1", "c2"), rows)
    return name, len(rows)


def _reply_rows(connection: Connection, reply: ReplyFile) -> Iterator[tuple[int, str | None, str | None]]:
    if reply.signer:
        return
    ours = _plain_words(reply.letter)
    for number, (where, line) in enumerate(_written_lines(connection, reply), 1):
        words = _plain_words(line)
        if len(words) >= _SHORTEST_QUOTE and words in ours:
            continue
        # Of several vendors that were asked about, a bare yes or no tells none: only a sentence that names one counts.
        if (listed := _LISTED.match(line)) and (reply.vendors > 1 or "," in listed["names"]):
            continue
        if yes_or_no(line) and reply.vendors == 1:
            yield (number, line, None)
        elif not where.startswith(_SUBJECT):
            yield (number, None, line)


def _written_lines(connection: Connection, reply: ReplyFile) -> list[tuple[str, str]]:
    """Where each line of the text stands, and the line, without quoted mails."""
    texts = connection.execute(
        f'SELECT place, text FROM "r{reply.file_id:d}".raw_side WHERE class = $said AND NOT starts_with(place, $quoted)',
        {"said": SideClass.SAID, "quoted": QUOTED},
    ).fetchall()
    return [(where, line.strip()) for where, text in texts for line in text.splitlines() if line.strip()]


def _plain_words(text: str) -> str:
    """Letters and digits in lower case, with blanks between words: a line is known again however it was broken or marked."""
    return " ".join(re.findall(r"\w+", text.lower()))


def reply_classification(reply: ReplyFile) -> TableClassification:
    """What the table is: answers to what was asked, and other texts, of the addressee."""
    answer = Column(1, reply.question, Meaning(QUESTION), ColumnProfile())
    text = Column(2, _TEXT, NOTHING, ColumnProfile())
    columns = AssignedColumn(answer, ColumnRole.QUESTION), AssignedColumn(text, ColumnRole.OTHER)
    return TableClassification(SheetKind.FIRMS, columns, 1, reply.firm, notes=(reply.sentence,))


def has_rows(connection: Connection, reply: ReplyFile) -> bool:
    """Whether the file has a sheet with rows of its own."""
    ((rows,),) = connection.execute(f'SELECT coalesce(max(rows), 0) FROM "r{reply.file_id:d}".raw_sheet').fetchall()
    return bool(rows)
