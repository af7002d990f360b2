-- For short sheets what `cells_beside_table` adds for a long one: titles, headers, and notes and totals that were rejected as rows.
-- grain: one cell.  adds to: screen_cell.  reads: short_cell, sheet, sheet_column, rejected_cell
insert into screen_cell
with aside as (
    select sheet_id, rejected_cell."row" as src_row
    from rejected_cell
    join sheet using (file, sheet)
    where rejected_cell."column" = '' and reason <> 'the heading row once more'
    union
    select cell.sheet_id, cell.src_row from short_cell as cell join sheet using (sheet_id) where cell.src_row <= header_row
),
asking as (
    select sheet_id, header_row as src_row, col
    from sheet_column join sheet using (sheet_id)
    where part in ('tool', 'question', 'asked', 'answer')
)
select cell.sheet_id, cell.src_row, cell.col, cell.text, '', 'other', sheet.kind
from short_cell as cell
semi join aside on aside.sheet_id = cell.sheet_id and aside.src_row = cell.src_row
anti join asking on asking.sheet_id = cell.sheet_id and asking.src_row = cell.src_row and asking.col = cell.col
join sheet on sheet.sheet_id = cell.sheet_id
