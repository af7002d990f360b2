"""How reports name a term that met a cell: what it is, in words, where its text is a code."""

from __future__ import annotations

import re
from urllib.parse import unquote

from analyzer.designations.model import Term
from analyzer.vocabulary import TermKind

_PACKAGES = {
    "cargo": "Rust crate",
    "composer": "Composer package",
    "gem": "Ruby gem",
    "golang": "Go module",
    "maven": "Maven package",
    "npm": "npm package",
    "nuget": "NuGet package",
    "pypi": "PyPI package",
}
_PURL = re.compile(r"pkg:([a-z.+-]+)/(.+)")


def label_of(term: Term, *, bare: bool = False) -> str:
    """`pkg:pypi/anthropic` is shown as `PyPI package anthropic`; where a cell holds its `bare` name, as `package anthropic`.

    Every other term is shown as its text.
    """
    purl = _PURL.fullmatch(term.text) if term.kind == TermKind.PACKAGE else None
    if purl is None or purl[1] not in _PACKAGES:
        return term.text
    name = unquote(purl[2])
    return f"package {name.lower()}" if bare else f"{_PACKAGES[purl[1]]} {name}"
