-- met_row: the rows in which a cell met a term, look-alikes aside: what else they say is kept for the report.
-- grain: sheet x row.  reads: matched_cell, match
select distinct matched_cell.sheet_id, matched_cell.src_row
from matched_cell
join match using (text_id)
where match.verdict <> 'rejected'
