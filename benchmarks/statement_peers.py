"""What a statement says and which language it has, beside two packages that are made for such work.

    make bench-screening

- NegEx (negspacy, over spaCy without a model): a name is denied or it is not. Tried on the English notes of the blind rows; a
  name that is not denied is called a use, for NegEx knows no third answer.
- lingua: the language of a text, from the languages that this program tells apart. Tried on the labelled statements that the
  weights are trained on (`benchmarks/weighing/rows`), which say their language.

Both live in an environment of their own (`build/peers`); where it is not there, they are left out and said to be.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from analyzer.designations import load_designation
from analyzer.screening.policy.clause_language import language_of
from analyzer.screening.policy.judge import matches_of, policy_of
from analyzer.screening.text import Match, Text
from analyzer.text.fold import fold_text
from analyzer.vocabulary import ColumnRole, Polarity, SheetKind, Verdict

HERE = Path(__file__).parent
PEERS = Path("build/peers/bin/python")
NAMES = {"de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "nl": "Dutch", "pl": "Polish",
         "ru": "Russian", "ja": "Japanese", "ko": "Korean", "zh": "Chinese"}  # fmt: skip
_NEGEX = """
import json, sys
import spacy
from negspacy.negation import Negex
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
ruler = nlp.add_pipe("entity_ruler")
texts = json.load(sys.stdin)
ruler.add_patterns([{"label": "V", "pattern": name} for name in sorted({name for _, name in texts})])
nlp.add_pipe("negex", config={"ent_types": ["V"]})
for text, name in texts:
    print(int(any(entity._.negex for entity in nlp(text).ents)))
"""
_LINGUA = """
import json, sys
from lingua import Language, LanguageDetectorBuilder
names = json.loads(sys.argv[1])
known = [getattr(Language, name.upper()) for name in [*names, "English"]]
detector = LanguageDetectorBuilder.from_languages(*known).build()
for text in json.load(sys.stdin):
    found = detector.detect_language_of(text)
    print(found.name.title() if found else "")
"""


def main() -> None:
    """Print both comparisons."""
    compare_denials(list(read_notes()))
    compare_languages(list(read_languages()))


def compare_denials(notes: Sequence[tuple[str, str, Match]]) -> None:
    """The English notes through this program and through NegEx."""
    labels = [label for label, _, _ in notes]
    print(f"\nEnglish notes of the blind rows: {len(notes)}; the rules have learned from them")
    print_reading("exposure", labels, [meaning_of(match) for _, _, match in notes])
    start = time.perf_counter()
    denied = ask_peer(_NEGEX, [(text, match.marked) for _, text, match in notes])
    if denied:
        print_reading("NegEx", labels, ["none" if answer == "1" else "use" for answer in denied])
        print(f"  NegEx took {time.perf_counter() - start:.1f} s")


def compare_languages(rows: Sequence[tuple[str, str]]) -> None:
    """The labelled statements through this program's lists and through lingua."""
    print(f"\nStatements that say their language: {len(rows)}")
    texts = [text for _, text in rows]
    start = time.perf_counter()
    own = [language.name if (language := language_of(fold_text(text))) else "English" for text in texts]
    print_languages("lists and py3langid", rows, own, time.perf_counter() - start)
    start = time.perf_counter()
    if peer := ask_peer(_LINGUA, texts, json.dumps(list(NAMES.values()))):
        print_languages("lingua", rows, peer, time.perf_counter() - start)


def read_notes() -> Iterator[tuple[str, str, Match]]:
    """Label, text and match of the English notes in which the vendor is named."""
    for row in read_rows(HERE / "blind"):
        if row["sheet"] != "notes" or row["part"] != "english sentence":
            continue
        text = row["cells"]["Notes"]
        policy = policy_of([load_designation(row["designation"])], [])
        match = next(matches_of(Text(text, ColumnRole.NOTES, "", SheetKind.FIRMS), policy), None)
        if match:
            yield row["label"], text, match


def read_languages() -> Iterator[tuple[str, str]]:
    """Language and text, without the name, of the statements that are not English."""
    for row in read_rows(HERE / "weighing" / "rows"):
        name = NAMES.get(row["language"][:2])
        if name and "text" in row:
            yield name, row["text"].replace("{name}", "").strip()


def read_rows(folder: Path) -> Iterator[dict[str, Any]]:
    """All rows of the JSON lines in a folder."""
    for path in sorted(folder.glob("*.jsonl")):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def meaning_of(match: Match) -> str:
    """A match as the labels put it."""
    if match.verdict == Verdict.REJECTED or match.polarity == Polarity.DENIED:
        return "none"
    return "use" if (match.verdict, match.polarity) == (Verdict.MATCH, Polarity.AFFIRMED) else "ask"


def ask_peer(script: str, asked: object, *arguments: str) -> list[str]:
    """A line of answer for each thing asked; empty where the peers are not installed."""
    if not PEERS.exists():
        print("  the peer is left out: build/peers is not there")
        return []
    command = [str(PEERS), "-c", script, *arguments]
    return subprocess.run(
        command, input=json.dumps(asked), capture_output=True, text=True, check=True
    ).stdout.splitlines()


def print_reading(name: str, labels: Sequence[str], said: Sequence[str]) -> None:
    """How many notes are read rightly, how many uses as none, and others as a use."""
    pairs = list(zip(labels, said, strict=True))
    right = sum(label == verdict for label, verdict in pairs)
    missed, false = pairs.count(("use", "none")), pairs.count(("none", "use"))
    uses, others = labels.count("use"), labels.count("none")
    print(
        f"  {name:20} {right / len(pairs):.1%} right; uses called none {missed} of {uses}; others called a use {false} of {others}"
    )


def print_languages(name: str, rows: Sequence[tuple[str, str]], said: Sequence[str], seconds: float) -> None:
    """How many languages are told rightly, and in what time."""
    right = sum(language == answer for (language, _), answer in zip(rows, said, strict=True))
    print(f"  {name:20} {right / len(rows):.1%} right in {seconds:.1f} s")


if __name__ == "__main__":
    main()
