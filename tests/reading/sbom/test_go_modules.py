"""Go's go.mod and go.sum, by hand."""

from __future__ import annotations

import pytest

from analyzer.reading.formats.sbom.component import Product
from analyzer.reading.formats.sbom.go_modules import of_manifest, of_sum

MOD = """module example.com/portal // the portal

go 1.22

toolchain go1.22.1

require github.com/anthropics/anthropic-sdk-go v1.2.0

require (
	github.com/Azure/go-autorest v14.2.0+incompatible // indirect
	"golang.org/x/text" v0.3.7
)

exclude golang.org/x/text v0.3.6

replace golang.org/x/text => github.com/example/text v0.3.8

replace (
	example.com/a v1.0.0 => ../a
)

tool golang.org/x/tools/cmd/stringer
"""
HASH = "h1:" + "a" * 43 + "="
SUM = f"""github.com/anthropics/anthropic-sdk-go v1.2.0 {HASH}
github.com/anthropics/anthropic-sdk-go v1.2.0/go.mod {HASH}
golang.org/x/text v0.3.0/go.mod {HASH}
golang.org/x/text v0.3.7 {HASH}
golang.org/x/text v0.3.7/go.mod {HASH}
"""


def test_a_manifest_lists_what_is_required_at_its_lines() -> None:
    listed = of_manifest(MOD)
    assert listed is not None
    assert [(one.line, one.name, one.version, one.scope) for one in listed.components] == [
        (7, "github.com/anthropics/anthropic-sdk-go", "v1.2.0", ""),
        (10, "github.com/Azure/go-autorest", "v14.2.0+incompatible", "indirect"),
        (11, "golang.org/x/text", "v0.3.7", ""),
        (16, "github.com/example/text", "v0.3.8", "replace"),
        (19, "example.com/a", "", "replace"),
        (22, "golang.org/x/tools/cmd/stringer", "", "tool"),
    ]
    assert listed.product == Product("example.com/portal")


def test_a_module_has_its_path_in_small_letters_as_package_url_and_a_folder_has_none() -> None:
    listed = of_manifest(MOD)
    assert listed is not None
    assert [one.purl for one in listed.components] == [
        "pkg:golang/github.com/anthropics/anthropic-sdk-go@v1.2.0",
        "pkg:golang/github.com/azure/go-autorest@v14.2.0%2Bincompatible",
        "pkg:golang/golang.org/x/text@v0.3.7",
        "pkg:golang/github.com/example/text@v0.3.8",
        "",
        "pkg:golang/golang.org/x/tools/cmd/stringer",
    ]
    assert (listed.components[4].sort, listed.components[4].further) == ("project", "../a")


def test_that_old_and_new_stand_both_in_the_list_is_said() -> None:
    listed = of_manifest(MOD)
    assert listed is not None
    assert listed.notes == ("Of modules that the file replaces, both the old one and the new one are listed.",)
    assert listed.components[3].ref == "golang.org/x/text => github.com/example/text v0.3.8"


def test_sums_name_two_modules_that_were_fetched_and_count_the_one_that_was_not() -> None:
    listed = of_sum(SUM)
    assert listed is not None
    assert [(one.line, one.purl) for one in listed.components] == [
        (1, "pkg:golang/github.com/anthropics/anthropic-sdk-go@v1.2.0"),
        (4, "pkg:golang/golang.org/x/text@v0.3.7"),
    ]
    assert listed.notes == (
        "Versions of modules that were only looked at to choose others, and not fetched, were passed over: 1.",
    )


@pytest.mark.parametrize(
    "content", ["", "go 1.22\n", "Vendor,City\n", "module a\nmodule b\n", "module a\nrequire (\n\tx\n", "module a\nrequire x"]
)  # fmt: skip
def test_what_is_no_manifest_or_a_damaged_one_is_left(content: str) -> None:
    assert of_manifest(content) is None


@pytest.mark.parametrize("content", ["prose\n", SUM[:-60], SUM.replace("v0.3.7 h1", "v0.3.7 h2")])
def test_a_line_that_is_no_sum_leaves_the_whole_file(content: str) -> None:
    assert of_sum(content) is None
