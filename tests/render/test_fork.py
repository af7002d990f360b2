"""Work that a copy of the process does is done when the block ends, and fails as it would have failed here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from analyzer.render.fork import can_fork, in_forked_process

pytestmark = pytest.mark.skipif(not can_fork(), reason="this system has no second core or no cheap copies")


def test_the_work_is_done_by_another_process_and_done_in_time(tmp_path: Path) -> None:
    with in_forked_process(lambda: (tmp_path / "made").write_text(str(os.getpid()))):
        (tmp_path / "own").write_text(str(os.getpid()))
    assert (tmp_path / "made").read_text() != (tmp_path / "own").read_text()


def test_what_the_copy_cannot_do_is_told_here(tmp_path: Path) -> None:
    with (
        pytest.raises(FileNotFoundError, match="nowhere"),
        in_forked_process(lambda: (tmp_path / "nowhere" / "a").write_text("")),
    ):
        pass


def test_an_interruption_ends_the_copy_too(tmp_path: Path) -> None:
    def wait() -> None:
        (tmp_path / "pid").write_text(str(os.getpid()))
        while True:
            pass

    with pytest.raises(KeyboardInterrupt), in_forked_process(wait):
        while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text():
            pass
        raise KeyboardInterrupt
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
