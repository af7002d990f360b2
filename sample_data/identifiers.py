"""Entity identifiers that look real and pass their checks, but are nobody's on purpose.

UEI: twelve characters without I and O, the last a check digit. CAGE: five characters, first and last numeric; drawn
from `9Z...`, the far end of the range.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
LETTERS_AND_DIGITS = LETTERS + "0123456789"


def uei_check_digit(stem: str) -> int:
    """Check digit of the first eleven characters: weighted sums, folded until one digit is left."""
    total = sum((ord(char) * place) % 10 for place, char in enumerate(stem, 1))
    while total > 9:
        total = sum((int(digit) * place) % 10 for place, digit in enumerate(str(total), 1))
    return total


def make_uei(rng: Random) -> str:
    """A well-formed UEI; letters in front keep it from the shape of a CAGE code and from nine digits in a row."""
    front = "".join(rng.choice(LETTERS) for _ in range(2))
    stem = front + "".join(rng.choice(LETTERS_AND_DIGITS) for _ in range(8)) + rng.choice(LETTERS)
    return stem + str(uei_check_digit(stem))


def cage_codes() -> Iterator[str]:
    """Well-formed CAGE codes, none twice; ends after 11,560."""
    for first in LETTERS_AND_DIGITS:
        for second in LETTERS_AND_DIGITS:
            for last in range(10):
                yield f"9Z{first}{second}{last}"
