"""The weights of the features: a table that `benchmarks/weighing` trains, and that the package ships."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

MEANINGS = ("ask", "none", "use")
"""What a statement may mean for its firm, in the order of the table's columns."""
TEXT_ROWS = 1 << 16
FINDING_ROWS = 1 << 10
"""The first rows of the table are of text features, the last of what rules and cue lists find: a feature's row is its CRC-32."""
GROUP_WEIGHTS = {"words": 2.0, "pairs": 2.0, "triples": 1.0, "sides": 2.0, "stems": 2.0, "letters": 1.0}
"""What all features of a group count together, however many they are."""

Features = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Weights:
    """`table` has a row of three weights for each feature, `bias` three."""

    table: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]

    def weigh_features(self, features: Features, findings: Iterable[str]) -> Mapping[str, float]:
        """The share of each meaning, from 0 to 1; rounded, so that the verdict is the same on every machine."""
        import numpy as np

        rows, values = zip(*feature_values(features, findings), strict=True)
        scores = self.bias + np.asarray(values) @ self.table[list(rows)]
        powers = np.exp(scores - scores.max())
        return dict(zip(MEANINGS, (round(float(share), 3) for share in powers / powers.sum()), strict=True))


def feature_values(features: Features, findings: Iterable[str]) -> Iterator[tuple[int, float]]:
    """The row and the value of each feature of a text, then of each finding."""
    for group, members in features.items():
        rows = sorted({zlib.crc32(f"{group} {member}".encode()) % TEXT_ROWS for member in members})
        for row in rows:
            yield row, GROUP_WEIGHTS[group] / len(rows) ** 0.5
    for row in sorted({zlib.crc32(finding.encode()) % FINDING_ROWS for finding in findings}):
        yield TEXT_ROWS + row, 1.0


@cache
def load_weights() -> Weights:
    """The weights that the package ships."""
    import numpy as np

    with resources.files(__package__).joinpath("weights.npz").open("rb") as file, np.load(file) as stored:
        return Weights(stored["table"].astype(np.float32), stored["bias"].astype(np.float32))
