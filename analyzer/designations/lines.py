"""Where in a TOML text a key stands, so that an error can name the line that a person must change.

Reads only text that a TOML parser has already accepted; it locates, it does not validate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r"""(?P<space>[ \t\r]+|\#[^\n]*)
      | (?P<newline>\n)
      | (?P<string>\"{3}(?:\\.|[^\\])*?\"{3}(?!\")|'{3}.*?'{3}(?!')|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
      | (?P<mark>[\[\]{},=])
      | (?P<bare>[^\s\[\]{},=\#"']+)""",
    re.VERBOSE | re.DOTALL,
)


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


def _toml_tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or ""
        if kind != "space":
            yield _Token(kind, found.group(), line)
        line += found.group().count("\n")


class _Locator:
    """Walks the tokens once and notes the line of every key, table and array element."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {(): 1}
        self._tokens = list(_toml_tokens(text))
        self._at = 0
        self._last: dict[Path, int] = {}
        self._document()

    def _is(self, *texts: str) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at].text in texts

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _document(self) -> None:
        prefix: Path = ()
        while self._at < len(self._tokens):
            if self._is("\n"):
                self._take()
            elif self._is("["):
                prefix = self._header()
            else:
                self._pair(prefix)

    def _header(self) -> Path:
        line = self._take().line
        of_array = self._is("[")
        if of_array:
            self._take()
        key = self._key()
        while self._is("]"):
            self._take()
        path = self._open_array(key) if of_array else self._resolve(key)
        self.lines.setdefault(path, line)
        return path

    def _resolve(self, key: Path) -> Path:
        """The path of a header, each array of tables on the way taken at its latest element."""
        path: Path = ()
        for part in key:
            path = (*path, part)
            if path in self._last:
                path = (*path, self._last[path])
        return path

    def _open_array(self, key: Path) -> Path:
        array = (*self._resolve(key[:-1]), key[-1])
        self._last[array] = self._last.get(array, -1) + 1
        return (*array, self._last[array])

    def _key(self) -> Path:
        parts: list[str] = []
        while not self._is("=", "]"):
            token = self._take()
            parts += [token.text[1:-1]] if token.kind == "string" else [p for p in token.text.split(".") if p]
        return tuple(parts)

    def _pair(self, prefix: Path) -> None:
        line = self._tokens[self._at].line
        path = (*prefix, *self._key())
        self._take()
        self.lines[path] = line
        self._value(path)

    def _value(self, path: Path) -> None:
        if self._is("["):
            self._array(path)
        elif self._is("{"):
            self._inline(path)
        else:
            while self._at < len(self._tokens) and not self._is("\n", ",", "]", "}"):
                self._take()

    def _array(self, path: Path) -> None:
        self._take()
        index = 0
        while self._skip_to_item("]"):
            self.lines[(*path, index)] = self._tokens[self._at].line
            self._value((*path, index))
            index += 1

    def _inline(self, path: Path) -> None:
        self._take()
        while self._skip_to_item("}"):
            self._pair(path)

    def _skip_to_item(self, closing: str) -> bool:
        """Move to the next item; false, and past the closing mark, at the end."""
        while self._is(",", "\n"):
            self._take()
        if self._is(closing):
            self._take()
            return False
        return True


class LineIndex:
    """The lines of one accepted TOML text, worked out once for any number of questions."""

    def __init__(self, text: str) -> None:
        self._lines = _Locator(text).lines

    def line_of(self, path: Path) -> int:
        """The 1-based line of `path`, or of the nearest table or key around it."""
        return next(self._lines[path[:n]] for n in range(len(path), -1, -1) if path[:n] in self._lines)


def line_of(text: str, path: Path) -> int:
    """The 1-based line of one `path` in accepted TOML `text`; for several, make a `LineIndex`."""
    return LineIndex(text).line_of(path)


def spell_path(path: Path) -> str:
    """A path as people write it: `vendors[0].terms[3].kind`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")
