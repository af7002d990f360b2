"""pnpm-lock.yaml of three versions, by hand."""

from __future__ import annotations

import pytest

from analyzer.reading.formats.sbom.component import SoftwareList
from analyzer.reading.formats.sbom.pnpm import of_lock
from analyzer.reading.unreadable import Unreadable

FIVE = """lockfileVersion: 5.4

specifiers:
  '@anthropic-ai/sdk': ^0.39.0
  ui: workspace:*

dependencies:
  '@anthropic-ai/sdk': 0.39.0_zod@3.22.0
  ui: link:../ui

packages:

  /@anthropic-ai/sdk/0.39.0_zod@3.22.0:
    resolution: {integrity: sha512-aaaa==}
    dependencies:
      zod: 3.22.0
    dev: false

  /zod/3.22.0:
    resolution: {integrity: sha512-bbbb==}
    dev: true

  github.com/anthropics/tools/1a2b3c:
    resolution: {tarball: https://codeload.github.com/anthropics/tools/tar.gz/1a2b3c}
    name: tools
    version: 2.0.0
"""
SIX = """lockfileVersion: '6.0'

dependencies:
  '@anthropic-ai/sdk':
    specifier: ^0.39.0
    version: 0.39.0(zod@3.22.0)

packages:

  /@anthropic-ai/sdk@0.39.0(zod@3.22.0):
    resolution: {integrity: sha512-aaaa==}

  registry.npmmirror.com/zod@3.22.0:
    resolution: {integrity: sha512-bbbb==, registry: https://registry.npmmirror.com/}
    name: zod
    version: 3.22.0
"""
NINE = """lockfileVersion: '9.0'

settings:
  autoInstallPeers: true

importers:

  .:
    dependencies:
      '@anthropic-ai/sdk':
        specifier: ^0.39.0
        version: 0.39.0(zod@3.22.0)
    devDependencies:
      ui:
        specifier: workspace:*
        version: link:packages/ui

  packages/ui: {}

packages:

  '@anthropic-ai/sdk@0.39.0':
    resolution: {integrity: sha512-aaaa==}
    peerDependencies:
      zod: ^3.0.0

  zod@3.22.0:
    resolution: {integrity: sha512-bbbb==}

  tools@https://codeload.github.com/anthropics/tools/tar.gz/1a2b3c:
    resolution: {tarball: https://codeload.github.com/anthropics/tools/tar.gz/1a2b3c}
    version: 2.0.0

snapshots:

  '@anthropic-ai/sdk@0.39.0(zod@3.22.0)':
    dependencies:
      zod: 3.22.0

  zod@3.22.0: {}
"""


def rows(listed: SoftwareList | None) -> list[tuple[int, str, str, str]]:
    assert listed is not None
    return [(one.line, one.name, one.version, one.further) for one in listed.components]


TARBALL = "https://codeload.github.com/anthropics/tools/tar.gz/1a2b3c"


def test_version_5_lists_three_packages_and_a_project() -> None:
    assert rows(of_lock(FIVE)) == [
        (9, "ui", "", ""),
        (13, "@anthropic-ai/sdk", "0.39.0", ""),
        (19, "zod", "3.22.0", ""),
        (23, "tools", "2.0.0", f"{TARBALL}\ngithub.com/anthropics/tools/1a2b3c"),
    ]


def test_version_6_lists_two_packages_whatever_registry_stands_before_them() -> None:
    assert rows(of_lock(SIX)) == [
        (10, "@anthropic-ai/sdk", "0.39.0", ""),
        (13, "zod", "3.22.0", "https://registry.npmmirror.com/"),
    ]


def test_version_9_lists_three_packages_once_and_a_project() -> None:
    assert rows(of_lock(NINE)) == [
        (14, "ui", "", ""),
        (22, "@anthropic-ai/sdk", "0.39.0", ""),
        (27, "zod", "3.22.0", ""),
        (30, "tools", "2.0.0", TARBALL),
    ]


def test_packages_have_package_urls_and_projects_none() -> None:
    listed = of_lock(FIVE)
    assert listed is not None
    assert [(one.purl, one.sort, one.scope) for one in listed.components] == [
        ("", "project", "dependencies"),
        ("pkg:npm/%40anthropic-ai/sdk@0.39.0", "library", ""),
        ("pkg:npm/zod@3.22.0", "library", "development"),
        ("pkg:npm/tools@2.0.0", "library", ""),
    ]


def test_a_file_of_two_documents_holds_two_locks() -> None:
    first = "---\nlockfileVersion: '9.0'\npackages:\n  pnpm@11.0.0: {}\n---\n"
    listed = of_lock(first + NINE)
    assert listed is not None
    assert [one.name for one in listed.components] == ["pnpm", "ui", "@anthropic-ai/sdk", "zod", "tools"]


@pytest.mark.parametrize(
    ("key", "name", "version", "further"),
    [
        ("'/@s/a/1.0.0-rc.1'", "@s/a", "1.0.0-rc.1", ""),
        ("registry.npmjs.org/@babel/core/7.0.0", "@babel/core", "7.0.0", ""),
        ("'@s/a@1.0.0(b@2.0.0(c@3.0.0))'", "@s/a", "1.0.0", ""),
        ("a@file:packages/a", "a", "", "file:packages/a"),
        ("file:packages/a", "", "", "file:packages/a"),
        ("odd", "", "", "odd"),
    ],
)
def test_a_key_tells_a_name_and_a_version_or_else_where_the_package_is(
    key: str, name: str, version: str, further: str
) -> None:
    assert rows(of_lock(f"lockfileVersion: '9.0'\npackages:\n  {key}: {{}}\n")) == [(3, name, version, further)]


@pytest.mark.parametrize(
    "content", ["", "a: b\n", "- lockfileVersion\n", "lockfileVersion: [9]\n", "packages:\n  a@1.0.0: {}\n"]
)
def test_other_yaml_is_no_lock(content: str) -> None:
    assert of_lock(content) is None


@pytest.mark.parametrize("packages", ["[]", "x", "{a@1.0.0: [], b@1.0.0: {resolution: x}}", ""])
def test_wrong_types_break_nothing(packages: str) -> None:
    listed = of_lock(f"lockfileVersion: '9.0'\nimporters: {{.: x, b: {{dependencies: [a]}}}}\npackages: {packages}\n")
    assert listed is not None
    assert len(listed.components) == packages.count("@")


def test_a_lock_that_is_cut_off_is_refused() -> None:
    with pytest.raises(Unreadable, match="damaged or cut off"):
        of_lock(NINE[: NINE.index("integrity: sha512-bbbb") + 12])
