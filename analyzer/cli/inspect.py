"""`exposure inspect`: what would be read, before anything is concluded from it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analyzer.cli.arguments import OptionValues, Paths, take_options
from analyzer.cli.cache_folder import announce_cache
from analyzer.cli.output import give_json, print_result, print_status
from analyzer.cli.password_prompt import ask_passwords
from analyzer.errors import ExitCode
from analyzer.request.settle import settle

_USUAL_MAP = Path("map.toml")


@take_options("map", "trust_config", "memory", "limit", "no_cache", "json", "quiet", "verbose")
def inspect(
    paths: Paths,
    write_map: Annotated[
        Path | None,
        typer.Option("--write-map", metavar="FILE", help="Write what was understood as a mapping: .toml or .xlsx."),
    ] = None,
    ask: Annotated[
        bool,
        typer.Option(
            "--ask", help="Go through the doubts one by one, and write your answers as a mapping.  [default: map.toml]"
        ),
    ] = False,
    *,
    values: OptionValues,
) -> None:
    """Show what would be read: kinds, columns, counts, totals.

    \b
    Examples:
      exposure inspect inputs/
      exposure inspect payments.csv --json
      exposure inspect inputs/ --write-map map.xlsx
      exposure inspect inputs/ --ask
      exposure inspect inputs/ --map map.xlsx
      exposure inspect huge.xlsx --limit seconds=1800 --limit memory=8GB

    Exit codes: 0 every file could be read (a sheet's kind may still be unknown), 4 one could not.
    """  # noqa: D301
    from analyzer.cli.progress import INSPECTION_STEPS, Progress
    from analyzer.pipeline.scan import inspect_inputs as look
    from analyzer.render.inspection import inspection_text
    from analyzer.render.inspection import write_map as mapping
    from analyzer.render.run_json import inspect_record
    from analyzer.runs.exit_status import left_aside, refused_inputs

    options = settle(paths, values)
    target = write_map or (_USUAL_MAP if ask else None)
    if target:
        mapping.require_new_map(target)
    announce_cache(options)
    passwords = ask_passwords(paths)
    progress = Progress(INSPECTION_STEPS, shown=not options.quiet)
    with progress.running():
        seen = look(paths, options, progress.stage, passwords)
    if options.json:
        give_json(inspect_record(seen.inputs, seen.sheets, seen.problems))
    elif not options.quiet:
        print_result(inspection_text(seen, verbose=options.verbose))
    refused = refused_inputs(seen.inputs)
    for sentence in refused:
        print_status(f"Not read: {sentence}")
    for sentence in left_aside(seen.inputs):
        print_status(f"Left aside: {sentence}")
    if target:
        if ask:
            from analyzer.cli.map_dialogue import ask_doubts

            count = mapping.write_drafts(*ask_doubts(seen), target)
        else:
            count = mapping.write_map(seen, target)
        print_status(f"Mapping written: {target}, tables: {count}. Edit it, then: exposure scan PATH --map {target}")
    raise typer.Exit(ExitCode.INPUT_REFUSED if refused else ExitCode.DONE)
