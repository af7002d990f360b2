"""packages.config and project files of .NET, by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.xml_packages import read_packages
from analyzer.reading.unreadable import Unreadable

CONFIG = """<?xml version="1.0" encoding="utf-8"?>
<packages>
  <package id="Anthropic.SDK" version="1.0.0" targetFramework="net48" />
  <package id="NUnit" version="4.0.1" targetFramework="net48" developmentDependency="true" />
</packages>
"""
PROJECT = """<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <PackageId>Portal</PackageId>
    <Version>2.0</Version>
    <Company>Acme</Company>
    <PollyVersion>8.2.0</PollyVersion>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Anthropic.SDK" Version="1.0.0" />
    <PackageReference Include="Polly">
      <Version>$(PollyVersion)</Version>
    </PackageReference>
    <PackageReference Include="Serilog" Version="[3.0,4.0)" />
    <PackageReference Include="Dapper" />
    <ProjectReference Include="..\\core\\Core.csproj" />
    <Reference Include="Old.Lib, Version=1.2.0.0, Culture=neutral">
      <HintPath>..\\packages\\Anthropic.Old.1.2\\lib\\Old.dll</HintPath>
    </Reference>
    <Compile Include="Program.cs" />
  </ItemGroup>
</Project>
"""
# Before the year 2017 project files had a namespace.
OLD = '<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><ItemGroup>{}</ItemGroup></Project>'


def listed(tmp_path: Path, content: str) -> SoftwareList | None:
    path = tmp_path / "file"
    path.write_text(content)
    return read_packages(path)


def test_a_packages_config_lists_two_packages_at_their_lines(tmp_path: Path) -> None:
    found = listed(tmp_path, CONFIG)
    assert found is not None
    assert found.components == [
        Component("Anthropic.SDK", "1.0.0", "pkg:nuget/Anthropic.SDK@1.0.0", sort="library", line=3),
        Component("NUnit", "4.0.1", "pkg:nuget/NUnit@4.0.1", sort="library", scope="development", line=4),
    ]


def test_a_project_refers_to_four_packages_a_project_and_an_assembly(tmp_path: Path) -> None:
    found = listed(tmp_path, PROJECT)
    assert found is not None
    assert [(one.line, one.name, one.version, one.purl, one.sort) for one in found.components] == [
        (9, "Anthropic.SDK", "1.0.0", "pkg:nuget/Anthropic.SDK@1.0.0", "library"),
        (10, "Polly", "8.2.0", "pkg:nuget/Polly@8.2.0", "library"),
        (13, "Serilog", "[3.0,4.0)", "pkg:nuget/Serilog", "library"),
        (14, "Dapper", "", "pkg:nuget/Dapper", "library"),
        (15, "Core.csproj", "", "", "project"),
        (16, "Old.Lib", "", "", "assembly"),
    ]
    assert found.product == Product("Portal", "2.0", "Acme")
    assert found.components[5].further == "..\\packages\\Anthropic.Old.1.2\\lib\\Old.dll"


@pytest.mark.parametrize(
    ("element", "version", "purl"),
    [
        ('<PackageReference Include="A" Version="[1.0]" />', "1.0", "pkg:nuget/A@1.0"),
        ('<PackageReference Update="A" Version="1.*" />', "1.*", "pkg:nuget/A"),
        ('<PackageReference Include="A" VersionOverride="2.0" />', "2.0", "pkg:nuget/A@2.0"),
        ('<PackageVersion Include="A" Version="1.0" />', "1.0", "pkg:nuget/A@1.0"),
        ('<GlobalPackageReference Include="A" Version="$(Else)" />', "$(Else)", "pkg:nuget/A"),
    ],
)
def test_a_reference_is_read_however_it_is_written(tmp_path: Path, element: str, version: str, purl: str) -> None:
    found = listed(tmp_path, OLD.format(element))
    assert found is not None
    assert [(one.version, one.purl) for one in found.components] == [(version, purl)]


@pytest.mark.parametrize(
    "content",
    [
        "<configuration/>",
        "<packages/>",
        "<packages><package name='a'/></packages>",
        OLD.format(""),
        OLD.format('<Compile Include="a.cs" />'),
        OLD.format("<PackageReference />"),
    ],
)
def test_xml_that_refers_to_nothing_is_no_list(tmp_path: Path, content: str) -> None:
    assert listed(tmp_path, content) is None


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (PROJECT[:-12], "damaged or cut off"),
        (f'<!DOCTYPE x [<!ENTITY a "x">]>{PROJECT}', "declares entities"),
        (CONFIG[:-12], "damaged or cut off"),
    ],
    ids=["cut", "entities", "config"],
)
def test_what_is_damaged_or_hostile_is_refused(tmp_path: Path, content: str, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        listed(tmp_path, content)
