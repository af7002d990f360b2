"""What the documentation says of file formats, made of the registry in analyzer/reading/formats/registry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyzer.bearing import BearsOn
from analyzer.reading.formats.registry import ARCHIVE_FORMATS, FORMATS
from analyzer.reading.formats.registry.file_format import (
    FileFormat,
    FirstBytes,
    FormatGroup,
    OleStream,
    TextStart,
    ZipFolder,
    ZipPart,
)
from analyzer.reading.formats.registry.refused_formats import LOCK_FILES, REFUSED_FORMATS

Sign = ZipPart | ZipFolder | OleStream | FirstBytes | TextStart | None
BEARS_ON = {BearsOn.ANY: "every firm", BearsOn.OWN: "the own entities", BearsOn.NONE: "no firm"}


def overview_table() -> str:
    """The table of docs/own-files.md: what is read, by groups."""
    rows = [
        (group.value, "; ".join(_label_with_suffixes(form) for form in FORMATS if form.group is group))
        for group in FormatGroup
    ]
    packed = _code([suffix for form in ARCHIVE_FORMATS for suffix in form.suffixes])
    return _table(
        ("what", "in which forms"),
        [*rows, ("packed", f"folders, {packed} of the above; archives within archives, two deep")],
    )


def formats_page() -> Iterator[str]:
    """The parts of the reference page."""
    yield (
        "The content says what a file is, not its name. The name counts where the content cannot tell, and it says whether a file is "
        "missed: a file that cannot be read is refused if somebody named it, or if its suffix promises a table; else it is left "
        "aside with its reason."
    )
    yield "## Formats that are read"
    yield _table(("format", "usual suffixes", "the suffix promises a table", "recognised by"), map(_read_row, FORMATS))
    yield "## Archives that are opened"
    yield _table(("format", "suffixes"), ((form.label, _code(form.suffixes)) for form in ARCHIVE_FORMATS))
    yield "## Formats that are known and not read"
    yield (
        "A file with one of the suffixes is always missed. The last column says which firms a refused file of this content could "
        "bear on: it lowers no others."
    )
    rows = [
        (form.label, _code(form.suffixes), _sign_words(form.sign), BEARS_ON[form.bears_on]) for form in REFUSED_FORMATS
    ]
    yield _table(("format", "suffixes", "recognised by", "could bear on"), rows)
    yield "## Lock files that are not read"
    yield f"{_code(sorted(LOCK_FILES))}. They could bear on the own entities."


def _read_row(form: FileFormat) -> tuple[str, ...]:
    promise = "yes" if form.all_suffixes and form.promises else ""
    words = _sign_words(form.sign) if form.sign else "names such as these, or what the text says"
    return form.label, _code(form.all_suffixes), promise, words


def _label_with_suffixes(form: FileFormat) -> str:
    return f"{form.label} ({_code(form.all_suffixes)})" if form.all_suffixes else form.label


def _sign_words(sign: Sign) -> str:
    match sign:
        case ZipPart(name, _):
            return f"a zip container with the part `{name}`"
        case ZipFolder(name):
            return f"a zip container with the folder `{name}`"
        case OleStream(names):
            return f"a compound file with a stream {' or '.join(map(_code_word, names))}"
        case FirstBytes(content):
            return f"the first bytes {_bytes(content)}"
        case TextStart(_, words):
            return words
        case None:
            return "its suffix alone"


def _bytes(content: bytes) -> str:
    shown = content.decode("latin-1")
    return _code_word(shown if shown.isascii() and shown.isprintable() else content.hex(" ").upper())


def _code(texts: Iterable[str]) -> str:
    return ", ".join(map(_code_word, texts))


def _code_word(text: str) -> str:
    return f"`{text}`"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [_line(heads), "|---" * len(heads) + "|", *map(_line, rows)]
    return "\n".join(lines)


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
