"""The Jinja environment of the page: its filters, the words and limits that templates read, and their compiled code."""

from __future__ import annotations

from types import CodeType

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket

from analyzer.render import wording
from analyzer.render.html import embed
from analyzer.render.html.cards import capped, excerpt
from analyzer.render.html.sections import SECTIONS
from analyzer.text.dollar_text import exact_dollars, short_dollars
from analyzer.text.phrases import count_noun, first_names, shorten
from analyzer.vocabulary import Position, Route, Test
from analyzer.word_labels import ANSWER_LABELS, POSITION_LABELS, ROUTE_LABELS, TEST_LABELS

TABLE_ROWS, LOUD = 300, 5
PRESSING = 5
# An answer has the sign of the position that means the same to its reader.
ANSWER_ICONS = {
    answer: next(position.value for position in Position if POSITION_LABELS[position].tone is label.tone)
    for answer, label in ANSWER_LABELS.items()
}
ALWAYS = frozenset({Position.EXPOSED, Position.UNRESOLVED, Position.NO_DATA, Position.NO_EVIDENCE})


class _ProcessCode(BytecodeCache):
    """Compiled templates in memory: to compile them takes longer than to render a small report."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket its code, if a template of this source was compiled before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of the bucket for the environments to come."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


_SHARED_CODE = _ProcessCode()


def make_environment() -> Environment:
    """A new environment for one page; the code that its templates compile to is shared with those before it."""
    environment = Environment(
        loader=PackageLoader("analyzer.render.html"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=_SHARED_CODE,
        finalize=wording.printable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    functions = (
        exact_dollars,
        short_dollars,
        first_names,
        count_noun,
        wording.day,
        wording.place,
        wording.anchor,
        wording.exact,
    )
    environment.filters.update(
        {
            f.__name__: f
            for f in (
                *functions,
                shorten,
                wording.stopped,
                wording.breakable,
                wording.first_sentence,
                embed.safe_json,
                capped,
                excerpt,
                dict,
            )
        }
    )
    environment.globals.update(
        POSITION_LABELS=POSITION_LABELS,
        ANSWER_LABELS=ANSWER_LABELS,
        TEST_LABELS=TEST_LABELS,
        ROUTE_LABELS=ROUTE_LABELS,
        ALWAYS=ALWAYS,
        TESTS=tuple(Test),
        ROUTES=tuple(Route),
        TABLE_ROWS=TABLE_ROWS,
        LOUD=LOUD,
        PRESSING=PRESSING,
        ANSWER_ICONS=ANSWER_ICONS,
        SECTIONS=SECTIONS,
        DISCLAIMER=wording.DISCLAIMER,
        VENDORS_NAMED=wording.VENDORS_NAMED,
        fragment=wording.fragment,
    )
    return environment
