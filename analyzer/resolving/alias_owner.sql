-- alias_owner: under which name a firm without identifiers goes, where its name is given as the alias of one firm only.
-- grain: name_key.  reads: alias
-- Aliases of aliases lead to the name that is nobody's alias, or to the first of the names that are each other's.
with recursive parent as (
    select alias_key as child, min(name_key) as name_key from alias
    where identity = ''
    group by alias_key having count(distinct name_key) = 1
),
above(child, name_key) as (
    select child, name_key from parent
    union
    select above.child, parent.name_key from above join parent on parent.child = above.name_key
),
looping as (select child from above where child = name_key)
select
    above.child as name_key,
    coalesce(
        min(above.name_key) filter (where parent.child is null),
        min(above.name_key) filter (where looping.child is not null)
    ) as owner_key
from above
left join parent on parent.child = above.name_key
left join looping on looping.child = above.name_key
group by above.child
