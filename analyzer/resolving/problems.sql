-- What resolving could not settle, in sentences.
-- reads: mention_id, firm_link, contract_ref, sheet
with beside as (
    select 'CAGE ' || clean_cage as identifier, clean_uei from mention_id where clean_cage <> '' and clean_uei <> ''
    union all
    select 'LEI ' || clean_lei, clean_uei from mention_id where clean_lei <> '' and clean_uei <> ''
    union all
    select 'DUNS ' || clean_duns, clean_uei from mention_id where clean_duns <> '' and clean_uei <> ''
),
carried as (
    select name_key, name, firm_key, upper(split_part(firm_key, ':', 1)) || ' ' || split_part(firm_key, ':', 2) as identifier
    from firm_link where name_key <> '' and not starts_with(firm_key, 'name:')
)
select '' as file, '' as sheet, 'Firms kept apart: the name "' || min(name) || '" stands beside ' || count(distinct firm_key)
    || ' different identifiers (' || string_agg(distinct identifier, ', ' order by identifier) || ').' as text
from carried
group by name_key having count(distinct firm_key) > 1
union all
select '', '', 'Firms kept apart: ' || identifier || ' stands beside ' || count(distinct clean_uei) || ' different UEIs ('
    || string_agg(distinct clean_uei, ', ' order by clean_uei) || ').'
from beside
group by identifier having count(distinct clean_uei) > 1
union all
select distinct '', '', 'Taken for one firm: "' || owner_name || '" and "' || firm_link.name || '" (' || near_owner.reason
    || '); what is said under the second name counts as inferred.'
from near_owner join firm_link on firm_link.name_key = near_owner.name_key and firm_link.near
union all
select sheet.file, sheet.sheet, sum(rows) || case sum(rows) when 1 then ' row refers' else ' rows refer' end
    || case when several then ' by a number that more than one contract carries' else ' to a contract that no contract list names' end
    || ' (first: ' || min(reference) || '); their dollars are not joined.'
from contract_ref join sheet using (sheet_id) join record using (sheet_id, src_row)
where contract_ref.contract_key = ''
group by sheet.file, sheet.sheet, several
order by 1, 2, 3
