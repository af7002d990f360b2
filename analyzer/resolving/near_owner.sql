-- near_owner: for a name without identifiers, the one firm of whose name it is a misspelling.
-- grain: name_key.  reads: near_link, firm_link, vendor_key, proven_name
-- A name that a designation knows is right, else an identified firm's, else the one written out, else the one used more, else
-- the first; a name that is nearly two firms' is nobody's. Only a name that is right itself can own another: chains of slips are
-- not followed. `apart`: a row of the name itself names a vendor for certain, and no link may weaken what that row proves.
with named as (
    select
        name_key, min(firm_key) as firm_key, max(name) as name,
        bool_or(firm_key <> 'name:' || name_key) as identified, sum(uses) as uses,
        name_key in (from vendor_key) as known
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
    select pair.name_key, pair.owner, pair.reason, above.firm_key as owner_key, above.name as owner_name, above.known
    from pair
    join named as below on below.name_key = pair.name_key
    join named as above on above.name_key = pair.owner
    where not below.identified and not below.known
        and (
            above.known
            or above.identified
            or case
                when reason = 'a word is abbreviated' then length(above.name_key) > length(below.name_key)
                when above.uses <> below.uses then above.uses > below.uses
                else above.name_key < below.name_key
            end
        )
)
select
    name_key, min(owner_key) as owner_key, min(owner_name) as owner_name, min(reason) as reason,
    name_key in (select name_key from proven_name) as apart, bool_or(known) as owner_known
from towards
where owner not in (select name_key from towards)
group by name_key
having count(distinct owner_key) = 1
