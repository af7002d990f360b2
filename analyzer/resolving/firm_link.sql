-- firm_link: each mention's firm, and why.
-- grain: mention.  reads: mention_id, name_owner
-- Order of proof: identifier, then normalised name. A lesser identifier joins the UEI of the same name only where that name
-- has one UEI and no other firm's identifier of the same sort says otherwise.
with alias_owner as (
    -- a name that no identified firm carries may still be the alias of one firm without identifiers
    select alias_key as name_key, min(name_key) as owner_key
    from mention_id
    where identity = '' and alias_key <> '' and alias_key <> name_key
    group by alias_key
    having count(distinct name_key) = 1
),
same_sort as (
    select name_key, split_part(identity, ':', 1) as sort, count(distinct identity) as identities
    from mention_id where identity <> '' group by all
)
select
    mention_id.name, uei, cage, lei, duns, mention_id.name_key, uses, clean_uei, clean_cage, clean_lei, clean_duns,
    case
        when starts_with(mention_id.identity, 'uei:') then mention_id.identity
        when mention_id.identity <> '' and starts_with(name_owner.identity, 'uei:') and same_sort.identities = 1
            then name_owner.identity
        when mention_id.identity <> '' then mention_id.identity
        when name_owner.identity <> '' then name_owner.identity
        when alias_owner.owner_key is not null then 'name:' || alias_owner.owner_key
        else 'name:' || mention_id.name_key
    end as firm_key,
    case
        when mention_id.clean_uei <> '' then 'its UEI'
        when starts_with(mention_id.identity, 'uei:') then 'its identifier stands beside this UEI elsewhere'
        when mention_id.identity <> '' and starts_with(name_owner.identity, 'uei:') and same_sort.identities = 1
            then 'same name as the firm with this UEI'
        when mention_id.identity <> '' then 'its ' || upper(split_part(mention_id.identity, ':', 1))
        when name_owner.identity <> '' and name_owner.by_alias then 'an alias of the firm with this identifier'
        when name_owner.identity <> '' then 'same name as the firm with this identifier'
        when name_owner.owners > 1 then 'the name only; ' || name_owner.owners || ' firms with different identifiers carry it'
        when alias_owner.owner_key is not null then 'an alias of the firm of that name'
        else 'the name only'
    end as reason
from mention_id
left join name_owner on name_owner.name_key = mention_id.name_key and mention_id.name_key <> ''
left join same_sort
    on same_sort.name_key = mention_id.name_key and same_sort.sort = split_part(mention_id.identity, ':', 1)
left join alias_owner on alias_owner.name_key = mention_id.name_key and mention_id.name_key <> ''
