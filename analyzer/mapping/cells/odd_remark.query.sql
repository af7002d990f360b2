-- How many cells of a part were used although something is wrong with them.
-- grain: part x trouble.  reads: typed_text, odd_value
select part, trouble, sum(rows)::bigint as cells, min(cell) as example
from typed_text
join odd_value using (part, cell)
where trouble <> ''
group by part, trouble
order by part, cells desc, trouble
