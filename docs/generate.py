"""Writes the reference pages from what the program declares, so that they cannot tell anything else.

`make docs` runs it; tests/docs/test_reference.py holds that the committed pages are what it makes.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer

from analyzer.cli.app import app
from analyzer.designations.json_schema import designation_schema
from analyzer.errors import ExitCode
from analyzer.render.exchange.formats import FORMATS
from analyzer.render.package.package_tables import PACKAGE_TABLES
from analyzer.render.package.readme_text import RUN_FILES
from analyzer.report.tables import TABLES
from analyzer.request.json_output import JsonOutput
from analyzer.runs.output_schema import output_schema
from analyzer.screening.quality import PUBLISHED, rung_examples, rung_explanation
from analyzer.vocabulary import Rung
from docs.designation_keys import key_tables, list_table, template_block, word_tables
from docs.format_tables import formats_page, overview_table
from docs.scan_options import options_page
from docs.sql_steps import tables_page

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "reference"
TABLES_PAGE = ROOT / "docs" / "tables.md"
NOTE = "<!-- Made by docs/generate.py; run `make docs` instead of editing this page. -->"
WIDTH = 100
# Pages by hand, but for the parts between `<!-- NAME: ... -->` and `<!-- end of NAME -->`.
PAGES_IN_PART = {
    "docs/own-files.md": ("formats",),
    "docs/designation-files.md": ("keys", "words", "lists", "template"),
    "docs/exchange.md": ("exports",),
    "reports/README.md": ("files",),
}
EXIT_CODES = {
    0: "done",
    1: "an error, said in one sentence",
    2: "the command line was not understood",
    3: "`--fail-on` is met; all outputs are complete",
    4: "an input was refused, or held nothing usable; the rest was scanned. If no input holds a row, nothing was scanned, and there "
    "is no run folder",
    5: "the ledger is in use by another process",
    6: "the ledger or a run folder is damaged or changed, or an update file has another hash than the one expected",
    130: "interrupted",
}


def pages() -> dict[str, str]:
    """Each page's name and text."""
    return {
        "commands.md": _page("Commands", _commands()),
        "options.md": _page("Options of a scan", options_page()),
        "columns.md": _page("Columns of the run folder", _columns()),
        "rungs.md": _page("Rungs of screening", _rungs()),
        "exit-codes.md": _page("Exit codes", _exit_codes()),
        "formats.md": _page("File formats", formats_page()),
        "designation.schema.json": json.dumps(designation_schema(), indent=2) + "\n",
        **{f"{output}.schema.json": json.dumps(output_schema(output), indent=2) + "\n" for output in JsonOutput},
    }


def pages_in_part() -> dict[str, str]:
    """The text of each page of `PAGES_IN_PART`, with its part made anew."""
    parts = {
        "formats": overview_table(),
        "files": _files_table(),
        "keys": key_tables(),
        "words": word_tables(),
        "lists": list_table(),
        "template": template_block(),
        "exports": _exports_table(),
    }
    return {page: _with_parts(page, {name: parts[name] for name in names}) for page, names in PAGES_IN_PART.items()}


def _with_parts(page: str, parts: Mapping[str, str]) -> str:
    text = (ROOT / page).read_text(encoding="utf-8")
    for name, part in parts.items():
        marks = re.compile(rf"(<!-- {name}: [^\n]*-->)\n.*?(<!-- end of {name} -->)", re.DOTALL)
        text = marks.sub(lambda found, part=part: f"{found[1]}\n{part}\n{found[2]}", text)  # type: ignore[misc]
    return text


def _files_table() -> str:
    """The table of reports/README.md: what each file of a run folder holds."""
    *first, last = RUN_FILES.items()
    rows = [*first, *((table.file, table.about) for table in TABLES), last]
    return "\n".join(["| file | holds |", "|---|---|", *(f"| `{name}` | {about} |" for name, about in rows)])


