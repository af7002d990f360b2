-- Every sheet with rows that name the vendor and no owner, and every one of which somebody ruled whose it is.
-- grain: designation x file x sheet.  reads: ownerless, ownerless_sheet, sheet, sheet_column, own_default, ruling
with open_row as (
    select ownerless.designation, sheet.file, sheet.sheet, ownerless.src_row, sheet_column.heading
    from ownerless
    join ownerless_sheet using (sheet_id)
    join sheet using (sheet_id)
    left join sheet_column on sheet_column.sheet_id = ownerless.sheet_id and sheet_column.col = ownerless.col
    where is_open
),
item as (
    select
        designation, firm_key, file, sheet, count(distinct src_row) as rows,
        min((file, sheet, src_row, coalesce(heading, ''))) as place
    from open_row cross join own_default group by all
    union all
    select designation, firm_key, file, sheet, 0, (file, sheet, 0, '') from ruling where subject = 'sheet'
)
select designation, any_value(firm_key), file, sheet, max(rows) as rows, max(place) as place
from item group by designation, file, sheet
order by designation, file, sheet
