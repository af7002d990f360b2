-- proven_name: names with a near spelling that stand in a row which names a vendor for certain, and where the first of them is.
-- Such a name is put under no other one: what its row proves would then count as inferred.
-- grain: name_key.  adds to: proven_name.  reads: matched_cell, match, screen_text, record, name_key, near_link, sheet_column.
-- parameters: none
insert into proven_name
with proving as (
    select distinct matched_cell.sheet_id, matched_cell.record_row as src_row
    from matched_cell
    join match using (text_id)
    join screen_text using (text_id)
    -- a denial proves no use, and what a certificate is about is no statement
    where verdict = 'match' and rung <> 'catalogue' and polarity <> 'denied'
        and not (screen_text.kind = 'certificates' and screen_text.part <> 'statement')
),
standing as (
    select record.* from record semi join proving using (sheet_id, src_row)
),
named as (
    select firm as name, 'firm' as part, sheet_id, src_row from standing
    union all
    select supplier, 'supplier', sheet_id, src_row from standing
    union all
    select parent, 'parent', sheet_id, src_row from standing
)
select name_key.name_key, unnest(min(struct_pack(sheet_id, src_row, col := coalesce(sheet_column.col, 0))))
from named
join name_key using (name)
left join sheet_column using (sheet_id, part)
where name_key.name_key in (select one from near_link union select other from near_link)
group by name_key.name_key
