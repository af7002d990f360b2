"""Parses a TOML file that anybody may have written, and reads the tables that Python's tools name their packages in."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from analyzer.reading.formats.sbom import purl
from analyzer.reading.formats.sbom.component import Component
from analyzer.reading.formats.sbom.json_shapes import as_list, mapping, text
from analyzer.reading.formats.sbom.python_packages import extras_text
from analyzer.reading.unreadable import Unreadable

_BROKEN = "The file starts like TOML but is not valid TOML: {why}."
_DEEP = "The file is nested deeper than any list of packages."
_AGAIN = "Correct it, or ask for it again."
_EXACT = re.compile(r"={0,3}\s*(\d[^\s,*|]*)")
_ADDRESSES = ("git", "hg", "svn", "url", "path", "file")


def load_toml(content: str) -> dict[str, Any]:
    """Raises `Unreadable` for what is no TOML or is nested too deep."""
    try:
        return tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(_BROKEN.format(why=str(error)[:200].lower()), _AGAIN) from error
    except RecursionError as error:
        raise Unreadable(_DEEP, _AGAIN) from error


def table_packages(table: Any, scope: str) -> Iterator[Component]:
    """`name = "^1.2"` and `name = {version = "1.2", git = "..."}`; where there are several of one name, each in turn."""
    for name, entry in mapping(table).items():
        for wish in as_list(entry) or [entry]:
            yield wished_package(name, wish, scope)


def wished_package(name: str, wish: Any, scope: str) -> Component:
    """A range is no version, so that the package URL carries none; one version alone is one."""
    bounds = text(wish) or text(mapping(wish).get("version"))
    exact = _EXACT.fullmatch(bounds)
    package = purl.pypi_purl(name, exact[1] if exact else "")
    version = exact[1] if exact else bounds
    return Component(name, version, package, sort="library", scope=scope, further=_further_of(wish))


def _further_of(wish: Any) -> str:
    extras = extras_text(map(text, as_list(mapping(wish).get("extras"))))
    return "\n".join(filter(None, (extras, addresses_of(wish))))


def addresses_of(wish: Any) -> str:
    """Where a package is to be taken from, if not from the index: one address or path a line."""
    addresses = (text(mapping(wish).get(key)) for key in _ADDRESSES)
    return "\n".join(filter(None, addresses))
