"""The inputs of the sample case, which come with the program."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

from analyzer.errors import AnalyzerError

_IN_PACKAGE = files("analyzer") / "sample_case"
_IN_REPOSITORY = Path(__file__).parents[2] / "sample_data" / "meridian"


def write_sample(folder: Path) -> Path:
    """Write the inputs into `folder`, unless they stand there already, and give it.

    Raises:
        AnalyzerError: the folder holds something else, or cannot be written.

    """
    if folder.is_dir() and any(folder.iterdir()):
        if (folder / "exposure.toml").is_file():
            return folder
        raise AnalyzerError(f"{folder}: holds something else.", "Name another folder with --to.")
    try:
        with as_file(_IN_PACKAGE) as packed:
            shutil.copytree(packed if packed.is_dir() else _IN_REPOSITORY, folder, dirs_exist_ok=True)
    except OSError as error:
        raise AnalyzerError(
            f"{folder}: cannot be written ({error.strerror}).", "Name another folder with --to."
        ) from error
    return folder
