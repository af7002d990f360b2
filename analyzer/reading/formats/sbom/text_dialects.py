"""The software lists that are written as text: by which names and first lines each is tried, and what reads it.

A name or a mark only lets a reader try; it is the reader that knows its format, and gives None for any other text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from analyzer.reading.formats.sbom import conda, gemfile, go_modules, pipfile, pnpm, pyproject, spdx, workflow, yarn
from analyzer.reading.formats.sbom.component import SoftwareList
from analyzer.reading.formats.sbom.python_packages import of_toml
from analyzer.reading.unreadable import Unreadable

_HEAD = 1 << 16
_DAMAGED = "By its name this is {label}, but it is not written like one: it is damaged or cut off."
_REMEDY = "Let the package manager write it anew, or ask for it again."


class TextDialect(NamedTuple):
    """One way to write a list. `names` fit the whole name of a file, `marks` something in its first lines.

    Of a `certain` one either is enough to try it, and a file of such a name that it cannot read is damaged. Any other
    one is tried where both fit; what it cannot read is left to whoever reads tables.
    """

    label: str
    parse: Callable[[str], SoftwareList | None]
    names: re.Pattern[str]
    marks: re.Pattern[str]
    certain: bool = True

    def may_be(self, name: str, head: str) -> bool:
        """Whether a text that is so named and starts so deserves to be tried."""
        named = bool(self.names.fullmatch(name))
        if self.certain and named:
            return True
        return (self.certain or named) and bool(self.marks.search(head))


def _make_dialect(
    label: str, parse: Callable[[str], SoftwareList | None], names: str, marks: str, certain: bool = True
) -> TextDialect:
    return TextDialect(label, parse, re.compile(names, re.IGNORECASE), re.compile(marks, re.MULTILINE), certain)


_NEVER, _ALWAYS = "(?!)", ""
_YAML = r".*[.]ya?ml"
TEXT_DIALECTS = (
    _make_dialect("SPDX", spdx.of_tag_value, _NEVER, r"^SPDXVersion:"),
    _make_dialect("yarn.lock", yarn.of_lock, r"yarn[.]lock", r"^# yarn lockfile v\d|^__metadata:\s*$"),
    _make_dialect("pnpm-lock.yaml", pnpm.of_lock, r"pnpm-lock[.]yaml", r"\A(?:---\s+)?lockfileVersion: "),
    _make_dialect("Gemfile.lock", gemfile.of_lock, r"gemfile[.]lock|gems[.]locked", r"^(?:GEM|GIT|PATH)\s*\n  remote: "),
    _make_dialect("go.mod", go_modules.of_manifest, r"go[.]mod", r"\A(?:\s|//.*\n)*module [\w./~-]+\s+(?:go \d|require )"),
    _make_dialect("go.sum", go_modules.of_sum, r"go[.](?:work[.])?sum", r"\A\S+ v\S+ h1:[A-Za-z0-9+/]{43}=$"),
    _make_dialect("conda-lock.yml", conda.of_lock, r"conda-lock[.]ya?ml", r"^- name: [\s\S]{1,200}?^  manager: (?:conda|pip)$"),
    _make_dialect(
        "an environment of conda", conda.of_environment, _YAML, r"^channels: *\n *- |^dependencies: *\n *- \S+::", certain=False,
    ),
    _make_dialect(
        "an environment of conda", conda.of_environment, r".*(?:environment|conda|\benv\b).*[.]ya?ml", r"^dependencies: *\n *- ",
        certain=False,
    ),
    _make_dialect(
        "a workflow", workflow.of_workflow, _YAML,
        r"\A(?=[\s\S]*?^(?:jobs|runs): *$)[\s\S]*?^ +(?:- )?(?:uses|runs-on|using):", certain=False,
    ),
    _make_dialect(
        "pyproject.toml", pyproject.of_manifest, r".*[.]toml",
        r"^\[(?:project|dependency-groups|build-system|tool\.(?:poetry|uv|pdm))\b", certain=False,
    ),
    _make_dialect("Pipfile", pipfile.of_manifest, r"Pipfile", r"^\[(?:dev-)?packages\]", certain=False),
    _make_dialect("a lock file", of_toml, r".*[.]lock|pylock(?:[.].+)?[.]toml", _ALWAYS, certain=False),
)  # fmt: skip


def may_be_list(name: str, head: str) -> bool:
    """Whether any dialect deserves to be tried; `head` may be decoded wrongly, with line ends of any sort."""
    plain = head.replace("\0", "").lstrip("\ufeff\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    return any(dialect.may_be(name, plain) for dialect in TEXT_DIALECTS)


def parse_list(name: str, content: str) -> SoftwareList | None:
    """The list, None where no dialect knows the text. Raises `Unreadable` for one that is damaged or hostile."""
    head = content[:_HEAD]
    tried = [dialect for dialect in TEXT_DIALECTS if dialect.may_be(name, head)]
    listed = next((listed for dialect in tried if (listed := dialect.parse(content))), None)
    damaged = next((dialect.label for dialect in tried if dialect.certain and dialect.names.fullmatch(name)), "")
    if damaged and not listed:
        raise Unreadable(_DAMAGED.format(label=damaged), _REMEDY)
    return listed
