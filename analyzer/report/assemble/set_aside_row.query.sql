-- Every name that is no firm to ask, with the rows that name it and what they pay it.
-- grain: firm x designation.  reads: aside, firm, classified_record, sheet, vendor_name
with named as (
    select supplier_key as firm_key, sheet_id, src_row, rows, if(kind in ('payments', 'dependencies'), amount, null) as paid
    from classified_record where supplier_key in (select firm_key from aside)
    union all
    select firm_key, sheet_id, src_row, rows, null from classified_record where firm_key in (select firm_key from aside)
),
placed as (
    select
        named.firm_key, sum(named.rows)::bigint as rows, coalesce(sum(paid), 0) as spend,
        min((sheet.file, sheet.sheet, named.src_row)) as place
    from named join sheet using (sheet_id) group by named.firm_key
)
select
    aside.designation, aside.firm_key, firm.firm, aside.reason, coalesce(vendor_name.name, ''), placed.rows, placed.spend,
    placed.place[1], placed.place[2], placed.place[3]
from aside
join firm using (firm_key)
join placed using (firm_key)
left join vendor_name on vendor_name.designation = aside.designation and vendor_name.vendor = aside.vendor
order by aside.reason, firm.firm, aside.designation, aside.firm_key
