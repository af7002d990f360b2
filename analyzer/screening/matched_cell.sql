-- matched_cell: cells whose text met a term, look-alikes included, each with the record that its row belongs to and that row's own date.
-- grain: one cell with at least one match row. reads: screen_cell, screen_text, match, record. parameters: none
with met as (
    select cell.sheet_id, cell.src_row, cell.col, screen_text.text_id
    from screen_cell as cell
    join screen_text using (text, heading, part, kind)
    semi join match using (text_id)
),
place as (
    select sheet_id, src_row as record_row, unnest(places, recursive := true)
    from record where places is not null
)
select met.*, coalesce(place.record_row, met.src_row) as record_row, place.date_on as date_on
from met left join place using (sheet_id, src_row)
order by met.sheet_id, met.src_row, met.col
