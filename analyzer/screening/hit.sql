-- Cells whose text met a term, look-alikes included.
-- grain: one cell with at least one match row. reads: screen_cell, screen_text, match. parameters: none
select cell.sheet_id, cell.src_row, cell.col, screen_text.text_id
from screen_cell as cell
join screen_text using (text, heading, part, kind)
semi join match using (text_id)
order by cell.sheet_id, cell.src_row, cell.col
