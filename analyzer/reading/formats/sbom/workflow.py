"""GitHub's workflow files and composite actions: the actions that they use, and the images of their containers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analyzer.reading.formats.sbom import purl
from analyzer.reading.formats.sbom.component import Component, Product, SoftwareList
from analyzer.reading.formats.sbom.json_shapes import as_mappings, mapping, only_mapping, text
from analyzer.reading.formats.yaml_document import line_of, load_documents

_ACTION = re.compile(r"(?P<name>[\w.-]+/[\w.-]+)(?P<path>/[^@\s]*)?@(?P<version>\S+)")
_DOCKER = "docker://"
_IMAGE = re.compile(r"(?P<name>[^@\s]+?)(?::(?P<version>[\w.-]+))?(?:@\S+)?")


def of_workflow(content: str) -> SoftwareList | None:
    """The list, None where the document is neither a workflow nor an action, or uses nothing."""
    document = only_mapping(load_documents(content))
    jobs = [mapping(job) for job in mapping(document.get("jobs")).values()]
    if not any("runs-on" in job or "uses" in job for job in jobs) and "using" not in mapping(document.get("runs")):
        return None
    components = [*(component for job in jobs for component in _job_parts(job)), *_job_parts(document.get("runs"))]
    return SoftwareList(Product(), components) if components else None


def _job_parts(job: Any) -> Iterator[Component]:
    """A job as a whole may be another workflow; else its containers, services and steps."""
    parts = mapping(job)
    for owner in (parts, *as_mappings(parts.get("steps"))):
        if component := _used_component(owner.get("uses")):
            yield component
    for owner in (parts, *map(_as_container, (parts.get("container"), *mapping(parts.get("services")).values()))):
        if component := _image_component(owner.get("image")):
            yield component


def _as_container(value: Any) -> dict[str, Any]:
    """`container: node:20` is short for its image."""
    return {"image": value} if isinstance(value, str) else mapping(value)


def _used_component(value: Any) -> Component | None:
    """None for what stands in the same repository (`./folder`)."""
    uses = text(value).strip()
    if uses.startswith(_DOCKER):
        return _image_component(value)
    action = _ACTION.fullmatch(uses)
    if not action:
        return None
    name, path, version = action["name"], action["path"] or "", action["version"]
    package = purl.actions_purl(name, version)
    return Component(name + path, version, package, ref=uses, sort="action", line=line_of(value))


def _image_component(value: Any) -> Component | None:
    """None for an image that is built from a file beside it, or named by an expression alone."""
    image = _IMAGE.fullmatch(text(value).strip().removeprefix(_DOCKER))
    if not image or image["name"] == "Dockerfile" or "${{" in image["name"]:
        return None
    name, version = image["name"], image["version"] or ""
    package = purl.image_purl(name, version)
    return Component(name, version, package, ref=str(text(value)), sort="container", line=line_of(value))
