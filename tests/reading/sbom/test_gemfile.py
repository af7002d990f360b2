"""Ruby's Gemfile.lock, by hand."""

from __future__ import annotations

import pytest

from analyzer.reading.formats.sbom.gemfile import of_lock

LOCK = """GIT
  remote: https://github.com/anthropics/anthropic-sdk-ruby.git
  revision: 1a2b3c4d
  branch: main
  specs:
    anthropic (1.1.0)
      connection_pool

PATH
  remote: engines/chat
  specs:
    chat (0.1.0)

GEM
  remote: https://rubygems.org/
  remote: https://gems.example/
  specs:
    connection_pool (2.4.1)
    nokogiri (1.16.0-x86_64-linux)
      racc (~> 1.4)
    racc (1.7.3)

PLATFORMS
  x86_64-linux

DEPENDENCIES
  anthropic!
  chat!
  nokogiri (~> 1.16)

BUNDLED WITH
   2.5.4
"""


def test_a_lock_lists_four_gems_and_a_project_at_their_lines() -> None:
    listed = of_lock(LOCK)
    assert listed is not None
    assert [(one.line, one.name, one.version, one.purl, one.ref) for one in listed.components] == [
        (6, "anthropic", "1.1.0", "pkg:gem/anthropic@1.1.0", ""),
        (12, "chat", "0.1.0", "", ""),
        (18, "connection_pool", "2.4.1", "pkg:gem/connection_pool@2.4.1", ""),
        (19, "nokogiri", "1.16.0", "pkg:gem/nokogiri@1.16.0", "x86_64-linux"),
        (21, "racc", "1.7.3", "pkg:gem/racc@1.7.3", ""),
    ]


def test_the_source_of_a_gem_is_a_text_of_it() -> None:
    listed = of_lock(LOCK)
    assert listed is not None
    assert [one.further for one in listed.components[:3]] == [
        "https://github.com/anthropics/anthropic-sdk-ruby.git",
        "engines/chat",
        "https://rubygems.org/\nhttps://gems.example/",
    ]


def test_a_lock_without_gems_is_an_empty_list() -> None:
    listed = of_lock("PLATFORMS\n  ruby\n\nDEPENDENCIES\n\nBUNDLED WITH\n   2.5.4\n")
    assert listed is not None
    assert listed.components == []


@pytest.mark.parametrize(
    "content",
    ["", "gem 'rails'\n", "Vendor,City\nAcme,Bonn\n", LOCK[: LOCK.index(".4.1)")], "GEM\n  specs:\n" + "    a (" * 99_999],
    ids=["empty", "manifest", "table", "cut", "endless"],
)  # fmt: skip
def test_what_is_no_lock_or_a_damaged_one_is_left(content: str) -> None:
    assert of_lock(content) is None
