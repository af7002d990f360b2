"""A made-up screening list of the size of the U.S. Consolidated Screening List, and the firm names that are held against it.

The same sizes give the same names on every machine. What is planted stands in `planted.csv` beside the names.
"""

# ruff: noqa: RUF001 (names in Cyrillic letters are what is wanted)

from __future__ import annotations

import csv
import hashlib
import json
import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.speed import listed_words as words

SEED = 20_260_915
PLANTED = 300  # names as they are listed; as many with a slip of one letter, and a third as many with two


@dataclass(frozen=True, slots=True)
class Listed:
    """One listed firm: its legal name and its aliases, no two alike."""

    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """A name among the firms that is a listed one: `slips` letters of it are changed."""

    name: str
    listed: str
    slips: int


def listed_firms(count: int) -> list[Listed]:
    """So many listed firms with none to eight aliases each; no two have the same legal name."""
    chance = random.Random(SEED)
    makers = (_chinese, _chinese, _russian, _gulf, _western)
    names: dict[str, None] = {}
    while len(names) < count:
        names[chance.choice(makers)(chance)] = None
    return [Listed(name, _aliases(chance, name)) for name in names]


def planted_names(listed: Sequence[Listed], each: int = PLANTED) -> list[Planted]:
    """Legal names as they are listed, with one slip, and with two."""
    chance = random.Random(SEED + 1)
    names = [one.name for one in listed]
    planted = [Planted(name, name, 0) for name in chance.sample(names, each)]
    for slips, count in ((1, each), (2, each // 3)):
        planted += [Planted(_misspelt(chance, name, slips), name, slips) for name in chance.sample(names, count)]
    return planted


def firm_names(count: int, planted: Sequence[Planted]) -> list[str]:
    """So many distinct names in no order, those planted among them."""
    chance = random.Random(SEED + 2)
    makers = (_western, _western, _western, _western, _chinese, _gulf, _ordinary)
    names = dict.fromkeys(one.name for one in planted)
    while len(names) < count:
        names[chance.choice(makers)(chance)] = None
    shuffled = list(names)
    chance.shuffle(shuffled)
    return shuffled


def case_of(cache: Path, listed: int, firms: int) -> Path:
    """The folder of the case of that size, made if it is not in `cache` yet. It appears when it is complete."""
    sources = [Path(module).read_bytes() for module in (__file__, str(words.__file__))]
    key = hashlib.sha256(b"".join([*sources, f"{listed} {firms}".encode()])).hexdigest()[:12]
    folder = cache / f"list-{key}"
    if not folder.exists():
        making = folder.with_name(folder.name + ".making")
        shutil.rmtree(making, ignore_errors=True)
        write_case(making, listed, firms, min(PLANTED, listed // 4))
        making.rename(folder)
    return folder


def write_case(folder: Path, listed: int, firms: int, each: int = PLANTED) -> None:
    """Write `list.toml`, `names.csv` and `planted.csv` into the new folder."""
    folder.mkdir(parents=True)
    vendors = listed_firms(listed)
    planted = planted_names(vendors, each)
    (folder / "list.toml").write_text("".join(toml_lines(vendors)), encoding="utf-8")
    _write_csv(folder / "names.csv", ("Vendor Name",), ((name,) for name in firm_names(firms, planted)))
    rows = ((one.name, one.listed, one.slips) for one in planted)
    _write_csv(folder / "planted.csv", ("Name", "Listed", "Slips"), rows)


def toml_lines(listed: Sequence[Listed]) -> Iterator[str]:
    """The designation file, without an authority: a list says who is listed."""
    from analyzer.designations import term_strength

    yield 'id = "screening-list"\nname = "Made-up screening list"\nsummary = "Names made up for the benchmark."\n'
    yield 'checked_on = 2026-09-01\nchecked_against = "an invented list"\nleading_test = "dependence"\n'
    for number, one in enumerate(listed, start=1):
        yield f'\n[[vendors]]\nid = "listed-{number}"\nname = {json.dumps(one.name, ensure_ascii=False)}\nterms = [\n'
        for position, text in enumerate((one.name, *one.aliases)):
            kind = "former_name" if position > 3 else "legal_name"
            shown = (
                f'text = {json.dumps(text, ensure_ascii=False)}, kind = "{kind}", strength = "{term_strength(text)}"'
            )
            yield f'  {{ {shown}, source = "made up", confidence = "unverified" }},\n'
        yield "]\n"


def _write_csv(path: Path, head: Sequence[str], rows: Iterator[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)


def _aliases(chance: random.Random, name: str) -> tuple[str, ...]:
    makers = (_shortened, _shortened, _acronym, _chinese, _russian, _han, _cyrillic, _arabic, _single)
    texts = (chance.choice(makers)(chance, name) for _ in range(min(chance.randrange(9), chance.randrange(9))))
    return tuple({text.casefold(): text for text in texts if text.casefold() != name.casefold()}.values())


def _joined(chance: random.Random, pieces: Sequence[str], least: int, most: int) -> str:
    return "".join(chance.choice(pieces) for _ in range(chance.randint(least, most))).capitalize()


def _chinese(chance: random.Random, _name: str = "") -> str:
    city = chance.choice((*words.CITIES, "")) if chance.random() < 0.8 else _joined(chance, words.PINYIN, 2, 2)
    brand, trade = _joined(chance, words.PINYIN, 2, 3), chance.choice(words.TRADES)
    return " ".join(f"{city} {brand} {trade} {chance.choice(words.CHINESE_FORMS)}".split())


def _russian(chance: random.Random, _name: str = "") -> str:
    brand, form = _joined(chance, words.RUSSIAN, 2, 3), chance.choice(words.RUSSIAN_FORMS)
    return f"{form} {brand}" if chance.random() < 0.5 else f"{form} {brand} {chance.choice(words.PLANTS)}"


def _gulf(chance: random.Random, _name: str = "") -> str:
    brands = " ".join(_joined(chance, words.PERSIAN, 3, 3) for _ in range(chance.randint(1, 2)))
    return f"{brands} {chance.choice(words.TRADES)} {chance.choice(words.GULF_FORMS)}"


def _western(chance: random.Random, _name: str = "") -> str:
    brands = " ".join(_joined(chance, words.WESTERN, 3, 3) for _ in range(chance.randint(1, 2)))
    return f"{brands} {chance.choice(words.WESTERN_TRADES)} {chance.choice(words.WESTERN_FORMS)}".strip()


def _ordinary(chance: random.Random) -> str:
    """A firm called after an ordinary word, as many are: some of these words are aliases on the list."""
    city = chance.choice(("", chance.choice(words.CITIES), _joined(chance, words.WESTERN, 2, 3)))
    trade, form = chance.choice(words.WESTERN_TRADES), chance.choice(words.WESTERN_FORMS)
    return " ".join(f"{city} {chance.choice(words.ORDINARY).capitalize()} {trade} {form}".split())


def _shortened(_chance: random.Random, name: str) -> str:
    """The name without its last words."""
    kept = name.replace(",", "").split()
    return " ".join(kept[: max(2, len(kept) - 2)])


def _acronym(chance: random.Random, name: str) -> str:
    initials = "".join(word[0] for word in name.split() if word[0].isalpha()).upper()
    return initials + "".join(chance.choice("BCDFGHKLMNPRSTVXZ") for _ in range(max(0, 3 - len(initials))))


def _single(chance: random.Random, _name: str) -> str:
    return chance.choice((chance.choice(words.ORDINARY), _joined(chance, words.PINYIN, 2, 3))).upper()


def _han(chance: random.Random, _name: str) -> str:
    brand = "".join(chance.choice(words.HAN) for _ in range(chance.randint(2, 4)))
    return chance.choice(("上海", "北京", "深圳", "")) + brand + chance.choice(("科技有限公司", "贸易有限公司", "集团"))


def _cyrillic(chance: random.Random, _name: str) -> str:
    return f"{chance.choice(('ОАО', 'АО', 'ООО'))} {_joined(chance, words.CYRILLIC, 2, 3)}"


def _arabic(chance: random.Random, _name: str) -> str:
    return " ".join(chance.choice(words.ARABIC) for _ in range(chance.randint(3, 5)))


def _misspelt(chance: random.Random, name: str, slips: int) -> str:
    """Letters inside the longest word are changed; the first two and the last stay."""
    longest = max(name.split(), key=len)
    letters = list(longest)
    for at in chance.sample(range(2, len(letters) - 1), min(slips, len(letters) - 3)):
        letters[at] = chance.choice([letter for letter in "aeiorstlnu" if letter != letters[at]])
    return name.replace(longest, "".join(letters), 1)
