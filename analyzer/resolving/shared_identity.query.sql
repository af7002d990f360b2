-- The names that stand beside one identifier, where there are several, each with the place where it stands first.
-- grain: identity x name_key.  reads: firm_mention_id, name_location.  parameters: none
-- Only identifiers with several names are looked up in the rows. A name given with `--firm` alone stands in no row.
with several as (
    select identity from firm_mention_id where identity <> '' and name_key <> ''
    group by identity having count(distinct name_key) > 1
),
written as (
    select firm_mention_id.* from firm_mention_id semi join several using (identity) where name_key <> ''
),
first_row as (
    select name, uei, cage, lei, duns, min((file, sheet, src_row)) as place
    from name_location semi join written using (name, uei, cage, lei, duns)
    group by all
),
found as (
    select
        identity, name_key, arg_min(name, (place is null, place, name)) as name,
        min(place) as place
    from written left join first_row using (name, uei, cage, lei, duns)
    group by identity, name_key
)
select identity, name_key, name, coalesce(place[1], '') as file, coalesce(place[2], '') as sheet, coalesce(place[3], 0) as src_row
from found
order by identity, place is null, place, name_key
