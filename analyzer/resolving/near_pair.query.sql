-- near_pair: pairs of names that may be one name written twice, at least one of them without identifiers.
-- grain: name_key x name_key, whether all their letters or words agree.  reads: firm_link, written_out.  parameters: crowd
-- Blocks in which all agree: the letters without spaces, the words in any order, the words written out. Blocks in which a slip
-- may hide: the first or last eight letters, or one word; one of more than $crowd names tells nothing and is left out.
-- Of two names that are one slip apart, the first halves are the same or the last: so most pairs of the second sort are dropped
-- here. Names stand in blocks by number and blocks by hash: of a million names that is a quarter of the work, and what two blocks of
-- one hash bring together the rules keep apart.
with named as (
    select
        row_number() over (order by name_key) as id, name_key, replace(name_key, ' ', '') as letters,
        string_split(name_key, ' ') as words, coalesce(written_out.written, name_key) as written,
        bool_or(firm_key <> 'name:' || name_key) as identified
    from firm_link
    left join written_out using (name_key)
    where name_key <> ''
    group by name_key, written_out.written
),
block as materialized (
    select id, identified, true as agrees, hash('letters ' || letters) as block from named
    union all
    select id, identified, true, hash('words ' || list_aggregate(list_sort(words), 'string_agg', ' ')) from named
    union all
    select id, identified, true, hash('written ' || written) from named
    union all
    select id, identified, false, hash('start ' || letters[:8]) from named where length(letters) > 8
    union all
    select id, identified, false, hash('end ' || letters[-8:]) from named where length(letters) > 8
    union all
    select id, identified, false, hash('word ' || unnest(list_distinct(words))) from named
),
telling as materialized (
    select * from block
    semi join (select block from block group by block having count(*) between 2 and $crowd) as few using (block)
),
pair as (
    select one.id as one, other.id as other, bool_or(one.agrees) as agrees
    from telling as one
    join telling as other on one.block = other.block and one.id < other.id
    where not (one.identified and other.identified)
    group by all
)
select one.name_key as one, other.name_key as other, pair.agrees
from pair
join named as one on one.id = pair.one
join named as other on other.id = pair.other
where
    pair.agrees
    or (
        abs(length(one.name_key) - length(other.name_key)) <= 1
        and (
            one.name_key[:(least(length(one.name_key), length(other.name_key)) - 2) // 2]
                = other.name_key[:(least(length(one.name_key), length(other.name_key)) - 2) // 2]
            or right(one.name_key, (least(length(one.name_key), length(other.name_key)) - 2) // 2)
                = right(other.name_key, (least(length(one.name_key), length(other.name_key)) - 2) // 2)
        )
    )
order by all
