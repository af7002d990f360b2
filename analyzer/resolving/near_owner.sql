-- near_owner: for a name without identifiers, the one firm of whose name it is a misspelling.
-- grain: name_key.  reads: near_link (one, other, reason), firm_link
-- An identified or own firm's name is right, else the name that is used more, else the first; a name that is nearly two
-- firms' is nobody's. Only a name that is right itself can own another: chains of slips are not followed.
with named as (
    select
        name_key, min(firm_key) as firm_key, max(name) as name,
        (count(distinct firm_key) = 1 and bool_or(firm_key <> 'name:' || name_key), sum(uses)) as weight
    from firm_link
    where name_key <> ''
    group by name_key
    having count(distinct firm_key) = 1
),
pair as (
    select one as name_key, other as owner, reason from near_link
    union all
    select other, one, reason from near_link
),
towards as (
    select pair.name_key, pair.owner, pair.reason, above.firm_key as owner_key, above.name as owner_name
    from pair
    join named as below on below.name_key = pair.name_key
    join named as above on above.name_key = pair.owner
    where below.firm_key = 'name:' || below.name_key
        and (above.weight > below.weight or (above.weight = below.weight and above.name_key < below.name_key))
)
select name_key, min(owner_key) as owner_key, min(owner_name) as owner_name, min(reason) as reason
from towards
where owner not in (select name_key from towards)
group by name_key
having count(distinct owner_key) = 1
