-- firm_link: each mention's firm, and why; `near` is set where the name is a near spelling of the firm's (firm_link_near).
-- grain: mention.  reads: firm_mention_id, name_owner, alias_owner
-- Order of proof: identifier, then normalised name. A lesser identifier joins the UEI of the same name only where that name
-- has one UEI and no other identifier of the same sort stands under that name or beside that UEI.
with same_sort as (
    select name_key, split_part(identity, ':', 1) as sort, count(distinct identity) as identities
    from firm_mention_id where identity <> '' group by all
),
beside_uei as (
    select distinct identity, unnest(list_concat(
        if(clean_cage <> '', ['cage'], []), if(clean_lei <> '', ['lei'], []), if(clean_duns <> '', ['duns'], [])
    )) as sort
    from firm_mention_id where starts_with(identity, 'uei:')
),
proven as (
    select
        firm_mention_id.*, split_part(firm_mention_id.identity, ':', 1) as sort, name_owner.identity as owner,
        name_owner.owners, name_owner.by_alias,
        starts_with(name_owner.identity, 'uei:') and same_sort.identities = 1 and beside_uei.sort is null as joins_uei,
        alias_owner.owner_key, coalesce(alias_name_owner.identity, '') as alias_identity
    from firm_mention_id
    left join name_owner on name_owner.name_key = firm_mention_id.name_key and firm_mention_id.name_key <> ''
    left join same_sort
        on same_sort.name_key = firm_mention_id.name_key and same_sort.sort = split_part(firm_mention_id.identity, ':', 1)
    left join beside_uei
        on beside_uei.identity = name_owner.identity and beside_uei.sort = split_part(firm_mention_id.identity, ':', 1)
    left join alias_owner on alias_owner.name_key = firm_mention_id.name_key and firm_mention_id.name_key <> ''
    left join name_owner as alias_name_owner on alias_name_owner.name_key = alias_owner.owner_key
)
select
    name, uei, cage, lei, duns, name_key, uses, clean_uei, clean_cage, clean_lei, clean_duns,
    case
        when sort = 'uei' then identity
        when identity <> '' and joins_uei then owner
        when identity <> '' then identity
        when owner <> '' then owner
        when owners is null and alias_identity <> '' then alias_identity
        when owners is null and owner_key is not null then 'name:' || owner_key
        else 'name:' || name_key
    end as firm_key,
    case
        when clean_uei <> '' then 'its UEI'
        when sort = 'uei' then 'its identifier stands beside this UEI elsewhere'
        when identity <> '' and joins_uei then 'same name as the firm with this UEI'
        when identity <> '' then 'its ' || upper(sort)
        when owner <> '' and by_alias then 'an alias of the firm with this identifier'
        when owner <> '' then 'same name as the firm with this identifier'
        when owners > 1 then 'the name only; ' || owners || ' firms with different identifiers carry it'
        when alias_identity <> '' then 'an alias of the firm with this identifier'
        when owner_key is not null then 'an alias of the firm of that name'
        else 'the name only'
    end as reason,
    false as near
from proven
