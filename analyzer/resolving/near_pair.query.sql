-- near_pair: pairs of names that may be one name written twice, at least one of them without identifiers.
-- grain: name_key x name_key, whether all their letters or words agree.  reads: firm_link, written_out.  parameters: crowd
-- Blocks in which all agree: the letters without spaces, the words in any order, the words written out. Blocks in which a slip
-- may hide: the first or last eight letters, or one word; one of more than $crowd names tells nothing and is left out.
with named as (
    select
        name_key, replace(name_key, ' ', '') as letters, string_split(name_key, ' ') as words,
        written_out.written, bool_or(firm_key <> 'name:' || name_key) as identified
    from firm_link
    join written_out using (name_key)
    where name_key <> ''
    group by name_key, written_out.written
),
block as (
    select name_key, identified, true as agrees, 'letters ' || letters as block from named
    union all
    select name_key, identified, true, 'words ' || list_aggregate(list_sort(words), 'string_agg', ' ') from named
    union all
    select name_key, identified, true, 'written ' || written from named
    union all
    select name_key, identified, false, 'start ' || letters[:8] from named where length(letters) > 8
    union all
    select name_key, identified, false, 'end ' || letters[-8:] from named where length(letters) > 8
    union all
    select name_key, identified, false, 'word ' || unnest(list_distinct(words)) from named
),
telling as (
    select * from block
    qualify count(*) over (partition by block) between 2 and $crowd
)
select one.name_key as one, other.name_key as other, bool_or(one.agrees) as agrees
from telling as one
join telling as other on one.block = other.block and one.name_key < other.name_key
where not (one.identified and other.identified)
group by all
order by all
