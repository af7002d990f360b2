"""Where a scan does its work: a folder that is gone at the end, with the files that were read and a database over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from analyzer.errors import DamagedDatabase, InputRefused
from analyzer.pipeline.timing import Watch
from analyzer.request.options import ScanOptions
from analyzer.vocabulary import FileStatus

if TYPE_CHECKING:
    from analyzer.reading import ReadCache, ReadFile
    from analyzer.reading.discover import FoundFile
    from analyzer.store.connection import Connection

Result = TypeVar("Result")
# Below so many bytes of raw rows, to share a statement out among threads costs more than it saves.
_FEW_BYTES = 32 << 20


@dataclass(frozen=True, slots=True)
class ScanWorkspace:
    """The folder, the options on reading and memory, and the timer that stages are entered with."""

    folder: Path
    options: ScanOptions
    timer: Watch

    def with_read_cache(self, work: Callable[[ReadCache | None], Result]) -> Result:
        """Do the `work` with the cache of files read before; all over again without it if an entry turns out to be damaged."""
        from analyzer.reading import open_read_cache

        cache = open_read_cache(no_cache=self.options.no_cache)
        while True:
            try:
                return work(cache)
            except DamagedDatabase:
                if cache is None or cache.is_invalid:
                    raise
                cache = cache.invalidate()

    def read(self, inputs: Sequence[FoundFile], cache: ReadCache | None) -> tuple[ReadFile, ...]:
        """Every input, as raw rows in a database of its own. Raises `InputRefused` under `--strict`."""
        from analyzer.pipeline.preload import preload_stages
        from analyzer.reading import limits_of, read_found

        preload_stages(each.path for each in inputs)
        files = read_found(inputs, self.folder, limits_of(self.options.limit), cache)
        if self.options.strict:
            _stop_at_refused(files)
        return files

    @contextmanager
    def open_database(self, files: Sequence[ReadFile]) -> Iterator[Connection]:
        """A database with the schema, to which the raw rows of `files` are attached."""
        from analyzer.store import steps
        from analyzer.store.connection import open_scratch, translate_errors

        attach = {f"r{file.file_id}": file.database for file in files if file.database}
        memory = self.options.memory
        threads = 1 if sum(database.stat().st_size for database in attach.values()) < _FEW_BYTES else 0
        with translate_errors(memory), open_scratch(self.folder, attach, memory, threads) as connection:
            steps.run_script(connection, "analyzer.store", "schema")
            yield connection


def _stop_at_refused(files: Sequence[ReadFile]) -> None:
    for file in files:
        if file.status == FileStatus.REFUSED:
            raise InputRefused(file.file, file.problem, "Nothing was scanned, because of --strict.")
