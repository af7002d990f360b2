"""The statements of a reading child: how cells are loaded, numbered, filled and padded. Names in them are ours alone."""

from __future__ import annotations

import re

RAW_SHEET = """
CREATE TABLE raw_sheet(
    n INTEGER, name VARCHAR, width INTEGER, rows INTEGER, hidden BOOLEAN, is_sbom BOOLEAN, notes VARCHAR[])
"""
# Cells that the child could not use, and texts beside the cells.
RAW_UNUSED = "CREATE TABLE raw_unused(n INTEGER, src_row INTEGER, heading VARCHAR, value VARCHAR, reason VARCHAR)"
RAW_SIDE = "CREATE TABLE raw_side(sheet VARCHAR, src_row INTEGER, place VARCHAR, class VARCHAR, text VARCHAR)"
LOAD = """
SELECT src_row, {cells}
FROM read_csv($file, auto_detect = false, header = false, delim = $cell_end, quote = '', escape = '', comment = '',
              new_line = '\\n', null_padding = true, max_line_size = $longest,
              columns = {{'src_row': 'INTEGER', {types}}})
"""
PARQUET_SHAPE = "SELECT count(*) FROM read_parquet($file)"
PARQUET = """
SELECT 1 AS src_row, {names}
UNION ALL BY NAME
SELECT (file_row_number + 2)::INTEGER AS src_row, {cells}
FROM read_parquet($file, file_row_number = true)
"""
BLOCKS = """
CREATE OR REPLACE TEMP TABLE block AS
SELECT unnest($1::INTEGER[]) AS col, unnest($2::INTEGER[]) AS first_row, unnest($3::INTEGER[]) AS last_row
"""
FILL = r"""
UPDATE {raw} SET {cell} = head.text
FROM (
    SELECT first_row, last_row, {raw}.{cell} AS text
    FROM block JOIN {raw} ON src_row = first_row
    WHERE col = $col AND NOT regexp_matches(text, '^\W*[0-9][0-9.,'' ]*\W*$|^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}')
) AS head
WHERE src_row > head.first_row AND src_row <= head.last_row AND {cell} IS NULL
"""
PAD = """
UPDATE {raw} SET {cell} = lpad({cell}, $digits, '0')
FROM block
WHERE col = $col AND src_row BETWEEN first_row AND last_row
    AND regexp_full_match({cell}, '[0-9]+') AND length({cell}) < $digits
"""
COPY = "SELECT {cells} FROM grid"
PLAIN = """
SELECT {cells}
FROM read_csv($file, auto_detect = false, header = false, delim = $delimiter, quote = '"', escape = '"', comment = '',
              new_line = $line_end, null_padding = true, columns = {{{types}}})
"""
# One line as RFC 4180 has it: a cell is quoted as a whole, its quotes doubled, or not at all. A quote further on in a cell is
# a sign like any other; behind blanks it would be for one reader and not for the other.
_CELL = r'(?:"(?:[^"\r\x00\x1e]|"")*"| *(?:[^" \r\x00\x1e{mark}][^\r\x00\x1e{mark}]*)?)'
LINES = """
SELECT count(line), count_if(NOT regexp_full_match(line, $well_written))
FROM read_csv($file, auto_detect = false, header = false, delim = $cell_end, quote = '', escape = '', comment = '',
              new_line = $line_end, columns = {'line': 'VARCHAR'})
"""
# A table in the order of its file is numbered by DuckDB itself; numbering it once more costs as much as parsing it.
NUMBERED = "SELECT (rowid + 1{skipped})::INTEGER AS src_row, {cells} FROM lines_{n}"


def cell_expression(expression: str, col: int) -> str:
    """NULL where there are only blanks. What starts with a printable ASCII sign is none: that is cheap to see."""
    plain = f"{expression} >= '!' AND {expression} < chr(127)"
    return f"CASE WHEN {plain} THEN {expression} WHEN trim({expression}, $blanks) <> '' THEN {expression} END AS c{col}"


def as_text(name: str, sort: str) -> str:
    """A value as a spreadsheet shows it: a timestamp at midnight is a day, a decimal keeps its places."""
    quoted = '"' + name.replace('"', '""') + '"'
    if sort.startswith("TIMESTAMP"):
        return f"regexp_replace(CAST({quoted} AS VARCHAR), ' 00:00:00(\\+00)?$', '')"
    return f"CAST({quoted} AS VARCHAR)"


def well_written(delimiter: str) -> str:
    """The expression that a line meets if it is a record by itself, and the same one for every reader."""
    mark = re.escape(delimiter)
    one = _CELL.format(mark=mark)
    return f"{one}(?:{mark}{one})*"
