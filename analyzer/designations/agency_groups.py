"""Groups of agencies, declared once: what a designation names, and which names of agencies are known at all."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import msgspec

from analyzer.designations.model import AgencyGroup, AgencyGroups

if TYPE_CHECKING:
    from analyzer.designations.model import Agencies


@cache
def agency_groups() -> Mapping[str, AgencyGroup]:
    """Every group by its id."""
    content = (resources.files("analyzer.designations") / "agencies.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(content), AgencyGroups).groups


def agency_codes(agencies: Agencies) -> tuple[str, ...]:
    """The codes that `agencies` covers, those of its groups among them."""
    return (*agencies.codes, *(code for group in agencies.groups for code in agency_groups()[group].codes))


def agency_names(agencies: Agencies) -> tuple[str, ...]:
    """The names that `agencies` covers, those of its groups among them."""
    return (*agencies.names, *(name for group in agencies.groups for name in agency_groups()[group].names))
