"""CycloneDX as XML that anybody may have written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.reading.formats.sbom.xml_document import read_xml_document
from analyzer.reading.unreadable import NotATable, Unreadable

NAMESPACE = "http://cyclonedx.org/schema/bom/1.5"
OPEN = f'<bom xmlns="{NAMESPACE}" version="1">'


def read(tmp_path: Path, text: str) -> dict[str, Any]:
    path = tmp_path / "bom.xml"
    path.write_text(text, encoding="utf-8")
    return read_xml_document(path)


def inside(tmp_path: Path, text: str) -> dict[str, Any]:
    document = read(tmp_path, f"{OPEN}{text}</bom>")
    assert (document.pop("bomFormat"), document.pop("specVersion")) == ("CycloneDX", "1.5")
    return document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ('<components><component type="library" bom-ref="r"><name>a</name></component></components>',
         {"components": [{"type": "library", "bom-ref": "r", "name": "a"}]}),
        ("<components/>", {"components": []}),
        ("<services><service><endpoints><endpoint>https://x</endpoint></endpoints></service></services>",
         {"services": [{"endpoints": ["https://x"]}]}),
        ('<properties><property name="p"> v </property></properties>', {"properties": {"property": [{"name": "p", "value": "v"}]}}),
        ('<dependencies><dependency ref="a"><dependency ref="b"/></dependency></dependencies>',
         {"dependencies": {"dependency": [{"ref": "a", "dependency": [{"ref": "b"}]}]}}),
        ("<metadata><supplier><name>Acme</name></supplier></metadata>", {"metadata": {"supplier": {"name": "Acme"}}}),
        ("<metadata><![CDATA[x]]></metadata>", {"metadata": "x"}),
    ],
)  # fmt: skip
def test_elements_are_what_the_json_of_the_same_content_holds(tmp_path: Path, text: str, expected: Any) -> None:
    assert inside(tmp_path, text) == expected


def test_elements_of_other_namespaces_are_left_out_with_all_inside(tmp_path: Path) -> None:
    foreign = f'<x:y xmlns:x="urn:x"><x:z>1</x:z><c:supplier xmlns:c="{NAMESPACE}" bom-ref="hidden"/></x:y>'
    assert inside(tmp_path, f"<metadata>{foreign}<name>shown</name></metadata>") == {"metadata": {"name": "shown"}}


def test_lists_that_stand_twice_are_put_together(tmp_path: Path) -> None:
    one, other = (f"<components><component><name>{name}</name></component></components>" for name in "ab")
    assert inside(tmp_path, one + other) == {"components": [{"name": "a"}, {"name": "b"}]}


@pytest.mark.parametrize(
    "text",
    [
        f'<!DOCTYPE bom [<!ENTITY e SYSTEM "file:///etc/passwd">]>{OPEN}<name>&e;</name></bom>',
        f'<!DOCTYPE bom [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>{OPEN}<name>&b;</name></bom>',
        f'<!DOCTYPE bom SYSTEM "http://x.y/z.dtd">{OPEN}</bom>',
    ],
    ids=["a file", "entities in entities", "a foreign DTD"],
)
def test_a_file_that_declares_entities_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Unreadable, match="declares entities") as caught:
        read(tmp_path, text)
    assert not isinstance(caught.value, NotATable)


@pytest.mark.parametrize(
    "text",
    [
        f"{OPEN}<components>",
        f"{OPEN}<a></b></bom>",
        f"{OPEN}&nbsp;</bom>",
        f'<?xml version="1.0" encoding="no-such"?>{OPEN}</bom>',
    ],
    ids=["cut off", "crossed", "an unknown entity", "an unknown encoding"],
)
def test_a_damaged_list_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Unreadable, match="no valid XML") as caught:
        read(tmp_path, text)
    assert not isinstance(caught.value, NotATable)


@pytest.mark.parametrize(
    "text",
    [
        "<html/>",
        "<bom/>",
        "<html><a></b>",
        "no XML",
        "",
        '<!DOCTYPE x [<!ENTITY e "x">]><x>&e;</x>',
        f'<list xmlns="{NAMESPACE}"/>',
    ],
)
def test_what_is_no_bill_of_materials_is_no_table(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotATable, match="neither a CycloneDX bill of materials nor an Excel table"):
        read(tmp_path, text)


def test_a_list_nested_deeper_than_any_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="nested deeper"):
        read(tmp_path, OPEN + "<a>" * 300 + "</a>" * 300 + "</bom>")
