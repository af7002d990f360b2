-- Texts beside the cells, under column numbers that no column has: less than 0. What is said is heard like a note; in a name
-- the words may be joined by underscores.
-- grain: one text.  adds to: screen_cell.  reads: side_text, sheet. parameters: none
insert into screen_cell
select
    side_text.sheet_id, side_text.src_row, -side_id,
    case class when 'label' then replace(text, '_', ' ') else text end,
    '', case class when 'label' then 'other' else 'notes' end, coalesce(sheet.kind, 'unknown')
from side_text
left join sheet using (sheet_id)
