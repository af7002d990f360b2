"""The heading of a pair, whose words may be written together as programs name things: `uses_claude`, `usesClaude`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from analyzer.screening.policy.view import TextView
from analyzer.text.fold import Folded
from analyzer.text.word_joints import fold_apart, fold_underscores

_IDENTIFIER = re.compile(r"[^\s/:@]+[?:]?")


class HeadingView(TextView):
    """A heading as it stands, but for its underscores, which part words."""

    @cached_property
    def folded(self) -> Folded:
        """The folded heading with its origins."""
        return fold_underscores(self.text)


class ApartView(HeadingView):
    """A heading without spaces, its words taken apart at every joint."""

    @cached_property
    def folded(self) -> Folded:
        """The folded words with their origins."""
        return fold_apart(self.text)


def spellings_of(about: TextView) -> Iterator[TextView]:
    """The heading as it stands; then, where it is one run of signs and no address, with its words apart.

    The first comes first, for `TikTok` and `claude.ai` are names as they stand.
    """
    yield about
    if isinstance(about, HeadingView) and _IDENTIFIER.fullmatch(about.text.strip()):
        apart = ApartView(about.text, about.part, about.kind, about.about)
        if apart.folded.text != about.folded.text:
            yield apart
