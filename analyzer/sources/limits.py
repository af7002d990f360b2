"""How much one input file may cost before it is refused; every number is an option of the command line."""

from __future__ import annotations

from dataclasses import dataclass

_MEBIBYTE = 1 << 20
# A small file is read in well under a second; what is not done by then is running for ever.
_PROCESSOR_SECONDS_TO_START = 6
_PROCESSOR_SECONDS_PER_MEBIBYTE = 6


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds per input file. `seconds` is the most of wall time that one attempt at one file may take."""

    max_bytes: int = 4096 * _MEBIBYTE
    max_unpacked_bytes: int = 2048 * _MEBIBYTE
    max_cells: int = 250_000_000
    seconds: int = 600
    memory_bytes: int = 3072 * _MEBIBYTE

    def processor_seconds(self, size: int) -> int:
        """What a file of `size` bytes may use of a processor: a busy machine does not make a good file fail."""
        earned = _PROCESSOR_SECONDS_TO_START + _PROCESSOR_SECONDS_PER_MEBIBYTE * size // _MEBIBYTE
        return min(self.seconds, earned)
