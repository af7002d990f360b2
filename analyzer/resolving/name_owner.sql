-- name_owner: which identified firm a normalised name stands for, where it can stand for one only.
-- grain: name_key.  reads: firm_mention_id, alias
-- A firm's own name beats another firm's alias, and that beats a name whose own alias is an identified firm's name.
-- A UEI beats a lesser identifier under the same name; two UEIs under one name are two firms, and a mention without
-- identifiers is then neither (`owners` > 1).
with named as (
    select distinct name_key, identity from firm_mention_id where identity <> '' and name_key <> ''
),
claims as (
    select name_key, identity, 1 as strength from named
    union all
    select alias_key, identity, 2 from alias where identity <> ''
    union all
    select alias.name_key, named.identity, 3 from alias join named on named.name_key = alias.alias_key
    where alias.identity = ''
),
strongest as (
    select * from claims
    qualify strength = min(strength) over (partition by name_key)
),
counted as (
    select
        name_key,
        count(distinct identity) filter (where starts_with(identity, 'uei:')) as ueis,
        count(distinct identity) as identities,
        min(identity) filter (where starts_with(identity, 'uei:')) as uei,
        min(identity) as any_identity,
        min(strength) as strength
    from strongest
    group by name_key
)
select
    name_key,
    case when ueis = 1 then uei when ueis = 0 and identities = 1 then any_identity else '' end as identity,
    case when ueis > 0 then ueis else identities end as owners,
    strength > 1 as by_alias
from counted
