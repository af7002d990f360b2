-- Sheets of payments that only sum another sheet of their file: one row a supplier, each with exactly the sum of the other's rows.
-- A pivot beside its detail is the usual case. Of several detailed sheets the one with the most rows is told.
-- grain: sheet.  reads: short_record, record, sheet
with candidate as (
    select sheet.sheet_id, file_id, count(*) as rows
    from sheet
    join short_record using (sheet_id)
    where kind = 'payments' and supplier <> ''
    group by sheet.sheet_id, file_id
    having count(*) = count(distinct supplier) and count(amount) = count(*) and count(*) > 1
),
pair as (
    select candidate.sheet_id, detail.sheet_id as detail_id, detail.sheet as detail_name, detail.rows_kept, candidate.rows
    from candidate
    join sheet as detail on detail.file_id = candidate.file_id and detail.kind = 'payments' and detail.rows_kept > candidate.rows
),
detail_sum as (
    select sheet_id as detail_id, supplier, sum(amount) as amount
    from record
    where sheet_id in (select detail_id from pair) and supplier <> ''
    group by sheet_id, supplier
),
summed as (
    select pair.*
    from pair
    join short_record on short_record.sheet_id = pair.sheet_id and short_record.supplier <> ''
    join detail_sum on detail_sum.detail_id = pair.detail_id and detail_sum.supplier = short_record.supplier
        and detail_sum.amount = short_record.amount
    group by all
    having count(*) = pair.rows
)
select sheet_id, file, sheet, max_by(detail_name, (summed.rows_kept, -detail_id)) as detail
from summed
join sheet using (sheet_id)
group by sheet_id, file, sheet
order by sheet_id
