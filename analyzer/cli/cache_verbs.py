"""`exposure cache`: where scans keep what makes later ones faster, how much it is, and how to be rid of it."""

from __future__ import annotations

import typer

from analyzer.cli.headed_help import PlainGroup
from analyzer.cli.output import print_result, print_status

cache = typer.Typer(
    name="cache",
    cls=PlainGroup,
    help="Show and clear what scans keep for later ones.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@cache.command("dir")
def show_folder() -> None:
    """Print the folder; the variable EXPOSURE_CACHE names another one."""
    from analyzer.store.cache import default_folder

    print_result(str(default_folder()))


@cache.command("size")
def show_size() -> None:
    """Print how many files and folders are kept, and how many bytes they have."""
    from analyzer.store.cache import Cache, default_folder

    usage = Cache(default_folder()).usage()
    print_result(f"{usage.entries:,} entries, {usage.bytes:,} bytes")


@cache.command("clear")
def clear_cache() -> None:
    """Remove all that is kept. Nothing but time is lost; what else stands in the folder is left."""
    from analyzer.store.cache import Cache, default_folder

    usage = Cache(default_folder()).clear()
    print_status(f"Removed {usage.entries:,} entries with {usage.bytes:,} bytes.")
