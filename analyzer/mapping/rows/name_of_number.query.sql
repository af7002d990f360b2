-- The name of each row that has none, by the number that stands beside it: a number that has one name everywhere it is named.
-- grain: row.  reads: row_name
with named as (
    select number, min(name) as name from row_name
    where number is not null and name is not null
    group by number having count(distinct lower(trim(name))) = 1
)
select src_row, named.name from row_name join named using (number) where row_name.name is null
