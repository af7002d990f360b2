"""Makes the pictures of the tutorial: `python docs/tutorial_pictures.py FOLDER`, where FOLDER is the one that its commands ran in.

It needs Chromium, LibreOffice and poppler's `pdftoppm`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import ColBreak
from openpyxl.worksheet.properties import PageSetupProperties
from playwright.sync_api import sync_playwright

PICTURES = Path(__file__).parent / "images"
_SHOWN = (
    "Firm",
    "What is to be decided",
    "Decision",
    "Rationale",
    "Owner",
    "Removed on",
    "Proof",
    "Decided by",
    "Decided on",
)


def take_page(page: Path) -> None:
    """The first screen of the report."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 1100, "height": 760})
        opened.goto(page.resolve().as_uri())
        opened.screenshot(path=PICTURES / "tutorial-page.png")
        browser.close()


def take_sheet(returned: Path) -> None:
    """The filled columns of the sheet Decisions as LibreOffice prints them; the other sheets are left out."""
    book = load_workbook(returned)
    for name in book.sheetnames:
        if name != "Decisions":
            book[name].sheet_state = "hidden"
    book.active = book.sheetnames.index("Decisions")
    sheet = book["Decisions"]
    headings = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "Designation")
    for col, heading in enumerate(headings, start=1):
        sheet.column_dimensions[get_column_letter(col)].hidden = heading not in _SHOWN
    sheet.col_breaks = ColBreak()
    sheet.page_setup.fitToWidth = 1
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    alone = returned.with_name("decisions.xlsx")
    book.save(alone)
    profile = f"-env:UserInstallation={(alone.parent / 'profile').resolve().as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(alone.parent), str(alone)]
    target = PICTURES / "tutorial-decisions"
    draw = [
        "pdftoppm",
        "-r",
        "110",
        "-y",
        "100",
        "-H",
        "300",
        "-png",
        "-singlefile",
        str(alone.with_suffix(".pdf")),
        str(target),
    ]
    for command in (convert, draw):
        subprocess.run(command, check=True)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    PICTURES.mkdir(exist_ok=True)
    take_page(folder / "reports" / "2026-11-30-anthropic" / "exposure.html")
    take_sheet(folder / "returned.xlsx")
