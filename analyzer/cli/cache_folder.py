"""`exposure cache`: what scans keep for later ones, which holds contents of your files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from analyzer.cli.arguments import take_options
from analyzer.cli.headed_help import PlainCommand, PlainGroup
from analyzer.cli.output import print_result, print_status

if TYPE_CHECKING:
    from analyzer.request.options import ScanOptions

cache = typer.Typer(
    name="cache",
    cls=PlainGroup,
    help="Show or clear what scans keep to be faster next time.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_UNITS = ("bytes", "KiB", "MiB", "GiB")
_STEP = 1024
_ANNOUNCEMENT = (
    "What is read of your files is kept in {folder}, up to {most}, so that the next scan is faster. "
    "Only you can read it. `exposure cache clear` removes it; --no-cache keeps nothing."
)


def announce_cache(options: ScanOptions) -> None:
    """Say before the first command that keeps anything what is kept, where, up to which size, and how to be rid of it."""
    from analyzer.store.cache import MAX_BYTES, default_folder

    folder = default_folder()
    if not (options.no_cache or options.quiet or options.json or folder.exists()):
        print_status(_ANNOUNCEMENT.format(folder=folder, most=_bytes_text(MAX_BYTES)))


@cache.command("dir", cls=PlainCommand)
@take_options("verbose")
def print_folder() -> None:
    """Print the folder of the cache; EXPOSURE_CACHE names another one.

    \b
    Examples:
      exposure cache dir
    """  # noqa: D301
    from analyzer.store.cache import default_folder

    print_result(str(default_folder()))


@cache.command("size", cls=PlainCommand)
@take_options("verbose")
def print_size() -> None:
    """Print how much the cache holds.

    \b
    Examples:
      exposure cache size
    """  # noqa: D301
    from analyzer.store.cache import Cache, default_folder

    print_result(_size_text(*Cache(default_folder()).measure()))


@cache.command("clear", cls=PlainCommand)
@take_options("verbose")
def clear_cache() -> None:
    """Remove all that scans kept; the next scan of the same files takes as long as the first. Runs and the ledger stay.

    \b
    Examples:
      exposure cache clear
    """  # noqa: D301
    from analyzer.store.cache import Cache, default_folder

    stored = Cache(default_folder())
    before = stored.measure()
    stored.clear()
    print_status(f"Removed from {stored.folder}: {_size_text(*before)}.")


def _size_text(entries: int, size: int) -> str:
    """Such as `12 entries, 3.4 MiB`."""
    return f"{entries:,} {'entry' if entries == 1 else 'entries'}, {_bytes_text(size)}"


def _bytes_text(size: int) -> str:
    """Such as `3.4 MiB`."""
    value, unit = float(size), 0
    while value >= _STEP and unit < len(_UNITS) - 1:
        value, unit = value / _STEP, unit + 1
    number = f"{value:,.1f}".removesuffix(".0") if unit else f"{size:,}"
    return f"{number} {_UNITS[unit]}"
