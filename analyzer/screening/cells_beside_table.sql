-- The non-blank cells of titles above a table, of its header, and of notes and totals that were rejected as rows of it: text of
-- no certain meaning, which speaks of nobody. A header may be a row of data; where its column asks about the vendor, it is none.
-- grain: one cell.  adds to: screen_cell.  reads: raw_row, sheet, sheet_column, rejected_cell.  parameters: sheet
insert into screen_cell
with aside as (
    select rejected_cell."row" as src_row
    from rejected_cell
    join sheet using (file, sheet)
    where sheet_id = $sheet and rejected_cell."column" = '' and reason <> 'the heading row once more'
    union
    select raw.src_row from raw_row as raw join sheet on sheet_id = $sheet and raw.src_row <= header_row
),
cell as (
    select src_row, unnest(range(1, len(cells) + 1)) as col, unnest(cells) as text
    from (
        select raw.src_row, list_value(*columns(raw.* exclude (src_row))) as cells
        from raw_row as raw
        semi join aside on aside.src_row = raw.src_row
    )
)
select $sheet, src_row, col, text, '', 'other', kind
from cell
join sheet on sheet_id = $sheet
where trim(text) <> ''
    and not (src_row = header_row and col in (
        select sheet_column.col from sheet_column where sheet_column.sheet_id = $sheet and part in ('tool', 'question', 'asked', 'answer')
    ))
