"""Train the weights of screening from labelled sentences, and say how well they read sentences that they were not trained on.

    make weights

The rows (`rows/*.jsonl`) were written and labelled for this by a language model that saw neither the rules nor any blind row:
`text` with `{name}` in the place of the name, or `question` and `answer`, and what a careful analyst would say of the firm:
`use`, `ask` or `none`. Each row gets the name of a vendor (by its CRC-32, so that nothing is drawn by chance), goes through the
rules, and what they read becomes a feature beside words and cues. Each remark is read twice, alone and with a sentence beside it
that says nothing of the name, so that such a sentence changes no verdict. One file after the other is left out and read by weights that
were trained on the others; then the weights of all are written to `analyzer/screening/weighing/weights.npz`.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from analyzer.designations import load_designation
from analyzer.screening.policy.judge import policy_of, rule_finding, views_of
from analyzer.screening.policy.view import SpanVerdict
from analyzer.screening.terms.lexicon import VendorNames
from analyzer.screening.text import Text
from analyzer.screening.weighing import weigh, weights
from analyzer.screening.weighing.features import text_features
from analyzer.vocabulary import ColumnRole, SheetKind, Verdict

HERE = Path(__file__).parent
ROWS = HERE / "rows"
WEIGHTS = Path(weights.__file__).with_name("weights.npz")
NAMES = (
    ("Claude", "anthropic"), ("Hikvision", "section-889"), ("Kaspersky", "kaspersky"), ("TikTok", "bytedance"), ("DJI", "dji"),
    ("DeepSeek", "deepseek"), ("Huawei", "section-889"), ("Anthropic", "anthropic"),
)  # fmt: skip
IDLE_SENTENCES = (
    "Invoices are paid monthly.", "Reviewed in March.", "Contact is the controller.", "The file was updated last week.",
    "Answer received by e-mail.", "Lunch was good.", "Owner of the record: purchasing.", "See folder 12.",
    "The firm has 40 employees.", "Renewal of the insurance is due.", "Account manager changed.", "Score 3 of 5.",
)  # fmt: skip
STRENGTH = 1.0  # of the penalty on large weights, inverted: scikit-learn's `C`
STEPS = 3_000


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled statement: its features as pairs of row and value, and its label."""

    values: tuple[tuple[int, float], ...]
    label: str


def main() -> None:
    """Write the weights of all files; with `--check`, leave one file out after the other before, and print how it is read."""
    files = {path.stem: tuple(read_examples(path)) for path in sorted(ROWS.glob("*.jsonl"))}
    if "--check" in sys.argv:
        for name, left_out in files.items():
            model = fit([example for other, members in files.items() if other != name for example in members])
            print_reading(name, model, left_out)
    write_weights(fit([example for members in files.values() for example in members]))


def read_examples(path: Path) -> Iterator[Example]:
    """The rows of a file that the scan would weigh."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        number = zlib.crc32(json.dumps(row, sort_keys=True).encode())
        name, designation = NAMES[number % len(NAMES)]
        for text in texts_of(row, name, number):
            values = tuple(statement_values(text, vendors_of(designation)))
            if values:
                yield Example(values, row["label"])


def texts_of(row: dict[str, str], name: str, number: int) -> Iterator[Text]:
    """The statement as it stands in a register, alone and beside an idle sentence, or in a questionnaire beside its question."""
    if "answer" in row:
        question, answer = (row[part].replace("{name}", name) for part in ("question", "answer"))
        yield Text(answer, ColumnRole.QUESTION, question, SheetKind.FIRMS)
        return
    remark = row["text"].replace("{name}", name)
    idle = IDLE_SENTENCES[number // len(NAMES) % len(IDLE_SENTENCES)]
    closed = remark if remark[-1] in ".?!" else f"{remark}."
    for text in (remark, f"{idle} {closed}" if number % 3 else f"{closed} {idle}"):
        yield Text(text, ColumnRole.NOTES, "", SheetKind.FIRMS)


def vendors_of(designation: str) -> Sequence[VendorNames]:
    """The compiled names of a shipped designation."""
    return policy_of([load_designation(designation)], []).vendors


def statement_values(text: Text, vendors: Sequence[VendorNames]) -> Iterator[tuple[int, float]]:
    """The features of the vendor's best finding in a text; none where the text says too little to be weighed."""
    value, about = views_of(text)
    findings = [finding for vendor in vendors if (finding := rule_finding(value, about, vendor))]
    best: SpanVerdict | None = min(findings, key=lambda finding: finding.verdict == Verdict.REJECTED, default=None)
    if best and best.around and weigh.is_statement(value, best):
        found = weigh.statement_findings(best, best.around)
        yield from weights.feature_values(text_features(best.around), found)


def fit(examples: Sequence[Example]) -> LogisticRegression:
    """Multinomial logistic regression over the table's rows."""
    labels = [example.label for example in examples]
    return LogisticRegression(C=STRENGTH, max_iter=STEPS).fit(matrix_of(examples), labels)


def matrix_of(examples: Sequence[Example]) -> csr_matrix:
    """One line for each example, one column for each row of the table."""
    ends = np.cumsum([0, *(len(example.values) for example in examples)])
    pairs = [pair for example in examples for pair in example.values]
    columns, values = [row for row, _ in pairs], [value for _, value in pairs]
    return csr_matrix((values, columns, ends), shape=(len(examples), weights.TEXT_ROWS + weights.FINDING_ROWS))


def print_reading(name: str, model: LogisticRegression, examples: Sequence[Example]) -> None:
    """How a file is read that the weights have not seen."""
    counts = Counter(zip((example.label for example in examples), model.predict(matrix_of(examples)), strict=True))
    right = sum(count for (label, read), count in counts.items() if label == read)
    print(
        f"{name:12} {len(examples):5} statements, {right / len(examples):.1%} right;"
        f" uses read as none {counts['use', 'none']}, others read as a use {counts['none', 'use']}"
    )


def write_weights(model: LogisticRegression) -> None:
    """The table that the package ships, in half precision."""
    np.savez_compressed(WEIGHTS, table=model.coef_.T.astype(np.float16), bias=model.intercept_.astype(np.float32))
    print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
