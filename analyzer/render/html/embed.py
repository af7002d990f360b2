"""What goes into the page as code or data, and the content security policy that lets only this code run.

Promises: nothing embedded can end its own element, and a script that is not ours by hash is refused by the browser.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
from markupsafe import Markup

from analyzer.word_labels import POSITION_LABELS

MODULES = (
    "fragment.mjs",
    "address.mjs",
    "packed.mjs",
    "csv.mjs",
    "kinds.mjs",
    "rows.mjs",
    "further.mjs",
    "grid.mjs",
    "packs.mjs",
    "charts.mjs",
    "contents.mjs",
    "page.mjs",
)
STYLES = ("base.css", "parts.css", "print.css")
LEVEL = 5  # of compression: 9 makes a page of many firms 5 % smaller, and takes twice the time
_SYSTEM_BYTE, _UNIX = 9, 3  # where a gzip header says on which system it was packed, and what it says of Unix
BREAKOUT = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
LINKAGE = re.compile(r"^(import .*\n|export (?=\w))", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Bundle:
    """plotly.js, packed for the page, with the hash that its unpacked text must have to be run."""

    base64: Markup
    source_hash: str


def safe_json(value: Any) -> Markup:
    """`value` as JSON that can stand inside a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    return Markup(text.translate(BREAKOUT))  # noqa: S704  (every character that could leave the element is escaped)


def source_hash(source: str) -> str:
    """The hash by which a content security policy names an inline script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()


def security_policy(*hashes: str) -> str:
    """Nothing is loaded from anywhere; only scripts with these hashes run. Plotly sets styles from script."""
    scripts = " ".join(f"'{value}'" for value in hashes)
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def script_program() -> Markup:
    """Our modules as one: an inline script can import nothing, so the linkage between them is left out."""
    return Markup("".join(LINKAGE.sub("", _read_asset(name)) for name in MODULES))  # noqa: S704  (our own files)


@cache
def stylesheet() -> Markup:
    """Our style sheets, in order, behind the colours of the positions."""
    return Markup(position_styles() + "".join(_read_asset(name) for name in STYLES))  # noqa: S704  (our own files)


def position_styles() -> str:
    """The colour of each position by theme, as `--p-exposed`, and the class that gives it to an element as `--p`."""
    labels = POSITION_LABELS.items()
    colours = "".join(f"  --p-{position}: light-dark({label.light}, {label.dark});\n" for position, label in labels)
    classes = "".join(f".p-{position} {{ --p: var(--p-{position}); }}\n" for position, _ in labels)
    return f":root {{\n{colours}}}\n{classes}"


@cache
def plotly_bundle() -> Bundle:
    """plotly.js as the installed Plotly brings it; packed with a fixed time, so that the bytes are always the same."""
    from plotly.offline import get_plotlyjs

    source: str = get_plotlyjs()
    return Bundle(_packed_script(source.encode()), source_hash(source))


def packed_json(value: Any) -> Markup:
    """`value` as JSON, compressed, in base64 letters: a tenth of the size, and nothing in it that a page could obey."""
    try:
        return _packed_script(msgspec.json.encode(value, order="sorted"))
    except UnicodeEncodeError:  # a lone surrogate, which no UTF-8 holds
        return _packed_script(json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace"))


def _packed_script(content: bytes) -> Markup:
    # With a fixed time and system, so that the bytes are always the same. Versions of Python name the system differently.
    packed = bytearray(gzip.compress(content, LEVEL, mtime=0))
    packed[_SYSTEM_BYTE] = _UNIX
    letters = base64.b64encode(packed).decode()
    return Markup(letters)  # noqa: S704  (base64 letters only)


def css_string(text: str) -> Markup:
    """`text` as a CSS string in which every character but letters, digits and blanks is written by its number."""
    plain = (c if (c.isascii() and c.isalnum()) or c == " " else f"\\{ord(c):06x} " for c in text if ord(c))
    return Markup('"' + "".join(plain) + '"')  # noqa: S704  (nothing is left that could leave the string)


def _read_asset(name: str) -> str:
    return (files("analyzer.render.html") / "assets" / name).read_text(encoding="utf-8")
