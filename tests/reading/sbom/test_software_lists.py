"""The same three packages, written in every format that software lists come in, give the same components."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analyzer.bearing import BearsOn
from analyzer.reading.read_files import ReadFile, read_inputs
from analyzer.store.connection import open_file
from analyzer.vocabulary import FileStatus

SDK, DOTENV, TOKENS = "@anthropic-ai/sdk", "dotenv", "llama.tokens"
PURLS = {
    "pkg:npm/%40anthropic-ai/sdk@0.39.0",
    "pkg:npm/dotenv@16.4.5",
    "pkg:npm/llama.tokens@1.0.0",
}
PARTS = ((SDK, "0.39.0"), (DOTENV, "16.4.5"), (TOKENS, "1.0.0"))
PURL_OF = dict(zip([name for name, _ in PARTS], sorted(PURLS), strict=True))

CDX = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.6",
    "metadata": {
        "component": {"type": "application", "name": "portal", "version": "2.0", "supplier": {"name": "Acme"}}
    },
    "components": [
        {"type": "library", "name": name, "version": version, "purl": PURL_OF[name]} for name, version in PARTS
    ],
}
CDX_XML = """<?xml version="1.0"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1"><metadata><component type="application">
<supplier><name>Acme</name></supplier><name>portal</name><version>2.0</version></component></metadata><components>
<component type="library"><name>@anthropic-ai/sdk</name><version>0.39.0</version>
<purl>pkg:npm/%40anthropic-ai/sdk@0.39.0</purl><components>
<component type="library"><name>dotenv</name><version>16.4.5</version><purl>pkg:npm/dotenv@16.4.5</purl></component>
</components></component>
<component type="library"><name>llama.tokens</name><version>1.0.0</version><purl>pkg:npm/llama.tokens@1.0.0</purl></component>
</components></bom>"""
SPDX: dict[str, Any] = {
    "spdxVersion": "SPDX-2.3",
    "name": "portal-2.0",
    "packages": [
        {"SPDXID": "SPDXRef-root", "name": "portal", "versionInfo": "2.0", "supplier": "Organization: Acme (a@b.c)"},
        *(
            {
                "SPDXID": f"SPDXRef-{number}",
                "name": name,
                "versionInfo": version,
                "supplier": "NOASSERTION",
                "externalRefs": [
                    {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": PURL_OF[name]}
                ],
            }
            for number, (name, version) in enumerate(PARTS)
        ),
    ],
    "relationships": [
        {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-root"}
    ],
}
TAG_VALUE = "\n".join(
    [
        "SPDXVersion: SPDX-2.2", "DocumentName: portal-2.0", "DocumentComment: <text>PackageName: none", "of this</text>",
        "PackageName: portal", "SPDXID: SPDXRef-root", "PackageVersion: 2.0", "PackageSupplier: Organization: Acme (a@b.c)",
        "Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-root",
        *(
            line
            for number, (name, version) in enumerate(PARTS)
            for line in (
                "", f"PackageName: {name}", f"SPDXID: SPDXRef-{number}", f"PackageVersion: {version}",
                f"ExternalRef: PACKAGE-MANAGER purl {PURL_OF[name]}",
            )
        ),
        "FileName: ./a.js", "SPDXID: SPDXRef-File",
    ]
)  # fmt: skip
SPDX3 = {
    "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
    "@graph": [
        {"type": "SpdxDocument", "spdxId": "d", "rootElement": ["s"]},
        {"type": "software_Sbom", "spdxId": "s", "rootElement": ["root"]},
        {"type": "Organization", "spdxId": "acme", "name": "Acme"},
        {"type": "software_Package", "spdxId": "root", "name": "portal", "software_packageVersion": "2.0", "suppliedBy": "acme"},
        *(
            {"type": "software_Package", "spdxId": name, "name": name, "software_packageVersion": version,
             "software_packageUrl": PURL_OF[name]}
            for name, version in PARTS
        ),
    ],
}  # fmt: skip
LOCK3 = {
    "name": "portal",
    "version": "2.0",
    "lockfileVersion": 3,
    "packages": {
        "": {"name": "portal", "version": "2.0", "author": "Acme <a@b.c>"},
        "node_modules/@anthropic-ai/sdk": {"version": "0.39.0"},
        "node_modules/@anthropic-ai/sdk/node_modules/dotenv": {"version": "16.4.5"},
        "node_modules/llama.tokens": {"version": "1.0.0", "dev": True},
        "node_modules/local": {"link": True, "resolved": "packages/local"},
    },
}
LOCK1 = {
    "name": "portal",
    "version": "2.0",
    "lockfileVersion": 1,
    "dependencies": {
        SDK: {"version": "0.39.0", "dependencies": {DOTENV: {"version": "16.4.5"}}},
        TOKENS: {"version": "1.0.0"},
    },
}
FORMATS = {
    "bom.json": (json.dumps(CDX), "Acme"),
    "bom.xml": (CDX_XML, "Acme"),
    "portal.spdx.json": (json.dumps(SPDX), "Acme"),
    "portal.spdx": (TAG_VALUE, "Acme"),
    "portal3.spdx.json": (json.dumps(SPDX3), "Acme"),
    "package-lock.json": (json.dumps(LOCK3), "Acme"),
    "npm-shrinkwrap.json": (json.dumps(LOCK1), None),
}


def read(tmp_path: Path, name: str, content: str | bytes) -> ReadFile:
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    (inputs / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (file,) = read_inputs([inputs], tmp_path)
    return file


def rows_of(file: ReadFile) -> list[dict[str, Any]]:
    """The rows by heading, with their row number under `row`."""
    assert file.database, file.problem
    connection = open_file(file.database)
    heading, *rows = connection.execute("FROM raw_1 ORDER BY src_row").fetchall()
    connection.close()
    return [dict(zip(("row", *heading[1:]), row, strict=True)) for row in rows]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_packages_of_the_same_product(tmp_path: Path, name: str) -> None:
    content, maker = FORMATS[name]
    rows = rows_of(read(tmp_path, name, content))
    assert {row["purl"] for row in rows} == PURLS
    assert {(row["name"], row["version"]) for row in rows} == set(PARTS)
    assert {(row["product"], row["product version"], row["maker"]) for row in rows} == {("portal", "2.0", maker)}


def test_requirements_are_rows_at_their_own_lines(tmp_path: Path) -> None:
    text = (
        "# tools\n-r base.txt\nanthropic[bedrock]==0.39.0 ; python_version > '3.8'  # chat\n\n"
        "Lang_Chain.Anthropic>=0.2 \\\n    --hash=sha256:aa\n-e git+https://example.org/x.git#egg=claude_tools\n"
    )
    rows = rows_of(read(tmp_path, "requirements-dev.txt", text))
    assert [(row["row"], row["purl"]) for row in rows] == [
        (3, "pkg:pypi/anthropic@0.39.0"),
        (5, "pkg:pypi/lang-chain-anthropic"),
        (7, "pkg:pypi/claude-tools"),
    ]


@pytest.mark.parametrize(
    "document",
    [
        {"version": "1", "pip_version": "26.0", "install": [{"metadata": {"name": "anthropic", "version": "0.39.0"}}]},
        {
            "version": "1",
            "pip_version": "26.0",
            "installed": [{"metadata": {"name": "anthropic", "version": "0.39.0"}}],
        },
        [{"name": "anthropic", "version": "0.39.0"}],
    ],
    ids=["install --report", "inspect", "list"],
)
def test_reports_of_pip_name_packages(tmp_path: Path, document: Any) -> None:
    rows = rows_of(read(tmp_path, "pip.json", json.dumps(document)))
    assert [row["purl"] for row in rows] == ["pkg:pypi/anthropic@0.39.0"]


def test_a_rust_lock_file_names_crates_and_a_python_one_packages(tmp_path: Path) -> None:
    source = 'source = "registry+https://github.com/rust-lang/crates.io-index"'
    rows = rows_of(read(tmp_path, "Cargo.lock", f'[[package]]\nname = "serde"\nversion = "1.0.0"\n{source}\n'))
    assert [row["purl"] for row in rows] == ["pkg:cargo/serde@1.0.0"]


def test_a_plain_table_named_txt_is_no_list_of_requirements(tmp_path: Path) -> None:
    rows = rows_of(read(tmp_path, "vendors.txt", "Vendor\tCity\nAcme\tBonn\nBlue\tCork\n"))
    assert rows[0] == {"row": 2, "Vendor": "Acme", "City": "Bonn"}


HIDING = {
    "cpe": "cpe:2.3:a:anthropic:claude:1",
    "description": "Calls Claude by Anthropic",
    "properties": [{"name": "vendor", "value": "Anthropic"}, {"name": "b", "value": "two"}],
    "externalReferences": [
        {"type": "website", "url": "https://api.anthropic.com"},
        {"type": "vcs", "url": "https://x.org/y"},
    ],
    "evidence": {"occurrences": [{"location": "node_modules/@anthropic-ai/sdk/index.js"}]},
    "modelCard": {"modelParameters": {"modelArchitecture": "claude-3-5-sonnet"}},
}
HIDING_XML = """<cpe>cpe:2.3:a:anthropic:claude:1</cpe><description>Calls Claude by Anthropic</description>
<properties><property name="vendor">Anthropic</property><property name="b">two</property></properties>
<externalReferences><reference type="website"><url>https://api.anthropic.com</url></reference>
<reference type="vcs"><url>https://x.org/y</url></reference></externalReferences>
<evidence><occurrences><occurrence><location>node_modules/@anthropic-ai/sdk/index.js</location></occurrence></occurrences></evidence>
<modelCard><modelParameters><modelArchitecture>claude-3-5-sonnet</modelArchitecture></modelParameters></modelCard>"""
BESIDE = {
    "metadata": {
        "component": {"name": "portal", "bom-ref": "root"},
        "tools": [{"vendor": "Anthropic", "name": "scanner"}],
    },
    "dependencies": [
        {"ref": "root", "dependsOn": ["a", "pkg:pypi/anthropic@0.3"]},
        {"ref": "a", "dependsOn": ["claude"]},
    ],
    "vulnerabilities": [{"id": "CVE-1", "affects": [{"ref": "pkg:npm/%40anthropic-ai/sdk@1"}, {"ref": "a"}]}],
}
BESIDE_XML = """<metadata><tools><tool><vendor>Anthropic</vendor><name>scanner</name></tool></tools>
<component type="library" bom-ref="root"><name>portal</name></component></metadata>"""
BESIDE_XML_END = """<dependencies><dependency ref="root"><dependency ref="a"/><dependency ref="pkg:pypi/anthropic@0.3"/></dependency>
<dependency ref="a"><dependency ref="claude"/></dependency></dependencies><vulnerabilities><vulnerability><id>CVE-1</id><affects>
<target><ref>pkg:npm/%40anthropic-ai/sdk@1</ref></target><target><ref>a</ref></target></affects></vulnerability></vulnerabilities>"""
HIDDEN_IN = {
    "bom.json": json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "components": [{"bom-ref": "a", "name": "a", **HIDING}],
            **BESIDE,
        }
    ),
    "bom.xml": f'<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.6">{BESIDE_XML}<components>'
    f'<component type="library" bom-ref="a"><name>a</name>{HIDING_XML}</component></components>{BESIDE_XML_END}</bom>',
}


@pytest.mark.parametrize("name", HIDDEN_IN)
def test_all_that_a_component_says_stands_in_its_row(tmp_path: Path, name: str) -> None:
    rows = rows_of(read(tmp_path, name, HIDDEN_IN[name]))
    said = set(rows[0]["further texts"].split("\n"))
    assert said >= {
        "cpe:2.3:a:anthropic:claude:1", "Calls Claude by Anthropic", "vendor: Anthropic", "b: two", "https://api.anthropic.com",
        "https://x.org/y", "node_modules/@anthropic-ai/sdk/index.js", "claude-3-5-sonnet",
    }  # fmt: skip


@pytest.mark.parametrize("name", HIDDEN_IN)
def test_what_is_only_referred_to_is_a_row_of_its_own(tmp_path: Path, name: str) -> None:
    rows = rows_of(read(tmp_path, name, HIDDEN_IN[name]))
    assert [(row["ref"], row["name"], row["purl"]) for row in rows] == [
        ("a", "a", None),
        ("pkg:pypi/anthropic@0.3", None, "pkg:pypi/anthropic@0.3"),
        ("claude", "claude", None),
        ("pkg:npm/%40anthropic-ai/sdk@1", None, "pkg:npm/%40anthropic-ai/sdk@1"),
    ]


@pytest.mark.parametrize("name", HIDDEN_IN)
def test_what_a_list_says_of_itself_stands_beside_its_rows(tmp_path: Path, name: str) -> None:
    file = read(tmp_path, name, HIDDEN_IN[name])
    assert file.database
    connection = open_file(file.database)
    texts = connection.execute("SELECT place, text FROM raw_side WHERE sheet = 'components'").fetchall()
    connection.close()
    assert ("metadata, tools", "Anthropic\nscanner") in texts
    assert ("vulnerabilities", "CVE-1") in texts


DEEP = '{"bomFormat":"CycloneDX","components":' + '[{"components":' * 100 + "[]" + "}]" * 100 + "}"
BOMB = '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "x">]><bom xmlns="http://cyclonedx.org/schema/bom/1.5">&a;</bom>'


@pytest.mark.parametrize(
    ("name", "content", "said", "status"),
    [
        ("deep.json", DEEP, "nested deeper", FileStatus.REFUSED),
        ("endless.json", "[" * 200_000, "nested deeper", FileStatus.REFUSED),
        ("cut.json", json.dumps(CDX)[:-9], "not valid JSON", FileStatus.REFUSED),
        ("bomb.xml", BOMB, "DOCTYPE", FileStatus.REFUSED),
        ("cut.xml", CDX_XML[:-9], "no valid XML", FileStatus.REFUSED),
        ("other.json", '{"a": 1}', "no software list", FileStatus.IGNORED),
        ("other.xml", "<?xml version='1.0'?><a/>", "neither a CycloneDX", FileStatus.IGNORED),
    ],
)
def test_what_is_no_list_or_a_hostile_one_ends_in_a_sentence(
    tmp_path: Path, name: str, content: str, said: str, status: FileStatus
) -> None:
    file = read(tmp_path, name, content)
    assert said in file.problem
    assert file.status is status


def test_wrong_types_in_every_field_say_nothing_and_break_nothing(tmp_path: Path) -> None:
    odd = {"type": [], "name": {"a": 1}, "version": True, "purl": "pkg:npm/x@1", "publisher": 5, "endpoints": "no"}
    document = {"bomFormat": "CycloneDX", "metadata": [1], "components": [odd, 7, None, "x"], "services": {"a": 1}}
    rows = rows_of(read(tmp_path, "odd.json", json.dumps(document)))
    assert [(row["name"], row["purl"]) for row in rows] == [(None, "pkg:npm/x@1")]


@pytest.mark.parametrize(
    ("line", "name", "version"),
    [
        ("./wheels/anthropic-0.30.0-py3-none-any.whl", "anthropic", "0.30.0"),
        ("anthropic-0.30.0-py3-none-any.whl", "anthropic", "0.30.0"),
        ("https://x/anthropic-0.30.0.tar.gz#sha256=aa", "anthropic", "0.30.0"),
        ("file:///srv/lang_chain_anthropic-1.0rc1-1-cp311-cp311-manylinux_2_17_x86_64.whl ; python_version > '3'",
         "lang_chain_anthropic", "1.0rc1"),
        ("anthropic @ https://x/anthropic-0.30.0.tar.gz", "anthropic", "0.30.0"),
        ("-e ./src/anthropic-0.30.0.zip", "anthropic", "0.30.0"),
        (r"C:\wheels\anthropic-0.30.0-py3-none-any.whl[bedrock]", "anthropic", "0.30.0"),
    ],
)  # fmt: skip
def test_a_path_or_address_of_a_wheel_or_source_archive_names_its_package(
    tmp_path: Path, line: str, name: str, version: str
) -> None:
    (row,) = rows_of(read(tmp_path, "requirements.txt", f"{line}\n"))
    assert (row["row"], row["name"], row["version"]) == (1, name, version)
    assert row["purl"] == f"pkg:pypi/{name.replace('_', '-')}@{version}"


def test_a_line_that_names_no_package_is_rejected_with_its_row_and_still_looked_at(tmp_path: Path) -> None:
    file = read(
        tmp_path,
        "requirements.txt",
        "requests==2.0\n-i https://registry.invalid/simple\ngit+https://x/anthropic-sdk\n./vendor/ai\n",
    )
    assert [(row["row"], row["ref"], row["name"]) for row in rows_of(file)] == [
        (1, None, "requests"), (3, "git+https://x/anthropic-sdk", None), (4, "./vendor/ai", None)
    ]  # fmt: skip
    assert file.database
    connection = open_file(file.database)
    unused = connection.execute("SELECT src_row, heading, value FROM raw_unused ORDER BY src_row").fetchall()
    connection.close()
    assert unused == [(3, "ref", "git+https://x/anthropic-sdk"), (4, "ref", "./vendor/ai")]


def test_a_package_url_with_its_slashes_written_out_is_put_right(tmp_path: Path) -> None:
    component = {"name": "claude-code", "purl": "pkg:npm/%40anthropic-ai%2Fclaude-code@2.1"}
    document = {"bomFormat": "CycloneDX", "specVersion": "1.4", "components": [component, {"purl": "pkg:%2f"}]}
    rows = rows_of(read(tmp_path, "bom.json", json.dumps(document)))
    assert [row["purl"] for row in rows] == ["pkg:npm/%40anthropic-ai/claude-code@2.1", "pkg:%2f"]


def test_the_lock_file_of_nuget_is_not_read_as_npm_s(tmp_path: Path) -> None:
    direct = {"type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0", "contentHash": "x"}
    brought = {"type": "Transitive", "resolved": "2.0.0", "dependencies": {"Other": "1.0"}}
    frameworks = {"net6.0": {"Anthropic.SDK": direct, "Polly": brought}, "net8.0": {"Anthropic.SDK": direct}}
    document = {"version": 1, "dependencies": frameworks | {"net9.0": {"own.core": {"type": "Project"}}}}
    rows = rows_of(read(tmp_path, "packages.lock.json", json.dumps(document)))
    assert [(row["name"], row["version"], row["purl"], row["scope"]) for row in rows] == [
        ("Anthropic.SDK", "1.0.0", "pkg:nuget/Anthropic.SDK@1.0.0", "direct"),
        ("Polly", "2.0.0", "pkg:nuget/Polly@2.0.0", "transitive"),
        ("own.core", None, None, None),
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bun.lock", '{"lockfileVersion": 1, "packages": {"a": ["a@1.0.0", ""],}}'),
        ("flake.lock", '{"nodes": {}, "root": "root", "version": 7}'),
        ("Podfile.lock", "PODS:\n  - Alamofire (5.9.0)\n"),
    ],
)
def test_a_lock_file_of_another_form_is_left_aside_as_one(tmp_path: Path, name: str, content: str) -> None:
    file = read(tmp_path, name, content)
    assert (file.status, file.bears_on) == (FileStatus.IGNORED, BearsOn.OWN)
    assert "lock file of a package manager" in file.problem
