"""`exposure runs` and `exposure latest`: which scans there are, and where the newest stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.cli.arguments import OptionValues, take_options
from analyzer.cli.output import give_json, one_line, print_result
from analyzer.request.options import ScanOptions

if TYPE_CHECKING:
    from analyzer.store.ledger import ScanEntry


@take_options("out", "json", "verbose")
def runs(*, values: OptionValues) -> None:
    """List the scans of a folder, the newest first.

    \b
    Examples:
      exposure runs
      exposure runs --out reports --json
    """  # noqa: D301
    options = ScanOptions(**values)
    scans = _list_scans(options.out)
    if options.json:
        give_json({"runs": [_scan_record(options.out, scan) for scan in scans]})
        return
    width = max((len(scan.name) for scan in scans), default=0)
    for scan in scans:
        gone = "" if (options.out / scan.name).is_dir() else "  (folder gone; exposure report writes it again)"
        print_result(one_line(f"{scan.name:{width}}  as of {scan.as_of}  {scan.designations}{gone}"))


@take_options("out", "verbose")
def latest(*, values: OptionValues) -> None:
    """Print the run folder of the newest scan.

    \b
    Examples:
      exposure latest
      xdg-open "$(exposure latest)/exposure.html"
    """  # noqa: D301
    from analyzer.errors import AnalyzerError

    out = ScanOptions(**values).out
    scans = _list_scans(out)
    if not scans:
        raise AnalyzerError(f"{out}: the ledger holds no scan.", "Scan first, or name the folder with --out.")
    print_result(str(out / scans[0].name))


def _list_scans(out: Path) -> tuple[ScanEntry, ...]:
    from analyzer.store.ledger import LEDGER_NAME, list_scans

    return list_scans(out / LEDGER_NAME)


def _scan_record(out: Path, scan: ScanEntry) -> dict[str, object]:
    folder = out / scan.name
    return {
        "run": scan.name,
        "as_of": scan.as_of.isoformat(),
        "designations": scan.designations,
        "folder": str(folder) if folder.is_dir() else None,
    }
