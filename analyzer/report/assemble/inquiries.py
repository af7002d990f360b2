"""What was asked of whom, and what came back among the inputs of this scan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from analyzer.inquiry_words import WAITING_STATES, InquiryEvent
from analyzer.report.cell_place import cell_place
from analyzer.report.inquiry_states import list_inquiries
from analyzer.report.model.inquiry import Inquiry, Reply, SentLetter
from analyzer.store.steps import insert_rows, query_rows, run_script
from analyzer.vocabulary import Cell

if TYPE_CHECKING:
    from analyzer.store.connection import Connection

_PACKAGE = __package__
_SEVERAL = "it carries the keys of several inquiries, so that nobody can tell whose reply it is. Save each reply as a file of its own."
COLUMNS = SentLetter.__struct_fields__


def load_inquiries(connection: Connection, as_of: date) -> tuple[Inquiry, ...]:
    """Every inquiry in its state on `as_of`, own entities first; says in `problem` what a person must settle."""
    run_script(connection, "analyzer.store", "inquiry_event")  # where the scan has no ledger
    sent = connection.execute(
        f"SELECT {', '.join(COLUMNS)} FROM inquiry_event ORDER BY seq, on_day, inquiry_key"
    ).fetchall()
    replies = {key: _make_reply(*row) for key, *row in query_rows(connection, _PACKAGE, "reply_row", as_of=as_of)}
    inquiries = list_inquiries(map(make_letter, sent), replies, as_of)
    insert_rows(
        connection,
        "problem",
        ("file", "sheet", "text", "loud"),
        [*_task_problems(inquiries), *_mixed_replies(connection)],
    )
    return inquiries


def make_letter(row: tuple[Any, ...]) -> SentLetter:
    """An event of the ledger, its values in the order of `COLUMNS`."""
    values = dict(zip(COLUMNS, row, strict=True))
    return SentLetter(**values | {"event": InquiryEvent(values["event"])})


def _make_reply(
    files: str,
    says: str,
    reply: dict[str, Any] | None,
    against: dict[str, Any] | None,
    answer: str,
    speaker: str,
    unsaid: str,
) -> Reply:
    cell = Cell(**reply) if reply else None
    contrary = cell_place(Cell(**against)) if against else ""
    return Reply(
        files, cell.text if cell else answer, cell_place(cell) if cell else "", says, contrary, speaker, unsaid
    )


def _task_problems(inquiries: Iterable[Inquiry]) -> Iterator[tuple[str, str, str, int]]:
    for inquiry in inquiries:
        if inquiry.state in WAITING_STATES:
            text = f"the reply of {inquiry.firm} to {inquiry.inquiry_key} is {inquiry.state}. {inquiry.task}"
            yield (inquiry.reply.file, "", text, 1)


def _mixed_replies(connection: Connection) -> Iterator[tuple[str, str, str, int]]:
    files = connection.execute("SELECT DISTINCT file FROM reply WHERE NOT is_certain ORDER BY file").fetchall()
    yield from ((file, "", _SEVERAL, 1) for (file,) in files)
