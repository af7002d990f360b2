"""Workflows and actions of GitHub, by hand."""

from __future__ import annotations

import pytest

from analyzer.reading.formats.sbom.workflow import of_workflow
from analyzer.reading.unreadable import Unreadable
from tests.reading.test_yaml_document import BOMB

WORKFLOW = """name: CI
on: [push]
jobs:
  test:
    runs-on: ubuntu-latest
    container: node:20
    services:
      db:
        image: ghcr.io/example/postgres:16@sha256:aabb
    steps:
      - uses: actions/checkout@v4
      - name: review
        uses: anthropics/claude-code-action/base@1a2b3c  # v1
      - uses: ./local
      - uses: docker://alpine:3.19
      - run: echo "${{ github.sha }}"
  other:
    uses: octo/repo/.github/workflows/shared.yml@main
  matrix:
    runs-on: ${{ matrix.os }}
    container: {image: "${{ matrix.image }}"}
"""
ACTION = """name: Chat
runs:
  using: composite
  steps:
    - uses: anthropics/claude-code-action@v1
"""


def test_a_workflow_uses_three_actions_and_three_images() -> None:
    listed = of_workflow(WORKFLOW)
    assert listed is not None
    assert sorted((one.line, one.name, one.version, one.purl) for one in listed.components) == [
        (6, "node", "20", "pkg:docker/node@20"),
        (9, "ghcr.io/example/postgres", "16", "pkg:docker/example/postgres@16"),
        (11, "actions/checkout", "v4", "pkg:githubactions/actions/checkout@v4"),
        (13, "anthropics/claude-code-action/base", "1a2b3c", "pkg:githubactions/anthropics/claude-code-action@1a2b3c"),
        (15, "alpine", "3.19", "pkg:docker/alpine@3.19"),
        (18, "octo/repo/.github/workflows/shared.yml", "main", "pkg:githubactions/octo/repo@main"),
    ]


def test_an_action_uses_others() -> None:
    listed = of_workflow(ACTION)
    assert listed is not None
    assert [(one.line, one.ref, one.sort) for one in listed.components] == [
        (5, "anthropics/claude-code-action@v1", "action")
    ]


def test_an_action_may_be_an_image() -> None:
    listed = of_workflow("runs:\n  using: docker\n  image: docker://ghcr.io/acme/chat:1.0\n")
    assert listed is not None
    assert [(one.name, one.version) for one in listed.components] == [("ghcr.io/acme/chat", "1.0")]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "jobs:\n  build:\n    docker:\n      - image: cimg/node:20\n",
        "jobs: [a]\n",
        "runs: fast\n",
        "services:\n  db:\n    image: postgres:16\n",
        "jobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make\n",
        "jobs:\n  a:\n    runs-on: x\n    steps: {uses: a/b@1}\n    container: [x]\n",
        "runs:\n  using: docker\n  image: Dockerfile\n",
        f"{ACTION}---\n{ACTION}",
    ],
)
def test_what_is_no_workflow_or_uses_nothing_is_no_list(content: str) -> None:
    assert of_workflow(content) is None


@pytest.mark.parametrize(
    ("content", "problem"),
    [(WORKFLOW + "  - [", "damaged or cut off"), (BOMB + WORKFLOW, "by aliases")],
    ids=["cut", "bomb"],
)
def test_what_is_damaged_or_hostile_is_refused(content: str, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        of_workflow(content)
