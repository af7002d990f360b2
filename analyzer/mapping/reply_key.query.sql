-- The keys of inquiries that stand in the cells of a short sheet: letters carry them, and replies repeat them.
-- grain: key.  reads: sheet_cells. parameters: pattern
select distinct key
from (select unnest(regexp_extract_all(upper(array_to_string(cells, ' ')), $pattern)) as key from sheet_cells)
order by key
