-- The rows that follow a blank one, where another table may begin, each with the few rows below it.
-- grain: start x src_row.  reads: sheet_cells.  parameters: most, reach
with following as (
    select src_row, src_row - lag(src_row) over (order by src_row) as step from sheet_cells
),
start as (
    select src_row as start_row from following where step > 1 order by src_row limit $most
)
select start_row, src_row, cells
from start
join sheet_cells on sheet_cells.src_row between start_row and start_row + $reach - 1
order by start_row, src_row
