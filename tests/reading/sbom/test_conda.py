"""Environments and lock files of conda, by hand."""

from __future__ import annotations

import pytest

from analyzer.reading.formats.sbom.component import Product
from analyzer.reading.formats.sbom.conda import of_environment, of_lock
from analyzer.reading.unreadable import Unreadable
from tests.reading.test_yaml_document import BOMB

ENVIRONMENT = """name: portal
channels:
  - conda-forge
  - https://conda.example/ours
dependencies:
  - python=3.11
  - conda-forge::numpy==1.10
  - scipy=1.11.4=py311h64a7726_0
  - pandas 2.2.0
  - pip>=24
  - pip:
      - anthropic==0.39.0
      - -r more.txt
      - tools @ git+https://github.com/anthropics/tools.git
      - ./anthropic-chat
"""
LOCK = """version: 1
metadata:
  channels:
  - url: conda-forge
package:
- name: numpy
  version: 1.10
  manager: conda
  platform: linux-64
  dependencies: {}
  url: https://conda.anaconda.org/conda-forge/linux-64/numpy-1.10-0.conda
- name: anthropic
  version: 0.39.0
  manager: pip
  platform: linux-64
  url: https://files.pythonhosted.org/packages/aa/anthropic-0.39.0-py3-none-any.whl
- name: anthropic
  version: 0.39.0
  manager: pip
  platform: osx-64
"""


def test_an_environment_names_five_packages_of_conda_and_three_of_pip() -> None:
    listed = of_environment(ENVIRONMENT)
    assert listed is not None
    assert [(one.line, one.name, one.version, one.purl) for one in listed.components] == [
        (6, "python", "=3.11", "pkg:conda/python"),
        (7, "numpy", "1.10", "pkg:conda/numpy@1.10"),
        (8, "scipy", "1.11.4", "pkg:conda/scipy@1.11.4"),
        (9, "pandas", "2.2.0", "pkg:conda/pandas@2.2.0"),
        (10, "pip", ">=24", "pkg:conda/pip"),
        (12, "anthropic", "0.39.0", "pkg:pypi/anthropic@0.39.0"),
        (14, "tools", "", "pkg:pypi/tools"),
        (15, "", "", ""),
    ]
    assert listed.product == Product("portal")


def test_channels_and_addresses_are_texts_of_the_list() -> None:
    listed = of_environment(ENVIRONMENT)
    assert listed is not None
    assert listed.beside == (("channels", "conda-forge"), ("channels", "https://conda.example/ours"))
    assert listed.components[1].further == "conda-forge"
    assert listed.components[6].further == "git+https://github.com/anthropics/tools.git"


def test_what_pip_reads_elsewhere_and_what_names_no_package_is_said() -> None:
    listed = of_environment(ENVIRONMENT)
    assert listed is not None
    assert listed.notes == (
        "Line 13: 'more.txt' is another list, which is read only if it is given as an input of its own.",
    )
    assert listed.components[7].ref == "./anthropic-chat"
    assert listed.components[7].doubt


@pytest.mark.parametrize(
    ("spec", "version"),
    [
        ("a", ""),
        ("a=1", "=1"),
        ("a==1", "1"),
        ("a=1=b", "1"),
        ("a 1 b", "1"),
        ("a 1.*", "1.*"),
        ("a>=1,<2", ">=1,<2"),
        ("a=1.2|1.3", "=1.2|1.3"),
        ("a[version='>=1']", "[version='>=1']"),
    ],
)
def test_only_a_whole_version_is_one(spec: str, version: str) -> None:
    listed = of_environment(f'dependencies:\n  - "{spec}"\n')
    assert listed is not None
    (component,) = listed.components
    is_exact = version.isdecimal()
    assert (component.version, component.purl) == (version, f"pkg:conda/a@{version}" if is_exact else "pkg:conda/a")


def test_a_lock_lists_a_package_once_for_all_platforms() -> None:
    listed = of_lock(LOCK)
    assert listed is not None
    assert [(one.line, one.purl, one.scope, one.further) for one in listed.components] == [
        (6, "pkg:conda/numpy@1.10", "conda", "https://conda.anaconda.org/conda-forge/linux-64/numpy-1.10-0.conda"),
        (12, "pkg:pypi/anthropic@0.39.0", "pip",
         "https://files.pythonhosted.org/packages/aa/anthropic-0.39.0-py3-none-any.whl"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        "",
        "a: b\n",
        "dependencies: {a: 1}\n",
        "dependencies:\n- name: postgresql\n  version: 1\n  repository: https://charts.example\n",
        "dependencies:\n- pip: [a]\n  npm: [b]\n",
        "dependencies:\n- two words!\n",
        f"dependencies:\n- a{' ' * 100_000}!\n",
        "a: 1\n---\ndependencies:\n- a\n",
    ],
)
def test_other_yaml_is_no_environment(content: str) -> None:
    assert of_environment(content) is None


@pytest.mark.parametrize("content", ["", "package: []\n", "package:\n- name: a\n", "- a\n"])
def test_other_yaml_is_no_lock(content: str) -> None:
    assert of_lock(content) is None


@pytest.mark.parametrize(
    ("content", "problem"),
    [(ENVIRONMENT + "  - [", "damaged or cut off"), (BOMB + ENVIRONMENT, "by aliases")],
    ids=["cut", "bomb"],
)
def test_what_is_damaged_or_hostile_is_refused(content: str, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        of_environment(content)
