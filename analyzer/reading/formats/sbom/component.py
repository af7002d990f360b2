"""What every kind of software list says, whatever its format: a product, and the components that it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

# Said of lists that hold wishes and not what was installed.
WISHED_ONLY = "These are the packages that are asked for, without those that they bring along: a lock file says more."


@dataclass(frozen=True, slots=True)
class Product:
    """What the list describes; `maker` is whoever it names as having made or supplied it. '' where it does not say."""

    name: str = ""
    version: str = ""
    maker: str = ""


@dataclass(frozen=True, slots=True)
class Component:
    """One entry of the list. `ref` is how the list itself calls it; `line` its line in the file, 0 where lines mean little.

    `unit` and `product` are of statements: what one is about, and the product of its row, where it is not that of the list.
    `doubt` says why an entry of which only the `ref` is known names no package. `further` is all else that it says.
    """

    name: str
    version: str = ""
    purl: str = ""
    ref: str = ""
    group: str = ""
    sort: str = ""
    publisher: str = ""
    scope: str = ""
    endpoints: str = ""
    line: int = 0
    doubt: str = ""
    further: str = ""
    unit: str = ""
    product: Product | None = None

    @property
    def says_something(self) -> bool:
        """Whether anything names the component; an entry that does not can be no evidence."""
        return any(
            text.strip() for text in (self.name, self.purl, self.publisher, self.endpoints, self.doubt, self.further)
        )


@dataclass(frozen=True, slots=True)
class SoftwareList:
    """A list as read. `root` is the product's own entry, in formats in which it has one.

    `beside` are texts on the list as a whole, each with its place in words.
    """

    product: Product
    components: Sequence[Component]
    notes: tuple[str, ...] = ()
    root: Component | None = None
    beside: tuple[tuple[str, str], ...] = ()

    def noting(self, notes: tuple[str, ...]) -> SoftwareList:
        """The same list with more to be said of how it was read."""
        return replace(self, notes=(*notes, *self.notes))

    def with_texts(self, key: str, texts: Iterable[str]) -> SoftwareList:
        """The same list with texts on the list as a whole, which stand under `key` in the file."""
        return replace(self, beside=(*self.beside, *((key, str(text)) for text in texts if text)))
