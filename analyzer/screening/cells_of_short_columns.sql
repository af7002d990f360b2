-- The cells of screened columns of short sheets, in the rows that were kept. An answer stands beside the question of its row.
-- grain: one cell.  adds to: screen_cell.  reads: short_cell, screened_column, rejected_whole_row
insert into screen_cell
select cell.sheet_id, cell.src_row, cell.col, cell.text, coalesce(question.text, screened.heading), screened.part, screened.kind
from short_cell as cell
join screened_column as screened using (sheet_id, col)
left join short_cell as question
    on question.sheet_id = cell.sheet_id and question.src_row = cell.src_row and question.col = screened.asked
anti join rejected_whole_row as dropped on dropped.sheet_id = cell.sheet_id and dropped.src_row = cell.src_row
where cell.src_row >= screened.first_row