def _exports_table() -> str:
    """The table of docs/exchange.md: what each format of `exposure export` is for."""
    rows = [f"| `{declared.name}` | `{declared.ending}` | {declared.purpose} |" for declared in FORMATS.values()]
    return "\n".join(["| format | file | for |", "|---|---|---|", *rows])


def _page(title: str, parts: Iterator[str]) -> str:
    return "\n\n".join([f"# {title}", NOTE, *parts]) + "\n"


def _commands() -> Iterator[str]:
    yield "What `--help` prints, for every command. Results go to stdout, everything else to stderr. No command uses a network."
    root = typer.main.get_command(app)
    yield from _helps(root, root.context_class(root, info_name="exposure", **_settings(root)))


def _helps(command: Any, context: Any) -> Iterator[str]:
    yield f"## `{context.command_path}`"
    # A command is reached through the context of its group; the usage line holds the whole way.
    yield f"```text\n{command.get_help(context).rstrip()}\n```"
    for name, inner in getattr(command, "commands", {}).items():
        yield from _helps(inner, inner.context_class(inner, info_name=name, parent=context, **_settings(inner)))


def _settings(command: Any) -> dict[str, Any]:
    """How wide the help is does not depend on who asks for it."""
    return {**command.context_settings, "terminal_width": WIDTH}


def _columns() -> Iterator[str]:
    yield (
        "Every CSV file is UTF-8 with a header line. Names of columns are stable: a later version may add columns at the end, and "
        "renames none. A text that a spreadsheet program would take for a formula has an apostrophe before it. The [glossary]"
        "(../glossary.md) explains the words."
    )
    for table in (*TABLES, *PACKAGE_TABLES):
        if table is PACKAGE_TABLES[0]:
            yield "The files that follow stand in an evidence package (`exposure package`) only."
        rows = [f"| `{column.name}` | {column.kind} | {column.meaning} |" for column in table.columns]
        head = "| column | kind | holds |\n|---|---|---|"
        yield f"## `{table.file}`"
        yield _sentence(table.about)
        yield "\n".join([head, *rows])


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}."


def _rungs() -> Iterator[str]:
    yield (
        "The rules by which a text meets a term, most certain first. The first rung that has something to say decides. These are the "
        "explanations and examples that the method section of the report prints; each example stands in the code beside its rule, "
        "and a test runs it. An example names the part of the column, the text, and the verdict for the designation `anthropic`; `none` "
        "says that the rung finds nothing there."
    )
    if set(PUBLISHED) != set(Rung):
        raise SystemExit("A rung is not published: analyzer/screening/quality.py.")
    for place, rung in enumerate(PUBLISHED, start=1):
        yield f"## {place}. {rung.value.replace('_', ' ')}"
        yield rung_explanation(rung)
        rows = [f"| {part} | `{text}` | {verdict} |" for part, text, verdict in rung_examples(rung)]
        if rows:
            yield "\n".join(["| part | text | verdict |", "|---|---|---|", *rows])


def _exit_codes() -> Iterator[str]:
    yield "What a script can tell from the exit code of `exposure`. The codes are stable."
    if set(EXIT_CODES) != {int(code) for code in ExitCode}:
        raise SystemExit("docs/generate.py does not explain each exit code of analyzer/errors.py.")
    yield "\n".join(["| code | means |", "|---|---|", *(f"| {code} | {means} |" for code, means in EXIT_CODES.items())])
    yield "If several apply, the first of these is given: 130, 6, 5, 1, 4, 3."


def main() -> None:
    """Write the pages that changed."""
    FOLDER.mkdir(exist_ok=True)
    TABLES_PAGE.write_text(tables_page(), encoding="utf-8", newline="\n")
    for page, text in pages_in_part().items():
        (ROOT / page).write_text(text, encoding="utf-8", newline="\n")
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{FOLDER.relative_to(ROOT)}: {', '.join(pages())}\n")


if __name__ == "__main__":
    main()
