-- What resolving could not settle, in sentences.
-- reads: mention_id, name_owner, contract_ref, sheet
select '' as file, '' as sheet, 'Firms kept apart: the name "' || min(name) || '" stands beside ' || count(distinct clean_uei)
    || ' different UEIs (' || string_agg(distinct clean_uei, ', ' order by clean_uei) || ').' as text
from mention_id where clean_uei <> '' and name_key <> ''
group by name_key having count(distinct clean_uei) > 1
union all
select '', '', 'Firms kept apart: CAGE ' || clean_cage || ' stands beside ' || count(distinct clean_uei) || ' different UEIs.'
from mention_id where clean_cage <> '' and clean_uei <> ''
group by clean_cage having count(distinct clean_uei) > 1
union all
select sheet.file, sheet.sheet, count(*) || ' rows refer to a contract that no contract list names (first: '
    || min(reference) || '); their dollars are not joined.'
from contract_ref join sheet using (sheet_id)
where contract_key = ''
group by sheet.file, sheet.sheet
order by 1, 2, 3
