"""Two pieces of work on one database at a time, each with its own connection: one computes in Python, the other in SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analyzer.store.connection import Connection


@contextmanager
def run_concurrently(connection: Connection, work: Callable[[Connection], object]) -> Iterator[Callable[[], object]]:
    """Do `work` in a thread while the `with` block runs, which is given a function that waits for its end.

    The two must not make or change the same tables, and see each other's when a statement is done. What goes wrong in
    `work` is raised by the function; what goes wrong in the block ends `work` at its next statement.
    """
    with closing(connection.cursor()) as other, ThreadPoolExecutor(1) as thread:
        done = thread.submit(work, other)
        try:
            yield done.result
        except BaseException:
            other.interrupt()
            raise
