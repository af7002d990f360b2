"""An `exposure.toml` as a person keeps it: what was settled, and every other option as a comment that says what it is for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from textwrap import wrap
from typing import Any

from analyzer.request.option import Option, Panel
from analyzer.request.options import SCAN_OPTIONS

_WIDTH = 100
_HEAD = (
    "What a scan of the files beside this one is asked. What stands on the command line beats it.",
    "Take the first # of a line away to use it. Paths are meant from this folder.",
)
# How results are talked about is settled by whoever runs the scan, each time.
_LEFT_OUT = (Panel.COMMON,)


def settings_text(values: Mapping[str, Any]) -> str:
    """The file's text, with `values` by the names of options; the same values give the same text."""
    lines = [f"# {text}" for text in _HEAD]
    for panel in Panel:
        options = {name: option for name, option in SCAN_OPTIONS.items() if option.panel is panel}
        if options and panel not in _LEFT_OUT:
            lines += ["", f"# --- {panel} ---"]
            for name, option in options.items():
                lines += ["", *_option_lines(name, option, values.get(name))]
    return "\n".join(lines) + "\n"


def _option_lines(name: str, option: Option, value: object) -> Iterator[str]:
    default = f" Without it: {option.default_text}." if option.default_text else ""
    yield from (f"# {line}" for line in wrap(option.summary + default, _WIDTH))
    key = name.replace("_", "-")
    yield f"# {key} = {_sample_text(option)}" if value in (None, "", ()) else f"{key} = {_toml_value(value)}"


def _sample_text(option: Option) -> str:
    return f'"{option.metavar}"' if option.metavar else "true"


def _toml_value(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(_toml_value, value))}]"
    return json.dumps(str(value), ensure_ascii=False)  # the escapes of JSON are those of TOML
