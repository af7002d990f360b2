-- How the names of the kept rows are printed, for the pattern of blanks to tell whether each is printed once per group.
-- grain: one row of counts.  reads: row_name
select
    count(*) as rows,
    count(*) filter (where name is null) as blanks,
    count(distinct lower(trim(name))) as names,
    count(name) as printed,
    count(*) filter (where name is null and name_above is null) as before_first,
    count(distinct name_above) filter (where name is null) as groups_with_blanks,
    count(*) filter (where name is null and number is not null) as numbered,
    count(*) filter (where lower(trim(name)) = lower(trim(name_above))) as repeated,
    count(*) filter (where lower(trim(name)) < lower(trim(name_above))) as falling
from row_name
