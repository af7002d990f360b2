-- The distinct texts of typed columns that hold no plain value, for the parsers to look at.
-- grain: part x text.  reads: plain_value, odd_value
select part, form, cell
from plain_value
anti join odd_value using (part, cell)
where is_odd
order by all
