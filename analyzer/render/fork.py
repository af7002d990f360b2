"""Does a piece of work in a copy of this process, so that two renderers of one model use two cores.

A copy shares the model's memory; to hand the model over would take longer than to render it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def can_fork() -> bool:
    """Whether this system copies a process cheaply and safely, and has a core for the copy."""
    return sys.platform == "linux" and (os.cpu_count() or 1) > 1


@contextmanager
def in_forked_process(work: Callable[[], object]) -> Iterator[None]:
    """Do `work`, which only writes files, while the `with` block runs; it is done when the block ends.

    What the copy cannot do is done here once more, so that its reason is told as if there were no copy.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    copy = os.fork()
    if copy == 0:
        _do_and_end(work)
    try:
        yield
    except BaseException:
        os.kill(copy, signal.SIGKILL)
        raise
    finally:
        _, status = os.waitpid(copy, 0)
    if status != 0:
        work()


def _do_and_end(work: Callable[[], object]) -> None:
    code = 1
    try:
        work()
        code = 0
    finally:
        os._exit(code)  # whatever happened: what this process would do on its way out is the other's to do
