"""Lays the pages out for the site: the same folders as in the repository, so that every link leads where it leads there.

`make docs` runs it before the site is built. What a link may lead to and what is no page (a licence, a picture) is copied along.
With `--needs EXTRA` it says what an extra of `pyproject.toml` asks for.
"""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "LICENSE")
BESIDE = (
    "docs/**/*.md",
    "docs/images/*.png",
    "docs/reference/*.json",
    "examples/*.ipynb",
    "reports/README.md",
    "reports/screenshot.png",
    "reports/example/exposure.html",
    "benchmarks/RESULTS.md",
)
# The word that has a test run the block is none that the site's highlighter knows.
RUN = re.compile(r"^(```\w+) (?:run|steps)$", re.MULTILINE)


def lay_out(folder: Path) -> None:
    """Copy the pages into `folder`, which is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    for file in (*map(ROOT.joinpath, PAGES), *(file for pattern in BESIDE for file in sorted(ROOT.glob(pattern)))):
        target = folder / file.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".md":
            target.write_text(_as_page(file.read_text(encoding="utf-8")), encoding="utf-8")
        else:
            shutil.copyfile(file, target)


def needs(extra: str) -> list[str]:
    """What an extra asks for."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(declared["project"]["optional-dependencies"][extra])


def _as_page(text: str) -> str:
    """A page without what only the repository knows."""
    return RUN.sub(r"\1", text).replace("(reports/example)", "(reports/example/exposure.html)")


if __name__ == "__main__":
    if sys.argv[1] == "--needs":
        sys.stdout.write(" ".join(needs(sys.argv[2])))
    else:
        lay_out(Path(sys.argv[1]))
