"""A designation as the TOML text that loads as the same designation: the same bytes each time, defaults left out."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import Any

import msgspec
import tomli_w

from analyzer.designations.model import Designation


def designation_toml(designation: Designation, remarks: Sequence[str]) -> str:
    """The text of a designation file; `remarks` stand above it as comments. Its hash, which is the loader's, is left out."""
    printable = ("".join(sign if sign.isprintable() else " " for sign in remark) for remark in remarks)
    comments = "".join(f"# {remark}\n" for remark in printable)
    return f"{comments}\n{tomli_w.dumps(_plain_value(msgspec.structs.replace(designation, sha256='')))}"


def _plain_value(value: Any) -> Any:
    """What TOML can hold of a record; what has its default is left out."""
    if isinstance(value, msgspec.Struct):
        values = ((name, getattr(value, name), default) for name, default in _field_defaults(type(value)))
        return {name: _plain_value(one) for name, one, default in values if one != default}
    if isinstance(value, StrEnum):
        return str(value)
    return [_plain_value(item) for item in value] if isinstance(value, tuple) else value


@cache
def _field_defaults(model: type[msgspec.Struct]) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in msgspec.structs.fields(model))
