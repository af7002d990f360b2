-- What resolving could not settle, in sentences.
-- reads: firm_mention_id, firm_link, near_owner, contract_ref, contract_row, sheet, record
insert into problem (file, sheet, text)
with beside as (
    select 'CAGE ' || clean_cage as identifier, clean_uei from firm_mention_id where clean_cage <> '' and clean_uei <> ''
    union all
    select 'LEI ' || clean_lei, clean_uei from firm_mention_id where clean_lei <> '' and clean_uei <> ''
    union all
    select 'DUNS ' || clean_duns, clean_uei from firm_mention_id where clean_duns <> '' and clean_uei <> ''
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
select '', '', 'Kept apart: "' || min(firm_link.name) || '" has nearly the same name as "' || owner_name || '" (' || near_owner.reason
    || '), and a row of its own names the vendor. Ask whether they are one firm.'
from near_owner join firm_link using (name_key)
where apart and not owner_known
group by near_owner.name_key, owner_name, near_owner.reason
union all
select sheet.file, sheet.sheet, sum(rows) || case sum(rows) when 1 then ' row refers' else ' rows refer' end
    || case when several then ' by a number that more than one contract carries' else ' to a contract that no contract list names' end
    || ' (first: ' || min(reference) || '); their dollars are not joined.'
from contract_ref join sheet using (sheet_id) join record using (sheet_id, src_row)
where contract_ref.contract_key = ''
group by sheet.file, sheet.sheet, several
union all
select '', '', count(*) || case count(*) when 1 then ' row repeats' else ' rows repeat' end
    || ' an action on a contract, key and amount (first: '
        || arg_min(action_key || ' in ' || file || ', row ' || src_row, (file, sheet, src_row))
    || '); each action is counted once.'
from contract_row where repeats
having count(*) > 0
union all
select '', '', count(*) || case count(*) when 1 then ' key of an action on a contract stands' else ' keys of actions on contracts stand' end
    || ' beside different amounts or contracts (first: ' || arg_min(action_key || ' in ' || place.file || ', row ' || place.src_row, place)
    || '); all of them are counted.'
from (
    select action_key, min({'file': file, 'sheet': sheet, 'src_row': src_row}) as place
    from contract_row where action_key <> '' and action_obligation is not null
    group by action_key having count(distinct (contract_key, action_obligation)) > 1
)
having count(*) > 0
union all
select file, sheet, count(*) || case count(*) when 1 then ' row gives' else ' rows give' end
    || ' IDV and order in one cell that can be parted in two ways (first: ' || min(piid)
    || '); each number counts as a contract of its own.'
from contract_row
where parent_piid = '' and piid in (
    select parent_piid || piid from contract_row where parent_piid <> ''
    group by all having count(distinct (parent_piid, piid)) > 1
)
group by file, sheet
order by all
