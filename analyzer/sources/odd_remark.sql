-- How many cells of a part were used although something is wrong with them.
-- grain: part x trouble.  reads: odd_cell, odd_value
select part, trouble, count(*) as cells, min(cell) as example
from odd_cell
join odd_value using (part, cell)
where trouble <> ''
group by part, trouble
order by part, cells desc, trouble
