"""Maven's pom.xml, by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.reading.formats.sbom.component import Product, SoftwareList
from analyzer.reading.formats.sbom.xml_packages import read_packages
from analyzer.reading.unreadable import Unreadable

POM = """<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>3.2.0</version>
  </parent>
  <artifactId>portal</artifactId>
  <organization><name>Acme</name></organization>
  <properties>
    <anthropic.version>${sdk.version}</anthropic.version>
    <sdk.version>1.0.0</sdk.version>
  </properties>
  <dependencyManagement><dependencies>
    <dependency>
      <groupId>com.acme</groupId><artifactId>bom</artifactId><version>2.0</version><type>pom</type><scope>import</scope>
    </dependency>
    <dependency><groupId>com.acme</groupId><artifactId>core</artifactId><version>2.1</version></dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <dependency>
      <groupId>com.anthropic</groupId>
      <artifactId>anthropic-java</artifactId>
      <version>${anthropic.version}</version>
      <exclusions><exclusion><groupId>com.left</groupId><artifactId>out</artifactId></exclusion></exclusions>
    </dependency>
    <dependency>
      <groupId>com.acme</groupId>
      <artifactId>core</artifactId>
      <scope>test</scope>
    </dependency>
    <dependency>
      <groupId>${project.groupId}</groupId>
      <artifactId>own</artifactId>
      <version>${other.version}</version>
    </dependency>
  </dependencies>
  <build><plugins><plugin>
    <artifactId>maven-compiler-plugin</artifactId><version>[3.0,4.0)</version>
  </plugin></plugins></build>
  <repositories><repository><id>ours</id><url>https://repo.example/maven</url></repository></repositories>
</project>
"""


def listed(tmp_path: Path, content: str) -> SoftwareList | None:
    path = tmp_path / "pom.xml"
    path.write_text(content)
    return read_packages(path)


def test_a_pom_names_a_parent_and_six_packages_at_their_lines(tmp_path: Path) -> None:
    found = listed(tmp_path, POM)
    assert found is not None
    assert [(one.line, one.group, one.name, one.version, one.scope) for one in found.components] == [
        (4, "org.springframework.boot", "spring-boot-starter-parent", "3.2.0", "parent"),
        (16, "com.acme", "bom", "2.0", "import"),
        (19, "com.acme", "core", "2.1", "managed"),
        (22, "com.anthropic", "anthropic-java", "1.0.0", ""),
        (28, "com.acme", "core", "2.1", "test"),
        (33, "org.springframework.boot", "own", "${other.version}", ""),
        (39, "org.apache.maven.plugins", "maven-compiler-plugin", "[3.0,4.0)", "plugin"),
    ]
    assert found.product == Product("portal", "3.2.0", "Acme")
    assert found.beside == (("repositories", "https://repo.example/maven"),)


def test_only_a_whole_version_stands_in_the_package_url(tmp_path: Path) -> None:
    found = listed(tmp_path, POM)
    assert found is not None
    assert [one.purl for one in found.components[3:]] == [
        "pkg:maven/com.anthropic/anthropic-java@1.0.0",
        "pkg:maven/com.acme/core@2.1",
        "pkg:maven/org.springframework.boot/own",
        "pkg:maven/org.apache.maven.plugins/maven-compiler-plugin",
    ]
    assert found.notes[1] == "Versions that a property outside of the file gives are shown as they stand: 1."


@pytest.mark.parametrize(
    ("version", "read", "purl"),
    [
        ("1.0", "1.0", "pkg:maven/g/a@1.0"),
        ("[1.0]", "1.0", "pkg:maven/g/a@1.0"),
        ("LATEST", "LATEST", "pkg:maven/g/a"),
        ("(,1.0]", "(,1.0]", "pkg:maven/g/a"),
        ("${project.version}", "7", "pkg:maven/g/a@7"),
        ("${loop}", "${loop}", "pkg:maven/g/a"),
    ],
)
def test_a_version_is_told_from_a_range(tmp_path: Path, version: str, read: str, purl: str) -> None:
    found = listed(
        tmp_path,
        "<project><artifactId>p</artifactId><version>7</version><properties><loop>${loop}</loop></properties>"
        f"<dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><version>{version}</version>"
        "</dependency></dependencies></project>",
    )
    assert found is not None
    assert [(one.version, one.purl) for one in found.components] == [(read, purl)]


def test_properties_that_name_each_other_cannot_grow(tmp_path: Path) -> None:
    properties = "".join(f"<p{n}>{f'${{p{n - 1}}}' * 10}</p{n}>" for n in range(1, 40))
    found = listed(
        tmp_path,
        f"<project><artifactId>p</artifactId><properties><p0>{'x' * 99}</p0>{properties}</properties><dependencies>"
        "<dependency><groupId>g</groupId><artifactId>a</artifactId><version>${p39}</version></dependency>"
        "</dependencies></project>",
    )
    assert found is not None
    assert len(found.components[0].version) < 1_000


@pytest.mark.parametrize("content", ["<project/>", "<project><target/></project>", "<list/>", "no XML", ""])
def test_other_xml_is_no_pom(tmp_path: Path, content: str) -> None:
    assert listed(tmp_path, content) is None


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (POM[:-12], "damaged or cut off"),
        (POM.replace("<project", '<!DOCTYPE p [<!ENTITY a "x">]><project', 1), "declares entities"),
        ("<project>" + "<a>" * 99, "nested deeper"),
    ],
    ids=["cut", "entities", "deep"],
)
def test_what_is_damaged_or_hostile_is_refused(tmp_path: Path, content: str, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        listed(tmp_path, content)
