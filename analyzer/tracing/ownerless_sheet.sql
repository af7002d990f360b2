-- ownerless_sheet: how many rows of a sheet name a designated vendor and no owner, and what they cost.
-- grain: sheet.  reads: ownerless, classified_record, sheet.  parameters: own_named
-- `is_open`: nobody said whose they are. Where the own entity was named, only a sheet that was not understood is open.
with counted as (
    select sheet_id, record_row, count(distinct src_row) as rows from ownerless group by sheet_id, record_row
)
select
    counted.sheet_id, sum(counted.rows)::integer as rows, sum(classified_record.amount) as amount,
    not $own_named or any_value(sheet.kind) = 'unknown' as is_open
from counted
join sheet using (sheet_id)
left join classified_record on classified_record.sheet_id = counted.sheet_id and classified_record.src_row = counted.record_row
group by counted.sheet_id
