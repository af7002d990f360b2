-- The distinct texts of one typed column. mapped_part stands for a name of ours.
-- grain: distinct text.  reads: mapped_row.  params: part
select $part, trim(mapped_part) as cell, count(*)
from mapped_row
where mapped_part is not null
group by cell
