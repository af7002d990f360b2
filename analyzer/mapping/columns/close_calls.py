"""What a sheet could also be, where the headings leave it open: said with what would change, so that a person can decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analyzer.mapping.columns.signs import Signs
from analyzer.vocabulary import SheetKind


@dataclass(frozen=True, slots=True)
class CloseCall:
    """Taken for `kind`, but could be `other` where `holds`; `change` says what would come out otherwise."""

    kind: SheetKind
    other: SheetKind
    holds: Callable[[Signs], bool]
    change: str

    @property
    def said(self) -> str:
        """The sentence for the reader."""
        return (
            f"read as {self.kind}; it could also be {self.other}: {self.change}. Set its kind in a mapping file if so."
        )


def _lists_products(signs: Signs) -> bool:
    makers = signs.names("maker", "vendor", "company")
    return (
        makers
        and signs.has("product")
        and not signs.names("consumer", "payer", "subprocessor")
        and not signs.is_relation
    )


CLOSE_CALLS: Sequence[CloseCall] = (
    CloseCall(
        SheetKind.PRODUCTS,
        SheetKind.DEPENDENCIES,
        lambda signs: signs.has("component"),
        "then each row would be something that your firm uses, and what it contains would count as your use",
    ),
    CloseCall(
        SheetKind.DEPENDENCIES,
        SheetKind.PRODUCTS,
        lambda signs: _lists_products(signs) and (signs.has("component") or not signs.is_of_ours),
        "then it would list what makers offer, and no row would be a use of yours",
    ),
    CloseCall(
        SheetKind.FIRMS,
        SheetKind.DEPENDENCIES,
        lambda signs: signs.has_parties,
        "then one firm of each row would use or buy from the other",
    ),
)


def close_calls(signs: Signs, kind: SheetKind) -> tuple[CloseCall, ...]:
    """What the sheet could also be."""
    return tuple(call for call in CLOSE_CALLS if call.kind is kind and call.holds(signs))
