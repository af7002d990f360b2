-- The cells that hold no value of their column's sort, such as words in a column of dates, of columns that are not screened as
-- they stand. They are heard like a note of their row. A row belongs to the last table that begins above it.
-- grain: one cell.  adds to: screen_cell.  reads: rejected_cell, sheet, sheet_column. parameters: parts
insert into screen_cell
with cell as (
    select sheet.sheet_id, sheet.kind, rejected_cell."row" as src_row, rejected_cell."column" as heading, rejected_cell.value as text
    from rejected_cell
    asof join sheet
        on sheet.file = rejected_cell.file and sheet.sheet = rejected_cell.sheet and sheet.first_row <= rejected_cell."row"
    where rejected_cell."column" <> ''
),
typed_column as (
    select sheet_id, heading, min(col) as col
    from sheet_column
    where not list_contains($parts, part)
    group by sheet_id, heading
)
select distinct cell.sheet_id, src_row, col, text, heading, 'notes', cell.kind
from cell
join typed_column using (sheet_id, heading)
