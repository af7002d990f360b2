-- The distinct texts of one typed column, from the view `mapped_cell` on it.
-- grain: distinct text.  adds to: typed_text.  reads: mapped_cell.  parameters: part
insert into typed_text
select $part, trim(cell) as text, count(*)
from mapped_cell
where cell is not null
group by text
