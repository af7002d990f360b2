-- firm_mention_id: each mention with the strongest identity that its identifiers give, '' where they give none.
-- grain: mention.  reads: firm_mention, name_key
-- A CAGE, LEI or DUNS that stands beside exactly one UEI anywhere stands for that UEI; beside two it stands for itself.
with beside as (
    select 'cage' as kind, clean_cage as id, min(clean_uei) as uei from firm_mention
    where clean_cage <> '' and clean_uei <> '' group by clean_cage having count(distinct clean_uei) = 1
    union all
    select 'lei', clean_lei, min(clean_uei) from firm_mention
    where clean_lei <> '' and clean_uei <> '' group by clean_lei having count(distinct clean_uei) = 1
    union all
    select 'duns', clean_duns, min(clean_uei) from firm_mention
    where clean_duns <> '' and clean_uei <> '' group by clean_duns having count(distinct clean_uei) = 1
)
select
    firm_mention.*,
    name_key.name_key,
    case
        when clean_uei <> '' then 'uei:' || clean_uei
        when by_cage.uei is not null then 'uei:' || by_cage.uei
        when by_lei.uei is not null then 'uei:' || by_lei.uei
        when by_duns.uei is not null then 'uei:' || by_duns.uei
        when clean_cage <> '' then 'cage:' || clean_cage
        when clean_lei <> '' then 'lei:' || clean_lei
        when clean_duns <> '' then 'duns:' || clean_duns
        else ''
    end as identity
from firm_mention
join name_key on name_key.name = firm_mention.name
left join beside as by_cage on by_cage.kind = 'cage' and by_cage.id = clean_cage
left join beside as by_lei on by_lei.kind = 'lei' and by_lei.id = clean_lei
left join beside as by_duns on by_duns.kind = 'duns' and by_duns.id = clean_duns
